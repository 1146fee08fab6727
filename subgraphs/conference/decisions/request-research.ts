// R-072 [B 4.21; C 4.2 l.277; 8.6.1; D 4.1.4; K l.310; L-D l.683]: only an agency that was asked answers.
import { Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { CalendarDate } from '../../../schema/vocabulary/scalars.ts';
import type { ConferenceContext } from '../context.ts';
import { ClassifiedArg, NeedToKnow } from '../graph/classified.ts';
import { londonDay } from '../records/london-day.ts';
import { inForce } from '../records/open-nomination.ts';
import type { Deciding } from './decide.ts';
import { aboutCase, decide, refuse, requireCase } from './decide.ts';
import { Decision } from './decision.ts';

const category = 'conference.decision';

@Resolver()
export class RequestResearch {
  /** Asks one agency about one case; asked again, the day by which it answers moves. */
  @NeedToKnow(category)
  @Mutation(() => Decision)
  requestResearch(
    @ClassifiedArg('case.identity', 'caseId', () => ID) name: string,
    @ClassifiedArg(category, 'agencyId', () => ID) agencyId: string,
    @ClassifiedArg(category, 'dueBy', () => CalendarDate) dueBy: string,
    @Ctx() context: ConferenceContext,
  ): Promise<Decision> {
    const rules = { roles: ['COORDINATOR'], about: aboutCase(context, name) } as const;
    return decide(context, rules, async (deciding) => {
      const { tx, now } = deciding;
      const caseId = await requireCase(context, deciding, name);
      if (dueBy < londonDay(now)) refuse('dueBy', 'R-072');
      await checkAsked(deciding, caseId, agencyId);
      await tx.researchRequest.upsert({
        where: { caseId_agencyId: { caseId, agencyId } },
        create: { caseId, agencyId, askedAt: now, dueBy: new Date(dueBy) },
        update: { dueBy: new Date(dueBy) },
      });
      const record = { kind: 'RESEARCH_REQUESTED', caseId, agencyId, outcome: { dueBy } };
      return { result: true, about: agencyId, record };
    });
  }
}

/** A signatory on the case's distribution; of a restricted case, one with somebody on the list. */
async function checkAsked(
  { tx, by, now }: Deciding,
  caseId: string,
  agencyId: string,
): Promise<void> {
  const agency = await tx.agency.findUnique({
    where: { id: agencyId, areaId: by.area },
    include: { distributions: { where: { caseId } }, exclusions: { where: { caseId } } },
  });
  if (!agency || agency.distributions.length === 0) refuse('agencyId', 'R-033');
  if (agency.standing !== 'SIGNED') refuse('agencyId', 'R-002');
  const named = { agencyId, ...inForce(now) };
  const restriction = await tx.restriction.findFirst({ where: { caseId, liftedAt: null } });
  const listed = { restrictionId: restriction?.id ?? '', nomination: named };
  if (restriction && (await tx.restrictionMember.count({ where: listed })) === 0)
    refuse('agencyId', 'R-050');
  const despite = { caseId, endedAt: null, nomination: named };
  if (
    agency.exclusions.length > 0 &&
    (await tx.namedDespiteEmployer.count({ where: despite })) === 0
  )
    refuse('agencyId', 'R-053');
}

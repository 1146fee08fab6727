// R-087, R-118 [B 7.13; B-ISA 2.24; 2.28; D 4.3.4]: an entry of the plan that can go further by itself, asked of its sources.
import { randomUUID } from 'node:crypto';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { CalendarDate } from '../../../../schema/vocabulary/scalars.ts';
import type { ConferenceContext } from '../../context.ts';
import type { Deciding } from '../../decisions/decide.ts';
import { aboutCase, decide, refuse, requireCase, requireReason } from '../../decisions/decide.ts';
import { Decision } from '../../decisions/decision.ts';
import { ClassifiedArg, NeedToKnow } from '../../graph/classified.ts';
import { londonDay } from '../../records/london-day.ts';
import { inForce } from '../../records/open-nomination.ts';
import { isUnattributed } from './unattributed.ts';
import { unconsulted } from './unconsulted.ts';

const category = 'conference.decision';

@NeedToKnow(category)
@InputType({ description: 'When a source was consulted about an action outside (R-125).' })
export class ConsultationInput {
  @Field(() => ID) agencyId!: string;
  @Field(() => CalendarDate) consultedOn!: string;
}

interface GivenAction {
  readonly agencyId: string;
  readonly dueOn: string | null;
  readonly sourceIds: readonly string[];
  /** Does it reach outside the signatories? */
  readonly external: boolean;
  readonly consultations: readonly ConsultationInput[];
}

@Resolver()
export class RecordAction {
  /** Enters one action in a case’s plan, with the agencies whose information it rests on. */
  @NeedToKnow(category)
  @Mutation(() => Decision)
  recordAction(
    @ClassifiedArg('case.identity', 'caseId', () => ID) name: string,
    @ClassifiedArg(category, 'text', () => String) text: string,
    @ClassifiedArg(category, 'agencyId', () => ID) agencyId: string,
    @ClassifiedArg(category, 'dueOn', () => CalendarDate, { nullable: true }) dueOn: string | null,
    @ClassifiedArg(category, 'sourceAgencyIds', () => [ID]) sourceIds: string[],
    @ClassifiedArg(category, 'external', () => Boolean, { defaultValue: false }) external: boolean,
    @NeedToKnow(category)
    @Arg('consultations', () => [ConsultationInput], { defaultValue: [] })
    consultations: ConsultationInput[],
    @Ctx() context: ConferenceContext,
  ): Promise<Decision> {
    const rules = { roles: ['CHAIR', 'COORDINATOR'], about: aboutCase(context, name) } as const;
    return decide(context, rules, async (deciding) => {
      const { tx, by, now } = deciding;
      const caseId = await requireCase(context, deciding, name);
      const given = { agencyId, dueOn: dueOn ?? null, sourceIds, external, consultations };
      const said = requireReason(text, 'R-087', 'text');
      await checkAction(deciding, caseId, given);
      const id = randomUUID();
      const entered = { recordedBy: by.nominationId, recordedAt: now };
      const due = given.dueOn === null ? null : new Date(given.dueOn);
      await tx.planAction.create({
        data: { ...{ id, caseId, text: said, agencyId, dueOn: due, sourceIds }, ...entered },
      });
      // Ids and days: what is to be done stands in the plan, which not every reader of a record may read.
      const consulted = consultations.map(({ agencyId: whom, consultedOn }) => ({
        agencyId: whom,
        consultedOn,
      }));
      const outcome = { action: id, sources: sourceIds, external, consulted };
      const record = { kind: 'ACTION_RECORDED', caseId, agencyId, outcome };
      return { result: true, about: id, record };
    });
  }
}

/** Refuses an entry whose acting agency, source, consultation or day is not what the rules ask for. */
async function checkAction(
  { tx, by, now }: Deciding,
  caseId: string,
  { agencyId, dueOn, sourceIds, external, consultations }: GivenAction,
): Promise<void> {
  const requests = await tx.researchRequest.findMany({ where: { caseId } });
  const asked = requests.map((one) => one.agencyId);
  const { custodianAgencyId: custodianId } = await tx.maracCase.findUniqueOrThrow({
    where: { id: caseId },
  });
  const acting = await tx.agency.findUnique({
    where: { id: agencyId, areaId: by.area },
    include: { distributions: { where: { caseId } }, exclusions: { where: { caseId } } },
  });
  if (!acting || (acting.distributions.length === 0 && acting.id !== custodianId))
    refuse('agencyId', 'R-033');
  // Whoever carries an action out learns of the case by it.
  const named = { caseId, endedAt: null, nomination: { agencyId, ...inForce(now) } };
  if (acting.exclusions.length > 0 && (await tx.namedDespiteEmployer.count({ where: named })) === 0)
    refuse('agencyId', 'R-053');
  if (acting.standing !== 'SIGNED') refuse('agencyId', 'R-002');
  const today = londonDay(now);
  if (dueOn !== null && dueOn < today) refuse('dueOn', 'R-087');
  if (isUnattributed(sourceIds, { asked, custodianId })) refuse('sourceAgencyIds', 'R-126');
  const action = { agencyId, sourceIds, asked, consultations, today };
  if (external && unconsulted(action).length > 0) refuse('consultations', 'R-125');
}

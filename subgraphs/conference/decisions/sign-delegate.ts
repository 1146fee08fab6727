// R-051 [B 4.20 l.251]: a researcher on a restricted case has signed for it and is supervised.
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
export class SignDelegate {
  /** Records the signed statement of one researcher and who on the case's list supervises the work. */
  @NeedToKnow(category)
  @Mutation(() => Decision)
  signDelegate(
    @ClassifiedArg('case.identity', 'caseId', () => ID) name: string,
    @ClassifiedArg(category, 'nominationId', () => ID) nominationId: string,
    @ClassifiedArg(category, 'supervisorNominationId', () => ID) supervisorNominationId: string,
    @ClassifiedArg(category, 'signedOn', () => CalendarDate) signedOn: string,
    @Ctx() context: ConferenceContext,
  ): Promise<Decision> {
    const roles = ['REPRESENTATIVE', 'DEPUTY', 'CHAIR'] as const;
    return decide(context, { roles, about: aboutCase(context, name) }, async (deciding) => {
      const { tx, by, now } = deciding;
      const caseId = await requireCase(context, deciding, name);
      // Supervision is taken on by the supervisor; only the chair may assign it to somebody else.
      if (by.role !== 'CHAIR' && by.nominationId !== supervisorNominationId)
        refuse('supervisorNominationId', 'R-051');
      if (signedOn > londonDay(now)) refuse('signedOn', 'R-051');
      await checkPair(deciding, { caseId, nominationId, supervisorNominationId });
      const signed = { supervisorNominationId, signedOn: new Date(signedOn), endedAt: null };
      await tx.delegateStatement.upsert({
        where: { caseId_nominationId: { caseId, nominationId } },
        create: { caseId, nominationId, ...signed },
        update: signed,
      });
      const outcome = { supervisorNominationId, signedOn };
      const record = { kind: 'DELEGATE_SIGNED', caseId, nominationId, outcome };
      return { result: true, about: nominationId, record };
    });
  }
}

interface Pair {
  readonly caseId: string;
  readonly nominationId: string;
  readonly supervisorNominationId: string;
}

async function checkPair({ tx, by, now }: Deciding, pair: Pair): Promise<void> {
  const { caseId, nominationId, supervisorNominationId } = pair;
  const restriction = await tx.restriction.findFirst({
    where: { caseId, liftedAt: null },
    include: { members: { include: { nomination: true } } },
  });
  if (!restriction) refuse('caseId', 'R-051');
  const supervisor = restriction.members.find((one) => one.nominationId === supervisorNominationId);
  if (!supervisor) refuse('supervisorNominationId', 'R-051');
  const { agencyId } = supervisor.nomination;
  const delegate = await tx.nomination.findFirst({
    where: {
      id: nominationId,
      role: 'RESEARCHER',
      agencyId,
      agency: { areaId: by.area },
      ...inForce(now),
    },
  });
  if (!delegate) refuse('nominationId', 'R-051');
  const employs = await tx.employerExclusion.count({ where: { caseId, agencyId } });
  if (employs > 0) refuse('nominationId', 'R-053');
}

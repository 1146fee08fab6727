// R-142 [L 3.2 l.445; K-I3 3.2.7]: each party acts on its own copy and confirms.
import { Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { refusal } from '../../../../schema/errors/refusal.ts';
import type { ConferenceContext } from '../../context.ts';
import { decide } from '../../decisions/decide.ts';
import { Decision } from '../../decisions/decision.ts';
import { ClassifiedArg, NeedToKnow } from '../../graph/classified.ts';

const roles = ['REPRESENTATIVE', 'DEPUTY', 'SPOC', 'COORDINATOR'] as const;

@Resolver()
export class ConfirmRight {
  /**
   * Confirms, for the caller's agency, that its own copy was dealt with. Once for an agency: the task is
   * done for all of its people, and for no other agency's.
   */
  @NeedToKnow('conference.decision')
  @Mutation(() => Decision)
  confirmRight(
    @ClassifiedArg('case.identity', 'requestId', () => ID) requestId: string,
    @Ctx() context: ConferenceContext,
  ): Promise<Decision> {
    const rules = { roles, about: `right ${requestId}` };
    return decide(context, rules, async ({ tx, by, now }) => {
      const open = { requestId, kind: 'RIGHT', doneAt: null };
      const waiting = await tx.notice.findMany({ where: open });
      const colleagues = await tx.nomination.findMany({
        where: { agencyId: by.agencyId },
        select: { id: true },
      });
      const own = waiting.filter((one) => colleagues.some(({ id }) => id === one.nominationId));
      const caseId = own[0]?.caseId ?? null;
      if (caseId === null) throw refusal('NOT_FOUND');
      await tx.notice.updateMany({
        where: { ...open, id: { in: own.map(({ id }) => id) } },
        data: { doneAt: now },
      });
      const record = {
        ...{ kind: 'RIGHT_CONFIRMED', caseId, agencyId: by.agencyId },
        outcome: { request: requestId, stillWaiting: waiting.length - own.length },
      };
      return { result: true, about: requestId, record };
    });
  }
}

// R-128, F-29: broken glass is looked at afterwards, once, by somebody else.
import { Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { refusal } from '../../../schema/errors/refusal.ts';
import type { ConferenceContext } from '../context.ts';
import { decide, refuse, requireReason } from '../decisions/decide.ts';
import { ClassifiedArg, NeedToKnow } from '../graph/classified.ts';
import { notify } from '../inbox/notify.ts';
import { requireOtherThan } from '../redisclosure/people.ts';
import { Emergency, presentEmergency } from './emergency-type.ts';
import type { ReviewOutcome } from './words.ts';
import { ReviewOutcomeEnum } from './words.ts';

const category = 'conference.decision';
const roles = ['CHAIR', 'REPRESENTATIVE', 'DEPUTY', 'SPOC', 'SECURITY_LEAD'] as const;

@Resolver()
export class ReviewEmergency {
  /** The outcome of a review, with its reason. It closes the task, and nothing else does. */
  @NeedToKnow(category)
  @Mutation(() => Emergency)
  async reviewEmergency(
    @ClassifiedArg('case.identity', 'id', () => ID) id: string,
    @ClassifiedArg(category, 'outcome', () => ReviewOutcomeEnum) outcome: ReviewOutcome,
    @ClassifiedArg(category, 'reason', () => String) reason: string,
    @Ctx() context: ConferenceContext,
  ): Promise<Emergency> {
    const { result } = await decide(
      context,
      { roles, about: `emergency ${id}` },
      async (deciding) => {
        const { tx, by, now } = deciding;
        // Rows of other cases than those the permit opens do not exist for this transaction.
        const row = await tx.emergency.findUnique({ where: { id } });
        if (!row || (by.role !== 'CHAIR' && by.agencyId !== row.ownerId))
          throw refusal('NOT_FOUND');
        const { caseId, nominationId, openedAt: at } = row;
        await requireOtherThan(deciding, { nominationId, caseId, at }, 'id');
        if (row.reviewedAt) refuse('id', 'R-128');
        const given = requireReason(reason, 'R-128');
        const review = {
          reviewedAt: now,
          reviewedBy: by.nominationId,
          outcome,
          reviewReason: given,
        };
        await tx.emergency.updateMany({ where: { id, reviewedAt: null }, data: review });
        await notify(tx, [{ nominationId, caseId, kind: 'DECIDED', aboutId: id }], now);
        const record = {
          kind: 'GLASS_REVIEWED',
          caseId,
          outcome: { emergency: id, outcome },
          reason: given,
        };
        const reference = context.permit.cases[caseId]?.reference ?? '';
        return {
          result: presentEmergency({ ...row, ...review }, reference, now),
          about: id,
          record,
        };
      },
    );
    return result;
  }
}

// R-128, F-29: broken glass is looked at afterwards, once, by somebody else.
import { Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { refusal } from '../../../schema/errors/refusal.ts';
import type { ConferenceContext } from '../context.ts';
import type { Deciding } from '../decisions/decide.ts';
import { decide, refuse, requireReason } from '../decisions/decide.ts';
import { ClassifiedArg, NeedToKnow } from '../graph/classified.ts';
import { notify } from '../inbox/notify.ts';
import { nameKey } from '../records/name-key.ts';
import { Emergency, presentEmergency } from './emergency-type.ts';
import { mayReview } from './may-review.ts';
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
        await requireAnother(deciding, row);
        if (row.reviewedAt) refuse('id', 'R-128');
        const given = requireReason(reason, 'R-128');
        const review = {
          reviewedAt: now,
          reviewedBy: by.nominationId,
          outcome,
          reviewReason: given,
        };
        await tx.emergency.updateMany({ where: { id, reviewedAt: null }, data: review });
        const { caseId, nominationId } = row;
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

async function requireAnother(
  { tx, by }: Deciding,
  { officerId, ownerId }: { readonly officerId: string; readonly ownerId: string },
): Promise<void> {
  const names = await tx.officer.findMany({
    where: { id: { in: [officerId, by.officerId] } },
    select: { id: true, name: true },
  });
  const keyOf = (wanted: string): string =>
    nameKey(names.find(({ id }) => id === wanted)?.name ?? '');
  const { nominator } = await tx.nomination.findUniqueOrThrow({
    where: { id: by.nominationId },
    select: { nominator: { select: { officerId: true } } },
  });
  const reviewer = {
    ...by,
    nameKey: keyOf(by.officerId),
    nominatedBy: nominator?.officerId ?? null,
  };
  if (!mayReview(reviewer, { officerId, nameKey: keyOf(officerId) }, ownerId)) refuse('id', 'F-35');
}

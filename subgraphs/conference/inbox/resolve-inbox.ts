// F-15, R-122 [C 10.2.6]: what waits for whom, until when; told to its addressee and to nobody else.
import { Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { refusal } from '../../../schema/errors/refusal.ts';
import type { ConferenceContext } from '../context.ts';
import { ClassifiedArg, NeedToKnow } from '../graph/classified.ts';
import { InboxItem } from './inbox-item.ts';
import { dismissable } from './kinds.ts';
import { toDismiss } from './open-inbox.ts';
import { readInbox } from './read-inbox.ts';

const category = 'conference.decision';

@Resolver()
export class InboxResolver {
  /** What waits for the acting nomination, and what happened to what it asked; cases it may not know of are absent. */
  @NeedToKnow(category)
  @Query(() => [InboxItem])
  async inbox(@Ctx() context: ConferenceContext): Promise<InboxItem[]> {
    const by = await context.acting();
    return by ? readInbox(context, by) : [];
  }

  /**
   * Puts away a notice that only tells. What waits for an answer is answered, not put away: it would look done.
   * @throws NOT_FOUND for whatever is not the caller's own, open and of that kind.
   */
  @NeedToKnow(category)
  @Mutation(() => InboxItem)
  async dismissNotice(
    @ClassifiedArg(category, 'id', () => ID) id: string,
    @Ctx() context: ConferenceContext,
  ): Promise<InboxItem> {
    const by = await context.acting();
    if (!by) throw refusal('OPERATION_NOT_ALLOWED', { rule: 'R-003' });
    const doneAt = context.clock();
    const { count } = await context.records.$transaction(async (tx) => {
      await tx.$executeRaw(toDismiss(by));
      return tx.notice.updateMany({
        where: { id, nominationId: by.nominationId, kind: { in: [...dismissable] }, doneAt: null },
        data: { doneAt },
      });
    });
    const dismissed = count === 1 && (await readInbox(context, by)).find((item) => item.id === id);
    if (!dismissed) throw refusal('NOT_FOUND');
    return dismissed;
  }
}

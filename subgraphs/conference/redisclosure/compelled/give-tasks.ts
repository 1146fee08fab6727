// R-129, R-142 [L-D l.687; L 3.2 l.445]: something to do, for each who can do it. Kinds and ids, never content (F-15).
import { randomUUID } from 'node:crypto';
import type { Deciding } from '../../decisions/decide.ts';

export interface Task {
  readonly kind: 'RIGHT' | 'LIST_REVIEW';
  readonly caseId: string;
  readonly requestId?: string;
  /** What it is about where it is no request. */
  readonly aboutId?: string;
}

/** Puts a task into each nomination’s inbox, in the transaction of what it follows from. */
export async function giveTasks(
  { tx, now }: Pick<Deciding, 'tx' | 'now'>,
  nominationIds: readonly string[],
  task: Task,
): Promise<void> {
  await tx.notice.createMany({
    data: nominationIds.map((nominationId) => ({
      id: randomUUID(),
      nominationId,
      ...task,
      at: now,
    })),
  });
}

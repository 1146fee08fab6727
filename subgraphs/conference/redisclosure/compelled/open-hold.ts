// R-143, R-144 [B 7.13; 7.15; L-D l.685]: in the transaction of whatever asks for it, so that no request is without its hold.
import { randomUUID } from 'node:crypto';
import type { Tx } from '../../decisions/decide.ts';
import { notify, officersOf } from '../../inbox/notify.ts';
import type { HoldReason } from './hold-reasons.ts';

export interface OpeningHold {
  readonly caseId: string;
  readonly requestId: string | null;
  readonly reason: HoldReason;
  /** The nomination whose request or decision it is. */
  readonly by: string;
  readonly now: Date;
}

/**
 * Holds a case from disposal until somebody ends the hold, and tells the agencies on it: each disposes of its
 * own copy, and must not. Out: its id.
 */
export async function openHold(
  tx: Tx,
  { caseId, requestId, reason, by, now }: OpeningHold,
): Promise<string> {
  const id = randomUUID();
  await tx.legalHold.create({
    data: { id, caseId, requestId, reason, openedBy: by, openedAt: now },
  });
  const holders = await tx.distribution.findMany({ where: { caseId } });
  for (const { agencyId } of holders) {
    const officers = await officersOf(tx, now, agencyId);
    const told = {
      kind: 'HOLD',
      caseId,
      ...(requestId ? { requestId } : {}),
      aboutId: id,
    } as const;
    await notify(
      tx,
      officers.map((nominationId) => ({ nominationId, ...told })),
      now,
    );
  }
  return id;
}

import { randomUUID } from 'node:crypto';
import type { PrismaClient } from '../../../../schema/prisma/research/generated/client.ts';
import type { PermitRefusal } from '../../permit/verify-permit.ts';

/** Refusals for one reason that are written one by one in a minute; the figure is the project's. */
export const listedInAMinute = 10;
const minute = 60_000;

export interface RefusedPermitLog {
  /** Writes one refused permit, or counts it. Never throws and is not waited for: a refusal stays one. */
  refused(reason: PermitRefusal): void;
  /** Writes what was only counted so far, and waits until everything is written or has failed. */
  close(): Promise<void>;
}

interface RefusedPermitLogOptions {
  readonly prisma: PrismaClient;
  readonly clock: () => Date;
  /** Told of every row, with the number of refusals that the row stands for. */
  readonly onRefused?: (reason: PermitRefusal, times: number) => void;
  /** Told when a row could not be written. */
  readonly onError?: (error: unknown) => void;
}

/**
 * The agency's own record of calls that it did not answer: when and why, and no more, because
 * what such a call says of itself was not proven. The attack is to fill the agency's disk with
 * refusals, which cost a stranger nothing. So each reason has ten rows a minute, and one more that
 * holds the number of the rest: `PERMIT_REFUSED:NO_PERMIT+317`. Counted by reason, so that a flood of
 * calls without a permit does not hide one replayed permit. To count by address would not be enough:
 * all calls come from the gateway's, or from as many as the attacker has.
 */
export function createRefusedPermitLog({
  prisma,
  clock,
  onRefused = () => undefined,
  onError = () => undefined,
}: RefusedPermitLogOptions): RefusedPermitLog {
  const seen = new Map<PermitRefusal, number>();
  let endsAt = 0;
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();

  function write(reason: PermitRefusal, times: number, code: string): void {
    onRefused(reason, times);
    const row = { id: randomUUID(), outcome: 'REFUSED', code, at: clock() };
    // One after the other: a flood takes one connection at most from those with a permit.
    writing = writing.then(async () => {
      try {
        await prisma.releaseLog.createMany({ data: [row] });
      } catch (error) {
        onError(error);
      }
    });
  }

  function endMinute(): void {
    for (const [reason, times] of seen) {
      const more = times - listedInAMinute;
      if (more > 0) write(reason, more, `PERMIT_REFUSED:${reason}+${String(more)}`);
    }
    seen.clear();
    clearTimeout(timer);
    timer = undefined;
  }

  return {
    refused(reason) {
      const now = clock().getTime();
      if (now >= endsAt) {
        endMinute();
        endsAt = now + minute;
      }
      const times = (seen.get(reason) ?? 0) + 1;
      seen.set(reason, times);
      if (times <= listedInAMinute) write(reason, 1, `PERMIT_REFUSED:${reason}`);
      // A flood that has ended is written too, without a further refusal to ask for it.
      else timer ??= setTimeout(endMinute, minute).unref();
    },
    async close() {
      endMinute();
      await writing;
    },
  };
}

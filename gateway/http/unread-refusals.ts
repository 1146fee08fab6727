import { randomUUID } from 'node:crypto';
import type { ErrorCode } from '../../schema/errors/catalogue.ts';
import { digestOf } from '../disclosure-log/entry.ts';
import type { DisclosureLog } from '../disclosure-log/log.ts';
import type { Watch } from '../watch/watch.ts';

/** Entries a minute for one reason; what comes after is counted. */
const entriesAMinute = 20;
const minuteMs = 60_000;

export interface UnreadRefusal {
  readonly code: ErrorCode;
  /** For operators: `NO_TOKEN`. */
  readonly reason: string;
  /** Who sent it, where that is known. */
  readonly subject: string | null;
  /** The operation's text, where there was one; kept as a digest. */
  readonly text?: string;
}

/** Puts on record what was refused before an operation reached the pipeline. */
export interface UnreadRefusals {
  refused(refusal: UnreadRefusal): void;
  /** Writes what was only counted. */
  close(): Promise<void>;
}

interface Minute {
  readonly began: number;
  written: number;
  /** The last one that was only counted, and how many there were. */
  unwritten: { last: UnreadRefusal; times: number } | null;
}

/**
 * Bounded, and never waited for: anybody can be refused, without a token and as fast as a network
 * allows. One log entry for each would fill the disk and the queue in front of it, and with the queue
 * full nobody with a token would be answered. By reason and not in all, so that a flood of one hides
 * none of the others; an entry that stands for more says so: `NO_TOKEN+317`.
 */
export function createUnreadRefusals(options: {
  readonly log: DisclosureLog;
  readonly clock: () => Date;
  readonly watch?: Watch | undefined;
  readonly onFault: (fault: unknown) => void;
}): UnreadRefusals {
  const { clock, log, onFault } = options;
  const minutes = new Map<string, Minute>();

  const write = async (
    { code, reason, subject, text }: UnreadRefusal,
    times = 0,
  ): Promise<void> => {
    const unknown = { officerId: null, nominationId: null, agencyId: null, role: null, area: null };
    await log
      .append({
        kind: 'REFUSAL',
        disclosureId: randomUUID(),
        at: clock(),
        who: { subject, ...unknown },
        purpose: null,
        operationDigest: text === undefined ? null : digestOf(text),
        cases: [],
        body: {
          code,
          rule: code === 'UNAUTHENTICATED' ? 'R-003' : null,
          reason: times > 0 ? `${reason}+${String(times)}` : reason,
        },
      })
      .catch(onFault);
  };
  const settle = async (minute: Minute | undefined): Promise<void> => {
    const { unwritten } = minute ?? { unwritten: null };
    if (minute) minute.unwritten = null;
    if (unwritten) await write({ ...unwritten.last, subject: null }, unwritten.times);
  };

  return {
    refused(refusal) {
      options.watch?.refusedUnread(refusal.code);
      const now = clock().getTime();
      const key = `${refusal.code} ${refusal.reason}`;
      let minute = minutes.get(key);
      if (!minute || now - minute.began >= minuteMs) {
        void settle(minute);
        minute = { began: now, written: 0, unwritten: null };
        minutes.set(key, minute);
      }
      if (minute.written < entriesAMinute) {
        minute.written += 1;
        void write(refusal);
      } else {
        minute.unwritten = { last: refusal, times: (minute.unwritten?.times ?? 0) + 1 };
      }
    },
    async close() {
      for (const minute of minutes.values()) await settle(minute);
    },
  };
}

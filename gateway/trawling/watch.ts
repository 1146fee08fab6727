// F-27: whoever opens unusually many cases an hour is slowed, then stopped.
import { setTimeout } from 'node:timers/promises';
import type { Role } from '../../schema/vocabulary/terms.ts';
import type { DisclosureLog } from '../disclosure-log/log.ts';
import type { Limits } from '../limits/settings.ts';

/** Resolves after so many milliseconds. */
export type Wait = (ms: number) => Promise<void>;

/** On the machine’s clock; nothing is kept running for it. */
export const waitAWhile: Wait = (ms) => setTimeout(ms, undefined, { ref: false });

/** The cases one operation is about to open, and to whom. */
export interface Opening {
  readonly subject: string;
  readonly role: Role;
  readonly cases: readonly string[];
  /** When the answer is due, in milliseconds of the monotonic clock. */
  readonly deadline: number;
  /** Aborted when the caller’s connection ends. */
  readonly connection: AbortSignal | undefined;
}

/**
 * `tooMany`: the delay of so many new cases does not fit into one operation. `left`: the caller did not wait for the
 * end of the delay. Rejects when the log cannot be read.
 */
export type WatchCases = (opening: Opening) => Promise<'goOn' | 'stopped' | 'tooMany' | 'left'>;

const hourMs = 3_600_000;
/** How long a count stands before the log is read again for what other gateways released meanwhile. */
const countStandsMs = 60_000;

interface Caller {
  /** When each case of the last hour was last opened. */
  readonly opened: Map<string, number>;
  /** The delays that are not over, of the cases that were new. */
  readonly held: Map<string, Promise<void>>;
  readAt: number | null;
}

export interface WatchOptions {
  readonly log: Pick<DisclosureLog, 'openedBy'>;
  readonly limits: Limits;
  readonly clock: () => Date;
  readonly wait: Wait;
}

/**
 * Counts the different cases each caller opened in the last sixty minutes. A case stands for the people
 * in it, whatever is selected of them: counting participants could be got round by leaving them out.
 * Opening the same case again is not trawling. The count begins with what the disclosure log says was
 * released, because whoever can wait for a restart, or cause one, would begin at nought.
 *
 * A case counts from when it is about to be opened, so that twenty questions at once are not each the
 * first.
 */
export function createWatch({ clock, limits, log, wait }: WatchOptions): WatchCases {
  const callers = new Map<string, Caller>();

  return async ({ cases, connection, deadline, role, subject }) => {
    if (cases.length === 0) return 'goOn';
    const caller = await counted(subject);
    const now = clock().getTime();
    forget(caller, now - hourMs);
    const { slowed, stopped } = figuresFor(role, limits);
    const fresh = cases.filter((id) => !caller.opened.has(id));
    const count = caller.opened.size + fresh.length;
    if (fresh.length > 0 && count > stopped) return 'stopped';
    const over = Math.min(fresh.length, count - slowed);
    // Half of what is left at most: a delay that ate the deadline would answer with agencies missing.
    const most = Math.max(0, deadline - performance.now()) / 2;
    // The attack: twenty new cases in one operation, for the delay of one.
    if (over > 1 && over * limits.slowedMs > most) return 'tooMany';
    for (const id of cases) caller.opened.set(id, now);
    if (over > 0) holdBack(caller, fresh, Math.min(over * limits.slowedMs, most));
    const held = cases.flatMap((id) => caller.held.get(id) ?? []);
    if (held.length === 0) return 'goOn';
    await Promise.race([Promise.all(held), ...(connection ? [endOf(connection)] : [])]);
    return connection?.aborted === true ? 'left' : 'goOn';
  };

  /** The attack: ask for a new case twice at once, or hang up and ask again: the second is not new any more. */
  function holdBack({ held }: Caller, fresh: readonly string[], ms: number): void {
    const end = wait(ms).then(() => {
      for (const id of fresh) held.delete(id);
    });
    for (const id of fresh) held.set(id, end);
  }

  async function counted(subject: string): Promise<Caller> {
    const now = clock().getTime();
    const caller: Caller = callers.get(subject) ?? {
      opened: new Map(),
      held: new Map(),
      readAt: null,
    };
    if (!callers.has(subject)) {
      forgetIdle(now);
      callers.set(subject, caller);
    }
    if (caller.readAt !== null && now - caller.readAt < countStandsMs) return caller;
    for (const [id, at] of await log.openedBy(subject, new Date(now - hourMs)))
      caller.opened.set(id, Math.max(at.getTime(), caller.opened.get(id) ?? 0));
    caller.readAt = now;
    return caller;
  }

  /** Callers of whom the log would say no less than memory does. */
  function forgetIdle(now: number): void {
    for (const [subject, { opened, readAt }] of callers) {
      const newest = Math.max(readAt ?? now, ...opened.values());
      if (now - newest > hourMs) callers.delete(subject);
    }
  }
}

function endOf(connection: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      resolve();
    };
    if (connection.aborted) end();
    else connection.addEventListener('abort', end, { once: true });
  });
}

function forget({ opened }: Caller, before: number): void {
  for (const [id, at] of opened) if (at <= before) opened.delete(id);
}

/** Chair and coordinator prepare whole agendas, of every agency; everybody else comes with one’s own. */
export function figuresFor(
  role: Role,
  limits: Limits,
): { readonly slowed: number; readonly stopped: number } {
  return role === 'CHAIR' || role === 'COORDINATOR'
    ? { slowed: limits.casesAnHourSlowedOffice, stopped: limits.casesAnHourStoppedOffice }
    : { slowed: limits.casesAnHourSlowed, stopped: limits.casesAnHourStopped };
}

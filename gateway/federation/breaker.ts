/** After this many failures in a row an agency is left alone for a while. */
const failuresToOpen = 5;
/** How long, in milliseconds, before one call tries again. */
const openForMs = 10_000;

/** Spares an agency that is down, and the callers who would wait for it (T9). */
export interface Breaker {
  /** False while the agency is left alone. */
  mayCall(): boolean;
  succeeded(): void;
  failed(): void;
  /** Is the agency left alone? Asking changes nothing. */
  isOpen(): boolean;
  /** When the present run of failures began; null while all is well. */
  failingSince(): Date | null;
}

/** Counts time-outs, network errors, 5xx and unreadable answers, whatever the caller asked for. */
export function createBreaker(clock: () => Date): Breaker {
  let failures = 0;
  let since: Date | null = null;
  let triedAt = 0;
  return {
    mayCall() {
      if (failures < failuresToOpen) return true;
      const now = clock().getTime();
      if (now - triedAt < openForMs) return false;
      // One call goes through as the probe; the others wait for what it finds.
      triedAt = now;
      return true;
    },
    succeeded() {
      failures = 0;
      since = null;
    },
    failed() {
      failures += 1;
      triedAt = clock().getTime();
      since ??= clock();
    },
    isOpen: () => failures >= failuresToOpen,
    failingSince: () => since,
  };
}

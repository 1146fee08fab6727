/** Remembers permits until they have expired by themselves, so that each serves once. */
export interface ReplayGuard {
  /** True the first time an id is seen. `until` and `now` in seconds since 1970. */
  firstUse(id: string, until: number, now: number): boolean;
}

const sweepEverySeconds = 5;

/** In memory: a restart forgets, and a permit outlives a restart by ten seconds at most. */
export function createReplayGuard(): ReplayGuard {
  const seen = new Map<string, number>();
  let sweptAt = 0;
  return {
    firstUse(id, until, now) {
      if (now - sweptAt > sweepEverySeconds) {
        for (const [old, expires] of seen) if (expires < now) seen.delete(old);
        sweptAt = now;
      }
      if (seen.has(id)) return false;
      seen.set(id, until);
      return true;
    },
  };
}

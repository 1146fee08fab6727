import { setTimeout as pause } from 'node:timers/promises';
import { limits } from '../../../gateway/limits/settings.ts';

/** One caller at work: it does the same thing again and again, and knows how often it went well. */
export interface Worker {
  readonly name: string;
  /** How often it went well. */
  good(): number;
  /** How often it was refused, or got no answer. */
  bad(): number;
  /** Ends after what it is doing now, or, where that has to be done, when it is done. */
  stop(): Promise<void>;
}

/** Between two requests of one caller, in milliseconds: below what the gateway lets each kind ask in a minute. */
export const pace = {
  person: 60_000 / (limits.requestsAMinutePerson - 10),
  system: 60_000 / (limits.requestsAMinuteSystem - 20),
} as const;

/** @param act does it once; true where it went well. What it throws ends the run as a fault of the test. */
export function startWorker(name: string, paceMs: number, act: () => Promise<boolean>): Worker {
  let [good, bad] = [0, 0];
  let isStopping = false;
  const work = async (): Promise<void> => {
    while (!isStopping) {
      if (await act()) good += 1;
      else bad += 1;
      await pause(paceMs);
    }
  };
  const working = work();
  // It is awaited in `stop`; until then a failure is not unhandled.
  working.catch(() => undefined);
  return {
    name,
    good: () => good,
    bad: () => bad,
    stop() {
      isStopping = true;
      return working;
    },
  };
}

import { setTimeout as pause } from 'node:timers/promises';

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

/** Leaves the machine to the others for a moment: they are to be at work together, and not as fast as they can. */
const breathesMs = 60;

/** @param act does it once; true where it went well. What it throws ends the run as a fault of the test. */
export function startWorker(name: string, act: () => Promise<boolean>): Worker {
  let [good, bad] = [0, 0];
  let isStopping = false;
  const work = async (): Promise<void> => {
    while (!isStopping) {
      if (await act()) good += 1;
      else bad += 1;
      await pause(breathesMs);
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

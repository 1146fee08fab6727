// F-27: the chair's area is told of whoever was stopped, also when the conference was away at the time.
import type { Trawling } from '../../schema/alerts/trawling.ts';
import type { DisclosureLog } from '../disclosure-log/log.ts';

export interface TrawlingAlerts {
  /** Somebody was stopped: there is something to tell once it is on record. */
  readonly due: () => void;
  /** Tells what is due, if anything is and nobody is telling it already. Never rejects. */
  tell(): Promise<void>;
  /** Ends after the telling under way. */
  close(): Promise<void>;
}

const hourMs = 3_600_000;
/** How far back a gateway looks that has just begun: a conference is not away for longer unnoticed. */
const lookBackMs = 24 * hourMs;

export interface AlertsOptions {
  readonly log: Pick<DisclosureLog, 'stopsSince'>;
  readonly clock: () => Date;
  /** Rejects when the conference did not take it. */
  readonly send: (alert: Trawling) => Promise<void>;
  readonly onFault: (fault: unknown) => void;
}

/**
 * The disclosure log is the list of what there is to tell: a stop is on record before it is told, and
 * stays there whatever is killed. What could not be told is told after the next operation of anybody,
 * and after a restart everything of the last day is told again; the conference keeps one alert for each
 * nomination and hour, so that telling twice is telling once.
 */
export function createTrawlingAlerts({ clock, log, onFault, send }: AlertsOptions): TrawlingAlerts {
  // A gateway that begins does not know what the one before it had told.
  let isDue = true;
  let toldUpTo: Date | null = null;
  let telling: Promise<void> | null = null;

  async function tellAll(): Promise<void> {
    const now = clock().getTime();
    isDue = false;
    try {
      const since = toldUpTo ?? new Date(now - lookBackMs);
      for (const { at, cases, nominationId, since: first } of await log.stopsSince(since))
        await send({
          nominationId,
          cases,
          since: first.toISOString(),
          stoppedAt: at.toISOString(),
        });
      toldUpTo = new Date(Math.floor(now / hourMs) * hourMs);
    } catch (fault) {
      isDue = true;
      onFault(fault);
    }
  }

  return {
    due() {
      isDue = true;
    },
    async tell() {
      if (!isDue) return;
      telling ??= tellAll().finally(() => {
        telling = null;
      });
      await telling;
    },
    async close() {
      await telling;
    },
  };
}

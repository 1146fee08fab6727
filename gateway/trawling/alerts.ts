// F-27: the chair's area is told of whoever was stopped, also when the conference was away at the time.
import type { Trawling } from '../../schema/alerts/trawling.ts';
import type { DisclosureLog } from '../disclosure-log/log.ts';

export interface TrawlingAlerts {
  /** A stop is on record: there is something to tell. Not before, or it would be looked for and not found. */
  readonly due: () => void;
  /** Tells what is due, if anything is; what falls due meanwhile is told right after. Never rejects. */
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
 * stays there whatever is killed. What the conference did not take is told after the next operation of
 * anybody, and after a restart everything of the last day is told again; the conference keeps one alert for each
 * nomination and hour, so that telling twice is telling once.
 */
export function createTrawlingAlerts({ clock, log, onFault, send }: AlertsOptions): TrawlingAlerts {
  // A gateway that begins does not know what the one before it had told.
  let isDue = true;
  let toldUpTo: Date | null = null;
  let telling: Promise<void> | null = null;

  /** Until nothing is due, or the conference does not take it. */
  async function tellAll(): Promise<void> {
    try {
      while (isDue) await tellOnRecord();
    } catch (fault) {
      isDue = true;
      onFault(fault);
    } finally {
      telling = null;
    }
  }

  async function tellOnRecord(): Promise<void> {
    const now = clock().getTime();
    isDue = false;
    const since = toldUpTo ?? new Date(now - lookBackMs);
    for (const { at, cases, nominationId, since: first } of await log.stopsSince(since))
      await send({
        nominationId,
        cases,
        since: first.toISOString(),
        stoppedAt: at.toISOString(),
      });
    toldUpTo = new Date(Math.floor(now / hourMs) * hourMs);
  }

  return {
    due() {
      isDue = true;
    },
    async tell() {
      if (!isDue) return;
      telling ??= tellAll();
      await telling;
    },
    async close() {
      await telling;
    },
  };
}

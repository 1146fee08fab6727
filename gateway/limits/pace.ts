// How often, and how many at once? Asked of everybody who is known, before a byte of the body is read.
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Identified } from '../authentication/identify.ts';
import type { Limits } from './settings.ts';

/** One request that was let in, and what is done for it. */
export interface Visit {
  readonly kind: 'admitted';
  /** Aborted once the connection has ended, answered or not. */
  readonly connection: AbortSignal;
  /** Counts this work as under way until it is done, even when nobody waits for it any more. */
  during<T>(work: () => Promise<T>): Promise<T>;
  /** The connection has ended. */
  leave(): void;
}

export interface TurnedAway {
  readonly kind: 'refused';
  readonly code: 'TOO_MANY_REQUESTS' | 'TOO_MANY_AT_ONCE';
  readonly retryAfterSeconds: number;
}

/** Lets a caller in, or says when to come back. */
export type Admit = (
  caller: Pick<Identified, 'subject' | 'clientKind'>,
) => Promise<Visit | TurnedAway>;

const minuteSeconds = 60;

/**
 * Counts by the verified subject and never by address: one office is one address, and a flood from it
 * would shut out its neighbours. Another caller’s flood therefore costs nobody anything but the work
 * of reading tokens. The minute is the machine’s own and not the injected clock’s, which this limiter
 * does not take; several gateways each count for themselves (decision 0028).
 */
export function createPace(limits: Limits): Admit {
  const aMinute = (points: number) => new RateLimiterMemory({ points, duration: minuteSeconds });
  const kinds = {
    person: {
      minute: aMinute(limits.requestsAMinutePerson),
      atOnce: limits.operationsAtOncePerson,
    },
    system: {
      minute: aMinute(limits.requestsAMinuteSystem),
      atOnce: limits.operationsAtOnceSystem,
    },
  };
  const underWay = new Map<string, number>();

  return async ({ clientKind, subject }) => {
    const { atOnce, minute } = kinds[clientKind];
    const spent = await minute.consume(subject).catch((refused: unknown) => {
      if (refused instanceof RateLimiterRes) return refused;
      throw refused;
    });
    if (spent.consumedPoints > minute.points)
      return turnedAway('TOO_MANY_REQUESTS', Math.ceil(spent.msBeforeNext / 1000));
    const before = underWay.get(subject) ?? 0;
    if (before >= atOnce) return turnedAway('TOO_MANY_AT_ONCE', 1);
    underWay.set(subject, before + 1);
    return createVisit(() => {
      const others = (underWay.get(subject) ?? 1) - 1;
      if (others > 0) underWay.set(subject, others);
      else underWay.delete(subject);
    });
  };
}

function turnedAway(code: TurnedAway['code'], seconds: number): TurnedAway {
  return { kind: 'refused', code, retryAfterSeconds: Math.max(1, seconds) };
}

/**
 * The attack: ask, hang up, ask again. The agencies go on answering the first question while the
 * caller seems to have nothing under way; so a visit ends with its connection and its work, whichever
 * is later.
 */
function createVisit(onEnd: () => void): Visit {
  const connection = new AbortController();
  let reasons = 1;
  const end = (): void => {
    reasons -= 1;
    if (reasons === 0) onEnd();
  };
  return {
    kind: 'admitted',
    connection: connection.signal,
    async during(work) {
      reasons += 1;
      try {
        return await work();
      } finally {
        end();
      }
    },
    leave() {
      if (connection.signal.aborted) return;
      connection.abort();
      end();
    },
  };
}

// What an operator may know of the system's work, and nobody's data in it: lines, figures, spans.
import type { ErrorCode } from '../../schema/errors/catalogue.ts';
import type { LogLines } from '../../schema/running/log-lines.ts';
import type { AreaId, Role } from '../../schema/vocabulary/terms.ts';
import type { LogFault } from '../disclosure-log/log.ts';
import type { GatewayEvent } from './gateway-event.ts';
import { logEvent } from './log-event.ts';
import type { Metrics } from './metrics.ts';
import type { Traces } from './traces.ts';

/** What became of one call to an agency; `left-alone` is one that was not made. */
export type CallEnd = 'answered' | 'faulty' | 'unavailable' | 'left-alone';

export interface WatchedCall {
  /** W3C trace context for the agency: random, and nothing of the caller's. */
  readonly traceparent: string | undefined;
  /** It is sent: once, or again where a connection broke. */
  tried(): void;
  ended(end: CallEnd): void;
}

/** How an operation ended. */
export interface OperationEnd {
  readonly caller: 'person' | 'system';
  /** Null where it was refused before that was known. */
  readonly role: Role | null;
  readonly area: AreaId | null;
  /** Every code it was refused with, whole or in part. */
  readonly refused: readonly ErrorCode[];
  readonly whole: boolean;
  readonly rootFields: number;
  readonly status: number;
}

/** What looks on while operations run. Nothing of it can refuse, delay or change one. */
export interface Watch {
  began(disclosureId: string): void;
  /** A step of the order of checks is over; `beganAt` is monotonic, in milliseconds. */
  stageDone(disclosureId: string, stage: string, beganAt: number, refused: ErrorCode | null): void;
  call(disclosureId: string, subgraph: string, use: 'CASE' | 'FACTS' | 'ITEMS'): WatchedCall;
  /** An entry is given to the disclosure log. Out: what is told when it is written, or why it is not. */
  append(disclosureId: string): (fault: LogFault | null) => void;
  ended(disclosureId: string, end: OperationEnd): void;
  /** Refused before there was an operation. */
  refusedUnread(code: ErrorCode): void;
  event(event: GatewayEvent): void;
}

export interface Watchers {
  readonly lines?: LogLines | undefined;
  readonly metrics?: Metrics | undefined;
  readonly traces?: Traces | undefined;
}

/** One watch of all that are open. In: the operators' log, the figures and the traces, each if wanted. */
export function openWatch({ lines, metrics, traces }: Watchers): Watch {
  const began = new Map<string, number>();
  return {
    began(disclosureId) {
      began.set(disclosureId, performance.now());
      metrics?.set('inFlight', {}, began.size);
      traces?.began(disclosureId);
    },

    stageDone(disclosureId, stage, beganAt, refused) {
      if (!metrics && !traces) return;
      metrics?.observe('stageSeconds', { stage }, secondsSince(beganAt));
      traces?.span(disclosureId, `stage ${stage}`, beganAt)?.end({ code: refused ?? undefined });
    },

    call(disclosureId, subgraph, use) {
      const beganAt = performance.now();
      const span = traces?.span(disclosureId, `agency ${subgraph}`, beganAt);
      let attempts = 0;
      return {
        traceparent: span?.traceparent,
        tried() {
          attempts += 1;
        },
        ended(end) {
          metrics?.count('agencyCalls', { subgraph, use, outcome: end });
          metrics?.observe('agencySeconds', { subgraph }, secondsSince(beganAt));
          span?.end({ subgraph, use, outcome: end, attempts });
        },
      };
    },

    append(disclosureId) {
      const beganAt = performance.now();
      metrics?.add('logWaiting', {}, 1);
      const span = traces?.span(disclosureId, 'disclosure-log append', beganAt);
      return (fault) => {
        metrics?.add('logWaiting', {}, -1);
        metrics?.observe('logSeconds', {}, secondsSince(beganAt));
        if (fault !== null) metrics?.count('logFailures', { fault });
        span?.end({ fault: fault ?? undefined });
      };
    },

    ended(disclosureId, end) {
      const seconds = secondsSince(began.get(disclosureId) ?? performance.now());
      began.delete(disclosureId);
      const { area, caller, refused, role, rootFields, status } = end;
      const [first] = refused;
      const outcome = first === undefined ? 'OK' : end.whole ? first : 'PARTIAL';
      const about = { caller, role, area, outcome, rootFields, status };
      lines?.info('operation', {
        disclosureId,
        ...about,
        durationMs: Math.round(seconds * 10_000) / 10,
        ...(outcome === 'TRAWLING_STOPPED' && { security: true }),
      });
      metrics?.set('inFlight', {}, began.size);
      metrics?.count('operations', { outcome, role: role ?? 'none' });
      metrics?.count('areas', { area: area ?? 'none' });
      metrics?.observe('operationSeconds', {}, seconds);
      for (const code of refused) metrics?.count('refusals', { code });
      traces?.ended(disclosureId, about);
    },

    refusedUnread(code) {
      metrics?.count('refusals', { code });
    },

    event(event) {
      if (lines) logEvent(lines, event);
      metrics?.event(event);
    },
  };
}

const secondsSince = (beganAt: number): number => (performance.now() - beganAt) / 1_000;

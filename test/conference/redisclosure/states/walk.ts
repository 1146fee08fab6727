// Walks a request through what happens to it, the way the mutations do: ask the rules first, then write.
import { happeningOf } from '../../../../subgraphs/conference/redisclosure/states/happening-of.ts';
import type { Wanted } from '../../../../subgraphs/conference/redisclosure/states/may-happen.ts';
import { whyNot } from '../../../../subgraphs/conference/redisclosure/states/may-happen.ts';
import type {
  Ask,
  RequestRecord,
} from '../../../../subgraphs/conference/redisclosure/states/record.ts';
import type { RequestHappening } from '../../../../subgraphs/conference/redisclosure/states/transitions.ts';
import { event, hours } from './requests.ts';
import type { Step } from './walks.ts';

export interface Place {
  readonly record: RequestRecord;
  readonly now: Date;
  readonly suspended: ReadonlySet<string>;
}

export interface Taken {
  readonly place: Place;
  /** What happened in the words of the table: none where something was refused, or nothing of its kind. */
  readonly happenings: readonly RequestHappening[];
  /** The record as if what was refused had been written all the same. */
  readonly forced: RequestRecord | null;
}

/** One step, or several where the clock passes several moments. */
export function take(place: Place, step: Step): readonly Taken[] {
  if (step.kind === 'TICK') return tick(place, step.hours);
  const { record, now } = place;
  if (step.kind === 'SUSPEND' || step.kind === 'RESUME') {
    const suspended = new Set(place.suspended);
    if (step.kind === 'SUSPEND') suspended.add(step.agency);
    else suspended.delete(step.agency);
    return [{ place: { ...place, suspended }, happenings: [], forced: null }];
  }
  const found = wantedBy(record, step);
  if (!found) return [];
  if (whyNot(record, found.wanted, now) !== null) {
    const later = write(record, step, new Date(Number(now) + 1));
    return [{ place, happenings: [], forced: isOnce(record, step) ? null : later }];
  }
  const next = write(record, step, now);
  return [{ place: { ...place, record: next }, happenings: [found.happening], forced: null }];
}

/** One sending and one answer to an ask: the tables keep no second, forced or not. */
function isOnce(record: RequestRecord, step: Step): boolean {
  if (step.kind === 'SENT') return true;
  return step.kind === 'ANSWER' && askedIn(record, step.index)?.answer !== null;
}

function askedIn({ asks }: RequestRecord, index: number): Ask | undefined {
  return asks[index % asks.length];
}

function wantedBy(
  record: RequestRecord,
  step: Step,
): { readonly wanted: Wanted; readonly happening: RequestHappening } | null {
  if (step.kind === 'ANSWER') {
    const { decision } = step.answer;
    const ask = askedIn(record, step.index);
    if (!ask || (decision === 'NOT_ASKED' && ask.askedOf !== 'VICTIM')) return null;
    const wanted = { kind: 'ANSWER', askId: ask.id, decision } as const;
    return { wanted, happening: happeningOf(ask.askedOf, decision) };
  }
  if (step.kind === 'REVOKED') {
    const permissionId = `permission of ${step.agency}`;
    return { wanted: { kind: 'REVOKED', permissionId }, happening: 'REVOKED' };
  }
  if (step.kind === 'TICK' || step.kind === 'SUSPEND' || step.kind === 'RESUME') return null;
  return { wanted: { kind: step.kind }, happening: step.kind };
}

function write(record: RequestRecord, step: Step, at: Date): RequestRecord {
  if (step.kind === 'SENT') return { ...record, sentAt: record.sentAt ?? at };
  if (step.kind === 'ANSWER') {
    const asks = record.asks.map((ask) =>
      ask === askedIn(record, step.index) ? { ...ask, answer: { ...step.answer, at } } : ask,
    );
    return { ...record, asks };
  }
  if (step.kind === 'TICK' || step.kind === 'SUSPEND' || step.kind === 'RESUME') return record;
  const more =
    step.kind === 'REVOKED'
      ? { permissionId: `permission of ${step.agency}` }
      : step.kind === 'LEGAL_DIRECTION'
        ? { detail: { outcome: step.outcome } }
        : {};
  return { ...record, events: [...record.events, event(step.kind, at, more)] };
}

/** The clock stops at every deadline and every midnight it passes. */
function tick(place: Place, count: number): readonly Taken[] {
  const half = (Number(hours(1)) - Number(hours(0))) / 2;
  const moments = Array.from({ length: count * 2 }, (_, index) => {
    return new Date(Number(place.now) + (index + 1) * half);
  });
  return moments.flatMap((now, index) => {
    const due = place.record.asks.some(({ deadline }) => Number(deadline) === Number(now));
    const midnight = now.getUTCHours() === 0 && now.getUTCMinutes() === 0;
    if (!due && !midnight && index < moments.length - 1) return [];
    const passed = { DEADLINE: due, ENDED: midnight };
    const happenings = (['DEADLINE', 'ENDED'] as const).filter((one) => passed[one]);
    return [{ place: { ...place, now }, happenings, forced: null }];
  });
}

import { addDays } from '../../../../schema/protocols/calendar/plain-date.ts';
import { startOfLondonDay } from '../../records/london-day.ts';
import type { EventKind, RequestEvent, RequestRecord } from './record.ts';

/** The first instant after a day, where the conference sits. @throws RangeError if it is not a day. */
export function endOfDay(day: string): Date {
  return startOfLondonDay(addDays(day, 1));
}

export function earliest(first: Date, ...others: readonly (Date | null)[]): Date {
  const before = (one: Date, other: Date | null) => (other && other < one ? other : one);
  return others.reduce<Date>(before, first);
}

export function latest(first: Date, ...others: readonly Date[]): Date {
  return others.reduce((one, other) => (other > one ? other : one), first);
}

/** Events of a kind, first to last, in whatever order they were read. */
export function eventsOf({ events }: RequestRecord, kind: EventKind): readonly RequestEvent[] {
  return events
    .filter((event) => event.kind === kind)
    .sort((one, other) => one.at.getTime() - other.at.getTime());
}

export function firstEvent(record: RequestRecord, kind: EventKind): Date | null {
  return eventsOf(record, kind)[0]?.at ?? null;
}

/** When its author took it back or the victim took hers back (F-31): no word after that counts. */
export function stoppedAt(record: RequestRecord): Date | null {
  const withdrawn = firstEvent(record, 'WITHDRAWN');
  const victimWithdrew = firstEvent(record, 'VICTIM_WITHDREW');
  return withdrawn ? earliest(withdrawn, victimWithdrew) : victimWithdrew;
}

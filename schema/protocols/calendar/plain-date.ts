import { isCalendarDate } from '../../vocabulary/scalars.ts';

/** A calendar day as text, `YYYY-MM-DD`: an instant would move by a day in another time zone. */
export type PlainDate = string;

function toUtc(day: PlainDate): Date {
  if (!isCalendarDate(day)) throw new RangeError('A date is a calendar day written YYYY-MM-DD.');
  return new Date(`${day}T00:00:00Z`);
}

function toPlain(date: Date): PlainDate {
  return date.toISOString().slice(0, 10);
}

/** The day `days` after (or, if negative, before) `day`. Throws RangeError if `day` is not a date. */
export function addDays(day: PlainDate, days: number): PlainDate {
  const date = toUtc(day);
  date.setUTCDate(date.getUTCDate() + days);
  return toPlain(date);
}

/** The same day `months` later; 31 August and six months is the last day of February. */
export function addMonths(day: PlainDate, months: number): PlainDate {
  const date = toUtc(day);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months + 1, 0);
  date.setUTCDate(Math.min(wanted, date.getUTCDate()));
  return toPlain(date);
}

export function isWeekend(day: PlainDate): boolean {
  const weekday = toUtc(day).getUTCDay();
  return weekday === 0 || weekday === 6;
}

export function yearOf(day: PlainDate): number {
  return toUtc(day).getUTCFullYear();
}

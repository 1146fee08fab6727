import { addDays } from './plain-date.ts';
import type { PlainDate } from './plain-date.ts';

const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });
const hour = 60 * 60 * 1000;

/** The calendar day of an instant where the conference sits; in summer UTC is still in yesterday at midnight. */
export function londonDay(instant: Date): PlainDate {
  return london.format(instant);
}

/** The instant a calendar day begins there. */
export function startOfLondonDay(day: PlainDate): Date {
  const midnight = new Date(`${day}T00:00:00Z`);
  const hourBefore = new Date(midnight.getTime() - hour);
  return londonDay(hourBefore) === day ? hourBefore : midnight;
}

/** The first instant after a calendar day there: what is due on that day is late from then on. */
export function endOfLondonDay(day: PlainDate): Date {
  return startOfLondonDay(addDays(day, 1));
}

import type { PlainDate } from '../../../schema/protocols/calendar/plain-date.ts';

const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });

/** The calendar day of an instant where the conference sits; in summer UTC is still in yesterday at midnight. */
export function londonDay(instant: Date): PlainDate {
  return london.format(instant);
}

// R-141 [K-I3 2.1.5; B 9.12; L 2.16 l.421; 3.2 l.443]: the day by which a court or statute wants its answer.
import type { RedisclosureRoute } from '../../../../schema/vocabulary/redisclosure.ts';
import type { PlainDate } from '../../../../schema/protocols/calendar/plain-date.ts';
import type { BankHolidays } from '../../../../schema/protocols/calendar/working-days.ts';
import { addWorkingDays } from '../../../../schema/protocols/calendar/working-days.ts';

/** Freedom of Information Act 2000 section 10. */
const workingDaysOfFreedom = 20;

/** One calendar month (UK GDPR Article 12(3)): the same day of the next month, or its last. */
function monthAfter(day: PlainDate): PlainDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(date, last))).toISOString().slice(0, 10);
}

/** In: a route with its particulars. Out: the day, or null where nobody compels an answer. */
export function compelledBy(
  route: RedisclosureRoute,
  particulars: Readonly<Record<string, unknown>>,
  bankHolidays: BankHolidays,
): PlainDate | null {
  const { courtDate, receivedOn } = particulars;
  if (route === 'COURT_ORDER' && typeof courtDate === 'string') return courtDate;
  if (typeof receivedOn !== 'string') return null;
  if (route === 'FREEDOM_OF_INFORMATION')
    return addWorkingDays(receivedOn, workingDaysOfFreedom, bankHolidays);
  return route === 'SUBJECT_ACCESS' ? monthAfter(receivedOn) : null;
}

// R-141 [B 7.13; 9.12; K-I3 3.2.4; 3.2.6], decision 5: a court's or statute's clock overrides.
import { addMonths } from '../calendar/plain-date.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import type { BankHolidays } from '../calendar/working-days.ts';
import type { RedisclosureRoute } from '../../vocabulary/redisclosure.ts';

/** Freedom of Information Act 2000, section 10(1). */
const workingDaysOfInformation = 20;
/** UK GDPR, Article 12(3). */
const monthsOfSubjectAccess = 1;

/**
 * The last day that a court or statute leaves, worked out from the request's own fields; null where
 * nothing compels it. Throws RangeError for a field that is no date, BankHolidaysUnknownError.
 */
export function compelledDay(
  route: RedisclosureRoute,
  particulars: Readonly<Record<string, unknown>>,
  bankHolidays: BankHolidays,
): PlainDate | null {
  const day = (field: string): PlainDate => String(particulars[field]);
  if (route === 'COURT_ORDER') return addMonths(day('courtDate'), 0);
  if (route === 'FREEDOM_OF_INFORMATION')
    return addWorkingDays(day('receivedOn'), workingDaysOfInformation, bankHolidays);
  if (route === 'SUBJECT_ACCESS') return addMonths(day('receivedOn'), monthsOfSubjectAccess);
  return null;
}

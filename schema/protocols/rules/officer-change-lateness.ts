// R-006 [C 10.6.4; B 2.6; B-ISA 2.16].
import type { PlainDate } from '../calendar/plain-date.ts';
import { workingDaysAfter } from '../calendar/working-days.ts';
import type { BankHolidays } from '../calendar/working-days.ts';
import type { EffectiveSettings } from '../setting-catalogue.ts';

/**
 * How many working days the notice of an officer's change came after it, and whether that is late. A
 * late notice is accepted all the same: refusing it would leave the leaver on the list.
 * Throws BankHolidaysUnknownError beyond the recorded years, RangeError for a non-date.
 */
export function officerChangeLateness(
  profile: Pick<EffectiveSettings, 'officerChangeNoticeWorkingDays'> & {
    readonly bankHolidays: BankHolidays;
  },
  effectiveOn: PlainDate,
  noticeOn: PlainDate,
): { readonly late: boolean; readonly workingDays: number } {
  const workingDays = workingDaysAfter(effectiveOn, noticeOn, profile.bankHolidays);
  const limit = profile.officerChangeNoticeWorkingDays;
  return { late: limit !== null && workingDays > limit, workingDays };
}

// Decision 11: calendar days unless the document says working days; bank holidays are data.
import { addDays, isWeekend, yearOf } from './plain-date.ts';
import type { PlainDate } from './plain-date.ts';

/** The bank holidays of England and Wales, and the years for which they are known. */
export interface BankHolidays {
  readonly years: ReadonlySet<number>;
  readonly days: ReadonlySet<PlainDate>;
}

/** A count was asked for a year whose bank holidays are not recorded. A guess could hide a late notice. */
export class BankHolidaysUnknownError extends Error {
  constructor(year: number) {
    super(`The bank holidays of ${year} are not recorded in bank-holidays.yaml.`);
  }
}

/**
 * How many working days lie after `from`, up to and including `to`; 0 when `to` is not later.
 * Monday the 3rd to Tuesday the 11th is 6. Throws BankHolidaysUnknownError, RangeError for a non-date.
 */
export function workingDaysAfter(from: PlainDate, to: PlainDate, holidays: BankHolidays): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= addDays(to, 0); day = addDays(day, 1)) {
    if (!holidays.years.has(yearOf(day))) throw new BankHolidaysUnknownError(yearOf(day));
    if (!isWeekend(day) && !holidays.days.has(day)) count += 1;
  }
  return count;
}

/**
 * The last of `count` working days after `from`, which is not counted itself; a count of 5 from a Friday
 * is the next Friday. Throws BankHolidaysUnknownError, RangeError for a non-date or a count below 1.
 */
export function addWorkingDays(from: PlainDate, count: number, holidays: BankHolidays): PlainDate {
  if (!Number.isInteger(count) || count < 1)
    throw new RangeError('Working days are counted from 1.');
  let day = addDays(from, 1);
  while (workingDaysAfter(from, day, holidays) < count) day = addDays(day, 1);
  return day;
}

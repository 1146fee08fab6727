import {
  BankHolidaysUnknownError,
  workingDaysAfter,
} from '../../schema/protocols/calendar/working-days.ts';
import { loadProfiles } from '../../schema/protocols/profile.ts';
import { officerChangeLateness } from '../../schema/protocols/rules/officer-change-lateness.ts';

const { bexley, cleveland } = loadProfiles();
const { bankHolidays } = cleveland;

test('R-006 Cleveland: left on Monday the 3rd, notice on Tuesday the 11th is late, 6 working days', () => {
  expect(officerChangeLateness(cleveland, '2026-08-03', '2026-08-11')).toEqual({
    late: true,
    workingDays: 6,
  });
});

test('R-006 Cleveland: the fifth working day is in time', () => {
  expect(officerChangeLateness(cleveland, '2026-08-03', '2026-08-10')).toEqual({
    late: false,
    workingDays: 5,
  });
});

test('R-006 Cleveland: notice given before the change is never late', () => {
  expect(officerChangeLateness(cleveland, '2026-08-11', '2026-08-03')).toEqual({
    late: false,
    workingDays: 0,
  });
});

test('R-006 elsewhere the days are counted and nothing is late', () => {
  expect(officerChangeLateness(bexley, '2026-08-03', '2026-08-28')).toEqual({
    late: false,
    workingDays: 19,
  });
});

test('R-006 a bank holiday of England and Wales is no working day', () => {
  expect(workingDaysAfter('2026-08-28', '2026-09-01', bankHolidays)).toBe(1);
  expect(workingDaysAfter('2026-12-24', '2026-12-29', bankHolidays)).toBe(1);
  expect(workingDaysAfter('2027-12-24', '2027-12-29', bankHolidays)).toBe(1);
  expect(workingDaysAfter('2026-04-02', '2026-04-07', bankHolidays)).toBe(1);
});

test('R-006 every recorded bank holiday falls on a weekday, eight in each year', () => {
  for (const day of bankHolidays.days)
    expect([0, 6]).not.toContain(new Date(`${day}T00:00:00Z`).getUTCDay());
  for (const year of bankHolidays.years)
    expect([...bankHolidays.days].filter((day) => day.startsWith(String(year)))).toHaveLength(8);
});

test('R-006 a year whose bank holidays are not recorded is refused, not guessed', () => {
  expect(() => officerChangeLateness(cleveland, '2027-12-30', '2028-01-05')).toThrow(
    BankHolidaysUnknownError,
  );
});

test('R-006 a date that is no date is refused', () => {
  expect(() => officerChangeLateness(cleveland, '2026-02-30', '2026-03-05')).toThrow(RangeError);
  expect(() => officerChangeLateness(cleveland, '2026-02-20', 'tomorrow')).toThrow(RangeError);
});

import { join } from 'node:path';
import { z } from 'zod';
import { isCalendarDate } from '../vocabulary/scalars.ts';
import { yearOf } from './calendar/plain-date.ts';
import type { BankHolidays } from './calendar/working-days.ts';
import { ProfileError } from './profile-error.ts';
import { readYaml } from './read-yaml.ts';

export const bankHolidaysFile = 'bank-holidays.yaml';

const shape = z.strictObject({
  years: z.array(z.int()).min(1),
  days: z.record(z.string().refine(isCalendarDate), z.string().min(1)),
});

/** Reads the bank holidays of a profile folder (decision 11). Throws ProfileError. */
export function loadBankHolidays(folder: string): BankHolidays {
  const { file, content } = readYaml(join(folder, bankHolidaysFile));
  const parsed = shape.safeParse(content);
  if (!parsed.success) throw new ProfileError([{ file, wrong: z.prettifyError(parsed.error) }]);
  const years = new Set(parsed.data.years);
  const days = Object.keys(parsed.data.days);
  for (const year of [...years, ...days.map(yearOf)]) {
    const known = years.has(year) && days.some((day) => yearOf(day) === year);
    if (!known) throw new ProfileError([{ file, wrong: `${year} has no days or is not listed` }]);
  }
  return { years, days: new Set(days) };
}

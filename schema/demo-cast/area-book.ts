import { agenciesOf } from './agencies.ts';
import type { AgencyBook } from './agencies.ts';
import type { AreaScript } from './areas.ts';
import type { Calendar } from './calendar.ts';
import { officersOf } from './officers.ts';
import type { OfficerBook } from './officers.ts';

/** An area with its agencies and officers, on the day of the demonstration. */
export interface AreaBook {
  readonly area: AreaScript;
  readonly calendar: Calendar;
  readonly agencies: AgencyBook;
  readonly officers: OfficerBook;
}

/** Opens the book of an area. */
export function areaBook(area: AreaScript, calendar: Calendar): AreaBook {
  const agencies = agenciesOf(area, calendar);
  return { area, calendar, agencies, officers: officersOf(area, agencies, calendar) };
}

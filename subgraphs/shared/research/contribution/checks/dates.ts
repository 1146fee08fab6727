import { inRecordedYears } from '../../recorded-years.ts';
import { eachItem } from '../contribution.ts';

/** recorded on a day, and none of an item's three days lies in the future or out of all reach. */
export const checkDates = eachItem(({ envelope, path }, { now }) => {
  const today = now.toISOString().slice(0, 10);
  const { recordedOn, occurredOn, lastVerifiedOn } = envelope;
  if ((recordedOn ?? null) === null) return { field: `${path}.recordedOn`, rule: 'R-162' };
  for (const [name, day] of Object.entries({ recordedOn, occurredOn, lastVerifiedOn }))
    if (day && (day > today || !inRecordedYears(day)))
      return { field: `${path}.${name}`, rule: 'R-162' };
  return null;
});

/**
 * Is a day or an instant, as ISO 8601 text, in a year that a record of this case can be about or plan
 * for? A year further off is a slip of the hand, and some the database cannot hold at all.
 */
export function inRecordedYears(isoText: string): boolean {
  const year = isoText.slice(0, 4);
  return year >= '1900' && year <= '2100';
}

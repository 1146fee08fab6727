// R-128 [D 2.1; 5.3; L 2.13 l.386; 2.15; C 3.4]: broken glass opens the minimum of one owner's information.
import type { NeedToKnowTable } from '../../../schema/need-to-know/table.ts';
import { sectorPrefix } from '../../../schema/vocabulary/sector-prefix.ts';
import type { AgencyType } from '../../../schema/vocabulary/terms.ts';

/** More than this is no minimum. */
export const mostOpened = 3;

export interface Opening {
  readonly categories: readonly string[];
  /** The sector of the owner; null for one that holds nothing here. */
  readonly ownerSector: string | null;
  /** Who breaks the glass. */
  readonly agencyType: AgencyType;
}

/**
 * Which of the categories may not be opened: its index, -1 for their number, null where all may. What can lead somebody
 * to a person goes to the police alone, who can go there (F-05); what must not be known to exist never goes to those who
 * work with the alleged perpetrator.
 */
export function findTooMuch(
  { categories, ownerSector, agencyType }: Opening,
  table: NeedToKnowTable,
): number | null {
  if (categories.length < 1 || categories.length > mostOpened) return -1;
  if (new Set(categories).size < categories.length) return -1;
  const prefix = ownerSector && `${sectorPrefix(ownerSector)}.`;
  const found = categories.findIndex((category) => {
    const row = table.get(category);
    if (!prefix || row?.kind !== 'supplied' || !category.startsWith(prefix)) return true;
    if (row.locates && agencyType !== 'POLICE') return true;
    return row.existence === 'protected' && agencyType === 'PERPETRATOR_SERVICE';
  });
  return found === -1 ? null : found;
}

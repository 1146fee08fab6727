import type { AudienceToken } from '../../../schema/vocabulary/terms.ts';
import { flag, optional } from '../../shared/research/item-field.ts';
import type { ItemValues, Narrowing } from '../../shared/research/item-kind.ts';

/** Said by the contributor: this item names a place that must stay hidden. */
export const protectedPlace = optional(flag());

/**
 * Keeps an item that names a protected place to the people R-041 allows, and its existence with it:
 * a date without an address would still tell an abuser that there is a new one.
 * `audience` is given where the item's category already leaves some of those people out.
 */
export function keepProtectedPlace(
  audience: readonly AudienceToken[] = ['POLICE', 'IDVA_DA', 'COORD'],
): (values: ItemValues) => Narrowing | null {
  return (values) =>
    values.protectedPlace === true ? { audience, existenceProtected: true } : null;
}

import type { ItemValues, Narrowing } from './item-kind.ts';

/**
 * who may know where the victim lives now. Even another landlord on the case is left out: the
 * attack is a colleague, or a friend of the perpetrator, looking up the new tenancy. To blank the
 * address alone would not be enough, as a marker already says that there is one. COORD is
 * harmless in a category that does not name it: the category is asked for as well, and refuses.
 */
export const protectedLocation: Narrowing = {
  audience: ['POLICE', 'IDVA_DA', 'COORD'],
  existenceProtected: true,
};

/** Narrows an item whose contributor says that its place is protected. */
export function narrowWhenProtected(values: ItemValues): Narrowing | null {
  return values.protected === true ? protectedLocation : null;
}

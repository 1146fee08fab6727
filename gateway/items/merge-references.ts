// R-109 [K-I3 2.1.1; C 10.2.3]. An item is its owner's: nobody but the owner's own sector vouches for it.
import type { ItemReference } from '../../schema/permit/item-references.ts';

/** What one sector said of the items asked about. */
export interface Vouched {
  readonly sector: string;
  readonly items: readonly ItemReference[];
}

export interface ReferenceRules {
  readonly asked: ReadonlySet<string>;
  /** May this sector speak for that owner, and is the category that owner's and open to the viewer? */
  readonly mayVouch: (sector: string, reference: ItemReference) => boolean;
  /** Told of a reference that was not used. */
  readonly onUnusable: (sector: string) => void;
}

/**
 * In: what every sector asked has said. Out: the references to go by; null if two stand for one id, of
 * which nobody can say which is meant. What nobody asked about, and what a sector says of another's
 * information, is not used.
 */
export function mergeReferences(
  answers: readonly Vouched[],
  { asked, mayVouch, onUnusable }: ReferenceRules,
): readonly ItemReference[] | null {
  const merged = new Map<string, ItemReference>();
  for (const { items, sector } of answers)
    for (const reference of items) {
      if (!asked.has(reference.id) || !mayVouch(sector, reference)) {
        onUnusable(sector);
        continue;
      }
      if (merged.has(reference.id)) return null;
      merged.set(reference.id, reference);
    }
  return [...merged.values()];
}

import type { ItemReference } from '../../../../schema/permit/item-references.ts';
import { forbidsCopies } from '../../../../schema/protocols/rules/forbids-copies.ts';
import type { StoredItem } from '../section/item-where.ts';

/** What is said of an item without anything that it says. */
export function itemReference(item: StoredItem, version: ItemReference['version']): ItemReference {
  const { id, ownerId, category, subjectId, originalSource, handlingConditions } = item;
  const viewOnly = forbidsCopies(handlingConditions);
  return { id, ownerId, category, subjectId, originalSource, viewOnly, version };
}

import { guardKeys } from '../need-to-know/guard-fields.ts';

/** The owner of an item as it names it to the guard; null for what is no item, a participant's own details. */
export function ownerOf(object: Readonly<Record<string, unknown>>): string | null {
  if (!Object.hasOwn(object, guardKeys.owner)) return null;
  const owner = object[guardKeys.owner] as { readonly id?: unknown } | null;
  return typeof owner?.id === 'string' ? owner.id : '';
}

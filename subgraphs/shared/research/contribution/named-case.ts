import { refusal } from '../../../../schema/errors/refusal.ts';
import type { Permit } from '../../../../schema/permit/permit.ts';

/**
 * The id of the case that a contributor names, by its id or by its reference. Throws NOT_FOUND for one
 * that the permit does not open: what the reference of another case is, cannot be asked here.
 */
export function namedCase(given: string | null | undefined, permit: Permit): string {
  const id = findCase(given, permit);
  if (id === null) throw refusal('NOT_FOUND');
  return id;
}

/** The same, or null for a case that the permit does not open. */
export function findCase(given: string | null | undefined, { cases }: Permit): string | null {
  if (typeof given !== 'string') return null;
  if (Object.hasOwn(cases, given)) return given;
  const found = Object.entries(cases).find(([, { reference }]) => reference === given);
  return found?.[0] ?? null;
}

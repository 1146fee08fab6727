// For whom is a category? May this role see it at all, on this case, for this purpose?
import type { AudienceToken, Role } from '../../schema/vocabulary/terms.ts';
import type { Capacity } from './capacity.ts';

/** How a role reads a case picture. A role that is absent reads none. */
const readingAs: Partial<Record<Role, 'agency' | 'conference' | 'own-items' | 'frame'>> = {
  REPRESENTATIVE: 'agency',
  DEPUTY: 'agency',
  SPOC: 'agency',
  GUEST: 'agency',
  CHAIR: 'conference',
  COORDINATOR: 'conference',
  // systems and researchers match and contribute; they read what is theirs.
  SYSTEM: 'own-items',
  RESEARCHER: 'own-items',
  // Data dictionary §1.1: ALL is everyone on the case except observers.
  OBSERVER: 'frame',
};

/** True for a role that may open a case picture at all. */
export function mayRead(role: Role): boolean {
  return readingAs[role] !== undefined;
}

/** True for a role whose reading is preparation for matching and contributing, before any meeting. */
export function readsOnlyOwn(role: Role): boolean {
  return readingAs[role] === 'own-items';
}

/**
 * What the caller stands for when a category names its audience. A chair stands for the chair and not
 * for the force that employs her: chairing does not override an owner, and nobody acts in two
 * capacities at once.
 */
export function audienceOf({ agency, nomination }: Capacity): AudienceToken[] {
  const reading = readingAs[nomination.role];
  if (reading === 'agency') return [agency.type, 'ALL'];
  if (reading === 'conference') return [nomination.role === 'CHAIR' ? 'CHAIR' : 'COORD', 'ALL'];
  return [];
}

/** an agency’s own people see what their agency owns; a chair or coordinator does not act as one. */
export function actsForOwner({ agency, nomination }: Capacity, ownerId: string): boolean {
  const reading = readingAs[nomination.role];
  return agency.id === ownerId && (reading === 'agency' || reading === 'own-items');
}

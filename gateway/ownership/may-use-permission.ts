// R-121 [K-I3 2.1.1; 4.2; C 10.2.1; 10.2.3; D 4.3.3]. Whoever has no permission uses nothing further.
import type { CaseFacts, PermissionFacts } from '../../schema/facts/facts.ts';
import type { Purpose } from '../../schema/vocabulary/terms.ts';
import type { Capacity } from '../need-to-know/capacity.ts';

/** The one standing purpose: it needs no permission, and none can be used for it. */
export const ownPurpose: Purpose = 'MARAC_SAFETY';

/** What broken glass is for, and nothing else is. */
const emergencyPurpose: Purpose = 'LIFE_AT_RISK';

/** What a use of a permission is judged by. */
export interface PermissionUse {
  readonly capacity: Capacity;
  /** Undefined when the name resolves to no case. */
  readonly caseFacts: CaseFacts | undefined;
  readonly purpose: string;
  readonly permissionId: string | null;
  readonly now: Date;
}

/**
 * Out: the permission that covers this use; null where none does. It names its user, its purpose and
 * its time, and implies nothing wider: a colleague, a second nomination of the same person, a related
 * purpose and the instant it ends are all outside it.
 */
export function permissionFor(use: PermissionUse): PermissionFacts | null {
  const { capacity, caseFacts, now, permissionId, purpose } = use;
  if (permissionId === null || purpose === ownPurpose) return null;
  const named = caseFacts?.permissions.find(({ id }) => id === permissionId);
  const covers =
    named?.nominationId === capacity.nomination.id &&
    named.purpose === purpose &&
    isOfItsKind(named) &&
    new Date(named.from) <= now &&
    now < new Date(named.until);
  return covers ? named : null;
}

/** An owner's word is for items; broken glass opens categories, and only where life is at risk. */
function isOfItsKind({ items, kind, purpose }: PermissionFacts): boolean {
  return kind === 'EMERGENCY'
    ? items === null && purpose === emergencyPurpose
    : items !== null && purpose !== emergencyPurpose;
}

/** the conference's own purpose without a permission, or a permission for just this use. */
export function mayUseFor(use: PermissionUse): boolean {
  if (use.purpose === ownPurpose) return use.permissionId === null;
  return permissionFor(use) !== null;
}

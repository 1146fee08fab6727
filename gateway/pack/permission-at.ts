// R-124, F-37 [K-I3 1.6; B-H l.1134]. What is only to be looked at is not exported.
import type { ErrorCode } from '../../schema/errors/catalogue.ts';
import type { PermissionFacts } from '../../schema/facts/facts.ts';
import type { Operation } from '../pipeline/operation.ts';
import { openCaseAt } from '../pipeline/operation.ts';

/** The root field that asks for a pack. */
export const packField = 'redisclosurePack';

/** A permission that a pack can be made under: an owner's word, for items. */
export type PackPermission = PermissionFacts & {
  readonly items: NonNullable<PermissionFacts['items']>;
};

/** The permission one pack of the operation opened under; null where none did, or only broken glass. */
export function permissionAt(operation: Operation, rootKey: string): PackPermission | null {
  const permission = openCaseAt(operation, rootKey)?.permission;
  return permission?.items ? { ...permission, items: permission.items } : null;
}

type Verdict = true | { readonly code: ErrorCode; readonly rule: string };

/**
 * May this pack leave, now that its permission covers the caller? "View only" stays on the screen
 * and so does what broken glass showed; a pack that needs a second reader waits for
 * one (F-37).
 */
export function mayLeave(permission: PackPermission | null): Verdict {
  if (!permission) return { code: 'CONDITION_REFUSES', rule: 'R-128' };
  if (permission.viewOnly) return { code: 'CONDITION_REFUSES', rule: 'R-124' };
  if (permission.checked === false) return { code: 'CONDITION_REFUSES', rule: 'F-37' };
  return true;
}

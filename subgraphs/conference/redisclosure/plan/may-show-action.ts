// R-142 [D 4.3.1; D 4.3.4; B-ISA 2.25; 2.28]: under a permission the entries it names, and none beside them.
import type { CaseGrant } from '../../../../schema/permit/permit.ts';

/**
 * In: what the permit says of the case, and an entry of its plan. Out: may the entry be shown? Under a
 * permission only where it names the entry, in full: the conference keeps no shorter versions.
 */
export function mayShowAction(
  { permission, hidden }: Pick<CaseGrant, 'permission' | 'hidden'>,
  actionId: string,
): boolean {
  if (hidden.includes(actionId)) return false;
  if (permission === null) return true;
  return permission.items.some(({ id, form }) => id === actionId && form === 'FULL');
}

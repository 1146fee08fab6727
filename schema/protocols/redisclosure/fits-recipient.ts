// R-121 [D 4.3.3; B-ISA 2.3; K l.391; C 10.2.1]: reuse is for an agency at the table, the third party is somebody else.
import type { RedisclosureRoute } from '../../vocabulary/redisclosure.ts';

/**
 * Does the recipient fit the route? An agency at the table asks for reuse: as a third party it would go
 * round the victim's word in Dorset. Somebody else is no agency at the table: called reuse, nobody's
 * partners would be asked.
 */
export function fitsRecipient(
  route: RedisclosureRoute,
  recipient: { readonly signed: boolean; readonly atTheTable: boolean },
): boolean {
  if (route === 'REUSE') return recipient.signed && recipient.atTheTable;
  return route !== 'THIRD_PARTY' || !recipient.atTheTable;
}

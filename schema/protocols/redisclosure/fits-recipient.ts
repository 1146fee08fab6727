// R-121 [D 4.3.3; B-ISA 2.3; K l.391; C 10.2.1]: reuse is for an agency at the table, the third party is somebody else.
import type { RedisclosureRoute } from '../../vocabulary/redisclosure.ts';

/** What goes to a court, a panel or a person goes to nobody at the table: on these routes few or none are asked. */
const outside: readonly RedisclosureRoute[] = [
  'THIRD_PARTY',
  'COURT_ORDER',
  'FAMILY_COURT_REQUEST',
  'REVIEW',
  'FREEDOM_OF_INFORMATION',
  'SUBJECT_ACCESS',
  'PUBLICATION',
];

/**
 * Does the recipient fit the route? An agency at the table asks for reuse: as a third party, or under a court's order
 * addressed to itself, it would go round the victim's word in Dorset and the owner's everywhere. Somebody else is no
 * agency at the table: called reuse, nobody's partners would be asked.
 */
export function fitsRecipient(
  route: RedisclosureRoute,
  recipient: { readonly signed: boolean; readonly atTheTable: boolean },
): boolean {
  if (route === 'REUSE') return recipient.signed && recipient.atTheTable;
  return !(recipient.atTheTable && outside.includes(route));
}

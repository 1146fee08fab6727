// R-142 [L 3.2 l.445; K-I3 3.2.7]: the party that grants a right tells the others; what it is about is hidden meanwhile.
import { conferenceOwner } from '../../context.ts';
import type { RequestRecord } from '../states/record.ts';

/** The rights whose grant takes an item out of sight. What is rectified stays in sight, corrected by its owner. */
const hiding: ReadonlySet<string> = new Set(['RESTRICTION', 'ERASURE', 'OBJECTION']);

/** A rights request as far as hiding asks: which right, and what its owners said. */
export interface RightRecord extends Pick<RequestRecord, 'route' | 'items' | 'asks' | 'events'> {
  /** The request's `particulars.right`. */
  readonly right: string | null;
}

type Ask = RightRecord['asks'][number];

/**
 * What an owner's word is about: of its own records, all that was asked or the part it named. Whom an item
 * originally came from agrees or not to its going further, and hides nothing of another agency's.
 */
function grantedIn({ askedOf, agencyId, answer }: Ask, items: RightRecord['items']): string[] {
  if (askedOf !== 'OWNER' || !answer) return [];
  const own = items
    .filter(({ ownerId, holderId }) => ownerId === agencyId && isHeld(holderId, agencyId))
    .map(({ itemId }) => itemId);
  if (answer.decision === 'GRANTED') return own;
  const named = answer.decision === 'GRANTED_IN_PART' ? answer.granted : [];
  return own.filter((id) => named.some(({ itemId }) => itemId === id));
}

/** An entry of the plan is the conference's record, and each of its sources' to hide. */
function isHeld(holderId: string, agencyId: string): boolean {
  return holderId === agencyId || holderId === conferenceOwner;
}

/**
 * The items that a granted right hides from everybody but their owner. From the owner's word on, whoever
 * else is still to answer, and until the owner itself revokes it: were it to end with the last
 * confirmation, what was to be forgotten would come back; were it to end with the request, whoever made
 * the request could bring it back.
 */
export function hiddenItemsOf(records: readonly RightRecord[]): string[] {
  const hidden = records
    .filter(({ route, right }) => route === 'RIGHTS_REQUEST' && hiding.has(right ?? ''))
    .flatMap(({ asks, events, items }) => {
      const revoked = events.flatMap((one) => (one.kind === 'REVOKED' ? [one.permissionId] : []));
      return asks
        .filter(({ permissionId }) => !revoked.includes(permissionId))
        .flatMap((ask) => grantedIn(ask, items));
    });
  return [...new Set(hidden)].sort();
}

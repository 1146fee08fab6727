// F-33: what each of those concerned may read of a request; for everybody else there is none.
import type { Role } from '../../../schema/vocabulary/terms.ts';
import type { Acting } from '../records/acting.ts';
import { needsCheck } from './answering/needs-check.ts';
import type { RequestRow } from './load-request.ts';

/** Officers who speak for their agency in redisclosure; a researcher or a system never does. */
export const answering: readonly Role[] = [
  'REPRESENTATIVE',
  'DEPUTY',
  'SPOC',
  'SECURITY_LEAD',
  'GUEST',
];

/** How somebody stands to a request. */
export interface Stand {
  readonly isAuthor: boolean;
  readonly isRecipient: boolean;
  readonly isOwner: boolean;
  readonly isPartner: boolean;
  /** Somebody through whom the victim is asked. */
  readonly asksVictim: boolean;
  /** Chair or coordinator of the area: all asks and ids, and nobody's reasons. */
  readonly oversees: boolean;
  /** A colleague of the author who can be the second reader of what leaves for a court (F-37). */
  readonly mayCheck: boolean;
  readonly agencyId: string;
  readonly role: Role;
}

type Looking = Pick<Acting, 'nominationId' | 'agencyId' | 'agencyType' | 'role'>;

/** who has spoken to the victim: whoever referred her case, and her advocate. */
export function mayAskVictim(
  { agencyId, agencyType, role }: Pick<Looking, 'agencyId' | 'agencyType' | 'role'>,
  referringAgencyId: string,
): boolean {
  if (role === 'COORDINATOR') return true;
  const speaks = role === 'REPRESENTATIVE' || role === 'DEPUTY';
  return speaks && (agencyId === referringAgencyId || agencyType === 'IDVA_DA');
}

/** In: a request, who referred its case, and who looks. Out: how they stand to it; null: they may not know of it. */
export function standOf(
  row: Pick<
    RequestRow,
    'asks' | 'authorAgencyId' | 'authorNominationId' | 'recipientNominationId' | 'route' | 'sentAt'
  >,
  looking: Looking,
  referringAgencyId: string,
): Stand | null {
  const { nominationId, agencyId, role } = looking;
  const isSent = row.sentAt !== null;
  const asked = (of: string): boolean =>
    answering.includes(role) &&
    row.asks.some(({ askedOf, agencyId: whose }) => askedOf === of && whose === agencyId);
  const stand = {
    isAuthor: row.authorNominationId === nominationId,
    isRecipient: isSent && row.recipientNominationId === nominationId,
    isOwner: asked('OWNER'),
    isPartner: asked('PARTNER'),
    asksVictim:
      row.asks.some(({ askedOf }) => askedOf === 'VICTIM') &&
      mayAskVictim(looking, referringAgencyId),
    oversees: isSent && (role === 'CHAIR' || role === 'COORDINATOR'),
    mayCheck:
      isSent &&
      needsCheck(row.route) &&
      answering.includes(role) &&
      row.authorAgencyId === agencyId,
  };
  return Object.values(stand).includes(true) ? { ...stand, agencyId, role } : null;
}

/**
 * Does it concern them only as the one it is for? Then there is nothing to know of before there is a permission:
 * that somebody asked tells of a case, and that it was refused what an owner thinks (R-050, F-33).
 */
export function isOnlyRecipient({ agencyId: _, role: __, isRecipient, ...other }: Stand): boolean {
  return isRecipient && !Object.values(other).includes(true);
}

interface AboutAsk {
  readonly askedOf: string;
  readonly agencyId: string | null;
}

/** An owner or partner reads its own ask alone: whether another agreed would say what that one holds (F-33). */
export function maySeeAsk(stand: Stand, { askedOf, agencyId }: AboutAsk): boolean {
  if (stand.asksVictim && askedOf === 'VICTIM') return true;
  const isOwn = (stand.isOwner || stand.isPartner) && agencyId === stand.agencyId;
  return stand.isAuthor || stand.oversees || stand.mayCheck || isOwn;
}

/** why somebody answered as they did is for that agency, and the chair's for the chair. */
export function maySeeReason(stand: Stand, { askedOf, agencyId }: AboutAsk): boolean {
  if (askedOf === 'CHAIR') return stand.role === 'CHAIR';
  if (askedOf === 'VICTIM') return false;
  return (stand.isOwner || stand.isPartner) && agencyId === stand.agencyId;
}

/**
 * The rows of what is asked for: all to its author and to chair and coordinator, an owner its own. What an
 * owner named itself, to answer for a scope, is nobody else's before it is granted.
 */
export function maySeeItem(
  stand: Stand,
  { ownerId, byOwner }: { readonly ownerId: string; readonly byOwner: boolean },
): boolean {
  if (stand.isOwner && ownerId === stand.agencyId) return true;
  return stand.oversees || ((stand.isAuthor || stand.mayCheck) && !byOwner);
}

/** Permissions are for whoever may use them, who asked for them, and the owner that gave them. */
export function maySeePermission(stand: Stand, ownerId: string): boolean {
  const isOwn = stand.isOwner && ownerId === stand.agencyId;
  return stand.isAuthor || stand.isRecipient || stand.oversees || stand.mayCheck || isOwn;
}

/** The grounds may tell what somebody holds: a partner agrees to a purpose and a recipient, not to items. */
export function maySeeGrounds(stand: Stand): boolean {
  return stand.isAuthor || stand.isOwner || stand.oversees || stand.mayCheck;
}

// a request in the words of the graph, cut to what this viewer may read.
import type {
  AskStatus,
  RedisclosureRoute,
  RedisclosureStatus,
} from '../../../schema/vocabulary/redisclosure.ts';
import type { Agency } from '../../shared/research/supplied-item.ts';
import type { RedisclosureRequest, RequestedItem } from './graph/redisclosure-request.ts';
import type { RequestRow } from './load-request.ts';
import { dayOf, recordOf } from './load-request.ts';
import { ncndReply } from './ncnd-reply.ts';
import type { StandingRequest } from './states/record.ts';
import { standing } from './states/standing.ts';
import type { Stand } from './view-request.ts';
import {
  maySeeAsk,
  maySeeGrounds,
  maySeeItem,
  maySeePermission,
  maySeeReason,
} from './view-request.ts';

/** What a request is shown with beside its own rows. */
export interface Beside {
  readonly agencies: ReadonlyMap<string, Agency & { readonly standing: string }>;
  readonly authorName: string;
  readonly now: Date;
}

/** Owners whose grants are not usable meanwhile. */
export function suspendedOf(agencies: Beside['agencies']): ReadonlySet<string> {
  const ended = ['SUSPENDED', 'WITHDRAWN'];
  const out = [...agencies.values()].filter((agency) => ended.includes(agency.standing));
  return new Set(out.map(({ id }) => id));
}

/** Where a request stands now. */
export function standingOf(row: RequestRow, { agencies, now }: Omit<Beside, 'authorName'>) {
  return standing(recordOf(row), now, { suspendedOwners: suspendedOf(agencies) });
}

function agencyIn({ agencies }: Beside, id: string): Agency {
  const found = agencies.get(id);
  if (!found) throw new Error('an agency of a request is not on record');
  return { id, name: found.name, type: found.type };
}

/** The permissions of a request, in the words of the graph. */
export function permissionsOf(
  stands: Pick<StandingRequest, 'permissions'>,
  beside: Beside,
): RedisclosureRequest['permissions'] {
  return stands.permissions.map(({ id, ownerId, items, conditions, from, ...rest }) => ({
    id,
    owner: agencyIn(beside, ownerId),
    itemIds: items.map(({ itemId }) => itemId),
    items: items.map(({ itemId, form }) => ({ itemId, form })),
    conditions: [...conditions],
    starts: from,
    expires: rest.expires,
    revokedAt: rest.revokedAt,
    inForce: rest.inForce,
  }));
}

function asksOf(row: RequestRow, stand: Stand, stands: StandingRequest, beside: Beside) {
  return stands.asks
    .filter((ask) => maySeeAsk(stand, ask))
    .map((ask) => ({
      from: ask.askedOf,
      agency: ask.agencyId === null ? null : agencyIn(beside, ask.agencyId),
      status: ask.status,
      deadline: ask.deadline,
      reason: maySeeReason(stand, ask)
        ? (row.asks.find(({ id }) => id === ask.id)?.answer?.reason ?? null)
        : null,
    }));
}

function particularsOf({ particulars }: RequestRow) {
  return Object.entries(particulars as Record<string, string | number | boolean>).map(
    ([name, value]) => ({ name, value: String(value) }),
  );
}

/** A request whose items do not yet say what a resolver knows. */
export type PresentedRequest = Omit<RedisclosureRequest, 'items'> & {
  readonly items: readonly PresentedItem[];
};
/** An item with whose access the request asks for; null on every route but that one. */
export type PresentedItem = Omit<RequestedItem, 'proposedExempt'> & {
  readonly dataSubjectId: string | null;
};

function dataSubjectOf({ route, particulars }: RequestRow): string | null {
  const { dataSubjectId } = particulars as { readonly dataSubjectId?: string };
  return route === 'SUBJECT_ACCESS' ? (dataSubjectId ?? null) : null;
}

const wordOf: Readonly<Record<AskStatus, RedisclosureStatus>> = {
  AWAITED: 'AWAITING',
  GRANTED: 'DECIDED_GRANTED',
  GRANTED_IN_PART: 'DECIDED_IN_PART',
  REFUSED: 'REFUSED',
  EXPIRED: 'EXPIRED',
  NOT_NEEDED: 'AWAITING',
};

/**
 * F-33: to an owner or a partner a request stands where its own ask does, until it is over. Were it told the whole, an
 * owner that agreed would read in "decided in part" that another holds something and said no.
 */
function statusFor(stand: Stand, { status, asks }: StandingRequest): RedisclosureStatus {
  const isWhole = stand.isAuthor || stand.oversees || stand.isRecipient || stand.mayCheck;
  if (isWhole || status === 'WITHDRAWN' || status === 'REVOKED') return status;
  const own = asks.find((ask) => maySeeAsk(stand, ask));
  return own ? wordOf[own.status] : status;
}

/** In: a request, how the viewer stands to it, and agencies and names. Out: what the graph answers. */
export function presentRequest(row: RequestRow, stand: Stand, beside: Beside): PresentedRequest {
  const stands = standingOf(row, beside);
  const { id, route, caseId, purpose, purposeText, form, madeAt, sentAt } = row;
  const grounds = maySeeGrounds(stand);
  const shown = stands.permissions.filter(({ ownerId }) => maySeePermission(stand, ownerId));
  return {
    ...{ id, route, caseId, purpose, purposeText, form, madeAt, sentAt },
    status: statusFor(stand, stands),
    asks: asksOf(row, stand, stands, beside),
    permissions: permissionsOf({ permissions: shown }, beside),
    until: dayOf(row.until),
    lawfulBasis: grounds ? row.lawfulBasis : null,
    necessity: grounds ? row.necessity : null,
    particulars: grounds ? particularsOf(row) : null,
    recipient: {
      agency: row.recipientAgencyId === null ? null : agencyIn(beside, row.recipientAgencyId),
      organisation: row.recipientOrganisation,
      person: row.recipientPerson,
      role: row.recipientRole,
    },
    author: { name: beside.authorName, agency: agencyIn(beside, row.authorAgencyId) },
    items: row.items
      .filter((item) => maySeeItem(stand, item))
      .map(({ itemId, ownerId, category, subjectId, originalSource }) => ({
        ...{ itemId, category, subjectId, originalSource },
        owner: agencyIn(beside, ownerId),
        dataSubjectId: dataSubjectOf(row),
      })),
    escalatedAt: stand.isPartner && !grounds ? null : stands.escalatedAt,
    reply: grounds ? ncndReply(route as RedisclosureRoute) : null,
  };
}

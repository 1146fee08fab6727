// Requests in writing: owners police, health and housing, one item each and one of health and housing together.
import { standing } from '../../../../subgraphs/conference/redisclosure/states/standing.ts';
import type {
  Answer,
  Ask,
  AskedItem,
  EventKind,
  GivenItem,
  RequestEvent,
  RequestRecord,
  StandingRequest,
} from '../../../../subgraphs/conference/redisclosure/states/record.ts';

export const start = new Date('2026-11-20T09:30:00.000Z');
export const deadline = new Date('2026-11-27T09:30:00.000Z');

/** So many hours after the clock's start. */
export function hours(count: number): Date {
  return new Date(start.getTime() + count * 60 * 60 * 1000);
}

export function item(itemId: string, ownerId: string, more: Partial<AskedItem> = {}): AskedItem {
  const about = { holderId: ownerId, category: 'police.incident', subjectId: 'victim' };
  return { itemId, ownerId, ...about, viewOnly: false, byOwner: false, ...more };
}

export const full = (itemId: string): GivenItem => ({ itemId, form: 'FULL', versionId: null });
export const redacted = (itemId: string, versionId: string | null): GivenItem => {
  return { itemId, form: 'REDACTED', versionId };
};

export function answer(decision: Answer['decision'], more: Partial<Answer> = {}): Answer {
  const words = { granted: [], conditions: [], until: null, officerId: 'somebody' };
  return { decision, ...words, at: hours(1), ...more };
}

export const granted = answer('GRANTED');
export const refused = answer('REFUSED');

/** What is asked of an owner, or with `askedOf` of somebody else; its id is who is asked. */
export function ask(agencyId: string, given: Answer | null, more: Partial<Ask> = {}): Ask {
  const isOwner = (more.askedOf ?? 'OWNER') === 'OWNER';
  return {
    id: `${more.askedOf ?? 'OWNER'} ${agencyId}`,
    askedOf: 'OWNER',
    agencyId,
    deadline,
    onSilence: 'REFUSES',
    onRefusal: 'BINDS',
    needed: 'ALWAYS',
    permissionId: isOwner ? `permission of ${agencyId}` : null,
    answer: given,
    ...more,
  };
}

export const partner = (agencyId: string, given: Answer | null) =>
  ask(agencyId, given, { askedOf: 'PARTNER' });
export const chair = (given: Answer | null, more: Partial<Ask> = {}) =>
  ask('chair', given, { askedOf: 'CHAIR', agencyId: null, ...more });
export const victim = (given: Answer | null) =>
  ask('victim', given, { askedOf: 'VICTIM', agencyId: null });

export function event(kind: EventKind, at: Date, more: Partial<RequestEvent> = {}): RequestEvent {
  return { kind, permissionId: null, detail: {}, officerId: 'somebody', at, ...more };
}

export const revoked = (agencyId: string, at: Date) =>
  event('REVOKED', at, { permissionId: `permission of ${agencyId}` });

export const ownItems = [
  item('stop', 'police'),
  item('visit', 'health'),
  item('tenancy', 'housing'),
] as const;
export const jointItem = [
  item('joint', 'health', { holderId: 'housing' }),
  item('joint', 'housing'),
] as const;

export function request(asks: readonly Ask[], more: Partial<RequestRecord> = {}): RequestRecord {
  const about = { id: 'request', caseId: 'case', route: 'REUSE', purpose: 'SAFETY_PLAN' } as const;
  const owners = new Set(asks.map(({ agencyId }) => agencyId));
  const items = ownItems.filter(({ ownerId }) => owners.has(ownerId));
  const when = { until: '2026-12-31', sentAt: start };
  return { ...about, form: 'FULL', ...when, items, asks, events: [], ...more };
}

export function at(
  now: Date,
  record: RequestRecord,
  ...suspended: readonly string[]
): StandingRequest {
  return standing(record, now, { suspendedOwners: new Set(suspended) });
}

/** The items that may be used, by the owner whose permission carries them. */
export function open({ permissions }: StandingRequest): Record<string, readonly string[]> {
  const inForce = permissions.filter((permission) => permission.inForce);
  return Object.fromEntries(
    inForce.map(({ ownerId, items }) => [ownerId, items.map(({ itemId }) => itemId)]),
  );
}

export function reasons({ withheld }: StandingRequest): Record<string, string> {
  return Object.fromEntries(
    withheld.map(({ itemId, ownerId, reason }) => [`${itemId} of ${ownerId}`, reason]),
  );
}

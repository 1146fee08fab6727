// which permissions are in force, from what was asked for, answered and taken back, row by row.
import { addDays } from '../../../schema/protocols/calendar/plain-date.ts';
import { londonDay } from '../../../schema/protocols/calendar/london-day.ts';
import type { ReleaseForm } from '../../../schema/vocabulary/redisclosure.ts';
import { conference } from './conference.ts';
import type { Agency } from './world.ts';

interface Granted {
  readonly itemId: string;
  readonly form: ReleaseForm;
  readonly versionId: string | null;
}

interface Answer {
  readonly askId: string;
  readonly decision: string;
  /** Empty where all that was asked for is granted as it was asked for. */
  readonly granted: readonly Granted[];
  readonly conditions: readonly string[];
  readonly until: string | null;
  readonly at: string;
}

interface Ask {
  readonly id: string;
  readonly requestId: string;
  readonly askedOf: string;
  readonly agencyId: string | null;
  readonly deadline: string;
  readonly permissionId: string | null;
}

interface Request {
  readonly id: string;
  readonly caseId: string;
  readonly purpose: string;
  readonly form: ReleaseForm;
  readonly authorNominationId: string;
  readonly recipientNominationId: string | null;
  /** YYYY-MM-DD, its last day. */
  readonly until: string;
  readonly sentAt: string | null;
}

interface RequestedItem {
  readonly requestId: string;
  readonly itemId: string;
  /** An agency that has to agree about it. */
  readonly ownerId: string;
  /** Whose record it is. */
  readonly holderId: string;
  readonly subjectId: string | null;
  readonly category: string;
}

export interface RedisclosureTables {
  readonly redisclosure_request: readonly Request[];
  readonly redisclosure_item: readonly RequestedItem[];
  readonly redisclosure_ask: readonly Ask[];
  readonly redisclosure_answer: readonly Answer[];
  readonly redisclosure_event: readonly {
    readonly requestId: string;
    readonly kind: string;
    readonly permissionId: string | null;
  }[];
}

/** What an owner wrote to stand in an item's place. */
export interface ReleasedVersion {
  readonly id: string;
  readonly itemId: string;
  readonly form: ReleaseForm;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly summary: string | null;
}

/** An owner's word for a use beyond the conference, in force. */
export interface Permission {
  readonly id: string;
  readonly caseId: string;
  /** An agency, or the conference for entries of its plan. */
  readonly ownerId: string;
  readonly purpose: string;
  readonly nominationId: string;
  readonly items: readonly {
    readonly id: string;
    readonly subjectId: string | null;
    readonly form: ReleaseForm;
    readonly versionId: string | null;
  }[];
  readonly conditions: readonly string[];
  /** The first instant at which it is over. */
  readonly until: string;
}

type Tables = RedisclosureTables & { readonly agency: readonly Agency[] };

/** One who was asked, and the answer that counts. */
interface Word {
  readonly ask: Ask;
  readonly answer: Answer;
}

/** Out: what somebody may rely on now. A request that was never sent, or was taken back, gives nothing. */
export function permissionsInForce(tables: Tables, now: Date): Permission[] {
  return tables.redisclosure_request.flatMap((request) => {
    const events = tables.redisclosure_event.filter((one) => one.requestId === request.id);
    const stopped = events.some(({ kind }) => ['WITHDRAWN', 'VICTIM_WITHDREW'].includes(kind));
    if (request.sentAt === null || stopped) return [];
    const asks = tables.redisclosure_ask.filter((one) => one.requestId === request.id);
    const agreeing = asks.flatMap((ask): Word[] => {
      const answer = tables.redisclosure_answer.find(({ askId }) => askId === ask.id);
      // what came late is silence, and silence is refusal.
      const inTime = answer && Date.parse(answer.at) < Date.parse(ask.deadline);
      return inTime && answer.decision !== 'REFUSED' ? [{ ask, answer }] : [];
    });
    const others = agreeing.filter(({ ask }) => ask.askedOf !== 'OWNER');
    // necessary, and not sufficient.
    if (others.length < asks.filter(({ askedOf }) => askedOf !== 'OWNER').length) return [];
    const owners = agreeing.filter(
      (one) =>
        one.ask.askedOf === 'OWNER' &&
        isOpen(one.ask, { events, tables }) &&
        londonDay(now) <= lastDayOf(one, others, request),
    );
    const items = tables.redisclosure_item.filter((one) => one.requestId === request.id);
    return owners.flatMap((owner) => permissionOf(owner, { request, owners, others, items }));
  });
}

/** not revoked. R-177: its owner gives, or will give again. */
function isOpen(
  { agencyId, permissionId }: Ask,
  { events, tables }: { events: RedisclosureTables['redisclosure_event']; tables: Tables },
): boolean {
  const revoked = events.some(
    (event) => event.kind === 'REVOKED' && event.permissionId === permissionId,
  );
  const standing = tables.agency.find(({ id }) => id === agencyId)?.standing;
  return !revoked && standing !== 'SUSPENDED' && standing !== 'WITHDRAWN';
}

interface About {
  readonly request: Request;
  readonly owners: readonly Word[];
  readonly others: readonly Word[];
  readonly items: readonly RequestedItem[];
}

const lastDayOf = (owner: Word, others: readonly Word[], { until }: Request): string =>
  [owner, ...others]
    .flatMap(({ answer }) => answer.until ?? [])
    .reduce((one, day) => (day < one ? day : one), until);

function permissionOf(owner: Word, about: About): Permission[] {
  const { items, others, owners, request } = about;
  const { agencyId, permissionId } = owner.ask;
  if (permissionId === null) return [];
  const own = items.filter((item) => item.ownerId === agencyId);
  const carried = own.flatMap((item) => {
    const given = grantedBy(owner, item.itemId, request);
    const rows = items.filter(({ itemId }) => itemId === item.itemId);
    // everybody whose it is agrees, and so far as those who had to agree besides did.
    const all = rows.every(({ ownerId }) =>
      owners.some(
        (one) => one.ask.agencyId === ownerId && grantedBy(one, item.itemId, request) !== null,
      ),
    );
    const agreed = others.every((other) => grantedBy(other, item.itemId, request) !== null);
    // What is not given whole is what its owner wrote in its place, and there has to be such a thing.
    const written = given !== null && (given.form === 'FULL' || given.versionId !== null);
    return all && agreed && written && isCarrier(item, rows) ? [{ item, given, rows }] : [];
  });
  if (carried.length === 0) return [];
  const coOwners = carried.flatMap(({ rows }) =>
    owners.filter(({ ask }) => rows.some(({ ownerId }) => ownerId === ask.agencyId)),
  );
  const conditions = [owner, ...others, ...coOwners].flatMap(({ answer }) => answer.conditions);
  const ofTheConference = carried.every(({ item }) => item.holderId === conference);
  return [
    {
      id: permissionId,
      caseId: request.caseId,
      ownerId: ofTheConference ? conference : (agencyId ?? ''),
      purpose: request.purpose,
      nominationId: request.recipientNominationId ?? request.authorNominationId,
      items: carried.map(({ given, item }) => ({
        id: item.itemId,
        subjectId: item.subjectId,
        form: given.form,
        versionId: given.versionId,
      })),
      conditions: [...new Set(conditions)],
      // The worlds are set in winter, when London's midnight is that of UTC.
      until: `${addDays(lastDayOf(owner, others, request), 1)}T00:00:00.000Z`,
    },
  ];
}

/** What somebody's yes is to, of one item; null for nothing. */
function grantedBy({ answer }: Word, itemId: string, { form }: Request): Granted | null {
  if (answer.decision === 'GRANTED' && answer.granted.length === 0)
    return { itemId, form, versionId: null };
  return answer.granted.find((one) => one.itemId === itemId) ?? null;
}

/** An item of several owners goes on the permission of its holder, else of the first by name. */
function isCarrier({ holderId, ownerId }: RequestedItem, rows: readonly RequestedItem[]): boolean {
  const owners = rows.map((row) => row.ownerId).sort();
  return ownerId === (owners.includes(holderId) ? holderId : owners[0]);
}

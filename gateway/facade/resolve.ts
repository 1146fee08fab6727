import type { GraphQLFieldResolver, GraphQLResolveInfo } from 'graphql';
import { getNullableType, isListType } from 'graphql';
import { refusal } from '../../schema/errors/refusal.ts';
import type { AgencyFacts, PermissionFacts } from '../../schema/facts/facts.ts';
import type { AnswerRow } from '../answers/answers.ts';
import { whyNotNothing } from '../answers/nothing-released.ts';
import { readStandings } from '../answers/standing.ts';
import type { Standing } from '../answers/standing.ts';
import type { Fetched } from '../federation/fetch.ts';
import { guardKeys, guardPrefix } from '../need-to-know/guard-fields.ts';
import { coversItem, ownersUnder } from '../ownership/grants-under-permission.ts';
import type { Operation } from '../pipeline/operation.ts';
import {
  decisionsAt,
  isOwnersReleasedAt,
  isReleasedAt,
  mayShowAt,
  openCaseAt,
} from '../pipeline/operation.ts';
import type { Surroundings } from '../pipeline/surroundings.ts';
import type { LeftOut } from './left-out.ts';
import { codeLeftOut, hasFailed, isInItem, readFailed, readLeftOut } from './left-out.ts';
import type { WholeList } from './whole-items.ts';
import { completeWhole } from './whole-items.ts';
import { listLocks } from './list-locks.ts';
import { ownerOf } from './owner-of.ts';

/** What a resolver of the façade works on: the operation, and what does not change between two. */
export interface FacadeContext {
  readonly operation: Operation;
  readonly surroundings: Surroundings;
  /** Told of an item, or a detail of one, that an agency sent without its owner's grant. */
  readonly onUngranted: (category: string) => void;
  /** Filled in as case pictures are answered, for the log. */
  readonly answeredCases: Map<string, { readonly rows: readonly AnswerRow[] }>;
  /** Lists of items that need no further execution: put into the answer when it is made. */
  readonly wholeLists: WholeList[];
  /** What the owner left out, under a permission or of an item; set once the agencies have answered. */
  leftOut?: LeftOut;
  /** Where an agency failed at a part of a root field; set once the agencies have answered, if any did. */
  failed?: ReadonlySet<string>;
}

export type Resolver = GraphQLFieldResolver<unknown, FacadeContext>;
/** What a resolver reads from: a part of the merged result. */
export type Parent = Readonly<Record<string, unknown>>;

/** The root response key a field is answered under: what decides it. */
export function rootKeyOf({ path }: Pick<GraphQLResolveInfo, 'path'>): string {
  let root = path;
  while (root.prev !== undefined) root = root.prev;
  return String(root.key);
}

const madeHere = Symbol('an object the gateway made itself');

/** Marks objects of the gateway’s own making: their fields are found by name. */
export function made<T extends object>(value: T): T {
  return { ...value, [madeHere]: true };
}

/**
 * T1: every field but the guarded ones answers from the merged result, by response key, because the
 * agencies were asked under the caller's own aliases.
 */
export const byResponseKey: Resolver = (parent, _arguments, { failed, leftOut }, info) => {
  const source = parent as Parent & { [madeHere]?: true };
  const value = source[source[madeHere] ? info.fieldName : info.path.key] ?? null;
  // F-04: null is an answer only where nobody failed to give one.
  if (value === null && failed && hasFailed(failed, info)) throw refusal('SOURCE_UNAVAILABLE');
  return value === null && leftOut ? nothingUnder(leftOut, info) : value;
};

/** Null, unless the owner left something out here: a gap never reads as "nothing held" (F-04). */
function nothingUnder(leftOut: LeftOut, info: GraphQLResolveInfo): null {
  const code = codeLeftOut(leftOut, info);
  if (code) throw refusal(code);
  return null;
}

/** A root field: asks the agencies, behind the locks that shield put in front of it. */
export const resolveRoot: Resolver = async (_parent, _arguments, context, info) => {
  const key = String(info.path.key);
  const fetched = await context.operation.fetch();
  if (permissionAt(context, info) || fetched.agencyErrors.some(isInItem))
    context.leftOut = readLeftOut(fetched.agencyErrors);
  if (fetched.failedPlaces.length > 0) context.failed = readFailed(fetched.failedPlaces);
  const value = fetched.data[key] ?? null;
  const refused = value === null ? rootRefusal(fetched, key, context) : null;
  if (refused) throw refused;
  return value;
};

/** The permission a root field is answered under; null for the conference's own purpose. */
function permissionAt(
  { operation }: FacadeContext,
  info: Pick<GraphQLResolveInfo, 'path'>,
): PermissionFacts | null {
  return openCaseAt(operation, rootKeyOf(info))?.permission ?? null;
}

function rootRefusal(fetched: Fetched, key: string, { operation }: FacadeContext): Error | null {
  const own = fetched.agencyErrors.find(({ caseId, path }) => caseId === null && path[0] === key);
  if (own) return refusal(own.code, own);
  if (fetched.outcomes.get('conference')?.kind === 'unavailable')
    return refusal('CONFERENCE_UNAVAILABLE');
  for (const outcome of fetched.outcomes.values())
    if (outcome.kind !== 'answered') return refusal('SOURCE_UNAVAILABLE');
  // A case the guard opened and the conference did not: the conference has the last word.
  return decisionsAt(operation, key).length > 0 ? refusal('NOT_FOUND') : null;
}

/** A sector's section. It stands even if all of it is withheld; it is null if it could not be read. */
export const resolveSection: Resolver = async (parent, _arguments, context, info) => {
  const { operation } = context;
  const value = (parent as Parent)[String(info.path.key)] ?? null;
  const { outcomes } = await operation.fetch();
  const sector = context.surroundings.sectorOf(info.fieldName);
  const open = openCaseAt(operation, rootKeyOf(info));
  const { agencies } = operation.facts;
  const asked = open?.permission
    ? ownersUnder(open.permission, operation.facts)
    : (open?.facts.asked ?? []).flatMap(({ agencyId }) => agencies[agencyId] ?? []);
  const inSector = asked.filter((agency) => agency.sector === sector);
  // Whether anybody else was asked is no part of a permission: each kind below answers WITHHELD.
  if (open?.permission && inSector.length === 0) return { [accountKey]: nobodyAsked };
  const { kind: outcome = 'answered' } = outcomes.get(sector) ?? {};
  if (outcome === 'unavailable' || (outcome === 'faulty' && value === null))
    throw refusal('SOURCE_UNAVAILABLE');
  if (inSector.length === 0) throw refusal('NOT_ASKED');
  if (inSector.every(({ standing }) => standing !== 'SIGNED')) throw refusal('SOURCE_SUSPENDED');
  const standings = standingsIn(parent as Parent, info.fieldName);
  const account: Account = { standings, asked: inSector, isReliable: outcome === 'answered' };
  return { ...(value ?? {}), [accountKey]: account };
};

const accountKey = `${guardPrefix}account`;

/** Who was asked in one section, and how they say they stand. */
interface Account {
  readonly standings: readonly Standing[] | null;
  readonly asked: readonly AgencyFacts[];
  /** Was everything it sent in order, so that an empty list of its own is believed? */
  readonly isReliable: boolean;
}

const nobodyAsked: Account = { standings: null, asked: [], isReliable: true };

/** How the agencies of one section say they stand; null where they could not be read. */
export function standingsIn(casePicture: Parent, section: string): readonly Standing[] | null {
  return readStandings(casePicture[`${guardPrefix}${section}Standing`]);
}

/** The list of one item kind: its items, or nothing, or why nothing may not be said. */
export const resolveKind: Resolver = (parent, _arguments, context, info) => {
  const section = parent as Parent;
  const value = section[String(info.path.key)];
  const { operation, onUngranted, surroundings } = context;
  const category = surroundings.categoryOf(info);
  const rootKey = rootKeyOf(info);
  const permission = permissionAt(context, info);
  const sent = itemsIn(value);
  // INVARIANT: an item is shown only if its own owner released its category: with two
  // landlords in one section, the grant of one opens nothing of the other's. And under a permission
  // only the very items granted: the category of one opens no other of its kind.
  const shown = (sent ?? []).filter(
    (item) =>
      isOwnersReleasedAt(operation, rootKey, category, ownerOf(item) ?? '') &&
      (permission === null || coversItem(permission, item[guardKeys.id], category)),
  );
  if (sent && shown.length < sent.length) onUngranted(category);
  if (shown.length > 0) return wholeOr(shown, context, info);
  const released = isReleasedAt(operation, rootKey, category);
  // A list that is missing although everyone has answered is a fault, not a nil return.
  const missing = released && !sent;
  if (permission) {
    const leftOut = context.leftOut && codeLeftOut(context.leftOut, info);
    // No list under a permission says how much there is: nothing shown is withheld, never nothing held.
    throw refusal(missing && !leftOut ? 'SOURCE_UNAVAILABLE' : 'WITHHELD', { category });
  }
  const { asked, isReliable, standings } = section[accountKey] as Account;
  // Of two landlords one keeps this class from the viewer, and is not said to be out of reach; whether it
  // holds any or not, because the difference would tell (T15).
  const keeps = ({ id, standing }: AgencyFacts): boolean =>
    standing === 'SIGNED' && !isOwnersReleasedAt(operation, rootKey, category, id);
  if (!surroundings.graph.existenceProtected.has(category) && asked.some(keeps))
    throw refusal('WITHHELD', { category });
  const why = whyNotNothing(category, standings, asked);
  if (why) throw refusal(why, { category });
  // Emptied of what was dropped, a list says nothing of what its agency holds (T6, F-01).
  if (missing || !isReliable) throw refusal('SOURCE_UNAVAILABLE', { category });
  return [];
};

/**
 * Executing each value of each item once more costs more than all else. It is done all the same under a permission,
 * where a null may stand for what an owner left out, and where an agency failed at something (F-04).
 */
function wholeOr(
  shown: readonly Parent[],
  context: FacadeContext,
  info: GraphQLResolveInfo,
): readonly Parent[] {
  // Under a permission what is left out is known, if it is nothing.
  const nullsSpeak = context.leftOut !== undefined || context.failed !== undefined;
  const items = nullsSpeak
    ? null
    : completeWhole(shown, info, {
        ...listLocks(context.operation, rootKeyOf(info), context.surroundings.graph),
        whereSet: resolveSubject,
      });
  if (!items) return shown;
  context.wholeLists.push({ path: info.path, items });
  return [];
}

/** The items of a list as it was sent; null for no list. A place whose item broke on the way is none. */
function itemsIn(value: unknown): readonly Parent[] | null {
  if (!Array.isArray(value)) return null;
  return (value as readonly (Parent | null)[]).filter((item) => item !== null);
}

/** A detail with a category of its own: as fetched, or as if there were nothing of it. */
export const resolveDetail: Resolver = (parent, _arguments, context, info) => {
  const value = (parent as Parent)[String(info.path.key)] ?? null;
  const { operation, surroundings } = context;
  const category = surroundings.categoryOf(info);
  const rootKey = rootKeyOf(info);
  const ownerId = ownerOf(parent as Parent);
  const permission = permissionAt(context, info);
  const released = mayShowAt(operation, rootKey, [category], ownerId);
  if (released && permission && Array.isArray(value))
    return onlyOpen(value, permission, category, context.onUngranted);
  if (released && value !== null) return value;
  // Without a permission two owners of one list may say otherwise, and their items are not told apart.
  if (released && permission && context.leftOut && codeLeftOut(context.leftOut, info))
    throw refusal('WITHHELD', { category });
  if (released) return nothingFrom(surroundings.sourceOf(category), context, category);
  if (value !== null) context.onUngranted(category);
  // Everything outside a permission answers alike, so that nothing is said of what is protected (T15).
  if (permission) throw refusal('WITHHELD', { category });
  if (!surroundings.graph.existenceProtected.has(category)) throw refusal('WITHHELD', { category });
  return isListType(getNullableType(info.returnType)) ? [] : null;
};

/** Records of the conference's own under a permission, the entries of its plan: those granted alone. */
function onlyOpen(
  value: readonly unknown[],
  permission: PermissionFacts,
  category: string,
  onUngranted: FacadeContext['onUngranted'],
): readonly unknown[] {
  const open = value.filter((member) => {
    const isRecord = typeof member === 'object' && member !== null && guardKeys.id in member;
    return !isRecord || coversItem(permission, (member as Parent)[guardKeys.id], category);
  });
  if (open.length < value.length) onUngranted(category);
  if (open.length === 0) throw refusal('WITHHELD', { category });
  return open;
}

/** Whom an item is about: the conference's word, which the agency's item only points to. */
export const resolveSubject: Resolver = (parent, _arguments, context, info) =>
  (parent as Parent)[String(info.path.key)] ?? nothingFrom('conference', context);

/** F-04: null is "unknown" only from a source that was read; otherwise it says that it was not. */
async function nothingFrom(
  subgraph: string,
  { operation }: FacadeContext,
  category?: string,
): Promise<null> {
  const { outcomes } = await operation.fetch();
  const { kind } = outcomes.get(subgraph) ?? { kind: 'answered' };
  if (kind === 'answered') return null;
  throw refusal('SOURCE_UNAVAILABLE', category === undefined ? {} : { category });
}

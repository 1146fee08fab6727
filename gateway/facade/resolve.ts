import type { GraphQLFieldResolver, GraphQLResolveInfo } from 'graphql';
import { getNullableType, isListType } from 'graphql';
import { refusal } from '../../schema/errors/refusal.ts';
import type { AgencyFacts } from '../../schema/facts/facts.ts';
import { answerRows, countAnswered, isComplete } from '../answers/answers.ts';
import type { AnswerRow } from '../answers/answers.ts';
import { whyNotNothing } from '../answers/nothing-released.ts';
import { readStandings } from '../answers/standing.ts';
import type { Standing } from '../answers/standing.ts';
import { withheldRows } from '../answers/withheld.ts';
import type { Fetched } from '../federation/fetch.ts';
import { readsOnlyOwn } from '../need-to-know/audience.ts';
import { guardKeys, guardPrefix } from '../need-to-know/guard-fields.ts';
import type { Operation } from '../pipeline/operation.ts';
import {
  decisionsAt,
  isOwnersReleasedAt,
  isReleasedAt,
  openCaseAt,
} from '../pipeline/operation.ts';
import type { Surroundings } from '../pipeline/surroundings.ts';

/** What a resolver of the façade works on: the operation, and what does not change between two. */
export interface FacadeContext {
  readonly operation: Operation;
  readonly surroundings: Surroundings;
  /** Told of an item, or a detail of one, that an agency sent without its owner's grant. */
  readonly onUngranted: (category: string) => void;
  /** Filled in as case pictures are answered, for the log. */
  readonly answeredCases: Map<string, { readonly rows: readonly AnswerRow[] }>;
}

type Resolver = GraphQLFieldResolver<unknown, FacadeContext>;
type Parent = Readonly<Record<string, unknown>>;

/** The root response key a field is answered under: what decides it. */
export function rootKeyOf({ path }: Pick<GraphQLResolveInfo, 'path'>): string {
  let root = path;
  while (root.prev !== undefined) root = root.prev;
  return String(root.key);
}

const madeHere = Symbol('an object the gateway made itself');

/** Marks objects of the gateway’s own making: their fields are found by name. */
function made<T extends object>(value: T): T {
  return { ...value, [madeHere]: true };
}

/**
 * T1: every field but the guarded ones answers from the merged result, by response key, because the
 * agencies were asked under the caller's own aliases.
 */
export const byResponseKey: Resolver = (parent, _arguments, _context, { fieldName, path }) => {
  const source = parent as Parent & { [madeHere]?: true };
  return source[source[madeHere] ? fieldName : path.key] ?? null;
};

/** A root field: asks the agencies, behind the locks that shield put in front of it. */
export const resolveRoot: Resolver = async (_parent, _arguments, context, info) => {
  const key = String(info.path.key);
  const fetched = await context.operation.fetch();
  const value = fetched.data[key] ?? null;
  const refused = value === null ? rootRefusal(fetched, key, context) : null;
  if (refused) throw refused;
  return value;
};

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
  if (outcomes.get(sector)?.kind === 'unavailable') throw refusal('SOURCE_UNAVAILABLE');
  const open = openCaseAt(operation, rootKeyOf(info));
  const { agencies } = operation.facts;
  const asked = (open?.facts.asked ?? []).flatMap(({ agencyId }) => agencies[agencyId] ?? []);
  const inSector = asked.filter((agency) => agency.sector === sector);
  if (inSector.length === 0) throw refusal('NOT_ASKED');
  if (inSector.every(({ standing }) => standing !== 'SIGNED')) throw refusal('SOURCE_SUSPENDED');
  const standings = standingsIn(parent as Parent, info.fieldName);
  return { ...(value ?? {}), [accountKey]: { standings, asked: inSector } satisfies Account };
};

const accountKey = `${guardPrefix}account`;

/** Who was asked in one section, and how they say they stand. */
interface Account {
  readonly standings: readonly Standing[] | null;
  readonly asked: readonly AgencyFacts[];
}

function standingsIn(casePicture: Parent, section: string): readonly Standing[] | null {
  return readStandings(casePicture[`${guardPrefix}${section}Standing`]);
}

/** The owner of an item; null for what is no item, a participant's own details. */
function ownerOf(parent: Parent): string | null {
  if (!Object.hasOwn(parent, guardKeys.owner)) return null;
  const owner = parent[guardKeys.owner] as { readonly id?: unknown } | null;
  return typeof owner?.id === 'string' ? owner.id : '';
}

/** The list of one item kind: its items, or nothing, or why nothing may not be said. */
export const resolveKind: Resolver = (parent, _arguments, context, info) => {
  const section = parent as Parent;
  const value = section[String(info.path.key)];
  const sent = Array.isArray(value) ? (value as readonly Parent[]) : null;
  const { operation, onUngranted, surroundings } = context;
  const category = surroundings.categoryOf(info);
  // INVARIANT: an item is shown only if its own owner released its category: with two
  // landlords in one section, the grant of one opens nothing of the other's.
  const shown = (sent ?? []).filter((item) =>
    isOwnersReleasedAt(operation, rootKeyOf(info), category, ownerOf(item) ?? ''),
  );
  if (sent && shown.length < sent.length) onUngranted(category);
  if (shown.length > 0) return shown;
  const { asked, standings } = section[accountKey] as Account;
  const why = whyNotNothing(category, standings, asked);
  if (why) throw refusal(why, { category });
  // A list that is missing although everyone has answered is a fault, not a nil return.
  const released = isReleasedAt(operation, rootKeyOf(info), category);
  if (released && !sent) throw refusal('SOURCE_UNAVAILABLE', { category });
  return [];
};

/** A detail with a category of its own: as fetched, or as if there were nothing of it. */
export const resolveDetail: Resolver = (parent, _arguments, context, info) => {
  const value = (parent as Parent)[String(info.path.key)] ?? null;
  const { operation, surroundings } = context;
  const category = surroundings.categoryOf(info);
  const ownerId = ownerOf(parent as Parent);
  const released =
    ownerId === null
      ? isReleasedAt(operation, rootKeyOf(info), category)
      : isOwnersReleasedAt(operation, rootKeyOf(info), category, ownerId);
  if (released) return value ?? nothingFrom(surroundings.sourceOf(category), context, category);
  if (value !== null) context.onUngranted(category);
  if (!surroundings.graph.existenceProtected.has(category)) throw refusal('WITHHELD', { category });
  return isListType(getNullableType(info.returnType)) ? [] : null;
};

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

async function rowsOf(parent: Parent, context: FacadeContext, info: GraphQLResolveInfo) {
  const { operation, surroundings } = context;
  const open = openCaseAt(operation, rootKeyOf(info));
  if (!open) throw refusal('NOT_FOUND');
  const { outcomes } = await operation.fetch();
  const rows = answerRows({
    capacity: operation.capacity,
    facts: operation.facts,
    caseFacts: open.facts,
    standingsOf: (sector) => standingsIn(parent, surroundings.sectionOf(sector)),
    outcomeOf: (sector) => outcomes.get(sector),
  });
  context.answeredCases.set(String(parent[guardKeys.id]), { rows });
  return { rows, open };
}

type Computed = (parent: Parent, context: FacadeContext, info: GraphQLResolveInfo) => unknown;

/** The fields the gateway adds to a case picture. */
export const computedFields: Readonly<Record<string, Computed>> = {
  asOf: (_parent, { operation }) => operation.startedAt.toISOString(),
  answers: async (...args) =>
    (await rowsOf(...args)).rows.map((row) => made({ ...row, agency: made(row.agency) })),
  asked: async (...args) => (await rowsOf(...args)).rows.length,
  answered: async (...args) => countAnswered((await rowsOf(...args)).rows),
  complete: async (...args) => isComplete((await rowsOf(...args)).rows),
  withheld: async (parent, context, info) => {
    const { open } = await rowsOf(parent, context, info);
    const { operation, surroundings } = context;
    return withheldRows({
      facts: operation.facts,
      caseFacts: open.facts,
      table: surroundings.table,
      decided: open.grants.withheld,
      askedFor: operation.pruned.removed.get(rootKeyOf(info)) ?? new Set(),
      // a system is told of its own agency alone, not even what the others withhold.
      standings: readsOnlyOwn(operation.capacity.nomination.role)
        ? []
        : surroundings.graph.sections.flatMap((name) => standingsIn(parent, name) ?? []),
    }).map((row) => made({ ...row, owner: row.owner && made(row.owner) }));
  },
};

import type { ItemKind } from '../../subgraphs/shared/research/item-kind.ts';
import type { PermitChanges } from './permits.ts';
import type { GraphQLAnswer, SectorBench } from './sector-bench.ts';

export type Item = Readonly<Record<string, unknown>> & { readonly id: string };
export type Section = Readonly<Record<string, readonly Item[] | null>>;
export interface Standing {
  readonly agency: { readonly id: string };
  readonly state: string;
  readonly asOf: string | null;
  readonly searched: string | null;
  readonly reason: string | null;
  readonly tabled: boolean;
  readonly withheldCategories: readonly string[];
}

const envelope = `id owner { id name type } nature subject { id } originalSource occurredOn recordedOn
  lastVerifiedOn notVerifiedSince handlingConditions marking lawfulBasis specialCondition permittedUse
  match confided disputed releasedAs releasedSummary permissionId permittedUntil`;
const standing = `agency { id name type } state asOf searched reason tabled withheldCategories`;

/** A section with these kinds, all their fields or only what every item has. */
export function sectionQuery(bench: SectorBench, kinds: readonly ItemKind[], own = true): string {
  const { field } = bench.sector;
  const lists = kinds.map(
    (kind) => `${kind.field} { ${envelope} ${own ? Object.keys(kind.fields).join(' ') : ''} }`,
  );
  return `query ($cases: [_Any!]!) { _entities(representations: $cases) { ... on CasePicture {
    id ${lists.length > 0 ? `${field} { ${lists.join(' ')} }` : ''} ${field}Standing { ${standing} }
  } } }`;
}

/** Reads cases as the gateway does. */
export function read(
  bench: SectorBench,
  caseIds: readonly string[],
  permit: PermitChanges,
  kinds: readonly ItemKind[] = bench.sector.kinds,
  own = true,
): Promise<GraphQLAnswer> {
  const cases = caseIds.map((id) => ({ __typename: 'CasePicture', id }));
  return bench.ask(sectionQuery(bench, kinds, own), { cases }, permit);
}

/** The section and standings of the n-th case of an answer. */
export function partsOf(
  bench: SectorBench,
  answer: GraphQLAnswer,
  n = 0,
): { section: Section; standings: readonly Standing[] } {
  const entities = answer.data?.['_entities'] as readonly Record<string, unknown>[] | undefined;
  const entity = entities?.[n];
  if (!entity) throw new Error(`no such entity: ${answer.text}`);
  const { field } = bench.sector;
  return {
    section: entity[field] as Section,
    standings: entity[`${field}Standing`] as readonly Standing[],
  };
}

/** The code beside one list of a section; undefined when there is none. */
export function codeOf(answer: GraphQLAnswer, kind: ItemKind): unknown {
  const error = answer.errors.find(({ path }) => path?.[3] === kind.field && path.length === 4);
  return error?.extensions['code'];
}

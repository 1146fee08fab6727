import { asUser } from '../support/postgres.ts';
import { userOf } from '../../schema/database/connection-url.ts';
import { caseGrant } from './permits.ts';
import type { PermitChanges } from './permits.ts';
import type { GraphQLAnswer, SubgraphBench } from './subgraph-bench.ts';

/** What the parts of the contract that hold for every subgraph have to know of one. */
export interface SubgraphDescription<B extends SubgraphBench = SubgraphBench> {
  /** Whom a permit for it is addressed to. */
  readonly name: string;
  start(): Promise<B>;
  /** Keeps one record with these words in it, on a case that nothing else is about; resolves to its id. */
  keep(bench: B, words: string): Promise<string>;
  /** The entity that the record hangs on, by the id of the case. */
  readonly entity: string;
  /** What of the entity reads the record, words and all. */
  readonly selection: string;
  /** Where in the entity the classified field is. */
  readonly path: readonly (string | number)[];
  /** What a permit grants to whom the record is shown, and whose it is. */
  readonly category: string;
  readonly owner: string;
  /** The tables that hold nothing about a case or a person. */
  readonly openTables: readonly string[];
}

/** A permit for these cases under which the record is shown, unless it grants something else. */
export function recordPermit(
  { owner, category }: SubgraphDescription,
  caseIds: readonly string[],
  grants: Readonly<Record<string, string[]>> = { [owner]: [category] },
): PermitChanges {
  const cases = caseIds.map((id) => [id, caseGrant({ grants, asked: [owner] })] as const);
  return { cases: Object.fromEntries(cases) };
}

/** Asks for the record by references, as the gateway does; of the ids alone unless told what to select. */
export function readRecord(
  { entity, selection }: SubgraphDescription,
  bench: SubgraphBench,
  ids: readonly unknown[],
  permit: PermitChanges,
  select = `id ${selection}`,
): Promise<GraphQLAnswer> {
  const query = `query ($cases: [_Any!]!) {
    _entities(representations: $cases) { ... on ${entity} { ${select} } } }`;
  return bench.ask(query, { cases: ids.map((id) => ({ __typename: entity, id })) }, permit);
}

/** The value at a place in an answer; undefined where there is none. */
export const at = (value: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (one, key) => (one as Record<string | number, unknown> | null)?.[key],
    value,
  );

interface LoggedColumns {
  readonly outcome: string;
  readonly case_id: string | null;
  readonly viewer_officer_id: string | null;
  readonly viewer_agency_id: string | null;
  readonly viewer_role: string | null;
  readonly permit_id: string | null;
  readonly purpose: string | null;
}

/** One row of a release log, whichever subgraph's. */
export interface LoggedRelease extends LoggedColumns {
  readonly categories: readonly string[];
}

/** A sector's log has a row for each category; the conference's has one for each participant. */
type StoredRelease = LoggedColumns &
  ({ readonly category: string } | { readonly categories: readonly string[] });

/** What a subgraph's own log holds of one disclosure. */
export function releasesOf(
  { ownerUrl }: SubgraphBench,
  disclosureId: string,
): Promise<LoggedRelease[]> {
  return asUser(ownerUrl, async (client) => {
    const { rows } = await client.query<StoredRelease>(
      'SELECT * FROM release_log WHERE disclosure_id = $1',
      [disclosureId],
    );
    return rows.map((row) => ('categories' in row ? row : { ...row, categories: [row.category] }));
  });
}

/** Does something while the subgraph may not write to its log. */
export async function withoutLog<T>(
  { ownerUrl, appUrl }: SubgraphBench,
  work: () => Promise<T>,
): Promise<T> {
  const role = userOf(appUrl);
  const inDatabase = (sql: string) => asUser(ownerUrl, (client) => client.query(sql));
  await inDatabase(`REVOKE INSERT ON release_log FROM ${role}`);
  try {
    return await work();
  } finally {
    await inDatabase(`GRANT INSERT ON release_log TO ${role}`);
  }
}

import pg from 'pg';
import type { DisclosureLine } from './disclosure-line.ts';
import { linesOf, readRow } from './disclosure-line.ts';
import type { DisclosureQuery } from './disclosure-query.ts';
import { digestOf } from './entry.ts';

/** Every entry that can hold a line of the answer; which lines do is decided below. */
const sql = `SELECT entry.*,
    kind = 'INTENT' AND NOT EXISTS (
      SELECT FROM disclosure_entry AS later
      WHERE later.disclosure_id = entry.disclosure_id AND later.kind <> 'INTENT') AS unfinished
  FROM disclosure_entry AS entry
  WHERE ($1::text[] IS NULL OR case_ids && $1 OR case_references && $1)
    AND ($2::text IS NULL
      OR body -> 'released' @> jsonb_build_array(jsonb_build_object('items', jsonb_build_array($2)))
      OR body -> 'released' @> jsonb_build_array(jsonb_build_object('item', $2)))
    AND ($3::text IS NULL OR subject = $3)
    AND ($4::timestamptz IS NULL OR at >= $4)
  ORDER BY seq`;

/**
 * Who saw what. In: the log's database and what is asked of it. Out: a line for each item
 * released, category withheld, answer told and request refused, in the order of the log.
 * @throws when the log cannot be read, or holds an entry that is none of the gateway's.
 */
export async function readDisclosures(
  databaseUrl: string,
  query: DisclosureQuery,
): Promise<DisclosureLine[]> {
  // What was typed and is no case is in the log as a digest only.
  const names = query.case === undefined ? null : [query.case, digestOf(query.case)];
  const client = new pg.Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: 5000,
    query_timeout: 60_000,
  });
  // A server that goes away is reported by the query or by connecting, not a second time.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const values = [names, query.item ?? null, query.subject ?? null, query.since ?? null];
    const { rows } = await client.query<Record<string, unknown>>(sql, values);
    return rows
      .flatMap((row) => linesOf(readRow(row)))
      .filter((line) => isAsked(line, query, names));
  } finally {
    await client.end();
  }
}

/** An entry may be about several cases and many items. */
function isAsked(
  line: DisclosureLine,
  { item }: DisclosureQuery,
  names: readonly string[] | null,
): boolean {
  if (item !== undefined && line.item !== item) return false;
  return (
    names === null ||
    [line.case, line.reference].some((name) => name !== null && names.includes(name))
  );
}

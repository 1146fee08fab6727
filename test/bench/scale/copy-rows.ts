// Filling tables fast: new rows made of rows that are there, inside the server.
import type pg from 'pg';

export interface Copy {
  readonly table: string;
  /** What follows FROM; the row to copy is called `old`. */
  readonly from: string;
  /** The columns that differ, as SQL. */
  readonly changed: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
}

/** Puts a copy into the table for every row that `from` gives. Out: how many. */
export async function copyRows(
  admin: pg.Client,
  { table, from, changed, values = [] }: Copy,
): Promise<number> {
  const { rows } = await admin.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER'`,
    [table],
  );
  const names = rows.map(({ name }) => name);
  const missing = Object.keys(changed).filter((name) => !names.includes(name));
  if (missing.length > 0) throw new Error(`${table} has no column ${missing.join(', ')}`);
  const columns = names.map((name) => `"${name}"`).join(', ');
  const made = names.map((name) => changed[name] ?? `old."${name}"`).join(', ');
  const { rowCount } = await admin.query(
    `INSERT INTO ${table} (${columns}) SELECT ${made} FROM ${from}`,
    [...values],
  );
  return rowCount ?? 0;
}

/** References that are made and right: checking each of a million again is what would take the time. */
export async function uncheckedReferences(admin: pg.Client): Promise<void> {
  await admin.query('SET session_replication_role = replica');
}

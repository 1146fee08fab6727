// One change of a world: a statement on one database.
import type { DatabaseName } from '../../../schema/database/databases.ts';

export interface Change {
  readonly database: DatabaseName;
  readonly sql: string;
  readonly values: readonly unknown[];
}

export const conference = (sql: string, ...values: readonly unknown[]): Change => ({
  database: 'conference',
  sql,
  values,
});

/** The database of a sector. */
export const databaseOf = (sector: string): DatabaseName =>
  sector.replaceAll('-', '_') as DatabaseName;

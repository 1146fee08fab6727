import pg from 'pg';
import type { DatabaseName } from '../../../schema/database/databases.ts';

/** Reads the databases as their owner roles do, past everything that is killed. */
export interface Records {
  rows<T extends pg.QueryResultRow>(
    database: DatabaseName,
    sql: string,
    values?: readonly unknown[],
  ): Promise<readonly T[]>;
}

/** One connection for each question: whatever was open before may have been killed. */
export function readRecords(urls: Readonly<Record<DatabaseName, string>>): Records {
  return {
    async rows<T extends pg.QueryResultRow>(
      database: DatabaseName,
      sql: string,
      values: readonly unknown[] = [],
    ) {
      const client = new pg.Client({ connectionString: urls[database] });
      client.on('error', () => undefined);
      await client.connect();
      try {
        return (await client.query<T>(sql, [...values])).rows;
      } finally {
        await client.end();
      }
    },
  };
}

/** The rows of each key. */
export function byKey<T>(
  rows: readonly T[],
  keyOf: (row: T) => string,
): (key: string) => readonly T[] {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row)) ?? [];
    group.push(row);
    groups.set(keyOf(row), group);
  }
  return (key) => groups.get(key) ?? [];
}

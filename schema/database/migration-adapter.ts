// The connection under the migration engine. Prisma's own adapter cuts a script at every semicolon, also inside a
// function body, and runs the pieces one by one, so that a failing migration stays half applied; it cannot read one
// catalogue type; and with a connection URL its scratch database is the real one. All three are put right here.
import { randomUUID } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import pg from 'pg';
import { urlFor } from './connection-url.ts';

const catalogueChar = 18;
const text = 25;

class MigrationPool extends pg.Pool {
  /** Names of the result columns of the catalogue's one-letter type, which reach the adapter as text. */
  readonly letters = new Set<string>();

  // Pool.query has a dozen overloads; the adapter uses the one that answers a promise.
  override query = (async (...args: unknown[]) => {
    const client = await this.connect();
    try {
      const query = client.query.bind(client) as (...given: unknown[]) => Promise<unknown>;
      const result = await query(...args);
      const fields = ([result].flat() as pg.QueryResult[]).flatMap((one) => one.fields);
      for (const field of fields.filter((each) => each.dataTypeID === catalogueChar)) {
        this.letters.add(field.name);
        field.dataTypeID = text;
      }
      return result;
    } finally {
      client.release();
    }
  }) as pg.Pool['query'];
}

async function connectAdapter(
  connectionUrl: string,
  afterwards: () => Promise<void>,
): Promise<SqlDriverAdapter> {
  const pool = new MigrationPool({ connectionString: connectionUrl, max: 1 });
  const adapter: SqlDriverAdapter = await new PrismaPg(pool).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const { columnNames, columnTypes, ...rest } = await queryRaw(query);
    const types = columnTypes.map((type, index) =>
      pool.letters.has(columnNames[index] ?? '') ? ColumnTypeEnum.Character : type,
    );
    return { ...rest, columnNames, columnTypes: types };
  };
  // One message, and so one transaction: PostgreSQL applies the whole script or nothing.
  adapter.executeScript = async (script) => {
    await pool.query(script);
  };
  let closed: Promise<void> | undefined;
  adapter.dispose = () => (closed ??= pool.end().then(afterwards));
  return adapter;
}

/** An adapter factory for one database, with `dispose` for every connection that it opened. */
export interface MigrationAdapter extends SqlMigrationAwareDriverAdapterFactory {
  dispose(): Promise<void>;
}

/** @param connectionUrl the database; a scratch database is created beside it only for a diff of migrations. */
export function migrationAdapter(connectionUrl: string): MigrationAdapter {
  const opened: SqlDriverAdapter[] = [];
  const open = async (url: string, afterwards: () => Promise<void>) => {
    const adapter = await connectAdapter(url, afterwards);
    opened.push(adapter);
    return adapter;
  };
  const connect = () => open(connectionUrl, () => Promise.resolve());
  return {
    provider: 'postgres',
    adapterName: 'marac-migration',
    connect,
    connectToShadowDb: async () => {
      const scratch = `scratch_${randomUUID().replaceAll('-', '')}`;
      const main = await connect();
      await main.executeScript(`CREATE DATABASE ${scratch}`);
      return open(urlFor(connectionUrl, scratch), () =>
        main.executeScript(`DROP DATABASE ${scratch}`),
      );
    },
    dispose: async () => {
      for (const adapter of opened.reverse()) await adapter.dispose();
    },
  };
}

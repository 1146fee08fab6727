import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { urlFor } from '../../schema/database/connection-url.ts';
import { databaseDefinition, databaseNames } from '../../schema/database/databases.ts';
import type { DatabaseName } from '../../schema/database/databases.ts';
import { ensureDatabase } from '../../schema/database/provision.ts';
import type { DatabaseUrls } from '../../schema/database/provision.ts';
import type { DatabasePasswords } from '../../schema/database/secrets.ts';
import { testServerUrl } from './test-server-config.ts';

/** In tests every role has the administrator's password: what keeps roles apart must not be that they lack one. */
export function samePasswords(adminUrl: string): DatabasePasswords {
  const { password } = new URL(adminUrl);
  const both = { owner: password, app: password };
  return Object.fromEntries(databaseNames.map((name) => [name, both])) as DatabasePasswords;
}

/** Signs in as the administrator for one piece of work. */
export async function asAdmin<T>(work: (admin: pg.Client) => Promise<T>): Promise<T> {
  return asUser(testServerUrl(), work);
}

/** Opens one plain connection for one piece of work. */
export async function asUser<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export type FreshDatabases<Name extends DatabaseName> = Record<Name, DatabaseUrls> & {
  /** Deletes them, closing whatever connection is still open. */
  drop(): Promise<void>;
};

/**
 * New, migrated, empty databases for one test file, beside those of every other test file.
 * @param names all seven unless fewer are named.
 * @param templateOf what each is a copy of: the run's empty one, unless another is named.
 */
export async function freshDatabases<Name extends DatabaseName = DatabaseName>(
  names: readonly Name[] = databaseNames as unknown as readonly Name[],
  templateOf: (name: DatabaseName) => string = (name) => name,
): Promise<FreshDatabases<Name>> {
  const adminUrl = testServerUrl();
  const { password } = new URL(adminUrl);
  const suffix = randomBytes(6).toString('hex');
  const made = names.map((name) => ({
    ...databaseDefinition(name),
    database: `${name}_${suffix}`,
  }));
  await asAdmin(async (admin) => {
    for (const { database, ...definition } of made) {
      await ensureDatabase(admin, database, definition, templateOf(definition.name));
    }
  });
  const urls = made.map(({ name, database, ownerRole, appRole }) => {
    const urlOf = (role: string): string => urlFor(adminUrl, database, { name: role, password });
    return [name, { ownerUrl: urlOf(ownerRole), appUrl: urlOf(appRole) }] as const;
  });
  const drop = (): Promise<void> =>
    asAdmin(async (admin) => {
      for (const { database } of made) {
        await admin.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
      }
    });
  return { ...(Object.fromEntries(urls) as Record<Name, DatabaseUrls>), drop };
}

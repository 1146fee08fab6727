import {
  appRoleOfOwner,
  databaseDefinition,
  databaseNames,
} from '../../schema/database/databases.ts';
import { migrate } from '../../schema/database/migrate.ts';
import { migrationAdapter } from '../../schema/database/migration-adapter.ts';
import { pendingChanges } from '../../schema/database/pending-changes.ts';
import { provision } from '../../schema/database/provision.ts';
import { asAdmin, asUser, freshDatabases, samePasswords } from '../support/postgres.ts';
import { testServerUrl } from '../support/test-server-config.ts';

const names = ['conference', 'police', 'disclosure_log'] as const;
let databases: Awaited<ReturnType<typeof freshDatabases<(typeof names)[number]>>>;
beforeAll(async () => {
  databases = await freshDatabases(names);
}, 30_000);
afterAll(() => databases.drop());

const privileges = (url: string) =>
  asUser(url, async (client) => {
    const { rows } = await client.query<{ relname: string; acl: string }>(
      `SELECT relname, relacl::text AS acl FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v', 'S') ORDER BY relname`,
    );
    return rows;
  });

test.each(names)('migrations of %s applied twice change nothing', async (name) => {
  const { ownerUrl } = databases[name];
  const before = await privileges(ownerUrl);
  expect(before.length).toBeGreaterThan(0);
  expect(await migrate(ownerUrl, databaseDefinition(name).kind)).toEqual([]);
  expect(await privileges(ownerUrl)).toEqual(before);
});

test.each(['research', 'conference'] as const)(
  'the committed migrations of %s lead exactly to its Prisma schema',
  async (kind) => {
    expect(await pendingChanges(kind, testServerUrl())).toBe('');
  },
);

test('a comparison leaves no scratch database behind', async () => {
  const { rowCount } = await asAdmin((admin) =>
    admin.query(
      `SELECT 1 FROM pg_database WHERE datname LIKE 'scratch%' OR datname LIKE 'prisma_migrate%'`,
    ),
  );
  expect(rowCount).toBe(0);
});

test('a migration that was edited after it was applied is refused', async () => {
  const { ownerUrl } = databases.police;
  await asUser(ownerUrl, (client) =>
    client.query(`UPDATE _prisma_migrations SET checksum = 'other'`),
  );
  await expect(migrate(ownerUrl, 'research')).rejects.toThrow(/0001_initial/);
});

test('a migration is applied as a whole or not at all', async () => {
  const adapter = migrationAdapter(databases.conference.ownerUrl);
  try {
    const connection = await adapter.connect();
    await expect(
      connection.executeScript('CREATE TABLE half (id text); SELECT 1 / 0;'),
    ).rejects.toThrow();
    const { rows } = await connection.queryRaw({
      sql: `SELECT 1 FROM pg_tables WHERE tablename = 'half'`,
      args: [],
      argTypes: [],
    });
    expect(rows).toEqual([]);
  } finally {
    await adapter.dispose();
  }
});

test('provisioning a second time keeps what exists and grants to no unknown role', async () => {
  const adminUrl = testServerUrl();
  const passwords = samePasswords(adminUrl);
  const urls = await provision({ adminUrl, databases: databaseNames, passwords });
  expect(Object.keys(urls)).toEqual([...databaseNames]);
  expect(() => appRoleOfOwner('postgres')).toThrow(/not the owner/);
});

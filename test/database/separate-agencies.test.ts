import { databaseDefinition, databaseNames } from '../../schema/database/databases.ts';
import type { DatabaseName } from '../../schema/database/databases.ts';
import { userOf, urlFor } from '../../schema/database/connection-url.ts';
import { asAdmin, asUser, freshDatabases } from '../support/postgres.ts';
import type { FreshDatabases } from '../support/postgres.ts';

let databases: FreshDatabases<DatabaseName>;
beforeAll(async () => {
  databases = await freshDatabases();
}, 30_000);
afterAll(() => databases.drop());

const databaseOf = (url: string): string => new URL(url).pathname.slice(1);
const attempt = (url: string, sql: string) => asUser(url, (client) => client.query(sql));

test('R-046 the role of one agency cannot connect to the database of any other', async () => {
  for (const own of databaseNames) {
    for (const other of databaseNames.filter((name) => name !== own)) {
      const { username, password } = new URL(databases[own].appUrl);
      const url = urlFor(databases[other].appUrl, databaseOf(databases[other].appUrl), {
        name: username,
        password,
      });
      await expect(attempt(url, 'SELECT 1')).rejects.toThrow(/permission denied for database/);
    }
    await expect(attempt(databases[own].appUrl, 'SELECT 1')).resolves.toBeDefined();
  }
});

test('R-046 no role of ours is a superuser, passes row-level security or makes roles', async () => {
  const roles = databaseNames.map(databaseDefinition).flatMap((d) => [d.ownerRole, d.appRole]);
  const found = await asAdmin((admin) =>
    admin.query<{ count: string }>(
      `SELECT count(*) FROM pg_roles WHERE rolname = ANY ($1) AND rolcanlogin
         AND NOT (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)`,
      [roles],
    ),
  );
  expect(found.rows[0]?.count).toBe(String(roles.length));
});

test.each([
  ['lift the policies', 'ALTER TABLE item DISABLE ROW LEVEL SECURITY'],
  ['drop a policy', 'DROP POLICY item_read ON item'],
  ['become the owner', 'SET ROLE police_owner'],
  ['switch off row security', 'SET row_security = off; SELECT * FROM item'],
  ['rewrite the migration history', 'DELETE FROM _prisma_migrations'],
  ['read the migration history', 'SELECT * FROM _prisma_migrations'],
  ['add a tenant', `INSERT INTO agency VALUES ('x', 'x', 'x')`],
  ['replace a function', 'DROP FUNCTION held_categories(text[])'],
  ['put a table of its own before ours', 'CREATE TABLE item2 (id text)'],
  ['put a temporary table before ours', 'CREATE TEMPORARY TABLE item (id text)'],
  ['empty a table', 'TRUNCATE item'],
])('R-046 the app role of an agency cannot %s', async (_what, sql) => {
  expect(userOf(databases.police.appUrl)).toBe('police_app');
  await expect(attempt(databases.police.appUrl, sql)).rejects.toThrow(
    /denied|must be owner|row-level security/,
  );
});

test('R-159 history is kept: no app role may delete from or empty any table', async () => {
  for (const name of databaseNames) {
    const { ownerUrl, appUrl } = databases[name];
    const { rows } = await asUser(ownerUrl, (client) =>
      client.query<{ table: string; removes: boolean }>(
        `SELECT relname AS table, has_table_privilege($1, oid, 'DELETE, TRUNCATE') AS removes
         FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`,
        [userOf(appUrl)],
      ),
    );
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.filter((row) => row.removes)).toEqual([]);
  }
});

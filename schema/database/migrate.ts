import pg from 'pg';
import { committedMigrations } from './committed-migrations.ts';
import { userOf } from './connection-url.ts';
import { appRoleOfOwner } from './databases.ts';
import type { DatabaseKind } from './databases.ts';
import { grantStatements } from './grants.ts';
import { withSchemaEngine } from './schema-engine.ts';

/**
 * Brings one database to the committed migrations and its app role to the committed grants.
 * @param ownerUrl the database, signed in as its owner role.
 * @returns the names of the migrations that were applied now: none on a second call.
 * @throws when an applied migration was edited or failed: the database is then not what the repository says.
 */
export async function migrate(ownerUrl: string, kind: DatabaseKind): Promise<string[]> {
  const appRole = appRoleOfOwner(userOf(ownerUrl));
  const migrationsList = await committedMigrations(kind);
  const filters = { externalTables: [], externalEnums: [] };
  const applied = await withSchemaEngine(ownerUrl, async (engine) => {
    const diagnosis = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters,
    });
    const wrong = [...diagnosis.editedMigrationNames, ...diagnosis.failedMigrationNames];
    if (wrong.length > 0) {
      throw new Error(
        `Migrations were edited after they were applied, or failed: ${wrong.join(', ')}`,
      );
    }
    return (await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames;
  });
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`BEGIN;\n${grantStatements(kind, appRole)}\nCOMMIT;`);
  } finally {
    await client.end();
  }
  return applied;
}

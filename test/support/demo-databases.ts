// The demonstration's databases, filled once in a run and copied by every test file that starts the whole system.
import type { DatabaseName } from '../../schema/database/databases.ts';
import { databaseNames } from '../../schema/database/databases.ts';
import type { DemoCast } from '../../schema/demo-cast/cast.ts';
import { demoCast } from '../../schema/demo-cast/demo-cast.ts';
import { seedDemo } from '../../gateway/start/demo-data.ts';
import type { FreshDatabases } from './postgres.ts';
import { asAdmin, freshDatabases } from './postgres.ts';

/** Any number: the test files that find no templates yet wait for the one that fills them. */
const lock = 20_261_120;

/** Out: databases of their own for one test file, with the cast of that instant in them. */
export async function demoDatabases(
  now: Date,
): Promise<{ databases: FreshDatabases<DatabaseName>; cast: DemoCast }> {
  const templateOf = (name: DatabaseName): string => `${name}_as_of_${now.getTime()}`;
  await asAdmin(async (admin) => {
    await admin.query('SELECT pg_advisory_lock($1)', [lock]);
    const found = await admin.query('SELECT 1 FROM pg_database WHERE datname = ANY($1)', [
      databaseNames.map(templateOf),
    ]);
    if (found.rowCount === databaseNames.length) return;
    const filled = await freshDatabases();
    await seedDemo(filled, now);
    for (const name of databaseNames) {
      const made = new URL(filled[name].appUrl).pathname.slice(1);
      await admin.query(`ALTER DATABASE ${made} RENAME TO ${templateOf(name)}`);
    }
  });
  return { databases: await freshDatabases(databaseNames, templateOf), cast: demoCast(now) };
}

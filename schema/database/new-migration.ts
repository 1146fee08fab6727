// Writes the next migration of a database: what leads from the committed migrations to its Prisma schema.
//   npx tsx schema/database/new-migration.ts <research|conference> <name>
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCluster } from './cluster.ts';
import { committedMigrations, migrationsFolder } from './committed-migrations.ts';
import { freePort } from './free-port.ts';
import { pendingChanges } from './pending-changes.ts';

const [kind, name] = process.argv.slice(2);
if ((kind !== 'research' && kind !== 'conference') || !/^[a-z0-9_]+$/.test(name ?? '')) {
  throw new Error('Usage: new-migration.ts <research|conference> <name_in_small_letters>');
}

const dataDir = await mkdtemp(join(tmpdir(), 'marac-migration-'));
const cluster = await startCluster({ dataDir, port: await freePort(), durability: 'none' });
try {
  const script = await pendingChanges(kind, cluster.adminUrl);
  if (script === '') {
    console.log('The committed migrations already lead to the schema.');
  } else {
    const { migrationDirectories } = await committedMigrations(kind);
    // After the last, not after as many: a number that was withdrawn stays unused.
    const last =
      migrationDirectories.map(({ path }) => Number(path.slice(0, 4))).sort((a, b) => b - a)[0] ??
      0;
    const number = String(last + 1).padStart(4, '0');
    const folder = join(migrationsFolder(kind), `${number}_${name ?? ''}`);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'migration.sql'), script);
    console.log(`Wrote ${join(folder, 'migration.sql')}`);
  }
} finally {
  await cluster.stop();
  await rm(dataDir, { recursive: true, force: true });
}

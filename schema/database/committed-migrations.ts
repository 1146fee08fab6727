import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';
import type { DatabaseKind } from './databases.ts';

const schemaFolder = dirname(dirname(fileURLToPath(import.meta.url)));

const folders: Readonly<Record<DatabaseKind, string>> = {
  research: join(schemaFolder, 'prisma/research/migrations'),
  conference: join(schemaFolder, 'prisma/conference/migrations'),
  'disclosure-log': join(schemaFolder, 'database/disclosure-log/migrations'),
};

/** Where the migrations of one kind of database are committed: one folder each, in the order of their names. */
export const migrationsFolder = (kind: DatabaseKind): string => folders[kind];

/** The Prisma schema of one kind in the shape the engine takes; the disclosure log is plain SQL and has none. */
export async function prismaSchema(kind: 'research' | 'conference') {
  const path = join(schemaFolder, 'prisma', kind, 'schema.prisma');
  return { files: [{ path, content: await readFile(path, 'utf8') }] };
}

/** The committed migrations of one kind in the shape the engine takes. */
export async function committedMigrations(kind: DatabaseKind): Promise<MigrationList> {
  const baseDir = folders[kind];
  const entries = await readdir(baseDir, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const migrationDirectories = await Promise.all(
    names.sort().map(async (name) => {
      const value = await readFile(join(baseDir, name, 'migration.sql'), 'utf8');
      return {
        path: name,
        migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value } },
      };
    }),
  );
  const lockfile = { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' };
  return { baseDir, lockfile, shadowDbInitScript: '', migrationDirectories };
}

import { committedMigrations, prismaSchema } from './committed-migrations.ts';
import { withSchemaEngine } from './schema-engine.ts';

/**
 * The SQL that leads from the committed migrations to the Prisma schema; empty when they agree.
 * @param adminUrl a server on which a scratch database may be created.
 */
export async function pendingChanges(
  kind: 'research' | 'conference',
  adminUrl: string,
): Promise<string> {
  const from = { tag: 'migrations' as const, ...(await committedMigrations(kind)) };
  const to = { tag: 'schemaDatamodel' as const, ...(await prismaSchema(kind)) };
  return withSchemaEngine(adminUrl, async (engine) => {
    const { exitCode, stdout } = await engine.diff({
      from,
      to,
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return exitCode === 0 ? '' : (stdout ?? '');
  });
}

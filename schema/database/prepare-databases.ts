import { databaseDefinition } from './databases.ts';
import type { DatabaseName } from './databases.ts';
import { migrate } from './migrate.ts';
import { provision } from './provision.ts';
import type { DatabaseUrls, ProvisionOptions } from './provision.ts';

/** Provisions the named databases and brings each to its committed migrations and grants. May be called again. */
export async function prepareDatabases<Name extends DatabaseName>(
  options: ProvisionOptions<Name>,
): Promise<Record<Name, DatabaseUrls>> {
  const urls = await provision(options);
  await Promise.all(
    options.databases.map((name) => migrate(urls[name].ownerUrl, databaseDefinition(name).kind)),
  );
  return urls;
}

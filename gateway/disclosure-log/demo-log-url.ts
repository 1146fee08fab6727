import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { clusterFolder } from '../../schema/database/cluster.ts';
import { urlFor } from '../../schema/database/connection-url.ts';
import { databaseDefinition } from '../../schema/database/databases.ts';
import { loadSecrets } from '../../schema/database/secrets.ts';

/** The line of PostgreSQL’s `postmaster.pid` that holds the port; the file is there while the server runs. */
const portLine = 3;

/**
 * In: the data folder of a running demo. Out: the URL of its disclosure log, for the role that may
 * select and insert only.
 * @throws when no demo runs on that folder.
 */
export async function demoLogUrl(dataDir: string): Promise<string> {
  const lock = await readFile(join(clusterFolder(dataDir), 'postmaster.pid'), 'utf8').catch(
    (cause: unknown) => {
      throw new Error(
        `nothing runs on the data folder ${dataDir}: start the system with "npm start", or name the log's database in MARAC_LOG_DATABASE_URL`,
        { cause },
      );
    },
  );
  const port = Number(lock.split('\n')[portLine]);
  if (!Number.isInteger(port) || port <= 0)
    throw new Error('the database server is still starting');
  const { appRole } = databaseDefinition('disclosure_log');
  const { databases } = await loadSecrets(dataDir);
  const user = { name: appRole, password: databases.disclosure_log.app };
  return urlFor(`postgres://127.0.0.1:${port}/`, 'disclosure_log', user);
}

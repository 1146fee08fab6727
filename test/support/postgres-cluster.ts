// The run's PostgreSQL server: started once, copied from by every test file, thrown away at the end.
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clusterFolder, startCluster } from '../../schema/database/cluster.ts';
import { databaseNames } from '../../schema/database/databases.ts';
import { freePort } from '../../schema/database/free-port.ts';
import { stopLeftoverServer } from '../../schema/database/leftover-server.ts';
import { prepareDatabases } from '../../schema/database/prepare-databases.ts';
import { samePasswords } from './postgres.ts';

const folderName = /^marac-test-(\d+)-/;

/** Starts the server and migrates one template of each database, named like the database itself. */
export async function startTestCluster(): Promise<{ adminUrl: string; stop(): Promise<void> }> {
  await removeLeftovers();
  const dataDir = await mkdtemp(join(tmpdir(), `marac-test-${process.pid}-`));
  const cluster = await startCluster({ dataDir, port: await freePort(), durability: 'none' });
  const removeWithUs = (): void => {
    rmSync(dataDir, { recursive: true, force: true });
  };
  process.once('exit', removeWithUs);
  await prepareDatabases({
    adminUrl: cluster.adminUrl,
    databases: databaseNames,
    passwords: samePasswords(cluster.adminUrl),
  });
  return {
    adminUrl: cluster.adminUrl,
    stop: async () => {
      await cluster.stop();
      process.off('exit', removeWithUs);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/** Stops and deletes what runs left behind whose own process is gone; a run that goes on beside this one is not touched. */
async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(folderName.exec(name)?.[1] ?? Number.NaN);
    if (Number.isNaN(pid) || isAlive(pid)) continue;
    const dataDir = join(tmpdir(), name);
    await stopLeftoverServer(clusterFolder(dataDir));
    await rm(dataDir, { recursive: true, force: true });
  }
}

import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { access, chown, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { markOwner, stopLeftoverServer, unmarkOwner } from './leftover-server.ts';
import { loadSecrets } from './secrets.ts';
import { serverBinaries } from './server-binaries.ts';
import type { ServerBinaries } from './server-binaries.ts';
import { initdbFlags, serverSettings } from './server-settings.ts';
import { makeServerFolder, requirePassage, serverUser } from './server-user.ts';
import type { ServerUser } from './server-user.ts';

const run = promisify(execFile);

/** A running PostgreSQL server on loopback. `stop` ends its connections, flushes and waits until it is gone. */
export interface Cluster {
  readonly adminUrl: string;
  readonly port: number;
  stop(): Promise<void>;
}

export interface ClusterOptions {
  /** Holds the cluster and `secrets.json`; created when absent. */
  readonly dataDir: string;
  readonly port: number;
  /** Receives the server's own log lines, which hold no statement and no row. */
  readonly log?: (line: string) => void;
  /** `none` gives up durability for speed: tests only. */
  readonly durability?: 'full' | 'none';
}

/** Where the server's own files are inside a data folder. */
export const clusterFolder = (dataDir: string): string => join(resolve(dataDir), 'cluster');

/**
 * Starts the embedded PostgreSQL server on a data folder, creating the cluster on the first call.
 * @throws when the port is taken, the folder is in use or unreachable, or the server does not come up; with its last
 * words.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const { dataDir, port, durability = 'full' } = options;
  const folder = clusterFolder(dataDir);
  const [binaries, user, secrets] = await Promise.all([
    serverBinaries(),
    serverUser(),
    loadSecrets(dataDir),
  ]);
  await requirePassage(dirname(binaries.postgres), user);
  await stopLeftoverServer(folder);
  if (!(await exists(join(folder, 'PG_VERSION')))) {
    await createCluster(folder, { binaries, user, password: secrets.admin, durability });
  }
  await markOwner(folder);
  // Detached: the terminal's interrupt reaches us only, and we stop the server after the last disclosure is written.
  const server = spawn(
    binaries.postgres,
    ['-D', folder, '-p', String(port), ...serverSettings(durability)],
    { ...user, cwd: folder, detached: true, stdio: ['ignore', 'ignore', 'pipe'], env: {} },
  );
  const killWithUs = (): void => void server.kill('SIGINT');
  process.once('exit', killWithUs);
  server.once('exit', () => process.off('exit', killWithUs));
  await ready(server, options.log ?? (() => undefined));
  const adminUrl = `postgres://postgres:${secrets.admin}@127.0.0.1:${port}/postgres`;
  return { adminUrl, port, stop: () => stop(server, folder) };
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

interface Creation {
  readonly binaries: ServerBinaries;
  readonly user: ServerUser;
  readonly password: string;
  readonly durability: 'full' | 'none';
}

/** Made under another name and then renamed, so that an interrupted first start is not taken for a cluster. */
async function createCluster(folder: string, creation: Creation): Promise<void> {
  const { binaries, user, password, durability } = creation;
  const making = `${folder}.making`;
  const passwordFile = `${folder}.password`;
  await rm(making, { recursive: true, force: true });
  await makeServerFolder(making, user);
  try {
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    if ('uid' in user) await chown(passwordFile, user.uid, user.gid);
    const flags = durability === 'none' ? [...initdbFlags, '--no-sync'] : initdbFlags;
    const target = [`--pgdata=${making}`, '--username=postgres', `--pwfile=${passwordFile}`];
    await run(binaries.initdb, [...target, ...flags], { ...user, cwd: making, env: {} });
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(making, folder);
}

function ready(server: ChildProcess, log: (line: string) => void): Promise<void> {
  const lastWords: string[] = [];
  return new Promise((fulfil, reject) => {
    const failed = (cause: unknown): void => {
      reject(new Error(`PostgreSQL did not start: ${lastWords.join(' | ')}`, { cause }));
    };
    server.once('error', failed);
    server.once('close', failed);
    if (!server.stderr) throw new Error('The server was started without its log');
    createInterface({ input: server.stderr }).on('line', (line) => {
      log(line);
      lastWords.push(line);
      if (lastWords.length > 5) lastWords.shift();
      if (line.includes('database system is ready to accept connections')) fulfil();
    });
  });
}

async function stop(server: ChildProcess, folder: string): Promise<void> {
  if (server.exitCode === null && server.signalCode === null) {
    const gone = new Promise((fulfil) => server.once('exit', fulfil));
    server.kill('SIGINT');
    const insist = setTimeout(() => server.kill('SIGQUIT'), 10_000);
    await gone;
    clearTimeout(insist);
  }
  await unmarkOwner(folder);
}

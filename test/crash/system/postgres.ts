import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Cluster } from '../../../schema/database/cluster.ts';
import { clusterFolder, startCluster } from '../../../schema/database/cluster.ts';

/** A PostgreSQL server of its own, as durable as a deployment's, that can be killed, frozen and cut off. */
export interface MortalPostgres {
  readonly port: number;
  readonly adminUrl: string;
  /** SIGKILL to the server: its connections end, and nothing is written any more. */
  kill(): void;
  /** SIGKILL to one process that serves a connection of this database: the server starts itself anew. */
  killBackend(database: string): void;
  /** Ends the connections to one database and leaves the others alone. */
  cutOff(database: string): void;
  /** SIGSTOP to the server and every process of it: nothing answers, and no connection ends. */
  freeze(): void;
  thaw(): void;
  /** Starts it as it was started before. */
  start(): Promise<void>;
  /** Who is connected to what, read anew: what is killed at a break point has to be known before it. */
  look(): Promise<void>;
  /** Resolves when statements are answered again. */
  answers(): Promise<void>;
  stop(): Promise<void>;
}

interface Backend {
  readonly pid: number;
  readonly database: string | null;
}

/** In: a folder and a port. Out: the server, running, with fsync and synchronous_commit on. */
export async function startMortalPostgres(dataDir: string, port: number): Promise<MortalPostgres> {
  const options = { dataDir, port, durability: 'full' } as const;
  let cluster: Cluster = await startCluster(options);
  let server = await serverPid(dataDir);
  let backends: readonly Backend[] = [];
  let frozen: readonly number[] = [];
  const { adminUrl } = cluster;

  const asAdmin = async <T extends pg.QueryResultRow>(sql: string, values: unknown[] = []) => {
    const client = new pg.Client({ connectionString: adminUrl });
    // A server that is killed under us ends the connection; the statement fails and says so.
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query<T>(sql, values)).rows;
    } finally {
      await client.end().catch(() => undefined);
    }
  };
  const signal = (pid: number, name: NodeJS.Signals): void => {
    try {
      process.kill(pid, name);
    } catch (error) {
      // It ended since somebody looked.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  };
  return {
    port,
    adminUrl,
    kill() {
      signal(server, 'SIGKILL');
    },
    killBackend(database) {
      const found = backends.find((one) => one.database === database);
      if (!found) throw new Error(`nothing is connected to ${database}`);
      signal(found.pid, 'SIGKILL');
    },
    cutOff(database) {
      // What pg_terminate_backend does, without waiting for a connection to say it on.
      for (const one of backends) if (one.database === database) signal(one.pid, 'SIGTERM');
    },
    freeze() {
      frozen = [server, ...backends.map(({ pid }) => pid)];
      for (const pid of frozen) signal(pid, 'SIGSTOP');
    },
    thaw() {
      for (const pid of frozen) signal(pid, 'SIGCONT');
      frozen = [];
    },
    async start() {
      cluster = await startCluster(options);
      server = await serverPid(dataDir);
    },
    async look() {
      backends = await asAdmin<{ pid: number; database: string | null }>(
        'SELECT pid, datname AS database FROM pg_stat_activity WHERE pid <> pg_backend_pid()',
      );
    },
    async answers() {
      for (;;) {
        const rows = await asAdmin('SELECT 1').catch(() => null);
        if (rows) return;
        await pause(25);
      }
    },
    async stop() {
      for (const pid of frozen) signal(pid, 'SIGCONT');
      await cluster.stop();
    },
  };
}

async function serverPid(dataDir: string): Promise<number> {
  const [first] = (await readFile(join(clusterFolder(dataDir), 'postmaster.pid'), 'utf8')).split(
    '\n',
  );
  return Number(first);
}

// The system as it is deployed, every part a process of its own: what each uses of the processor can be told apart.
import { mkdtemp, chmod, rm } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JWK } from 'jose';
import pg from 'pg';
import { AUDIENCE } from '../../../gateway/demo-issuer/gateway-resource.ts';
import { requestToken } from '../../../gateway/demo-issuer/request-token.ts';
import { startDemoIssuer } from '../../../gateway/demo-issuer/start-demo-issuer.ts';
import { ensurePermitKeyFiles } from '../../../gateway/permit/permit-keys.ts';
import { seedDemo } from '../../../gateway/start/demo-data.ts';
import { clusterFolder, startCluster } from '../../../schema/database/cluster.ts';
import { urlFor } from '../../../schema/database/connection-url.ts';
import type { DatabaseName } from '../../../schema/database/databases.ts';
import { databaseNames } from '../../../schema/database/databases.ts';
import { freePort } from '../../../schema/database/free-port.ts';
import { prepareDatabases } from '../../../schema/database/prepare-databases.ts';
import { loadSecrets } from '../../../schema/database/secrets.ts';
import type { DemoCast } from '../../../schema/demo-cast/cast.ts';
import { demoUsers } from '../../../schema/demo-cast/demo-users.ts';
import { subgraphDatabases } from '../../crash/system/mortal-system.ts';
import type { Part } from '../../crash/system/part.ts';
import { createPart } from '../../crash/system/part.ts';
import { startOurs } from '../child.ts';
import type { Observed } from '../gateways/observe.ts';

export interface ScaleSystem {
  readonly cast: DemoCast;
  readonly gatewayUrl: string;
  /** The processes that answer, by name: the gateway, each subgraph. */
  readonly pids: Readonly<Record<string, number>>;
  /** Of PostgreSQL's first process: the others are below it. */
  postgresPid(): number;
  /** Which port is which subgraph. */
  readonly portOf: Readonly<Record<string, string>>;
  token(username: string): Promise<string>;
  /** Works in one database as the administrator, past row-level security. */
  inDatabase<T>(name: DatabaseName, work: (admin: pg.Client) => Promise<T>): Promise<T>;
  /** Runs `fill` on a server that trades durability for speed, tidies up, and puts the durable one back. */
  filling(fill: () => Promise<void>): Promise<void>;
  /** What the gateway saw of itself while `work` ran. */
  observing(work: () => Promise<void>): Promise<Observed>;
  close(): Promise<void>;
}

/** How long one part may take to start, in milliseconds. */
const startsWithinMs = 120_000;
const environmentName = (name: string): string =>
  `MARAC_${name.toUpperCase().replaceAll('-', '_')}`;

/** Starts all of it on free ports and a folder that is deleted afterwards, with the demonstration in it. */
export async function startScaleSystem(): Promise<ScaleSystem> {
  const folder = await mkdtemp(join(tmpdir(), `marac-scale-${process.pid}-`));
  // The database server may run as another user and has to reach its own folder.
  await chmod(folder, 0o755);
  const opened: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const stop of opened.splice(0).reverse()) await stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const where = { dataDir: join(folder, 'data'), port: await freePort() };
    let cluster = await startCluster(where);
    opened.push(() => cluster.stop());
    const restart = async (durability: 'full' | 'none'): Promise<void> => {
      await cluster.stop();
      cluster = await startCluster({ ...where, durability });
    };
    const inDatabase: ScaleSystem['inDatabase'] = async (name, work) => {
      const connectionString = urlFor(cluster.adminUrl, name);
      const client = new pg.Client({ connectionString });
      await client.connect();
      try {
        return await work(client);
      } finally {
        await client.end();
      }
    };

    const { databases: passwords } = await loadSecrets(where.dataDir);
    const { adminUrl } = cluster;
    const urls = await prepareDatabases({ adminUrl, databases: databaseNames, passwords });
    const cast = await seedDemo(urls, new Date());
    await inDatabase('conference', async (admin) => {
      await admin.query(`ALTER SYSTEM SET shared_preload_libraries = 'pg_stat_statements'`);
      // It would begin in the middle of what is measured; `filling` does its work.
      await admin.query('ALTER SYSTEM SET autovacuum = off');
    });
    await restart('full');
    for (const name of databaseNames)
      await inDatabase(name, (admin) => admin.query('CREATE EXTENSION pg_stat_statements'));

    const keys = await ensurePermitKeyFiles(join(folder, 'keys'));
    const users = demoUsers(cast);
    const issuer = await startDemoIssuer({ port: 0, users, dataIsDemo: true });
    opened.push(() => issuer.close());

    const parts: Part[] = [];
    const portOf: Record<string, string> = {};
    const subgraphs: Record<string, string> = {};
    const onEnd = (name: string, lastWords: string): void => {
      process.stderr.write(`${name} ended by itself: ${lastWords}\n`);
    };
    for (const [name, database] of subgraphDatabases) {
      const port = await freePort();
      const environment = {
        [`${environmentName(name)}_PORT`]: String(port),
        [`${environmentName(name)}_DATABASE_URL`]: urls[database].appUrl,
        MARAC_PERMIT_KEYS_FILE: keys.publicFile,
      };
      const part = createPart({
        name,
        file: `subgraphs/${name}/main.ts`,
        port,
        environment,
        onEnd,
      });
      part.start();
      opened.push(() => (part.kill(), part.gone()));
      parts.push(part);
      portOf[String(port)] = name;
      subgraphs[name] = `http://127.0.0.1:${String(port)}/graphql`;
    }
    await Promise.all(parts.map((part) => part.becomesReady(startsWithinMs)));
    const gateway = await startOurs({
      subgraphs,
      issuer: issuer.url,
      audience: AUDIENCE,
      permitKey: JSON.parse(readFileSync(keys.privateFile, 'utf8')) as JWK,
      logDatabaseUrl: urls.disclosure_log.appUrl,
      // What takes longer than a deployment's five seconds is to be seen, and not cut off.
      deadlineMs: 60_000,
    });
    opened.push(async () => {
      const gone = new Promise((resolve) => gateway.process.once('exit', resolve));
      gateway.process.kill('SIGKILL');
      await gone;
    });

    return {
      cast,
      gatewayUrl: gateway.ready.url,
      pids: Object.fromEntries([
        ['gateway', gateway.process.pid ?? 0],
        ...parts.map((part) => [part.name, part.pid() ?? 0] as const),
      ]),
      postgresPid: () => postmasterOf(where.dataDir),
      portOf,
      inDatabase,
      async token(username) {
        const answer = await requestToken(issuer.url, username);
        if (answer.kind !== 'token') throw new Error(`no token for ${username}`);
        return answer.token;
      },
      async filling(fill) {
        await restart('none');
        await fill();
        for (const name of databaseNames)
          await inDatabase(name, (admin) => admin.query('VACUUM (ANALYZE)'));
        await restart('full');
        await Promise.all(parts.map((part) => part.becomesReady(startsWithinMs)));
      },
      async observing(work) {
        gateway.process.send('observe');
        await work();
        const observed = new Promise<Observed>((resolve) => {
          gateway.process.once('message', (message) => resolve(message as Observed));
        });
        gateway.process.send('report');
        return observed;
      },
      close,
    };
  } catch (fault) {
    await close();
    throw fault;
  }
}

function postmasterOf(dataDir: string): number {
  const [first] = readFileSync(join(clusterFolder(dataDir), 'postmaster.pid'), 'utf8').split('\n');
  return Number(first);
}

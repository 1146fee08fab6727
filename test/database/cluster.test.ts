import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clusterFolder, startCluster } from '../../schema/database/cluster.ts';
import type { Cluster } from '../../schema/database/cluster.ts';
import { freePort } from '../../schema/database/free-port.ts';
import { loadSecrets } from '../../schema/database/secrets.ts';
import { asUser } from '../support/postgres.ts';

let dataDir: string;
let running: Cluster | undefined;
let held: ChildProcess | undefined;

// One folder for all: creating a cluster is the slow part, and each test begins with a server that was stopped.
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), `marac-test-${process.pid}-`));
  await (await startCluster({ dataDir, port: await freePort(), durability: 'none' })).stop();
}, 30_000);
afterEach(async () => {
  held?.kill('SIGKILL');
  await running?.stop();
  running = undefined;
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

const start = async (port?: number): Promise<Cluster> => {
  running = await startCluster({ dataDir, port: port ?? (await freePort()) });
  return running;
};
const setting = (url: string, name: string): Promise<string | undefined> =>
  asUser(url, async (client) => {
    const { rows } = await client.query<{ value: string }>('SELECT current_setting($1) AS value', [
      name,
    ]);
    return rows[0]?.value;
  });
const hold = async (port: number): Promise<ChildProcess> => {
  const script = join(import.meta.dirname, '../support/hold-cluster.ts');
  held = spawn(process.execPath, ['--import', 'tsx', script, dataDir, String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(held, 'exit').then(() => Promise.reject(new Error('It did not start')));
  if (held.stdout) await Promise.race([once(held.stdout, 'data'), ended]);
  ended.catch(() => undefined);
  return held;
};

test('the embedded server is durable, listens on loopback only and asks for a password', async () => {
  const { adminUrl } = await start();
  expect(await setting(adminUrl, 'fsync')).toBe('on');
  expect(await setting(adminUrl, 'synchronous_commit')).toBe('on');
  expect(await setting(adminUrl, 'listen_addresses')).toBe('127.0.0.1');
  expect(await setting(adminUrl, 'unix_socket_directories')).toBe('');
  const wrong = new URL(adminUrl);
  wrong.password = 'a guess';
  await expect(setting(wrong.href, 'fsync')).rejects.toThrow(/password authentication failed/);
});

test('R-149 the log of the embedded server holds neither statement nor row', async () => {
  const lines: string[] = [];
  running = await startCluster({
    dataDir,
    port: await freePort(),
    log: (line) => lines.push(line),
  });
  await asUser(running.adminUrl, async (client) => {
    await client.query('CREATE TABLE person (name text PRIMARY KEY)');
    await client.query(`INSERT INTO person VALUES ('Avery')`);
    await expect(client.query(`INSERT INTO person VALUES ('Avery')`)).rejects.toThrow(/unique/);
    await expect(client.query('INSERT INTO person VALUES ($1)', ['Avery'])).rejects.toThrow();
  });
  await running.stop();
  expect(lines.join('\n')).toContain('person_pkey');
  expect(lines.join('\n')).not.toContain('Avery');
});

test('a second start finds what the first one stored', async () => {
  const first = await start();
  await asUser(first.adminUrl, (client) => client.query('CREATE TABLE stored AS SELECT 1 AS one'));
  await first.stop();
  const second = await start();
  const { rows } = await asUser(second.adminUrl, (client) => client.query('TABLE stored'));
  expect(rows).toEqual([{ one: 1 }]);
});

test('a data folder in use by a living process is not taken from it', async () => {
  await start();
  await expect(startCluster({ dataDir, port: await freePort() })).rejects.toThrow(/in use/);
});

test('after kill -9 of our process the next start takes over and keeps what was committed', async () => {
  const port = await freePort();
  const child = await hold(port);
  child.kill('SIGKILL');
  await once(child, 'exit');
  const { adminUrl } = await start(port);
  const { rows } = await asUser(adminUrl, (client) => client.query('TABLE kept'));
  expect(rows).toEqual([{ one: 1 }]);
}, 20_000);

test('after kill -9 of the server itself its stale lock does not stop the next start', async () => {
  const port = await freePort();
  const child = await hold(port);
  const lock = join(clusterFolder(dataDir), 'postmaster.pid');
  const server = Number((await readFile(lock, 'utf8')).split('\n')[0]);
  child.kill('SIGKILL');
  await once(child, 'exit');
  process.kill(server, 'SIGKILL');
  const { adminUrl } = await start(port);
  const { rows } = await asUser(adminUrl, (client) => client.query('TABLE kept'));
  expect(rows).toEqual([{ one: 1 }]);
}, 20_000);

test('a lock that names some other process is not a reason to stop that process', async () => {
  await (await start()).stop();
  const bystander = spawn('sleep', ['60']);
  try {
    const lock = join(clusterFolder(dataDir), 'postmaster.pid');
    await writeFile(lock, `${String(bystander.pid)}\n`);
    await start();
    expect(bystander.exitCode).toBeNull();
    expect(bystander.signalCode).toBeNull();
  } finally {
    bystander.kill();
  }
});

test('a taken port stops the start and says why', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  try {
    await expect(startCluster({ dataDir, port })).rejects.toThrow(/did not start.*127\.0\.0\.1/);
  } finally {
    other.close();
  }
});

test('a first start that could not write its passwords whole leaves none, and the next one needs no help', async () => {
  const folder = join(dataDir, 'cut-short');
  const secrets = new URL('../../schema/database/secrets.ts', import.meta.url).href;
  const script = `import { loadSecrets } from '${secrets}'; await loadSecrets('${folder}');`;
  const node = [process.execPath, '--import', 'tsx', '--input-type=module', '-e', script];
  // No file of it may have a byte: what a full disk is, or a kill between making a file and writing it.
  const cutShort = spawn('sh', ['-c', 'ulimit -f 0; exec "$0" "$@"', ...node], { stdio: 'ignore' });
  expect((await once(cutShort, 'exit'))[0]).not.toBe(0);
  // Nothing is there yet, so the first that looks invents them; a damaged file would be refused.
  const found = loadSecrets(folder);
  await expect(found).resolves.toHaveProperty('admin');
  expect(await loadSecrets(folder)).toEqual(await found);
}, 20_000);

test('passwords are invented once, kept for this user only, and a damaged file is refused', async () => {
  const folder = join(dataDir, 'other');
  const [first, second] = [await loadSecrets(folder), await loadSecrets(folder)];
  expect(second).toEqual(first);
  const file = join(folder, 'secrets.json');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const all = Object.values(first.databases).flatMap((one) => [one.owner, one.app]);
  expect(new Set([...all, first.admin]).size).toBe(15);
  await writeFile(file, '{"admin":""}');
  await expect(loadSecrets(folder)).rejects.toThrow(/does not hold the passwords/);
});

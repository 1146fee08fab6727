import { jest } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDisclosureLog } from '../../gateway/disclosure-log/log.ts';
import type { DisclosureLog } from '../../gateway/disclosure-log/log.ts';
import { startCluster } from '../../schema/database/cluster.ts';
import { freePort } from '../../schema/database/free-port.ts';
import { prepareDatabases } from '../../schema/database/prepare-databases.ts';
import { asAdmin, asUser, freshDatabases, samePasswords } from '../support/postgres.ts';
import type { FreshDatabases } from '../support/postgres.ts';
import { intent } from './entries.ts';
import { startFreezableProxy } from './freezable-proxy.ts';

// Starts servers and processes, which takes its time on a busy machine.
jest.setTimeout(60_000);

let databases: FreshDatabases<'disclosure_log'>;
let log: DisclosureLog | undefined;
let errors: unknown[];

beforeAll(async () => {
  databases = await freshDatabases(['disclosure_log']);
});
afterAll(() => databases.drop());
beforeEach(() => {
  errors = [];
});
afterEach(() => log?.close());

const open = (databaseUrl: string, options: { maxQueue?: number } = {}): DisclosureLog => {
  const onError = (error: unknown): void => void errors.push(error);
  log = openDisclosureLog({ databaseUrl, statementTimeoutMs: 500, onError, ...options });
  return log;
};
const notWritten = { name: 'LogUnavailableError', fault: 'NOT_WRITTEN' };

test('F-45 nothing is taken for written while the database is stopped; when it is back the log is too', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), `marac-test-${process.pid}-`));
  const options = { dataDir, port: await freePort(), durability: 'none' } as const;
  let cluster = await startCluster(options);
  try {
    const { adminUrl } = cluster;
    const passwords = samePasswords(adminUrl);
    const names = ['disclosure_log'] as const;
    const urls = await prepareDatabases({ adminUrl, databases: names, passwords });
    const ours = open(urls.disclosure_log.appUrl);
    await ours.append(intent());
    expect(await ours.ready()).toBe(true);

    await cluster.stop();
    await expect(ours.append(intent())).rejects.toMatchObject(notWritten);
    expect(await ours.ready()).toBe(false);
    expect(errors.length).toBeGreaterThan(0);

    cluster = await startCluster(options);
    await ours.append(intent());
    expect(await ours.ready()).toBe(true);
    await ours.close();
  } finally {
    await cluster.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
});

test('F-45 a database that is held up refuses in time and does not store the entry afterwards', async () => {
  const ours = open(databases.disclosure_log.appUrl);
  const entry = intent();
  await asUser(databases.disclosure_log.ownerUrl, async (holder) => {
    await holder.query('BEGIN; LOCK TABLE disclosure_entry IN ACCESS EXCLUSIVE MODE');
    await expect(ours.append(entry)).rejects.toMatchObject(notWritten);
    await holder.query('ROLLBACK');
    // Behind this lock stands whatever still waits for the table.
    await holder.query('BEGIN; LOCK TABLE disclosure_entry IN ACCESS EXCLUSIVE MODE; COMMIT');
    const { rows } = await holder.query('SELECT FROM disclosure_entry WHERE disclosure_id = $1', [
      entry.disclosureId,
    ]);
    expect(rows).toEqual([]);
  });
  await ours.append(intent());
});

test('F-45 a server that falls silent refuses in time, and the next entry takes another connection', async () => {
  const target = new URL(databases.disclosure_log.appUrl);
  const proxy = await startFreezableProxy(Number(target.port));
  target.port = String(proxy.port);
  const ours = open(target.href);
  try {
    await ours.append(intent());
    proxy.freeze();
    const both = [ours.append(intent()), ours.append(intent())];
    expect(await Promise.allSettled(both)).toMatchObject([
      { status: 'rejected', reason: notWritten },
      { status: 'rejected', reason: notWritten },
    ]);
    expect(await ours.ready()).toBe(false);
    proxy.thaw();
    await ours.append(intent());
  } finally {
    await ours.close();
    await proxy.close();
  }
});

test('F-45 a connection that the database ends between two entries ends neither the log nor the process', async () => {
  const ours = open(databases.disclosure_log.appUrl);
  await ours.append(intent());
  const database = new URL(databases.disclosure_log.appUrl).pathname.slice(1);
  const ended = await asAdmin((admin) =>
    admin.query(
      'SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = $1 AND usename = $2',
      [database, 'disclosure_writer'],
    ),
  );
  expect(ended.rowCount).toBe(1);
  // Refused if the news has not arrived yet; the next one cannot be.
  await Promise.allSettled([ours.append(intent())]);
  await ours.append(intent());
});

test('R-145 an entry that PostgreSQL refuses is refused with its whole batch, and the next one is taken', async () => {
  const ours = open(databases.disclosure_log.appUrl);
  const first = intent();
  const batch = [first, intent(), first, intent()].map((entry) => ours.append(entry));
  expect((await Promise.allSettled(batch)).map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'rejected',
    'rejected',
  ]);
  expect(errors).toHaveLength(1);
  await ours.append(intent());
});

test('F-45 when too many wait the next is refused at once', async () => {
  const ours = open(databases.disclosure_log.appUrl, { maxQueue: 2 });
  const writing = ours.append(intent());
  const waiting = [ours.append(intent()), ours.append(intent())];
  await expect(ours.append(intent())).rejects.toMatchObject({ fault: 'FULL' });
  await Promise.all([writing, ...waiting]);
});

test('F-45 a log whose role may not insert, or that is not there, is not ready', async () => {
  await asUser(databases.disclosure_log.ownerUrl, (owner) =>
    owner.query('REVOKE INSERT ON disclosure_entry FROM disclosure_writer'),
  );
  expect(await open(databases.disclosure_log.appUrl).ready()).toBe(false);
  await log?.close();
  await asUser(databases.disclosure_log.ownerUrl, (owner) =>
    owner.query('GRANT INSERT ON disclosure_entry TO disclosure_writer'),
  );
  const nowhere = new URL(databases.disclosure_log.appUrl);
  nowhere.port = String(await freePort());
  expect(await open(nowhere.href).ready()).toBe(false);
});

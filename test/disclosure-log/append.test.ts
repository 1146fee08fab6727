import { jest } from '@jest/globals';
import type pg from 'pg';
import { openDisclosureLog } from '../../gateway/disclosure-log/log.ts';
import type { DisclosureLog } from '../../gateway/disclosure-log/log.ts';
import { connectLog } from '../../gateway/disclosure-log/log-connection.ts';
import { asAdmin, asUser, freshDatabases } from '../support/postgres.ts';
import type { FreshDatabases } from '../support/postgres.ts';
import { intent, outcome, refusalEntry, unknownCaller } from './entries.ts';

// Starts servers and processes, which takes its time on a busy machine.
jest.setTimeout(60_000);

let databases: FreshDatabases<'disclosure_log'>;
let log: DisclosureLog;

beforeAll(async () => {
  databases = await freshDatabases(['disclosure_log']);
});
afterAll(() => databases.drop());
beforeEach(async () => {
  await asOwner('TRUNCATE disclosure_entry');
  log = openDisclosureLog({ databaseUrl: databases.disclosure_log.appUrl });
});
afterEach(() => log.close());

const asOwner = (sql: string, values: unknown[] = []) =>
  asUser(databases.disclosure_log.ownerUrl, (client) => client.query(sql, values));
const stored = async (sql: string, values: unknown[] = []) =>
  (await asOwner(sql, values)).rows as Record<string, unknown>[];

test('R-145 an entry is stored with who asked, in which capacity, for which purpose and which case', async () => {
  const entry = outcome({
    withheld: [{ case: 'case_1', category: 'health.gpSummary', owner: null }],
  });
  await log.append(entry);
  expect(await stored('SELECT * FROM disclosure_entry')).toEqual([
    expect.objectContaining({
      disclosure_id: entry.disclosureId,
      kind: 'OUTCOME',
      at: entry.at,
      subject: 'bexley-housing-rep',
      officer_id: 'officer_1',
      nomination_id: 'nomination_1',
      agency_id: 'bexley-homes',
      role: 'REPRESENTATIVE',
      area: 'bexley',
      purpose: 'MARAC_SAFETY',
      operation_digest: entry.operationDigest,
      case_ids: ['case_1'],
      case_references: ['BEX-2026-001'],
      body: entry.body,
    }),
  ]);
});

test('R-146 a refusal is stored with its code, rule and reason, also when the caller is not known', async () => {
  await log.append(
    refusalEntry({
      who: unknownCaller,
      purpose: null,
      operationDigest: null,
      cases: [],
      body: { code: 'UNAUTHENTICATED', rule: null, reason: 'BAD_SIGNATURE' },
    }),
  );
  expect(await stored('SELECT subject, kind, body FROM disclosure_entry')).toEqual([
    {
      subject: null,
      kind: 'REFUSAL',
      body: { code: 'UNAUTHENTICATED', rule: null, reason: 'BAD_SIGNATURE' },
    },
  ]);
});

test('R-145 many readers at once share a few commits, and each entry is stored once and in order', async () => {
  const entries = Array.from({ length: 100 }, () => intent());
  await Promise.all(entries.map((entry) => log.append(entry)));
  const rows = await stored(
    'SELECT disclosure_id, xmin::text AS transaction FROM disclosure_entry ORDER BY seq',
  );
  expect(rows.map((row) => row['disclosure_id'])).toEqual(
    entries.map(({ disclosureId }) => disclosureId),
  );
  const transactions = new Set(rows.map((row) => row['transaction']));
  expect(transactions.size).toBeLessThanOrEqual(3);
});

test('F-45 an append resolves only when its own entry can be read from another connection', async () => {
  const { ownerUrl } = databases.disclosure_log;
  const isStored = async (id: string): Promise<boolean> =>
    (await stored('SELECT FROM disclosure_entry WHERE disclosure_id = $1', [id])).length === 1;
  await asUser(ownerUrl, async (holder) => {
    // Everybody may read, nobody may write: the writer waits before its commit for as long as we hold this.
    await holder.query('BEGIN; LOCK TABLE disclosure_entry IN SHARE MODE');
    let settled = 0;
    const entries = Array.from({ length: 5 }, () => intent());
    const appended = entries.map(async (entry) => {
      await log.append(entry).finally(() => (settled += 1));
      return isStored(entry.disclosureId);
    });
    await asAdmin(async (admin) => {
      while (settled === 0 && !(await writerWaits(admin))) await new Promise(setImmediate);
    });
    expect(settled).toBe(0);
    await holder.query('COMMIT');
    expect(await Promise.all(appended)).toEqual([true, true, true, true, true]);
  });
});

test('F-45 a commit waits for the disk although the server and the URL say that it need not', async () => {
  const url = new URL(databases.disclosure_log.appUrl);
  url.searchParams.set('options', '-c synchronous_commit=off');
  const connection = connectLog({ databaseUrl: url.href, timeoutMs: 2000 });
  const { rows } = await connection.run({ text: 'SHOW synchronous_commit' });
  await connection.close();
  expect(rows).toEqual([{ synchronous_commit: 'on' }]);
});

test.each(['UPDATE disclosure_entry SET subject = NULL', 'DELETE FROM disclosure_entry'])(
  'R-149 what was appended stays: its writer cannot %s',
  async (sql) => {
    await log.append(intent());
    const connection = connectLog({
      databaseUrl: databases.disclosure_log.appUrl,
      timeoutMs: 2000,
    });
    try {
      await expect(connection.run({ text: sql })).rejects.toThrow(/permission denied/);
    } finally {
      await connection.close();
    }
  },
);

test('R-145 closing writes what waits and refuses what comes after', async () => {
  const waiting = Array.from({ length: 20 }, () => log.append(intent()));
  const closing = log.close();
  await expect(log.append(intent())).rejects.toMatchObject({ fault: 'CLOSED' });
  await closing;
  await Promise.all(waiting);
  expect(await stored('SELECT FROM disclosure_entry')).toHaveLength(20);
  expect(await log.ready()).toBe(false);
});

/** Is the log's connection held up by a lock? Only an administrator is told. */
async function writerWaits(admin: pg.Client): Promise<boolean> {
  const database = new URL(databases.disclosure_log.ownerUrl).pathname.slice(1);
  const sql = `SELECT FROM pg_stat_activity WHERE datname = $1 AND usename = 'disclosure_writer'
    AND wait_event_type = 'Lock'`;
  return (await admin.query(sql, [database])).rowCount === 1;
}

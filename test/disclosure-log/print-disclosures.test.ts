import { jest } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unresolvedCase } from '../../gateway/disclosure-log/entry.ts';
import { openDisclosureLog } from '../../gateway/disclosure-log/log.ts';
import { startCluster } from '../../schema/database/cluster.ts';
import type { Cluster } from '../../schema/database/cluster.ts';
import { freePort } from '../../schema/database/free-port.ts';
import { prepareDatabases } from '../../schema/database/prepare-databases.ts';
import { loadSecrets } from '../../schema/database/secrets.ts';
import { asUser, freshDatabases } from '../support/postgres.ts';
import type { FreshDatabases } from '../support/postgres.ts';
import { caller, intent, outcome, refusalEntry, theCase, unknownCaller } from './entries.ts';

const otherCase = { id: 'case_2', reference: 'BEX-2026-002' };
const idva = {
  ...caller,
  subject: 'bexley-idva-rep',
  officerId: 'officer_2',
  nominationId: 'nomination_2',
  agencyId: 'bexley-idva-service',
};
const released = (items: readonly string[], of = theCase.id) => ({
  case: of,
  items: [...items],
  owner: 'bexley-homes',
  category: 'housing.tenancies',
  basis: 'UK_GDPR_6_1_E',
});

// Starts servers and processes, which takes its time on a busy machine.
jest.setTimeout(60_000);

let databases: FreshDatabases<'disclosure_log'>;

beforeAll(async () => {
  databases = await freshDatabases(['disclosure_log']);
  const log = openDisclosureLog({ databaseUrl: databases.disclosure_log.appUrl });
  const read = intent();
  await log.append(read);
  await log.append(
    outcome(
      {
        released: [released(['item_8', 'item_9']), released(['item_20'], otherCase.id)],
        withheld: [{ case: theCase.id, category: 'health.gpSummary', owner: 'bexley-trust' }],
        answers: [{ case: theCase.id, agency: 'bexley-police', state: 'NOTHING_HELD' }],
        refused: [
          { field: 'casePicture', case: otherCase.id, code: 'CONFLICT_PAUSED', rule: 'R-043' },
        ],
      },
      { disclosureId: read.disclosureId, cases: [theCase, otherCase] },
    ),
  );
  await log.append(
    outcome(
      { released: [released(['item_9'])] },
      { who: idva, at: new Date('2026-03-05T14:30:00Z') },
    ),
  );
  await log.append(refusalEntry({ cases: [otherCase] }));
  await log.append(intent({ cases: [otherCase], who: idva }));
  await log.append(refusalEntry({ cases: [unresolvedCase('BEX-2026-999')] }));
  await log.append(
    refusalEntry({
      who: unknownCaller,
      purpose: null,
      operationDigest: null,
      cases: [],
      body: { code: 'UNAUTHENTICATED', rule: null, reason: 'BAD_SIGNATURE' },
    }),
  );
  await log.close();
});
afterAll(() => databases.drop());

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(settings: Record<string, string>, ...args: string[]): Promise<Ended> {
  const command = ['--import', 'tsx', 'gateway/disclosure-log/print-disclosures.ts', ...args];
  const env = { PATH: process.env['PATH'], ...settings };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, command, { env }, (_error, stdout, stderr) => {
      resolve({ code: child.exitCode, stdout, stderr });
    });
  });
}

const disclosures = (...args: string[]): Promise<Ended> =>
  run({ MARAC_LOG_DATABASE_URL: databases.disclosure_log.appUrl }, ...args);

/** The rows of the table without its headings, each as its cells. */
async function table(...args: string[]): Promise<string[][]> {
  const { code, stdout, stderr } = await disclosures(...args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const [headings = '', ...rows] = stdout.trimEnd().split('\n');
  expect(headings.split(/ {2,}/)).toHaveLength(10);
  return rows.map((row) => row.trim().split(/ {2,}/));
}

const who = ['bexley-housing-rep', 'bexley-homes', 'REPRESENTATIVE', 'MARAC_SAFETY'];
const idvaWho = ['bexley-idva-rep', 'bexley-idva-service', 'REPRESENTATIVE', 'MARAC_SAFETY'];
const nine = '2026-03-02 09:00:00';
const home = ['housing.tenancies', 'item_9', 'bexley-homes', 'RELEASED UK_GDPR_6_1_E'];

test('R-147 the command says who saw what of a case, when, for which agency and purpose, and what was not given', async () => {
  expect(await table('--case', 'BEX-2026-001')).toEqual([
    [nine, ...who, 'BEX-2026-001', 'housing.tenancies', 'item_8', ...home.slice(2)],
    [nine, ...who, 'BEX-2026-001', ...home],
    [nine, ...who, 'BEX-2026-001', 'health.gpSummary', '-', 'bexley-trust', 'WITHHELD'],
    [nine, ...who, 'BEX-2026-001', '-', '-', 'bexley-police', 'TOLD NOTHING_HELD'],
    ['2026-03-05 14:30:00', ...idvaWho, 'BEX-2026-001', ...home],
  ]);
});

test('R-146 refusals are shown with code, rule and reason, and so is a request that released nothing', async () => {
  const second = (...rest: string[]): string[] => ['BEX-2026-002', ...rest];
  expect(await table('--case', 'BEX-2026-002')).toEqual([
    [nine, ...who, ...second('housing.tenancies', 'item_20', ...home.slice(2))],
    [nine, ...who, ...second('-', '-', '-', 'REFUSED CONFLICT_PAUSED R-043 casePicture')],
    [nine, ...who, ...second('-', '-', '-', 'REFUSED NOT_FOUND R-050')],
    [nine, ...idvaWho, ...second('-', '-', '-', 'UNFINISHED')],
  ]);
  const [attempt] = await table('--case', 'BEX-2026-999');
  expect(attempt?.at(-1)).toBe('REFUSED NOT_FOUND R-050');
  const all = await table('--since', '2026-01-01');
  expect(all).toContainEqual([
    nine,
    ...Array<string>(8).fill('-'),
    'REFUSED UNAUTHENTICATED BAD_SIGNATURE',
  ]);
});

test('R-147 the readers of one item, the reads of one person and those since a day can be listed', async () => {
  const readers = (await table('--item', 'item_9')).map((cells) => cells[1]);
  expect(readers).toEqual(['bexley-housing-rep', 'bexley-idva-rep']);
  expect(await table('--item', 'item_9', '--since', '2026-03-03')).toEqual([
    ['2026-03-05 14:30:00', ...idvaWho, 'BEX-2026-001', ...home],
  ]);
  const reads = await table('--subject', 'bexley-idva-rep');
  expect(reads.map((cells) => cells.at(-1))).toEqual(['RELEASED UK_GDPR_6_1_E', 'UNFINISHED']);
});

test('R-147 R-145 an entry of before, when each item was named by itself, is read as the others are', async () => {
  const { items, ...line } = released(['item_before']);
  await asUser(databases.disclosure_log.appUrl, (client) =>
    client.query(
      `INSERT INTO disclosure_entry (id, disclosure_id, kind, at, subject, officer_id, nomination_id, agency_id, role,
         area, purpose, operation_digest, case_ids, case_references, body)
       SELECT gen_random_uuid(), gen_random_uuid(), kind, '2026-03-01T09:00:00Z', subject, officer_id, nomination_id,
         agency_id, role, area, purpose, operation_digest, case_ids, case_references,
         body || jsonb_build_object('released', $1::jsonb)
       FROM disclosure_entry WHERE kind = 'OUTCOME' ORDER BY seq LIMIT 1`,
      [JSON.stringify([{ ...line, item: items[0] }])],
    ),
  );
  expect(await table('--item', 'item_before')).toEqual([
    [
      '2026-03-01 09:00:00',
      ...who,
      'BEX-2026-001',
      'housing.tenancies',
      'item_before',
      ...home.slice(2),
    ],
  ]);
});

test('R-147 as JSON each line also holds officer, disclosure and the digest of the operation', async () => {
  const { stdout } = await disclosures('--item', 'item_9', '--json');
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((text) => JSON.parse(text) as unknown);
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatchObject({
    at: '2026-03-05T14:30:00.000Z',
    officer: 'officer_2',
    subject: 'bexley-idva-rep',
    case: 'case_1',
    reference: 'BEX-2026-001',
    item: 'item_9',
    outcome: 'RELEASED',
    disclosure: expect.stringMatching(/^[\da-f-]{36}$/) as string,
    operation: expect.stringMatching(/^sha256:/) as string,
  });
});

test('R-147 without a setting the log of the demo that runs on the data folder is read', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), `marac-test-${process.pid}-`));
  const settings = { MARAC_DATA_DIR: dataDir };
  let cluster: Cluster | undefined;
  try {
    const before = await run(settings, '--case', 'BEX-2026-001');
    expect(before).toMatchObject({ code: 1, stdout: '' });
    expect(before.stderr).toMatch(/cannot be read: nothing runs on the data folder .*npm start/);

    cluster = await startCluster({ dataDir, port: await freePort(), durability: 'none' });
    const { adminUrl } = cluster;
    const { databases: passwords } = await loadSecrets(dataDir);
    const names = ['disclosure_log'] as const;
    const urls = await prepareDatabases({ adminUrl, databases: names, passwords });
    const log = openDisclosureLog({ databaseUrl: urls.disclosure_log.appUrl });
    expect((await run(settings, '--case', 'BEX-2026-001')).stdout).toMatch(/^Nothing of that/);
    await log.append(outcome({ released: [released(['item_1'])] }));
    await log.close();
    expect((await run(settings, '--case', 'BEX-2026-001')).stdout).toMatch(/item_1 /);
  } finally {
    await cluster?.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
});

test('R-147 a log that cannot be read is said to be so, without its password', async () => {
  const url = new URL(databases.disclosure_log.appUrl);
  url.password = 'a-wrong-password';
  const wrong = await run({ MARAC_LOG_DATABASE_URL: url.href }, '--case', 'BEX-2026-001');
  expect(wrong).toMatchObject({ code: 1, stdout: '' });
  expect(wrong.stderr).toMatch(/^The disclosure log cannot be read: .*authentication failed/);
  const malformed = await run(
    { MARAC_LOG_DATABASE_URL: 'a-wrong-password' },
    '--since',
    '2026-01-01',
  );
  expect(malformed.code).toBe(1);
  expect(malformed.stderr).toMatch(/MARAC_LOG_DATABASE_URL/);
  expect(wrong.stderr + malformed.stderr).not.toContain('a-wrong-password');
});

test.each([
  ['nothing', [], /Say which/],
  ['only a format', ['--json'], /Say which/],
  ['an unknown option', ['--everything'], /--everything/],
  ['a time that is none', ['--since', 'last week'], /--since takes/],
])('R-149 %s is not a question to the log', async (_what, args, message) => {
  const { code, stdout, stderr } = await disclosures(...args);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(message);
  expect(stderr).toMatch(/npm run disclosures -- --case/);
});

import { jest } from '@jest/globals';
import { openDisclosureLog } from '../../gateway/disclosure-log/log.ts';
import type { DisclosureLog } from '../../gateway/disclosure-log/log.ts';
import { digestOf, unresolvedCase } from '../../gateway/disclosure-log/entry.ts';
import type { LogEntry } from '../../gateway/disclosure-log/entry.ts';
import { insertStatement } from '../../gateway/disclosure-log/insert-statement.ts';
import { asUser, freshDatabases } from '../support/postgres.ts';
import type { FreshDatabases } from '../support/postgres.ts';
import { caller, intent, outcome, refusalEntry, theCase } from './entries.ts';
import { answer, item, picture } from './small-graph.ts';

const sentence = 'CANARY she moved on Friday';

// Starts servers and processes, which takes its time on a busy machine.
jest.setTimeout(60_000);

let databases: FreshDatabases<'disclosure_log'>;
let log: DisclosureLog;
let errors: unknown[];

beforeAll(async () => {
  databases = await freshDatabases(['disclosure_log']);
});
afterAll(() => databases.drop());
beforeEach(() => {
  errors = [];
  const onError = (error: unknown): void => void errors.push(error);
  log = openDisclosureLog({ databaseUrl: databases.disclosure_log.appUrl, onError });
});
afterEach(() => log.close());

const export_ = async (): Promise<string> => {
  const { rows } = await asUser(databases.disclosure_log.appUrl, (client) =>
    client.query<{ row: string }>('SELECT disclosure_entry::text AS row FROM disclosure_entry'),
  );
  return rows.map(({ row }) => row).join('\n');
};

test('R-145 a picture of 12 items leaves 12 lines with caller, agency, purpose and owner', async () => {
  const tenancies = Array.from({ length: 12 }, (_, at) => item('HousingTenancy', `item_${at}`));
  const { released } = await answer(
    '{ casePicture { housing { tenancies { note } } } }',
    picture({ housing: { tenancies } }),
  );
  const entry = outcome({ released });
  await log.append(entry);
  const { rows } = await asUser(databases.disclosure_log.appUrl, (client) =>
    client.query('SELECT * FROM disclosure_line WHERE disclosure_id = $1', [entry.disclosureId]),
  );
  expect(rows).toHaveLength(12);
  for (const row of rows)
    expect(row).toMatchObject({
      subject: 'bexley-housing-rep',
      officer_id: 'officer_1',
      agency_id: 'bexley-homes',
      purpose: 'MARAC_SAFETY',
      case_reference: 'BEX-2026-001',
      owner_id: 'bexley-homes',
      category: 'housing.tenancies',
      basis: 'UK_GDPR_6_1_E',
    });
});

test('R-149 an export of the log holds no text of an item, of a participant or of the caller', async () => {
  const subject = { id: 'person_1', name: sentence, protectedAddresses: [{ line: sentence }] };
  const tenancies = [item('HousingTenancy', 'item_c', { note: sentence, subject })];
  const operation = `{ CANARY_alias: casePicture { housing { tenancies {
    CANARY_note: note subject { name protectedAddresses { line } } } } } }`;
  const { released, data } = await answer(operation, picture({ housing: { tenancies } }));
  const operationDigest = digestOf(operation);
  await log.append(intent({ operationDigest }));
  await log.append(
    outcome({ released, responseDigest: digestOf(JSON.stringify(data)) }, { operationDigest }),
  );
  await log.append(refusalEntry({ operationDigest, cases: [unresolvedCase(sentence)] }));
  const exported = await export_();
  expect(JSON.stringify(data)).toContain('CANARY');
  expect(exported).toContain('participant.protectedAddress');
  expect(exported).not.toContain('CANARY');
});

describe('R-149 an entry that could hold content is refused before it joins others', () => {
  const withSentence: [string, LogEntry][] = [
    ['an item', outcome({ released: [{ ...released(), items: [sentence] }] })],
    ['a category', intent({ body: { categories: [sentence], grantsDigest: digestOf('') } })],
    ['an operation in place of its digest', intent({ operationDigest: '{casePicture}' })],
    ['a case', refusalEntry({ cases: [{ ...theCase, id: sentence }] })],
    ['a caller', intent({ who: { ...caller, subject: 'a\u0000b' } })],
    ['a key of its own', outcome({ ...({ note: 'quiet' } as object) })],
  ];

  test.each(withSentence)('%s', async (_where, entry) => {
    const good = intent();
    const both = await Promise.allSettled([log.append(entry), log.append(good)]);
    expect(both).toMatchObject([
      { status: 'rejected', reason: { fault: 'INVALID_ENTRY' } },
      { status: 'fulfilled' },
    ]);
    expect(errors).toHaveLength(1);
    expect(String(errors[0])).not.toContain('CANARY');
  });

  test.each(withSentence.slice(0, 4).filter(([where]) => !where.startsWith('an operation')))(
    'the database refuses it too, should the check before it ever be missed: %s',
    async (_where, entry) => {
      const writing = asUser(databases.disclosure_log.appUrl, (client) =>
        client.query(insertStatement([entry])),
      );
      await expect(writing).rejects.toThrow(/check constraint/);
    },
  );
});

function released() {
  return {
    case: 'case_1',
    items: ['item_1'],
    owner: 'bexley-homes',
    category: 'housing.tenancies',
    basis: null,
  };
}

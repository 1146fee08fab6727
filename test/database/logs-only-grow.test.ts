import { randomUUID } from 'node:crypto';
import { asUser, freshDatabases } from '../support/postgres.ts';
import type { FreshDatabases } from '../support/postgres.ts';

let databases: FreshDatabases<'police' | 'disclosure_log'>;
beforeAll(async () => {
  databases = await freshDatabases(['police', 'disclosure_log']);
}, 30_000);
afterAll(() => databases.drop());

const asWriter = (sql: string, values: unknown[] = []) =>
  asUser(databases.disclosure_log.appUrl, (client) => client.query(sql, values));
const asPolice = (sql: string, values: unknown[] = []) =>
  asUser(databases.police.appUrl, (client) => client.query(sql, values));

describe('the disclosure log', () => {
  const insert = `INSERT INTO disclosure_entry
    (id, disclosure_id, kind, at, officer_id, subject, agency_id, role, area, purpose, case_ids, body)
    VALUES ($1, $2, $3, '2026-03-02T09:00:00Z', $4, 'sub', 'bexley-police', 'REPRESENTATIVE', 'bexley',
            'MARAC_SAFETY', '{case-1}', $5)`;
  const released = [
    { case: 'case-1', items: ['item-1'], owner: 'bexley-homes', category: 'housing.arrears' },
    { case: 'case-1', items: ['item-2', 'item-3'], owner: 'bexley-homes', category: 'housing.asb' },
    // As entries were written before items stood together.
    { case: 'case-1', item: 'item-4', owner: 'bexley-homes', category: 'housing.tenancies' },
  ];

  test('R-145 one line stands for every released item, with who, whose and for which purpose', async () => {
    const disclosure = randomUUID();
    const withheld = [{ case: 'case-1', owner: 'bexley-health', category: 'health.gp' }];
    await asWriter(insert, [randomUUID(), disclosure, 'INTENT', 'officer-1', {}]);
    await asWriter(insert, [
      randomUUID(),
      disclosure,
      'OUTCOME',
      'officer-1',
      { released, withheld },
    ]);
    const { rows } = await asWriter(
      'SELECT * FROM disclosure_line WHERE disclosure_id = $1 ORDER BY item_id',
      [disclosure],
    );
    expect(rows.map(({ item_id }) => item_id)).toEqual(['item-1', 'item-2', 'item-3', 'item-4']);
    expect(rows[0]).toMatchObject({
      officer_id: 'officer-1',
      agency_id: 'bexley-police',
      role: 'REPRESENTATIVE',
      purpose: 'MARAC_SAFETY',
      case_id: 'case-1',
      item_id: 'item-1',
      owner_id: 'bexley-homes',
      category: 'housing.arrears',
      withheld,
    });
  });

  test('R-145 a release to nobody in particular and a second outcome are not stored', async () => {
    const disclosure = randomUUID();
    await expect(asWriter(insert, [randomUUID(), disclosure, 'OUTCOME', null, {}])).rejects.toThrow(
      /check constraint/,
    );
    await asWriter(insert, [randomUUID(), disclosure, 'OUTCOME', 'officer-1', {}]);
    await expect(
      asWriter(insert, [randomUUID(), disclosure, 'OUTCOME', 'officer-1', { released }]),
    ).rejects.toThrow(/unique/);
  });

  test('R-146 a refusal is stored also when the caller is not known', async () => {
    const refusal = [randomUUID(), randomUUID(), 'REFUSAL', null, { code: 'UNAUTHENTICATED' }];
    await expect(asWriter(insert, refusal)).resolves.toBeDefined();
  });

  test.each([
    ['update', `UPDATE disclosure_entry SET officer_id = 'somebody-else'`],
    ['delete', 'DELETE FROM disclosure_entry'],
    ['truncate', 'TRUNCATE disclosure_entry'],
    ['alter', 'ALTER TABLE disclosure_entry DROP COLUMN body'],
    ['drop', 'DROP TABLE disclosure_entry'],
    [
      'replace by upsert',
      `INSERT INTO disclosure_entry (id, disclosure_id, kind, at)
      VALUES (gen_random_uuid(), gen_random_uuid(), 'REFUSAL', now())
      ON CONFLICT (id) DO UPDATE SET officer_id = 'x'`,
    ],
    ['turn back the count', `SELECT setval('disclosure_entry_seq_seq', 1)`],
    ['become the owner', 'SET ROLE disclosure_log_owner'],
  ])('R-149 the writer of the log cannot %s', async (_what, sql) => {
    await expect(asWriter(sql)).rejects.toThrow(/permission denied|must be owner/);
  });
});

describe("an agency's own release log", () => {
  const insert = `INSERT INTO release_log (id, disclosure_id, permit_id, case_id, viewer_officer_id,
    viewer_agency_id, viewer_role, purpose, item_id, owner_id, category, outcome, code, at)
    VALUES ($1, 'd-1', 'p-1', 'case-1', 'officer-1', 'bexley-housing', 'REPRESENTATIVE', 'MARAC_SAFETY', $2,
            'bexley-police', 'police.callouts', $3, $4, '2026-03-02T09:00:00Z')`;

  test('R-148 an agency records what it released and what it refused', async () => {
    await asPolice(insert, [randomUUID(), 'item-1', 'RELEASED', null]);
    await asPolice(insert, [randomUUID(), null, 'REFUSED', 'NOT_GRANTED']);
    const { rows } = await asPolice('SELECT outcome FROM release_log ORDER BY outcome');
    expect(rows).toEqual([{ outcome: 'REFUSED' }, { outcome: 'RELEASED' }]);
  });

  test('R-149 a release without its item, a refusal without its code or a sentence is not stored', async () => {
    for (const [item, outcome, code] of [
      [null, 'RELEASED', null],
      [null, 'REFUSED', null],
      ['She told the officer', 'RELEASED', null],
    ]) {
      await expect(asPolice(insert, [randomUUID(), item, outcome, code])).rejects.toThrow(
        /check constraint/,
      );
    }
  });

  test.each([
    ['update', `UPDATE release_log SET viewer_officer_id = 'somebody-else'`],
    ['delete', 'DELETE FROM release_log'],
    ['truncate', 'TRUNCATE release_log'],
    ['alter', 'ALTER TABLE release_log ADD COLUMN note text'],
    ['drop', 'DROP TABLE release_log'],
  ])('R-149 the app role of an agency cannot %s its release log', async (_what, sql) => {
    await expect(asPolice(sql)).rejects.toThrow(/permission denied|must be owner/);
  });
});

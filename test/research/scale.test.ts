import { asUser, freshDatabases } from '../support/postgres.ts';
import type { FreshDatabases } from '../support/postgres.ts';

/** Answers on record, three for each case of the past. */
const stored = 30_000;

let databases: FreshDatabases<'police'>;
beforeAll(async () => {
  databases = await freshDatabases(['police']);
  await asUser(databases.police.ownerUrl, async (owner) => {
    await owner.query(`INSERT INTO agency (id, name, type) VALUES ('force', 'Force', 'POLICE')`);
    await owner.query(
      `INSERT INTO research_answer (id, case_id, agency_id, kind, relevance_confirmed, no_contact_confirmed,
         accuracy_confirmed, contributed_by, recorded_by, contributed_at, idempotency_key, body_digest, superseded_at)
       SELECT 'answer-' || i, 'case-' || i / 3, 'force', 'ITEMS', true, true, true, 'o', 'o', now(), 'key-' || i, 'd',
         CASE WHEN i % 3 < 2 THEN now() END
       FROM generate_series(0, $1::int - 1) i`,
      [stored],
    );
    await owner.query(
      `INSERT INTO item (id, case_id, owner_id, answer_id, category, nature, contributed_by, recorded_on, lawful_basis,
         match_confidence, matched_by, permitted_use, extent, reason, fields)
       SELECT 'item-' || i, 'case-' || i / 3, 'force', 'answer-' || i, 'police.callouts', 'FACT', 'o', now(), 'x',
         'CONFIRMED', 'o', 'MARAC_SAFETY', 'x', 'x', '{}'
       FROM generate_series(0, $1::int - 1) i`,
      [stored],
    );
    await owner.query('ANALYZE');
  });
}, 60_000);
afterAll(() => databases.drop());

/** Pages that one statement touches, in a transaction opened to one case. */
async function pagesOf(statement: string): Promise<number> {
  return asUser(databases.police.appUrl, async (app) => {
    await app.query('BEGIN');
    await app.query(`SELECT set_config('marac.grants', '{"case-7": {"force": ["police.callouts"]}}', true),
      set_config('marac.owner', '-', true), set_config('marac.audience', 'POLICE', true),
      set_config('marac.only', '{}', true), set_config('marac.hidden', '{"case-7": []}', true)`);
    // The first time in a session also reads what the tables are.
    await app.query(statement);
    const { rows } = await app.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
      `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${statement}`,
    );
    const plan = rows[0]?.['QUERY PLAN'][0].Plan;
    expect(plan?.['Actual Rows']).toBe(3);
    return (plan?.['Shared Hit Blocks'] ?? NaN) + (plan?.['Shared Read Blocks'] ?? NaN);
  });
}

interface Plan {
  readonly 'Actual Rows': number;
  readonly 'Shared Hit Blocks': number;
  readonly 'Shared Read Blocks': number;
}

it.each([
  ['how agencies answered', `SELECT * FROM answer_standing('{case-7}'::text[], '{force}'::text[])`],
  ['what they hold', `SELECT * FROM held_categories('{case-7}'::text[])`],
  [
    'the items',
    `SELECT * FROM item WHERE case_id = 'case-7' AND superseded_at IS NULL AND withdrawn_at IS NULL`,
  ],
])(
  'R-035 %s about one case is found without reading the cases of the past',
  async (_, statement) => {
    // A table of so many rows has hundreds of pages.
    expect(await pagesOf(statement)).toBeLessThan(60);
  },
);

import { PrismaPg } from '@prisma/adapter-pg';
import { Prisma, PrismaClient } from '../../schema/prisma/conference/generated/client.ts';
import { answerFacts } from '../../subgraphs/conference/facts/answer-facts.ts';
import { agenciesFor, casesFor } from '../../subgraphs/conference/facts/facts-sql.ts';
import { forFacts, inOneStatement } from '../../subgraphs/conference/records/open-rows.ts';
import { createStatementNames } from '../../subgraphs/conference/records/statement-names.ts';
import { seedConference } from '../../subgraphs/conference/seed.ts';
import { freshDatabases } from '../support/postgres.ts';
import { castOf, now } from './cast.ts';

let records: PrismaClient<'query'>;
let drop: () => Promise<void>;
beforeAll(async () => {
  const databases = await freshDatabases(['conference']);
  ({ drop } = databases);
  const open = (connectionString: string) =>
    new PrismaClient({
      adapter: new PrismaPg({ connectionString }),
      log: [{ emit: 'event', level: 'query' }],
    });
  // The app role: what the policies cost is part of what the facts cost.
  records = open(databases.conference.appUrl);
  const owner = open(databases.conference.ownerUrl);
  await seedConference(owner, castOf('bexley'));
  // Ten thousand old cases beside the four.
  for (const statement of [
    `INSERT INTO marac_case (id, reference, area_id, referring_agency_id, custodian_agency_id)
       SELECT 'old-' || i, 'BEX-2020-' || i, 'bexley', 'bexley-police', 'bexley-conference' FROM generate_series(1, 10000) i`,
    `INSERT INTO distribution SELECT id, 'bexley-police' FROM marac_case ON CONFLICT DO NOTHING`,
    `INSERT INTO research_request SELECT id, 'bexley-police', now(), now() FROM marac_case ON CONFLICT DO NOTHING`,
    `INSERT INTO restriction (id, case_id, basis, trigger, reason, set_at)
       SELECT 'r-' || id, id, 'DOCUMENT', 'PARTNER_EMPLOYEE', 'x', now() FROM marac_case WHERE id LIKE 'old-%'`,
    `INSERT INTO agenda_entry SELECT 'bexley-meeting', id, 5 FROM marac_case ON CONFLICT DO NOTHING`,
    `INSERT INTO audience_decision SELECT 'a-' || id, id, 'bexley-police', 'police.callouts', ARRAY['ALL'], 'x', 'x', now()
       FROM marac_case`,
    // Ten thousand agencies that no case has to do with.
    `INSERT INTO agency (id, area_id, name, type, sector, standing, signed_on, signatory, signatory_authority, security_contact)
       SELECT 'other-' || i, area_id, 'Other ' || i, type, sector, standing, signed_on, signatory, signatory_authority, security_contact
       FROM agency, generate_series(1, 10000) i WHERE id = 'bexley-health'`,
    `INSERT INTO emergency (id, case_id, nomination_id, officer_id, owner_id, categories, reason_code, reason,
       lawful_basis, opened_at, until)
       SELECT 'e-1', 'bexley-case-1', n.id, n.officer_id, 'bexley-police', ARRAY['police.callouts'], 'MISSING_PERSON',
         'x', 'x', '2026-03-10T09:45Z', '2026-03-10T11:45Z' FROM nomination n
       JOIN officer o ON o.id = n.officer_id WHERE o.subject = 'bexley-police-rep'`,
    `ANALYZE`,
  ])
    await owner.$executeRawUnsafe(statement);
  await owner.$disconnect();
}, 60_000);
afterAll(async () => {
  await records.$disconnect();
  await drop();
});

it('R-033 what a case’s facts cost does not grow with the cases on record', async () => {
  const question = ['bexley-police-rep', ['bexley-case-1', 'BEX-2026-002']] as const;
  const text = await planOf(inOneStatement(forFacts(...question), casesFor(...question, now)));
  expect(text).toMatch(/Index/);
  expect(text).not.toMatch(
    /Seq Scan on (marac_case|distribution|research_request|restriction|agenda_entry|audience_decision) /,
  );
});

it('R-002 what the facts cost does not grow with the agencies of the area that a case has nothing to do with', async () => {
  const [subject, cases] = ['bexley-police-rep', ['bexley-case-1']];
  const asked = inOneStatement(forFacts(subject, cases), casesFor(subject, cases, now));
  for (const statement of [asked, agenciesFor(subject)])
    expect(await planOf(statement)).not.toMatch(/Seq Scan on agency|agency_area_id_idx/);
  const { agencies } = await answerFacts(records, { subject, cases }, now);
  expect(Object.keys(agencies).length).toBeLessThan(10);
});

it('R-033 which cases a request means is found without reading the cases of the past', async () => {
  const pages = async (): Promise<number> => {
    const [plan] = await records.$queryRaw<{ 'QUERY PLAN': { Plan: Record<string, number> }[] }[]>`
      EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) SELECT named_cases(ARRAY['BEX-2026-002', 'bexley-case-1'], 'bexley-police-rep')`;
    const found = plan?.['QUERY PLAN'][0]?.Plan ?? {};
    return (found['Shared Hit Blocks'] ?? NaN) + (found['Shared Read Blocks'] ?? NaN);
  };
  // The first time on a connection also reads what the tables are.
  const times = await Promise.all(Array.from({ length: 20 }, pages));
  expect(Math.min(...times)).toBeLessThan(60);
});

async function planOf(statement: Prisma.Sql): Promise<string> {
  const plan = await records.$queryRaw<Record<string, string>[]>(Prisma.sql`EXPLAIN ${statement}`);
  return plan.map((line) => line['QUERY PLAN']).join('\n');
}

it('T15 R-033 the facts take the same four statements for one case, for twenty, for none, and whatever is on record', async () => {
  const statements: string[] = [];
  records.$on('query', ({ query }) => {
    statements.push(query);
  });
  const asked = async (...cases: string[]) => {
    const facts = await answerFacts(records, { subject: 'bexley-police-rep', cases }, now);
    return { found: Object.values(facts.cases), by: statements.splice(0).sort() };
  };
  const twenty = await asked(...Array.from({ length: 20 }, (_, at) => `old-${String(at + 1)}`));
  expect(twenty.found).toHaveLength(20);
  expect(twenty.by).toHaveLength(4);
  const withGlassBroken = await asked('bexley-case-1');
  expect(withGlassBroken.found).toMatchObject([{ permissions: [{ kind: 'EMERGENCY' }] }]);
  const restricted = await asked('old-1');
  const none = await asked('no-such-case');
  expect(none.found).toEqual([]);
  for (const { by } of [withGlassBroken, restricted, none]) expect(by).toEqual(twenty.by);
  const unnamed = await asked();
  expect(unnamed.by).toHaveLength(2);
});

it('R-033 no caller fills the server’s memory with prepared statements', () => {
  const nameOf = createStatementNames();
  const first = nameOf({ sql: 'SELECT 1' });
  const names = Array.from({ length: 500 }, (_, index) =>
    nameOf({ sql: `SELECT ${String(index)}` }),
  );
  expect(new Set(names).size).toBe(201);
  expect(names.at(-1)).toBe('');
  expect(nameOf({ sql: 'SELECT 1' })).toBe(first);
});

import { runConference } from './running-conference.ts';
import { castOf } from './cast.ts';
import type { RunningConference } from './running-conference.ts';
import { factsPath } from '../../schema/facts/facts.ts';

let conference: RunningConference;
beforeAll(async () => {
  conference = await runConference('bexley');
  const { records } = conference;
  const n = 100_000;
  await records.$executeRawUnsafe(`INSERT INTO marac_case (id, reference, area_id, referring_agency_id, custodian_agency_id) SELECT 'x'||i, 'BEX-2020-'||i, 'bexley','bexley-police','bexley-conference' FROM generate_series(1,${n}) i`);
  await records.$executeRawUnsafe(`INSERT INTO distribution SELECT 'x'||i, a FROM generate_series(1,${n}) i, unnest(ARRAY['bexley-police','bexley-health','bexley-housing','bexley-idva']) a`);
  await records.$executeRawUnsafe(`INSERT INTO research_request (case_id, agency_id, asked_at, due_by) SELECT 'x'||i, a, now(), now() FROM generate_series(1,${n}) i, unnest(ARRAY['bexley-police','bexley-health','bexley-housing','bexley-idva']) a`);
  await records.$executeRawUnsafe(`INSERT INTO meeting (id, area_id, starts_at, ends_at, statement_version, statement_text) SELECT 'm'||i, 'bexley', '2020-01-01'::date + i, '2020-01-01'::date+i, '1','t' FROM generate_series(1,1000) i`);
  await records.$executeRawUnsafe(`INSERT INTO agenda_entry SELECT 'm'||(i%1000+1), 'x'||i, i FROM generate_series(1,${n}) i`);
  await records.$executeRawUnsafe(`INSERT INTO person (id, name, name_key) SELECT 'p'||i, 'N '||i, 'n '||i FROM generate_series(1,${n}) i`);
  await records.$executeRawUnsafe(`INSERT INTO participation (id, case_id, person_id, role) SELECT 'q'||i, 'x'||i, 'p'||i, 'VICTIM' FROM generate_series(1,${n}) i`);
  await records.$executeRawUnsafe(`INSERT INTO audience_decision (id, case_id, owner_id, category, audience, reason, decided_by, at) SELECT 'd'||i, 'x'||i, 'bexley-police','police.callouts', ARRAY['ALL'],'x','y',now() FROM generate_series(1,${n}) i`);
  await records.$executeRawUnsafe(`INSERT INTO restriction (id, case_id, basis, trigger, reason, set_at) SELECT 'r'||i, 'x'||i, 'DOCUMENT','X','x',now() FROM generate_series(1,${n},10) i`);
  await records.$executeRawUnsafe(`ANALYZE`);
}, 120_000);
afterAll(() => conference.close());

import { PrismaClient } from '../../schema/prisma/conference/generated/client.ts';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { visibleEntries } from '../../subgraphs/conference/agenda/visible-entries.ts';
import { casesFor, nominationsOf, agenciesFor } from '../../subgraphs/conference/facts/facts-sql.ts';
it('R-000 plans', async () => {
  const url = (globalThis as any).scaleUrl as string;
  const p = new PrismaClient({ adapter: new PrismaPg({ connectionString: url }), log: [{ emit: 'event', level: 'query' }] });
  const qs: { query: string; params: string; duration: number }[] = [];
  p.$on('query', (e) => { qs.push(e as any); });
  const by = { nominationId: 'bexley-nomination-police-rep', officerId: 'bexley-officer-police-rep', agencyId: 'bexley-police', agencyType: 'POLICE', standing: 'SIGNED', area: 'bexley', role: 'REPRESENTATIVE', trainedOn: null } as const;
  await p.agendaEntry.findMany({ where: { meetingId: { in: ['bexley-meeting'] }, ...visibleEntries(by, new Date('2026-03-10T10:00:00Z')) }, include: { case: true }, orderBy: [{ position: 'asc' }, { caseId: 'asc' }] });
  await p.$queryRaw(casesFor('bexley-police-rep', ['BEX-2020-77'], new Date()));
  await p.$queryRaw(agenciesFor('bexley-police-rep'));
  await p.$queryRaw(nominationsOf('bexley-police-rep'));
  const c = new pg.Client({ connectionString: url }); await c.connect();
  for (const q of qs) {
    console.log(q.query.slice(0, 3000), q.params, q.duration);
    const params = JSON.parse(q.params) as unknown[];
    try { const r = await c.query('EXPLAIN (ANALYZE, COSTS OFF) ' + q.query, params as any[]); console.log(r.rows.map((x: any) => x['QUERY PLAN']).join('\n')); } catch (e) { console.log(String(e)); }
  }
  await c.end(); await p.$disconnect();
}, 60000);

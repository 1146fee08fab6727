// More cases like the first of Bexley's: with people, agencies asked, answers and items of their own.
import type pg from 'pg';
import { sectorParts } from '../../../gateway/start/parts.ts';
import type { DemoCast } from '../../../schema/demo-cast/cast.ts';
import { copyRows, uncheckedReferences } from './copy-rows.ts';
import type { ScaleSystem } from './system.ts';

/** Cases `<prefix>-1` and on; ids and references are made of the prefix and the number. */
export interface Series {
  readonly prefix: string;
  readonly from: number;
  readonly to: number;
  /** How many items each agency holds about each. */
  readonly itemsEach: number;
  /** The meeting that hears them; old ones were heard long ago, twenty at a meeting, and some are on no agenda yet. */
  readonly heard: 'next' | 'long ago' | 'not yet';
}

/** The id of one case of a series. */
export const caseOf = (prefix: string, number: number): string => `c_${prefix}_${String(number)}`;

/** The case of the demonstration that all others are like. */
export const model = 'BEX-2026-001';

/** Kinds of which every case holds as many of each; the same as in `test/bench/case-picture.graphql`. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  police: ['callouts', 'domesticIncidents', 'domesticCrimes', 'convictions'],
  health: ['victimAttendances', 'gpSummary', 'missedAppointments', 'injuries'],
  housing: ['vandalism', 'neighbourComplaints', 'tenancies', 'safetyMeasures'],
  'childrens-services': ['protectionPlans', 'status', 'assessments', 'safeguardingReferrals'],
  idva: ['engagement', 'relatedAbuse', 'protectiveActions', 'contactAttempts'],
};

function modelOf({ conference }: DemoCast): string {
  const found = conference.cases.find(({ reference }) => reference === model);
  if (!found) throw new Error(`${model} is not in the cast`);
  return found.id;
}

/** The agencies that were asked about every such case and answered, by id. */
export function agenciesOf(cast: DemoCast): string[] {
  const id = modelOf(cast);
  const asked = cast.conference.researchRequests.filter(({ caseId }) => caseId === id);
  return asked.map(({ agencyId }) => agencyId);
}

/** Adds them to all databases. */
export async function addCases(system: ScaleSystem, series: Series): Promise<void> {
  const modelId = modelOf(system.cast);
  const subjects = await system.inDatabase('conference', (admin) =>
    addToConference(admin, series, modelId),
  );
  await Promise.all(
    sectorParts.map(({ name, database }) =>
      system.inDatabase(database, (admin) =>
        addResearch(admin, series, { modelId, subjects, categories: categoriesOf(name) }),
      ),
    ),
  );
}

const prefixOf = (sector: string): string =>
  sector === 'childrens-services' ? 'childrensServices' : sector;
export const categoriesOf = (sector: string): string[] =>
  (kinds[sector] ?? []).map((kind) => `${prefixOf(sector)}.${kind}`);

/** Out: how many people take part in each. */
async function addToConference(
  admin: pg.Client,
  { prefix, from, to, heard }: Series,
  modelId: string,
): Promise<number> {
  await uncheckedReferences(admin);
  const all = `generate_series(${String(from)}, ${String(to)}) n`;
  const id = `'c_${prefix}_' || n`;
  const ofModel = (table: string): string =>
    `(SELECT *, row_number() OVER () AS place FROM ${table} WHERE case_id = '${modelId}') old`;
  const part = `'t_${prefix}_' || n || '_' || old.place`;
  const person = `'p_${prefix}_' || n || '_' || old.place`;
  await copyRows(admin, {
    table: 'marac_case',
    from: `marac_case old, ${all} WHERE old.id = '${modelId}'`,
    changed: { id, reference: `'BEX-${prefix}-' || n` },
  });
  const people = `(SELECT p.*, row_number() OVER (ORDER BY a.id) AS place FROM participation a
    JOIN person p ON p.id = a.person_id WHERE a.case_id = '${modelId}') old`;
  await copyRows(admin, { table: 'person', from: `${people}, ${all}`, changed: { id: person } });
  const parts = `(SELECT *, row_number() OVER (ORDER BY id) AS place FROM participation
    WHERE case_id = '${modelId}') old`;
  const copied = await copyRows(admin, {
    table: 'participation',
    from: `${parts}, ${all}`,
    changed: { id: part, case_id: id, person_id: person },
  });
  await copyRows(admin, {
    table: 'relationship',
    from: `(SELECT r.*, a.place FROM relationship r JOIN (SELECT id, row_number() OVER (ORDER BY id) AS place
      FROM participation WHERE case_id = '${modelId}') a ON a.id = r.participation_id) old, ${all}`,
    changed: { id: `'l_${prefix}_' || n || '_' || old.place`, participation_id: part },
  });
  for (const table of ['distribution', 'research_request'])
    await copyRows(admin, { table, from: `${ofModel(table)}, ${all}`, changed: { case_id: id } });
  const meeting =
    heard === 'next' ? 'old.meeting_id' : `'m_${prefix}_' || ((n - ${String(from)}) / 20)`;
  if (heard !== 'not yet')
    await copyRows(admin, {
      table: 'agenda_entry',
      from: `${ofModel('agenda_entry')}, ${all}`,
      changed: { case_id: id, meeting_id: meeting, position: '100 + n % 20' },
    });
  if (heard === 'long ago') await addPast(admin, { all, id, prefix, from, to, modelId });
  return copied / (to - from + 1);
}

/** What happened to cases of the past: meetings, a restriction that was lifted, what was looked at. */
async function addPast(
  admin: pg.Client,
  given: Readonly<{
    all: string;
    id: string;
    prefix: string;
    from: number;
    to: number;
    modelId: string;
  }>,
): Promise<void> {
  const { all, id, modelId, prefix } = given;
  const meetings = Math.ceil((given.to - given.from + 1) / 20);
  const ago = `make_interval(days => 40 + m)`;
  await copyRows(admin, {
    table: 'meeting',
    from: `meeting old, generate_series(0, ${String(meetings)}) m WHERE old.area_id = 'bexley'
      AND old.id IN (SELECT meeting_id FROM agenda_entry WHERE case_id = '${modelId}')`,
    changed: {
      id: `'m_${prefix}_' || m`,
      starts_at: `old.starts_at - ${ago}`,
      ends_at: `old.ends_at - ${ago}`,
    },
  });
  await admin.query(`
    INSERT INTO declaration (id, meeting_id, nomination_id, accepted, method, text_version,
                             precautions_acknowledged, at)
    SELECT 'd_${prefix}_' || m || '_' || n.id, 'm_${prefix}_' || m, n.id, true, 'ONLINE', '2026-1', true, now()
    FROM nomination n JOIN agency a ON a.id = n.agency_id AND a.area_id = 'bexley',
         generate_series(0, ${String(meetings)}) m WHERE n.role = 'REPRESENTATIVE'`);
  await admin.query(`
    INSERT INTO restriction (id, case_id, basis, trigger, reason, set_at, set_by, lifted_at, lifted_by, lift_reason)
    SELECT 'x_${prefix}_' || n, ${id}, 'DOCUMENT', 'PARTNER_EMPLOYEE', 'invented', now(), 'chair', now(), 'chair', 'over'
    FROM ${all}`);
  await admin.query(`
    INSERT INTO audience_decision (id, case_id, owner_id, category, audience, reason, decided_by, at)
    SELECT 'v_${prefix}_' || n, ${id}, (SELECT agency_id FROM distribution WHERE case_id = '${modelId}' LIMIT 1),
           'police.callouts', ARRAY['ALL'], 'invented', 'owner', now() FROM ${all}`);
  await admin.query(`
    INSERT INTO release_log (id, disclosure_id, permit_id, case_id, viewer_officer_id, viewer_agency_id, viewer_role,
                             purpose, categories, outcome, at)
    SELECT gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), ${id}, 'o', 'a', 'REPRESENTATIVE',
           'MARAC_SAFETY', ARRAY['case.frame'], 'RELEASED', now() - interval '60 days' FROM ${all}, generate_series(1, 4)`);
}

interface Researched {
  readonly modelId: string;
  readonly subjects: number;
  readonly categories: readonly string[];
}

async function addResearch(
  admin: pg.Client,
  { prefix, from, to, itemsEach, heard }: Series,
  { modelId, subjects, categories }: Researched,
): Promise<void> {
  await uncheckedReferences(admin);
  const all = `generate_series(${String(from)}, ${String(to)}) n`;
  const id = `'c_${prefix}_' || n`;
  await copyRows(admin, {
    table: 'research_answer',
    from: `research_answer old, ${all} WHERE old.case_id = '${modelId}' AND old.superseded_at IS NULL`,
    changed: {
      id: `'r_${prefix}_' || n || '_' || old.agency_id`,
      case_id: id,
      kind: `'ITEMS'`,
      idempotency_key: `'k_${prefix}_' || n`,
    },
  });
  await addItems(admin, {
    categories,
    each: itemsEach,
    answers: `(SELECT n, ${id} AS case_id, a.agency_id, 'r_${prefix}_' || n || '_' || a.agency_id AS id
      FROM research_answer a, ${all} WHERE a.case_id = '${modelId}' AND a.superseded_at IS NULL)`,
    subject: `'t_${prefix}_' || a.n || '_' || (1 + i % ${String(subjects)})`,
  });
  if (heard === 'long ago')
    await admin.query(`
      INSERT INTO release_log (id, disclosure_id, permit_id, case_id, viewer_officer_id, viewer_agency_id,
        viewer_role, purpose, item_id, owner_id, category, outcome, at)
      SELECT gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), ${id}, 'o', 'a', 'REPRESENTATIVE',
             'MARAC_SAFETY', 'i', 'a', 'x', 'RELEASED', now() - interval '60 days' FROM ${all}, generate_series(1, 4)`);
}

export interface Items {
  readonly categories: readonly string[];
  /** How many each answer brings. */
  readonly each: number;
  /** A sub-select of `n`, `case_id`, `agency_id` and the answer's `id`. */
  readonly answers: string;
  /** Whom the `i`th is about, as SQL. */
  readonly subject: string;
}

/** Items in the words of the demonstration's own, the four kinds in turn. */
export async function addItems(
  admin: pg.Client,
  { categories, each, answers, subject }: Items,
): Promise<void> {
  await admin.query('DROP TABLE IF EXISTS template');
  await admin.query(
    `CREATE TEMP TABLE template AS
     SELECT item.*, array_position($1::text[], category) - 1 AS kind,
            row_number() OVER (PARTITION BY category ORDER BY id) - 1 AS place, count(*) OVER (PARTITION BY category) AS many
     FROM item WHERE category = ANY ($1) AND audience = '{}' AND NOT existence_protected
       AND match_confidence = 'CONFIRMED' AND superseded_at IS NULL AND withdrawn_at IS NULL
       AND case_id NOT LIKE 'c#_%#_%' ESCAPE '#'`,
    [categories],
  );
  await admin.query('ANALYZE template');
  await copyRows(admin, {
    table: 'item',
    from: `${answers} a, generate_series(0, ${String(each - 1)}) i
      JOIN template old ON old.kind = i % ${String(categories.length)} AND old.place = (i / ${String(categories.length)}) % old.many`,
    changed: {
      id: `'i_' || substr(md5(a.id || '_' || i), 1, 20)`,
      case_id: 'a.case_id',
      owner_id: 'a.agency_id',
      answer_id: 'a.id',
      subject_id: subject,
      version: '1',
      supersedes: 'NULL',
    },
  });
}

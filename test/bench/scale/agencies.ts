// More agencies of one sector in one area: surgeries, each a tenant of the subgraph that health has.
import { copyRows, uncheckedReferences } from './copy-rows.ts';
import { addItems, categoriesOf } from './cases.ts';
import type { ScaleSystem } from './system.ts';

/** The sector and area that fill up; one agency of it is there from the beginning. */
const sector = 'health';
const areaId = 'bexley';

/** The id of one that was added. */
const surgery = (number: string): string => `'a_surgery_' || ${number}`;

function firstOf(system: ScaleSystem): string {
  const found = system.cast.conference.agencies.find(
    (agency) => agency.areaId === areaId && agency.sector === sector,
  );
  if (!found) throw new Error(`${areaId} has no agency of ${sector}`);
  return found.id;
}

/** Adds surgeries `from` to `to`, each with its officers, none of them asked about anything. */
export async function addAgencies(system: ScaleSystem, from: number, to: number): Promise<void> {
  const all = `generate_series(${String(from)}, ${String(to)}) n`;
  const first = firstOf(system);
  const changed = { id: surgery('n'), name: `'Invented Surgery ' || n` };
  const ofFirst = `agency old, ${all} WHERE old.id = '${first}'`;
  await system.inDatabase(sector, (admin) =>
    copyRows(admin, { table: 'agency', from: ofFirst, changed }),
  );
  await system.inDatabase('conference', async (admin) => {
    await copyRows(admin, { table: 'agency', from: ofFirst, changed });
    const nominations = `nomination old, ${all} WHERE old.agency_id = '${first}'`;
    const officer = `old.officer_id || '_' || n`;
    await copyRows(admin, {
      table: 'officer',
      from: `officer old JOIN nomination m ON m.officer_id = old.id, ${all} WHERE m.agency_id = '${first}'`,
      changed: { id: `old.id || '_' || n`, subject: `old.subject || '-' || n` },
    });
    await copyRows(admin, {
      table: 'nomination',
      from: nominations,
      changed: { id: `old.id || '_' || n`, officer_id: officer, agency_id: surgery('n') },
    });
  });
}

/** Asks the first so many surgeries about a case as well; each answers with so many items. */
export async function askAgencies(
  system: ScaleSystem,
  { caseId, many, itemsEach }: { caseId: string; many: number; itemsEach: number },
): Promise<void> {
  if (many === 0) return;
  const all = `generate_series(1, ${String(many)}) n`;
  const first = firstOf(system);
  const ofFirst = (table: string, column: string): string =>
    `${table} old, ${all} WHERE old.case_id = '${caseId}' AND old.${column} = '${first}'`;
  await system.inDatabase('conference', async (admin) => {
    await uncheckedReferences(admin);
    for (const table of ['distribution', 'research_request'])
      await copyRows(admin, {
        table,
        from: ofFirst(table, 'agency_id'),
        changed: { agency_id: surgery('n') },
      });
  });
  await system.inDatabase(sector, async (admin) => {
    await uncheckedReferences(admin);
    await copyRows(admin, {
      table: 'research_answer',
      from: ofFirst('research_answer', 'agency_id'),
      changed: {
        id: `old.id || '_' || n`,
        agency_id: surgery('n'),
        idempotency_key: `old.idempotency_key || '_' || n`,
      },
    });
    const { rows } = await admin.query<{ subject_id: string }>(
      'SELECT DISTINCT subject_id FROM item WHERE case_id = $1 ORDER BY 1 LIMIT 1',
      [caseId],
    );
    await addItems(admin, {
      categories: categoriesOf(sector),
      each: itemsEach,
      answers: `(SELECT * FROM research_answer WHERE case_id = '${caseId}' AND agency_id LIKE 'a#_surgery#_%' ESCAPE '#')`,
      subject: `'${rows[0]?.subject_id ?? ''}'`,
    });
  });
}

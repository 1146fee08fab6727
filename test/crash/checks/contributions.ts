// R-073, F-45: a contribution is there whole or not at all, once for its key, and what was acknowledged stays.
import { sectorParts } from '../../../gateway/start/parts.ts';
import type { DatabaseName } from '../../../schema/database/databases.ts';
import type { Sector } from '../../../schema/vocabulary/terms.ts';
import type { Contributed, ContributorWork } from '../load/contributors.ts';
import { contributors } from '../load/contributors.ts';
import type { Records } from './records.ts';
import { byKey } from './records.ts';

interface Stored {
  readonly id: string;
  readonly key: string;
  readonly agency_id: string;
  readonly searched: Readonly<Record<string, unknown>> | null;
  readonly is_current: boolean;
  readonly items: readonly {
    readonly id: string;
    readonly text: string;
    readonly supersedes: string | null;
    readonly superseded: boolean;
  }[];
}

const databaseOf = (sector: Sector): DatabaseName => {
  const found = sectorParts.find(({ name }) => name === sector);
  if (!found) throw new Error(`there is no sector ${sector}`);
  return found.database;
};

const sql = `SELECT answer.id, answer.idempotency_key AS key, answer.agency_id, answer.searched,
    answer.superseded_at IS NULL AS is_current,
    coalesce(json_agg(json_build_object('id', item.id, 'text', item.fields::text,
      'supersedes', item.supersedes, 'superseded', item.superseded_at IS NOT NULL)
      ORDER BY item.created_at, item.id) FILTER (WHERE item.id IS NOT NULL), '[]') AS items
  FROM research_answer AS answer LEFT JOIN item ON item.answer_id = answer.id
  WHERE answer.idempotency_key LIKE 'crash-%' GROUP BY answer.id`;

/** Holds what was contributed against what is stored. Out: a sentence for each fault. */
export async function checkContributions(
  works: readonly ContributorWork[],
  records: Records,
): Promise<string[]> {
  const faults = await Promise.all(
    works.map(async ({ contributed }, index) => {
      const { of } = contributors[index === 0 ? 0 : 1];
      // What is begun while the database is read may be there or not; what was told before is.
      const told = contributed.map((one) => ({ one, kept: one.kept }));
      const stored = await records.rows<Stored>(databaseOf(of.sector), sql);
      return contributionFaults(told, stored);
    }),
  );
  return faults.flat();
}

interface Told {
  readonly one: Contributed;
  readonly kept: Contributed['kept'];
}

function contributionFaults(told: readonly Told[], stored: readonly Stored[]): string[] {
  const faults: string[] = [];
  const underKey = byKey(stored, ({ key }) => key);
  for (const { kept, one } of told) {
    const [found, ...more] = underKey(one.key);
    if (more.length > 0) faults.push(`${one.key} is there ${String(more.length + 1)} times`);
    if (!found) {
      if (kept) faults.push(`${one.key} was acknowledged and is lost`);
      continue;
    }
    if (
      kept &&
      (kept.id !== found.id || set(kept.itemIds) !== set(found.items.map(({ id }) => id)))
    )
      faults.push(`${one.key} was acknowledged as something else`);
    faults.push(...wholeFaults(one, found, stored));
  }
  const current = stored.filter(({ is_current }) => is_current);
  if (stored.length > 0 && current.length !== 1)
    faults.push(`${String(current.length)} answers of one agency are current`);
  return faults;
}

const set = (ids: readonly string[]): string => JSON.stringify([...ids].sort());

function wholeFaults(one: Contributed, found: Stored, stored: readonly Stored[]): string[] {
  const faults: string[] = [];
  const { items } = found;
  const isWhole =
    items.length === one.marks.length &&
    one.marks.every((mark) => items.some(({ text }) => text.includes(mark)));
  if (!isWhole) faults.push(`${one.key} is there with ${String(items.length)} items`);
  if (found.searched?.['by'] !== 'Robin Example') faults.push(`${one.key} lost what was searched`);
  const replaced = stored
    .flatMap((other) => other.items)
    .filter(({ id }) => one.replaces.includes(id));
  if (!replaced.every(({ superseded }) => superseded))
    faults.push(`${one.key} is there, and what it replaces is current`);
  if (set(items.flatMap(({ supersedes }) => supersedes ?? [])) !== set(one.replaces))
    faults.push(`${one.key} replaces something else`);
  return faults;
}

import DataLoader from 'dataloader';
import { withGrants } from '../../../../schema/database/row-security.ts';
import type { Permit } from '../../../../schema/permit/permit.ts';
import type { ReleaseRow } from '../release/release-rows.ts';
import { rowsFor, sectionRows } from '../release/release-rows.ts';
import type { ResearchServices } from '../research-context.ts';
import type { CaseKnowledge } from '../standing/why-empty.ts';
import type { Tenant } from '../standing/decide-standing.ts';
import type { ViewerRights } from '../viewer-rights.ts';
import { readKnowledge } from './case-knowledge.ts';
import type { AskedOfCase } from './item-where.ts';
import { itemOrder, itemWhere } from './item-where.ts';
import { readVersions } from './read-versions.ts';
import type { ReleasedItem } from './released-item.ts';
import { releasedItem } from './released-item.ts';
import type { Selection } from './selection.ts';

/** What is asked about one case: a section of it, or only how the agencies stand. */
interface CaseQuestion {
  readonly caseId: string;
  readonly selection: Selection;
}

/** What the database knows of one case, as far as this viewer may have it. */
export interface CaseFindings {
  readonly known: CaseKnowledge;
  readonly tenants: ReadonlyMap<string, Tenant>;
  readonly items: readonly ReleasedItem[];
  /** Under a permission: the agencies of which it releases something, asked for or not. */
  readonly releasing: ReadonlySet<string>;
}

export interface CaseReader {
  /** Throws what the database throws: without a record of it, nothing is handed out. */
  read(caseId: string, selection: Selection): Promise<CaseFindings>;
}

interface ReaderOptions extends ResearchServices {
  readonly permit: Permit;
  readonly rights: ViewerRights;
}

/**
 * Reads the cases of one request together: one transaction, in it one statement for the items of all
 * kinds and cases, one for the release log. It belongs to one permit, and so does what it caches.
 */
export function createCaseReader(options: ReaderOptions): CaseReader {
  const loader = new DataLoader<CaseQuestion, CaseFindings>(
    (questions) => readCases(questions, options),
    { cache: false },
  );
  return { read: (caseId, selection) => loader.load({ caseId, selection }) };
}

async function readCases(
  questions: readonly CaseQuestion[],
  options: ReaderOptions,
): Promise<CaseFindings[]> {
  const { prisma, rights, permit, clock } = options;
  return withGrants(prisma, rights.rows, async (tx) => {
    const cases = [...new Set(questions.map(({ caseId }) => caseId))];
    const knowledge = await readKnowledge(tx, cases, rights);
    const where = itemWhere(
      cases.map((id) => askedOf(id, questions, options)),
      rights,
    );
    const stored = where ? await tx.item.findMany({ where, orderBy: itemOrder }) : [];
    const versions = await readVersions(tx, cases, rights);
    // INVARIANT: from here on there is nothing of an item but what is released of it (F-37).
    const items = stored.flatMap(
      (item) => releasedItem(item, rights.permission(item.caseId), versions, permit.purpose) ?? [],
    );
    const rows = rowsFor(permit, clock());
    const log: ReleaseRow[] = [];
    const findings = questions.map(({ caseId, selection }) => {
      const categories = new Set([...selection.keys()].map(({ category }) => category));
      const known = knowledge.of(caseId);
      const ofCase = items.filter((item) => item.caseId === caseId);
      const handedOut = ofCase.filter(({ category }) => categories.has(category));
      const releasing = new Set(ofCase.map(({ ownerId }) => ownerId));
      const section = { caseId, selection, items: handedOut, owners: known.asked };
      log.push(...sectionRows(section, rights, rows));
      return { known, tenants: knowledge.tenants, items: handedOut, releasing };
    });
    // In the same transaction: if this cannot be written, what was read above never leaves.
    if (log.length > 0) await tx.releaseLog.createMany({ data: log });
    return findings;
  });
}

/** Under a permission all of it is read, because a standing says whether anything of it is there. */
function askedOf(
  caseId: string,
  questions: readonly CaseQuestion[],
  { rights, sector }: ReaderOptions,
): AskedOfCase {
  if (rights.permission(caseId))
    return { caseId, categories: new Set(sector.kindByCategory.keys()) };
  const mine = questions.filter((question) => question.caseId === caseId);
  const kinds = mine.flatMap(({ selection }) => [...selection.keys()]);
  return { caseId, categories: new Set(kinds.map(({ category }) => category)) };
}

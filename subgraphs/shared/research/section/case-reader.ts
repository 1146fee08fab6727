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
import type { AskedOfCase, StoredItem } from './item-where.ts';
import { itemOrder, itemWhere } from './item-where.ts';
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
  readonly items: readonly StoredItem[];
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
  { prisma, rights, permit, clock }: ReaderOptions,
): Promise<CaseFindings[]> {
  return withGrants(prisma, rights.rows, async (tx) => {
    const cases = [...new Set(questions.map(({ caseId }) => caseId))];
    const knowledge = await readKnowledge(tx, cases, rights);
    const where = itemWhere(
      cases.map((id) => askedOf(id, questions)),
      rights,
    );
    const items = where ? await tx.item.findMany({ where, orderBy: itemOrder }) : [];
    const rows = rowsFor(permit, clock());
    const log: ReleaseRow[] = [];
    const findings = questions.map(({ caseId, selection }) => {
      const categories = new Set([...selection.keys()].map(({ category }) => category));
      const known = knowledge.of(caseId);
      const handedOut = items.filter((i) => i.caseId === caseId && categories.has(i.category));
      const section = { caseId, selection, items: handedOut, owners: known.asked };
      log.push(...sectionRows(section, rights, rows));
      return { known, tenants: knowledge.tenants, items: handedOut };
    });
    // In the same transaction: if this cannot be written, what was read above never leaves.
    if (log.length > 0) await tx.releaseLog.createMany({ data: log });
    return findings;
  });
}

function askedOf(caseId: string, questions: readonly CaseQuestion[]): AskedOfCase {
  const mine = questions.filter((question) => question.caseId === caseId);
  const kinds = mine.flatMap(({ selection }) => [...selection.keys()]);
  return { caseId, categories: new Set(kinds.map(({ category }) => category)) };
}

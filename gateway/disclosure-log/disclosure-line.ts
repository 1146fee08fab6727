// One line of the answer to "who saw what": made of the entries of the log.
import { z } from 'zod';
import {
  intentBodyShape,
  linesReleased,
  outcomeBodyShape,
  refusalBodyShape,
  releasedShape,
} from './entry.ts';

const rowShape = z.object({
  seq: z.coerce.number(),
  disclosure_id: z.string(),
  at: z.date(),
  subject: z.string().nullable(),
  officer_id: z.string().nullable(),
  nomination_id: z.string().nullable(),
  agency_id: z.string().nullable(),
  role: z.string().nullable(),
  area: z.string().nullable(),
  purpose: z.string().nullable(),
  operation_digest: z.string().nullable(),
  case_ids: z.array(z.string()),
  case_references: z.array(z.string().nullable()),
  /** True for an intent that no outcome and no refusal of the same disclosure follows. */
  unfinished: z.boolean(),
});
/** What is on record stays as it was written: earlier entries name each item by itself. */
const releasedOnRecord = z.union([
  releasedShape,
  releasedShape
    .omit({ items: true })
    .extend({ item: z.string() })
    .transform(({ item, ...rest }) => ({ ...rest, items: [item] })),
]);
const rowsShape = z.discriminatedUnion('kind', [
  rowShape.extend({ kind: z.literal('INTENT'), body: intentBodyShape }),
  rowShape.extend({
    kind: z.literal('OUTCOME'),
    body: outcomeBodyShape.extend({ released: z.array(releasedOnRecord) }),
  }),
  rowShape.extend({ kind: z.literal('REFUSAL'), body: refusalBodyShape }),
]);
export type EntryRow = z.infer<typeof rowsShape>;

/** In: a row as PostgreSQL gives it. @throws when it is not an entry: a log half read is not evidence. */
export function readRow(row: Record<string, unknown>): EntryRow {
  const read = rowsShape.safeParse(row);
  if (read.success) return read.data;
  throw new Error(`entry ${String(row['seq'])} of the log is not one that the gateway writes`);
}

/**
 * RELEASED: it was in a response; whether the response arrived nobody can know. TOLD: how an agency
 * answered. UNFINISHED: asked, and nothing is on record as released.
 */
export type LineOutcome = 'RELEASED' | 'WITHHELD' | 'TOLD' | 'REFUSED' | 'UNFINISHED';

export interface DisclosureLine {
  readonly at: Date;
  readonly subject: string | null;
  readonly officer: string | null;
  readonly agency: string | null;
  readonly role: string | null;
  readonly area: string | null;
  readonly purpose: string | null;
  /** The permission relied on, or the digest of what was named and is none of the caller's. */
  readonly permission: string | null;
  /** The opaque id, or the digest of what was asked for and is no case. */
  readonly case: string | null;
  readonly reference: string | null;
  readonly category: string | null;
  readonly item: string | null;
  readonly owner: string | null;
  readonly outcome: LineOutcome;
  /** The lawful basis, the state an agency answered with, or code, rule and reason of a refusal. */
  readonly detail: string | null;
  readonly disclosure: string;
  /** Digest of the operation: which screen asked. */
  readonly operation: string | null;
}

type Part = Partial<Pick<DisclosureLine, 'case' | 'category' | 'item' | 'owner' | 'detail'>> &
  Pick<DisclosureLine, 'outcome'>;

/** In: one entry. Out: a line for each thing it says; an intent says something only when nothing follows it. */
export function linesOf(row: EntryRow): DisclosureLine[] {
  const references = new Map(row.case_ids.map((id, at) => [id, row.case_references[at] ?? null]));
  return partsOf(row).map((part) => ({
    at: row.at,
    subject: row.subject,
    officer: row.officer_id,
    agency: row.agency_id,
    role: row.role,
    area: row.area,
    purpose: row.purpose,
    permission: (row.kind === 'REFUSAL' ? null : row.body.permission) ?? null,
    case: part.case ?? null,
    reference: references.get(part.case ?? '') ?? null,
    category: part.category ?? null,
    item: part.item ?? null,
    owner: part.owner ?? null,
    outcome: part.outcome,
    detail: part.detail ?? null,
    disclosure: row.disclosure_id,
    operation: row.operation_digest,
  }));
}

function partsOf(row: EntryRow): Part[] {
  const eachCase = row.case_ids.length === 0 ? [null] : row.case_ids;
  switch (row.kind) {
    case 'INTENT':
      return row.unfinished ? eachCase.map((id) => ({ case: id, outcome: 'UNFINISHED' })) : [];
    case 'REFUSAL': {
      const { code, rule, reason } = row.body;
      const detail = joined(code, rule, reason);
      return eachCase.map((id) => ({ case: id, outcome: 'REFUSED', detail }));
    }
    case 'OUTCOME': {
      const { released, withheld, answers, refused } = row.body;
      return [
        ...linesReleased(released).map(({ basis, ...line }): Part => ({
          ...line,
          detail: basis,
          outcome: 'RELEASED',
        })),
        ...withheld.map((line): Part => ({ ...line, outcome: 'WITHHELD' })),
        ...answers.map(({ agency, state, ...line }): Part => ({
          ...line,
          owner: agency,
          detail: state,
          outcome: 'TOLD',
        })),
        ...refused.map(({ field, code, rule, ...line }): Part => ({
          ...line,
          detail: joined(code, rule, field),
          outcome: 'REFUSED',
        })),
      ];
    }
  }
}

function joined(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(' ');
}

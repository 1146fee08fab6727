import { z } from 'zod';
import { catalogue, isErrorCode } from '../../schema/errors/catalogue.ts';
import type { AgencyError } from './agency-call.ts';
import type { Path } from './refused.ts';

const errorShape = z.object({
  path: z.array(z.union([z.string(), z.number()])).optional(),
  extensions: z
    .object({ code: z.unknown(), field: z.unknown(), rule: z.unknown() })
    .partial()
    .optional(),
});

/** Where an agency answers about the records it was asked about, each in its place. */
export const inRecords = '_entities';

/** The place one error of an agency is about, from the root of its answer; empty where it names none. */
export function pathOf(error: unknown): Path {
  return errorShape.safeParse(error).data?.path ?? [];
}

/**
 * In: one error as an agency sent it, and the types of the records it was asked about. Out: by response keys from the
 * root or, behind the type of a record, from the record, the place it is about; null for none.
 */
export function failedPlace(
  error: unknown,
  recordTypes: readonly string[],
): readonly string[] | null {
  const path = pathOf(error);
  const [first, index] = path;
  const keys = path.filter((key) => typeof key === 'string');
  if (first !== inRecords) return keys.length === 0 ? null : keys;
  const type = typeof index === 'number' ? recordTypes[index] : undefined;
  return type === undefined ? null : [type, ...keys.slice(1)];
}

/** A place in the caller's own input, or a rule: nothing else an agency writes gets through. */
const fieldForm = /^[A-Za-z][A-Za-z0-9]*(\[\d{1,4}\])?(\.[A-Za-z][A-Za-z0-9]*(\[\d{1,4}\])?)*$/;
const ruleForm = /^([RF]-\d{2,3}|(POL|HEA|HOU|CHI|IDV|[A-Z]{3})-\d{2}|D \d(\.\d)*)$/;

/**
 * In: one error as an agency sent it. Out: what may be said of it: a code an agency may use, a field
 * and a rule of the right form. Null: it says nothing a caller may read (T5).
 */
export function rebuildError(
  error: unknown,
  subgraph: string,
  representedCases: readonly string[],
): AgencyError | null {
  const read = errorShape.safeParse(error);
  const code = read.data?.extensions?.code;
  if (!read.success || !isErrorCode(code) || !catalogue[code].fromAgencies) return null;
  const { field, rule } = read.data.extensions ?? {};
  const [first, index, ...rest] = read.data.path ?? [];
  const inEntity = first === inRecords && typeof index === 'number';
  return {
    subgraph,
    code,
    ...(typeof field === 'string' && fieldForm.test(field) ? { field } : {}),
    ...(typeof rule === 'string' && ruleForm.test(rule) ? { rule } : {}),
    caseId: inEntity ? (representedCases[index] ?? null) : null,
    path: (inEntity ? rest : (read.data.path ?? [])).filter((key) => typeof key === 'string'),
  };
}

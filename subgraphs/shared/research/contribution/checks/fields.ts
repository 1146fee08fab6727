import { eachItem } from '../contribution.ts';
import { fieldPath } from '../field-path.ts';

/**
 * The kind's own fields. Too much of one is R-076 (an extract, never a record); one that is missing
 * or malformed is named by the item of the data dictionary.
 */
export const checkFields = eachItem(({ kind, values, path }) => {
  const read = kind.schema.safeParse(values);
  if (read.success) return null;
  const [issue] = read.error.issues;
  const field = fieldPath([path, ...(issue?.path ?? [])]);
  return { field, rule: issue?.code === 'too_big' ? 'R-076' : kind.ref };
});

import type { Check } from '../contribution.ts';

const longestKey = 200;

/** F-01: a contribution sent twice is one answer, and only its key can tell that it is the same. */
export const checkIdempotencyKey: Check = ({ input: { idempotencyKey } }) =>
  typeof idempotencyKey === 'string' &&
  /\S/.test(idempotencyKey) &&
  idempotencyKey.length <= longestKey
    ? null
    : { field: 'idempotencyKey', rule: 'F-01' };

/** F-01: an agency says which of the three its answer is; a list without items does not say it. */
export const checkAnswerKind: Check = ({ input, items }) => {
  if ((input.answer ?? null) === null) return { field: 'answer', rule: 'F-01' };
  if (input.answer === 'ITEMS' && items.length === 0) return { field: 'answer', rule: 'F-01' };
  return null;
};

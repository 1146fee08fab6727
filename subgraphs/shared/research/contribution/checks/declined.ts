import type { Check } from '../contribution.ts';

/** F-01, D 3.5: an agency that declines says why, sends no items, and has none in the picture. */
export const checkDeclined: Check = ({ input, items, current }) => {
  if (input.answer !== 'DECLINED') return null;
  if ((input.reason ?? '').trim() === '') return { field: 'reason', rule: 'R-072' };
  if (items[0]) return { field: items[0].path, rule: 'F-01' };
  return current.size > 0 ? { field: 'answer', rule: 'F-01' } : null;
};

import type { Check } from '../contribution.ts';

/**
 * F-01: nothing held comes without items, and not while items of the same agency are current: they
 * are withdrawn first, each with its reason, or the picture would show both.
 */
export const checkNothingHeld: Check = ({ input, items, current }) => {
  if (input.answer !== 'NOTHING_HELD') return null;
  if (items[0]) return { field: items[0].path, rule: 'F-01' };
  return current.size > 0 ? { field: 'answer', rule: 'F-01' } : null;
};

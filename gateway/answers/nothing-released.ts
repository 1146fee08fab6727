// What is answered where a section holds nothing for this viewer? Absence is never reassurance.
import type { ErrorCode } from '../../schema/errors/catalogue.ts';
import type { Standing } from './standing.ts';

/**
 * R-035, F-01. In: the category, and the standings of the agencies asked in its section; null where
 * they could not be read. Out: null if an empty list is the truth, because everyone asked has answered; otherwise the
 * code that says why it is not. The same for a viewer from whom something protected is kept, so that
 * the two cannot be told apart (T15).
 */
export function whyNotNothing(
  category: string,
  standings: readonly Standing[] | null,
): ErrorCode | null {
  if (standings === null) return 'SOURCE_UNAVAILABLE';
  if (standings.length === 0) return 'NOT_ASKED';
  if (standings.some(({ withheldCategories }) => withheldCategories.includes(category)))
    return 'WITHHELD';
  if (standings.some(({ state }) => state === 'AWAITED')) return 'AWAITED';
  if (standings.some(({ state }) => state === 'DECLINED')) return 'DECLINED';
  return null;
}

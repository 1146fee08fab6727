// What is answered where a section holds nothing for this viewer? Absence is never reassurance.
import type { ErrorCode } from '../../schema/errors/catalogue.ts';
import type { AgencyFacts } from '../../schema/facts/facts.ts';
import type { Standing } from './standing.ts';

/** States under which nobody may read an empty list as a nil return, in the order they are said. */
const gaps = [
  'NOT_ASKED',
  'SOURCE_UNAVAILABLE',
  'SOURCE_SUSPENDED',
  'AWAITED',
  'DECLINED',
] as const;

/**
 * R-035, F-01. In: the category, the standings of the agencies of its section (null where they could
 * not be read), and which agencies of the sector were asked. Out: null if an empty list is the truth,
 * because everyone asked has answered; otherwise the code that says why it is not. The same for a
 * viewer from whom something protected is kept, so that the two cannot be told apart (T15).
 */
export function whyNotNothing(
  category: string,
  standings: readonly Standing[] | null,
  asked: readonly Pick<AgencyFacts, 'id' | 'standing'>[],
): ErrorCode | null {
  if (standings === null) return 'SOURCE_UNAVAILABLE';
  if (asked.length === 0) return 'NOT_ASKED';
  if (standings.some(({ withheldCategories }) => withheldCategories.includes(category)))
    return 'WITHHELD';
  if (asked.some(({ standing }) => standing !== 'SIGNED')) return 'SOURCE_SUSPENDED';
  // T7: one of two landlords that says nothing of itself has not said that it holds nothing.
  const accounted = new Set(standings.map(({ agency }) => agency.id));
  if (asked.some(({ id }) => !accounted.has(id))) return 'SOURCE_UNAVAILABLE';
  return gaps.find((gap) => standings.some(({ state }) => state === gap)) ?? null;
}

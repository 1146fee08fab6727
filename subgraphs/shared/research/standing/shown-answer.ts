import type { NeedToKnowTable } from '../../../../schema/need-to-know/table.ts';
import type { ViewerRights } from '../viewer-rights.ts';
import type { GivenAnswer } from './decide-standing.ts';
import type { Holding } from './holding.ts';
import { howShown } from './holding.ts';

/**
 * Which of an agency's answers this viewer may know of as its last. The attack: whoever reads the case
 * twice sees the time of an answer move and no item appear, and knows that something hidden was added
 * . So an answer counts that left something which the viewer is shown or told of; that an agency
 * holds nothing, or declines, hides nothing and always counts. Otherwise it is the first answer, which
 * says no more than that the agency answered. In: one agency's answers, oldest first, and what it
 * holds. Out: undefined when it has not answered.
 */
export function shownAnswer(
  answers: readonly GivenAnswer[],
  holdings: readonly Holding[],
  rights: ViewerRights,
  table: NeedToKnowTable,
): GivenAnswer | undefined {
  const known = holdings.filter((holding) => howShown(holding, rights, table) !== 'UNKNOWN');
  const told = new Set(known.map(({ answerId }) => answerId));
  return answers.findLast(({ id, kind }) => kind !== 'ITEMS' || told.has(id)) ?? answers[0];
}

import type { NeedToKnowTable } from '../../../../schema/need-to-know/table.ts';
import type { ViewerRights } from '../viewer-rights.ts';
import type { AgencyStanding } from './agency-standing.ts';
import type { Holding } from './holding.ts';
import { howShown } from './holding.ts';
import { searchedSentence } from './searched.ts';
import { shownAnswer } from './shown-answer.ts';

/** A tenant of this subgraph. */
export interface Tenant {
  readonly id: string;
  readonly name: string;
  readonly type: string;
}

/** One of an agency's answers on one case. */
export interface GivenAnswer {
  readonly id: string;
  readonly caseId: string;
  readonly agencyId: string;
  readonly kind: string;
  readonly searched: unknown;
  readonly reason: string | null;
  readonly contributedAt: Date;
  readonly tabled: boolean;
}

/**
 * One agency's standing on one case, for one viewer. What the viewer must not know to exist
 * counts for nothing, so every field is the same as if it did not exist (R-036, decision 21), the time
 * of the answer included. `answers` are the agency's own, oldest first.
 */
export function decideStanding(
  agency: Tenant,
  answers: readonly GivenAnswer[],
  holdings: readonly Holding[],
  rights: ViewerRights,
  table: NeedToKnowTable,
): AgencyStanding {
  const nothing = { agency, asOf: null, searched: null, reason: null, tabled: false };
  const answer = shownAnswer(answers, holdings, rights, table);
  if (!answer) return { ...nothing, state: 'AWAITED', withheldCategories: [] };
  const { tabled, contributedAt: asOf } = answer;
  if (answer.kind === 'DECLINED') {
    const { reason } = answer;
    return { ...nothing, state: 'DECLINED', asOf, tabled, reason, withheldCategories: [] };
  }
  const shown = holdings.map((holding) => howShown(holding, rights, table));
  const withheld = holdings.filter((_, index) => shown[index] === 'WITHHELD');
  // that something is missing is said, so that nothing looks complete; what it is, is not.
  const missing = withheld.length > 0 || shown.includes('HIDDEN');
  const state = stateOf(shown.includes('VISIBLE'), missing);
  const withheldCategories = withheld.map(({ category }) => category);
  return {
    ...nothing,
    state,
    asOf,
    tabled,
    searched: searchedSentence(answer.searched),
    withheldCategories: [...new Set(withheldCategories)].sort(),
  };
}

function stateOf(some: boolean, withheld: boolean): AgencyStanding['state'] {
  if (some) return withheld ? 'SUPPLIED_IN_PART' : 'SUPPLIED';
  return withheld ? 'WITHHELD' : 'NOTHING_HELD';
}

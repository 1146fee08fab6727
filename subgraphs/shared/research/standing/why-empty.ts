import type { NeedToKnowTable } from '../../../../schema/need-to-know/table.ts';
import type { ErrorCode } from '../../../../schema/errors/catalogue.ts';
import type { ViewerRights } from '../viewer-rights.ts';
import type { GivenAnswer } from './decide-standing.ts';
import type { Holding } from './holding.ts';
import { howShown } from './holding.ts';
import { shownAnswer } from './shown-answer.ts';

/** What is known of one case in this sector, whoever looks. */
export interface CaseKnowledge {
  readonly caseId: string;
  /** The tenants of this subgraph that were asked. */
  readonly asked: readonly string[];
  /** By agency, its answers, oldest first; an agency that gave none is absent. */
  readonly answers: ReadonlyMap<string, readonly GivenAnswer[]>;
  readonly holdings: readonly Holding[];
}

/**
 * Why a list without items may not be shown as empty; null when it may. Empty means that everyone
 * asked has answered and nothing is held, so every other reason is said instead (R-035, F-01, F-04).
 */
export function whyEmpty(
  category: string,
  known: CaseKnowledge,
  rights: ViewerRights,
  table: NeedToKnowTable,
): ErrorCode | null {
  const { caseId, asked, answers, holdings } = known;
  const stated = table.get(category)?.existence === 'stated';
  // Whether or not such an agency holds anything: the difference would be an oracle (T15).
  const refused = stated && asked.some((owner) => !rights.releases(caseId, owner, category));
  const withheld = holdings.some(
    (holding) =>
      holding.category === category &&
      ['WITHHELD', 'HIDDEN'].includes(howShown(holding, rights, table)),
  );
  if (refused || withheld) return 'WITHHELD';
  if (asked.length === 0) return 'NOT_ASKED';
  if (asked.some((agency) => !answers.has(agency))) return 'AWAITED';
  const declined = asked.some((agency) => {
    const held = holdings.filter(({ ownerId }) => ownerId === agency);
    return shownAnswer(answers.get(agency) ?? [], held, rights, table)?.kind === 'DECLINED';
  });
  if (declined) return 'DECLINED';
  return null;
}

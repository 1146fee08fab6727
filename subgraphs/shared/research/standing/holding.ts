import type { NeedToKnowTable } from '../../../../schema/need-to-know/table.ts';
import type { Reach, ViewerRights } from '../viewer-rights.ts';

/** That an agency holds items of a category on a case, without any of their content. */
export interface Holding extends Reach {
  readonly caseId: string;
  /** The answer that brought them. */
  readonly answerId: string;
  readonly category: string;
  readonly existenceProtected: boolean;
  /** Hidden from everybody but its owner while a granted right is carried out. */
  readonly hidden: boolean;
}

/**
 * VISIBLE: the viewer gets it. WITHHELD: the viewer does not, and may know that. HIDDEN: the viewer
 * would get it, and meanwhile does not. UNKNOWN: to this viewer it does not exist (R-036,
 * decisions 20 and 21).
 */
export type HoldingShown = 'VISIBLE' | 'WITHHELD' | 'HIDDEN' | 'UNKNOWN';

/** How one holding looks to one viewer. A category without a row is unknown: nothing may be said of it. */
export function howShown(
  holding: Holding,
  rights: ViewerRights,
  table: NeedToKnowTable,
): HoldingShown {
  const row = table.get(holding.category);
  if (!row) return 'UNKNOWN';
  const { caseId, ownerId, category } = holding;
  const reaches = rights.reaches(holding);
  if (reaches && rights.releases(caseId, ownerId, category))
    return holding.hidden && ownerId !== rights.ownAgency ? 'HIDDEN' : 'VISIBLE';
  if (row.existence === 'protected' || holding.existenceProtected) return 'UNKNOWN';
  // an unconfirmed match is nobody's record yet, so there is nothing to withhold.
  if (holding.uncertain && ownerId !== rights.ownAgency) return 'UNKNOWN';
  return 'WITHHELD';
}

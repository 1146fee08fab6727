// the items a request is about: those their owners vouched for, or entries of the case's plan.
import type { ItemReference } from '../../../../schema/permit/item-references.ts';
import { mostItems } from '../../../../schema/permit/item-references.ts';
import type { RedisclosureRoute } from '../../../../schema/vocabulary/redisclosure.ts';
import { isUnfit } from '../../../shared/research/contribution/unfit-text.ts';
import { conferenceOwner } from '../../context.ts';
import type { Tx } from '../../decisions/decide.ts';
import { refuse } from '../../decisions/decide.ts';
import { planCategory } from '../../graph/plan-action.ts';
import type { NamedAgency } from './owners-of-item.ts';
import { ownersOfItem } from './owners-of-item.ts';

/** One row of what is asked: an item, for one agency that must agree about it. */
export interface ItemRow {
  readonly itemId: string;
  readonly ownerId: string;
  readonly holderId: string;
  readonly category: string;
  readonly subjectId: string | null;
  readonly originalSource: string | null;
  readonly viewOnly: boolean;
}

/** Where a court, a review or a right names what is meant, and each agency answers what it holds of it. */
const ofScope: readonly RedisclosureRoute[] = [
  'COURT_ORDER',
  'REVIEW',
  'FREEDOM_OF_INFORMATION',
  'SUBJECT_ACCESS',
  'RIGHTS_REQUEST',
  'FAMILY_COURT_REQUEST',
];
export const namesAScope = (route: string): boolean => ofScope.some((one) => one === route);

const field = 'input.itemIds';

/** An item as rows, one for each agency that must agree about it. */
export function rowsOf(item: ItemReference, area: readonly NamedAgency[]): ItemRow[] {
  const { id: itemId, ownerId: holderId, category, subjectId, originalSource, viewOnly } = item;
  return ownersOfItem(item, area).map((ownerId) => ({
    ...{ itemId, ownerId, holderId, category, subjectId, originalSource, viewOnly },
  }));
}

async function rowsOfPlan(tx: Tx, caseId: string, ids: readonly string[]): Promise<ItemRow[]> {
  const actions = await tx.planAction.findMany({
    where: { caseId, id: { in: [...ids] }, endedAt: null },
  });
  return actions.flatMap(({ id: itemId, sourceIds }) =>
    [...new Set(sourceIds)].map((ownerId) => ({
      ...{ itemId, ownerId, holderId: conferenceOwner, category: planCategory },
      ...{ subjectId: null, originalSource: null, viewOnly: false },
    })),
  );
}

async function partiesOf(tx: Tx, caseId: string): Promise<ReadonlySet<string>> {
  const found = await tx.$queryRaw<{ id: string }[]>`
    SELECT p.participation_id AS id FROM case_participants(ARRAY[${caseId}]) p`;
  return new Set(found.map(({ id }) => id));
}

export interface Asking {
  readonly caseId: string;
  readonly route: RedisclosureRoute;
  readonly itemIds: readonly string[];
  /** What the permit vouches for: nothing a caller says of an item is believed. */
  readonly vouched: readonly ItemReference[];
  readonly area: readonly NamedAgency[];
}

/**
 * The rows of the items that a request names. One that is not open to its author refuses the whole request,
 * and which one it was is not said: that would tell which ids are real.
 */
export async function itemsAsked(
  tx: Tx,
  { caseId, route, itemIds, vouched, area }: Asking,
): Promise<ItemRow[]> {
  const ids = [...new Set(itemIds)];
  if (ids.length > mostItems) refuse(field, 'R-110');
  if (ids.some(isUnfit)) refuse(field, 'R-109');
  if (ids.length === 0 && !namesAScope(route)) refuse(field, 'R-110');
  const parties = await partiesOf(tx, caseId);
  // An operation about two cases is vouched for both: what is about another's party is not asked for here.
  const items = vouched.filter(
    ({ id, subjectId }) => ids.includes(id) && (subjectId === null || parties.has(subjectId)),
  );
  const inPlan = await rowsOfPlan(tx, caseId, ids);
  const found = new Set([...items.map(({ id }) => id), ...inPlan.map(({ itemId }) => itemId)]);
  if (ids.some((id) => !found.has(id))) refuse(field, 'R-109');
  // One permission opens one record: items of an agency, or entries of the plan.
  if (items.length > 0 && inPlan.length > 0) refuse(field, 'R-118');
  return [...items.flatMap((item) => rowsOf(item, area)), ...inPlan];
}

// R-134 [D 4.3.4; B-ISA 2.26; 2.28; L 2.7; K-I3 4.4]: what a route may carry at all.
import type { NeedToKnowTable } from '../../../../schema/need-to-know/table.ts';
import type { RouteRule } from '../../../../schema/protocols/redisclosure/route-rule.ts';
import { conferenceOwner } from '../../context.ts';
import { refuse } from '../../decisions/decide.ts';
import type { ItemRow } from './items-asked.ts';

const field = 'input.itemIds';

/** Refuses items that the route may not carry, whatever their owners would say. */
export function checkCarried(
  rule: RouteRule,
  items: readonly ItemRow[],
  table: NeedToKnowTable,
): void {
  if (rule === 'NEVER') refuse('input.route', 'R-109');
  const { carries } = rule;
  // minutes and raw research do not go there; the request is redirected to the plan.
  if (carries === 'ACTIONS' && items.some(({ holderId }) => holderId !== conferenceOwner))
    refuse(field, 'R-118');
  // facts are named one by one; a request without any would carry the section.
  if (carries === 'NAMED_FACTS' && items.length === 0) refuse(field, 'R-120');
  // where the person is, and nothing else.
  const locates = ({ category }: ItemRow): boolean => table.get(category)?.locates === true;
  if (carries === 'CURRENT_ADDRESS' && !items.every(locates)) refuse(field, 'R-134');
}

// R-134 [D 4.3.1; 4.3.4; B-ISA 2.26; 2.28; L 2.7; K-I3 4.4]: a request for what its route does not carry is refused.
import type { Instead } from '../../../../schema/protocols/redisclosure/may-carry.ts';
import { insteadOfAsking } from '../../../../schema/protocols/redisclosure/may-carry.ts';
import type { RouteRule } from '../../../../schema/protocols/redisclosure/route-rule.ts';
import type { ReleaseForm } from '../../../../schema/vocabulary/redisclosure.ts';
import { conferenceOwner } from '../../context.ts';
import { refuse } from '../../decisions/decide.ts';
import type { ItemRow } from './items-asked.ts';

/** The rule names what to ask for in its place: the plan, facts by name, an address, nobody recognisable. */
const rules: Readonly<Record<Instead, string>> = {
  ACTION_PLAN: 'R-118',
  NAMED_FACTS: 'R-120',
  CURRENT_ADDRESS: 'R-134',
  ANONYMOUS: 'R-133',
  NOTHING: 'R-109',
};

/** Refuses items that the route may not carry, whatever their owners would say. */
export function checkCarried(rule: RouteRule, items: readonly ItemRow[], form: ReleaseForm): void {
  const asked = items.map(({ holderId, category }) => {
    const kind = holderId === conferenceOwner ? ('ACTION' as const) : ('ITEM' as const);
    return { kind, category, form };
  });
  const instead = insteadOfAsking(rule, asked);
  if (instead) refuse('input.itemIds', rules[instead]);
}

import type { GraphQLError } from 'graphql';
import { refusal } from '../../../../schema/errors/refusal.ts';
import { withOrigin } from '../item-origin.ts';
import type { ItemKind } from '../item-kind.ts';
import type { ResearchContext } from '../research-context.ts';
import { whyEmpty } from '../standing/why-empty.ts';
import type { CaseFindings } from './case-reader.ts';
import { presentItem } from './present-item.ts';
import type { Selection } from './selection.ts';

/**
 * One sector's section of one case. Each list holds its items, or is empty, or is the reason why it
 * may not be called empty: an error in a field makes it null with that error.
 */
export async function readSection(
  caseId: string,
  selection: Selection,
  context: ResearchContext,
): Promise<object | null> {
  const area = context.permit.cases[caseId]?.area;
  if (area === undefined) return null;
  const findings = await context.reader.read(caseId, selection);
  const profile = context.profiles[area];
  const today = context.clock().toISOString().slice(0, 10);
  const lists = [...selection.keys()].map((kind) => {
    const items = findings.items
      .filter(({ category }) => category === kind.category)
      .map((item) => {
        const owner = findings.tenants.get(item.ownerId);
        if (!owner) throw new Error('an item belongs to an agency that is no tenant here');
        return presentItem(kind, item, { owner, profile, rights: context.rights, today });
      });
    return [kind.field, items.length > 0 ? items : noItems(kind, findings, context)] as const;
  });
  return withOrigin(Object.fromEntries(lists), { caseId, ownerId: null });
}

function noItems(
  { category }: ItemKind,
  { known }: CaseFindings,
  { rights, table }: ResearchContext,
): readonly object[] | GraphQLError {
  // Beside the items of a permission nothing is said of what is held, not even that it is nothing.
  if (rights.permission(known.caseId)) return refusal('WITHHELD');
  const reason = whyEmpty(category, known, rights, table);
  return reason === null ? [] : refusal(reason);
}

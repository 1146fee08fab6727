import type { AuthCheckerFn } from 'type-graphql';
import type { ResearchContext } from './research-context.ts';
import { originOf } from './item-origin.ts';

/**
 * May this permit be answered with the field?: the owner's grants decide, and nothing
 * that arrived in a representation. A category whose existence is protected passes, because a refusal
 * would say that there is something to refuse; the value was never put into the object.
 */
export const authChecker: AuthCheckerFn<ResearchContext> = ({ root, context }, categories) => {
  const origin = originOf(root);
  if (!origin) return false;
  const { rights, table } = context;
  const { caseId, ownerId } = origin;
  return categories.every((category) => {
    const row = table.get(category);
    if (!row) return false;
    if (row.existence === 'protected') return true;
    const owners = ownerId === null ? [...rights.grants(caseId).keys()] : [ownerId];
    return owners.some((owner) => rights.releases(caseId, owner, category));
  });
};

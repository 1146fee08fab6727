import { suppliedAt } from '../need-to-know/classification.ts';
import type { GuardedGraph } from '../need-to-know/prune.ts';
import type { Operation } from '../pipeline/operation.ts';
import { mayShowAt } from '../pipeline/operation.ts';
import { ownerOf } from './owner-of.ts';
import type { Locks } from './whole-items.ts';

/**
 * What shield's rules and the resolvers of details would say of the values of one list, each asked once for an owner
 * and not once for a value (T1, R-034). For one list of one operation: nothing of it is kept (T14).
 */
export function listLocks(
  operation: Operation,
  rootKey: string,
  graph: GuardedGraph,
): Pick<Locks, 'categoriesOf' | 'opens'> {
  const said = new Map<readonly string[], Map<string | null, boolean>>();
  return {
    categoriesOf: (type, field) => suppliedAt(graph, type, field),
    opens(categories, holder) {
      const ownerId = ownerOf(holder);
      const known = said.get(categories) ?? new Map<string | null, boolean>();
      said.set(categories, known);
      const opens = known.get(ownerId) ?? mayShowAt(operation, rootKey, categories, ownerId);
      known.set(ownerId, opens);
      return opens;
    },
  };
}

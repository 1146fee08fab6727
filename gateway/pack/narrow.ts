// What was asked of items of any kind, as it can be asked of one kind.
import type { GraphQLObjectType, SelectionNode } from 'graphql';
import { Kind } from 'graphql';
import { withSelections } from '../need-to-know/schema-walk.ts';

/**
 * In: selections on `SuppliedItem`, and a kind. Out: those an item of that kind answers: a fragment on
 * another kind drops out, because the planner refuses one that can never match.
 */
export function narrow(
  selections: readonly SelectionNode[],
  type: GraphQLObjectType,
): SelectionNode[] {
  return selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind !== Kind.INLINE_FRAGMENT) return [selection];
    const condition = selection.typeCondition?.name.value;
    const fits =
      condition === undefined ||
      condition === type.name ||
      type.getInterfaces().some(({ name }) => name === condition);
    const inner = fits ? narrow(selection.selectionSet.selections, type) : [];
    if (inner.length === 0) return [];
    const { typeCondition: _any, ...unconditional } = selection;
    return [withSelections(unconditional, inner)];
  });
}

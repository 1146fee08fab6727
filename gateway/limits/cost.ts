import type {
  DocumentNode,
  FragmentDefinitionNode,
  GraphQLNamedType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
import {
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
} from 'graphql';

/** What is selected of a list counts this often: a section holds about as many items of one kind. */
export const listWeight = 10;

const known = new WeakMap<OperationDefinitionNode, number>();

/**
 * What an operation may make the agencies read and the gateway write: one for each selection, and
 * what stands in a list ten times, in a list of lists a hundred times. In: a valid operation. Out: its
 * cost, infinite where it outgrows numbers. Worked out once for a parsed text.
 */
export function costOf(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
): number {
  const found = known.get(operation);
  if (found !== undefined) return found;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition);
  const ofFragments = new Map<string, number>();
  const cost = ofSet(operation.selectionSet, schema.getRootType(operation.operation));
  known.set(operation, cost);
  return cost;

  function ofSet(set: SelectionSetNode, parent: GraphQLNamedType | null | undefined): number {
    let total = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const { name, selectionSet } = selection;
        const field =
          isObjectType(parent) || isInterfaceType(parent)
            ? parent.getFields()[name.value]
            : undefined;
        const times = field && isListType(getNullableType(field.type)) ? listWeight : 1;
        total += 1 + (selectionSet ? times * ofSet(selectionSet, getNamedType(field?.type)) : 0);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const on = selection.typeCondition?.name.value;
        total += ofSet(selection.selectionSet, on === undefined ? parent : schema.getType(on));
      } else {
        total += ofFragment(selection.name.value);
      }
    }
    return total;
  }

  function ofFragment(name: string): number {
    const before = ofFragments.get(name);
    if (before !== undefined) return before;
    const fragment = fragments.get(name);
    const cost = fragment
      ? ofSet(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value))
      : 0;
    ofFragments.set(name, cost);
    return cost;
  }
}

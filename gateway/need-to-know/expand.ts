// Named fragments are written out before anything is decided: a spread hides what it selects.
import type {
  DocumentNode,
  FragmentDefinitionNode,
  InlineFragmentNode,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
import { Kind } from 'graphql';

/** Out: the same operation without named fragments. Its size was limited before (see limits). */
export function expandFragments(
  document: DocumentNode,
  operation: OperationDefinitionNode,
): OperationDefinitionNode {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition);

  const expand = (set: SelectionSetNode): SelectionSetNode => ({
    ...set,
    selections: set.selections.map((selection) => {
      if (selection.kind === Kind.FIELD)
        return selection.selectionSet
          ? { ...selection, selectionSet: expand(selection.selectionSet) }
          : selection;
      if (selection.kind === Kind.INLINE_FRAGMENT)
        return { ...selection, selectionSet: expand(selection.selectionSet) };
      const fragment = fragments.get(selection.name.value);
      // Validation has refused unknown fragments; one that is missing all the same selects nothing.
      const inline: InlineFragmentNode = {
        kind: Kind.INLINE_FRAGMENT,
        ...(fragment ? { typeCondition: fragment.typeCondition } : {}),
        directives: selection.directives ?? [],
        selectionSet: fragment
          ? expand(fragment.selectionSet)
          : { kind: Kind.SELECTION_SET, selections: [] },
      };
      return inline;
    }),
  });
  return { ...operation, selectionSet: expand(operation.selectionSet) };
}

// The caller's operation, with what the façade and the log need of every object beside it.
import type {
  GraphQLNamedType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionNode,
} from 'graphql';
import { Kind } from 'graphql';
import { agendaGuard, itemGuard, manifestGuard, packGuard, recordGuard } from './guard-fields.ts';
import { isSuppliedItem, typeOfField, typeOfFragment, withSelections } from './schema-walk.ts';

function guardOf(type: GraphQLNamedType): readonly SelectionNode[] {
  if (isSuppliedItem(type)) return itemGuard;
  if (type.name === 'AgendaItem') return agendaGuard;
  if (type.name === 'Pack') return packGuard;
  if (type.name === 'ManifestLine') return manifestGuard;
  return ['CasePicture', 'Participant', 'PlanAction'].includes(type.name) ? recordGuard : [];
}

/** In: an operation with its fragments written out. Out: the same, and the guard's own fields. */
export function addGuardFields(
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
): OperationDefinitionNode {
  const guarded = (
    selections: readonly SelectionNode[],
    parent: GraphQLNamedType,
  ): SelectionNode[] =>
    selections.map((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD || !selection.selectionSet) return selection;
      const inner = selection.selectionSet.selections;
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const type = typeOfFragment(schema, selection.typeCondition?.name.value, parent);
        return withSelections(selection, guarded(inner, type));
      }
      // The schema's questions about itself: no object of a case stands there.
      if (selection.name.value.startsWith('__')) return selection;
      const type = typeOfField(parent, selection);
      return withSelections(selection, [...guarded(inner, type), ...guardOf(type)]);
    });

  const root = schema.getRootType(operation.operation);
  if (!root) throw new Error('the operation has no root type');
  return withSelections(operation, guarded(operation.selectionSet.selections, root));
}

import type { FieldNode, OperationDefinitionNode, SelectionNode } from 'graphql';
import { Kind } from 'graphql';
import { responseKey } from '../need-to-know/schema-walk.ts';

/** What a record is named by towards its agency (T4). */
const recordKeys = ['__typename', 'id'] as const;

/**
 * To name a record the planner asks for its type and id, whether the operation does or not. Out: those of
 * the two that are answered at this place and were never asked for. They go again before the answer is
 * looked at: a pack's manifest is made over what was asked for, and over nothing else (F-37).
 */
export function addedKeys(
  { selectionSet }: OperationDefinitionNode,
  path: readonly (string | number)[],
): readonly string[] {
  const asked = path
    .filter((step) => step !== '@')
    .reduce<readonly SelectionNode[]>(
      (selections, step) =>
        fieldsOf(selections).flatMap((field) =>
          responseKey(field) === step ? (field.selectionSet?.selections ?? []) : [],
        ),
      selectionSet.selections,
    );
  const keys = new Set(fieldsOf(asked).map(responseKey));
  return recordKeys.filter((key) => !keys.has(key));
}

function fieldsOf(selections: readonly SelectionNode[]): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    return selection.kind === Kind.INLINE_FRAGMENT
      ? fieldsOf(selection.selectionSet.selections)
      : [];
  });
}

import type { OperationDefinitionNode, VariableNode } from 'graphql';
import { Kind, visit } from 'graphql';

const conditions = new WeakMap<OperationDefinitionNode, ReadonlySet<string>>();

/**
 * Is a condition of the operation neither true nor false? A variable that has a default may be null all the same,
 * and no validation says so. The attack: the agencies refuse the question, and honest ones look as if they failed.
 * In: the operation with its fragments written out, and its variables as they were coerced.
 */
export function hasNullCondition(
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): boolean {
  const known = conditions.get(operation) ?? variablesOfConditions(operation);
  conditions.set(operation, known);
  return [...known].some((name) => (variables[name] ?? null) === null);
}

function variablesOfConditions(operation: OperationDefinitionNode): ReadonlySet<string> {
  const names = new Set<string>();
  visit(operation, {
    [Kind.VARIABLE_DEFINITION]: () => false,
    [Kind.DIRECTIVE]: (directive) => {
      visit(directive, {
        [Kind.VARIABLE]: ({ name }: VariableNode) => void names.add(name.value),
      });
      return false;
    },
  });
  return names;
}

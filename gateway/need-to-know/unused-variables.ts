// A variable left over after pruning fails validation of the whole operation, so it goes too.
import type { OperationDefinitionNode } from 'graphql';
import { visit } from 'graphql';

/** Out: the operation with only the variable definitions it still uses, and without its name (T13). */
export function withoutUnusedVariables(
  operation: OperationDefinitionNode,
): OperationDefinitionNode {
  const used = new Set<string>();
  visit(operation, {
    VariableDefinition: () => false,
    Variable: ({ name }) => {
      used.add(name.value);
    },
  });
  const { name: _operationName, ...unnamed } = operation;
  return {
    ...unnamed,
    variableDefinitions: (operation.variableDefinitions ?? []).filter(({ variable }) =>
      used.has(variable.name.value),
    ),
  };
}

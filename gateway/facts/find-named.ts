import type { FieldNode, GraphQLField, GraphQLInputType } from 'graphql';
import { getArgumentValues, getNamedType, isInputObjectType } from 'graphql';
import type { Classification } from '../need-to-know/classification.ts';

/** What a root field can name that has to be looked up before anything is decided. */
export type NamedClass = 'case.identity' | 'case.item';

/**
 * What one root field names: the values of arguments and input fields of a class. Found by class and
 * not by name, so that a new mutation cannot forget to be guarded.
 */
export function findNamed(
  sought: NamedClass,
  parentType: string,
  definition: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Readonly<Record<string, unknown>>,
  classification: Classification,
): string[] {
  const found: string[] = [];
  const values = getArgumentValues(definition, node, variables);
  for (const argument of definition.args) {
    const coordinate = `${parentType}.${definition.name}(${argument.name}:)`;
    collect(argument.type, values[argument.name], coordinate);
  }
  return found;

  function collect(type: GraphQLInputType, value: unknown, coordinate: string): void {
    if (value === null || value === undefined) return;
    if (Array.isArray(value)) {
      for (const member of value) collect(type, member, coordinate);
      return;
    }
    if (classification.inputs.get(coordinate)?.includes(sought)) {
      // An ID is text by now; anything else must not slip through as naming nothing at all.
      if (typeof value !== 'string') throw new Error(`${coordinate} names something without text`);
      found.push(value);
      return;
    }
    const named = getNamedType(type);
    if (!isInputObjectType(named) || typeof value !== 'object') return;
    for (const field of Object.values(named.getFields()))
      collect(
        field.type,
        (value as Record<string, unknown>)[field.name],
        `${named.name}.${field.name}`,
      );
  }
}

// Finding one's way through an operation by type: what every pass over it shares.
import type { FieldNode, GraphQLNamedType, GraphQLSchema, SelectionNode } from 'graphql';
import { getNamedType, isInterfaceType, isObjectType, Kind } from 'graphql';

/** The interface every supplied item implements. */
export const suppliedItem = 'SuppliedItem';

/** The type a field leads to, seen from its parent. The operation was validated before. */
export function typeOfField(parent: GraphQLNamedType, field: FieldNode): GraphQLNamedType {
  const fields = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields() : {};
  const definition = fields[field.name.value];
  if (!definition) throw new Error(`${parent.name} has no field ${field.name.value}`);
  return getNamedType(definition.type);
}

/** The type inside an inline fragment. */
export function typeOfFragment(
  schema: GraphQLSchema,
  condition: string | undefined,
  parent: GraphQLNamedType,
): GraphQLNamedType {
  return (condition === undefined ? undefined : schema.getType(condition)) ?? parent;
}

/** True for a type whose objects are items an agency supplied, and for the interface itself. */
export function isSuppliedItem(type: GraphQLNamedType | undefined): boolean {
  if (isInterfaceType(type)) return type.name === suppliedItem;
  return isObjectType(type) && type.getInterfaces().some(({ name }) => name === suppliedItem);
}

/** The key a field answers under: its alias, or its name. */
export function responseKey(field: FieldNode): string {
  return field.alias?.value ?? field.name.value;
}

/** Replaces the selections of a node, leaving everything else as it was. */
export function withSelections<T extends { selectionSet?: FieldNode['selectionSet'] }>(
  node: T,
  selections: readonly SelectionNode[],
): T {
  return { ...node, selectionSet: { kind: Kind.SELECTION_SET, selections } };
}

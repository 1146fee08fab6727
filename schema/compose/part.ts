// One document of the graph, indexed for the checks: a subgraph, the gateway’s additions, or the whole.
import type {
  ConstDirectiveNode,
  DefinitionNode,
  DocumentNode,
  FieldDefinitionNode,
  InputValueDefinitionNode,
  TypeNode,
} from 'graphql';
import { Kind } from 'graphql';
import type { DirectiveName } from './directive-name.ts';
import { directiveNames } from './directive-name.ts';

export type Field = FieldDefinitionNode | InputValueDefinitionNode;

/** A type with its extensions, as one document declares it. */
export interface TypeDeclaration {
  readonly name: string;
  readonly kind: 'object' | 'interface' | 'union' | 'input';
  readonly directives: readonly ConstDirectiveNode[];
  readonly fields: readonly Field[];
  readonly interfaces: readonly string[];
  readonly members: readonly string[];
}

export interface Part {
  /** What a problem calls it: `police`, `gateway`, `supergraph`. */
  readonly name: string;
  readonly document: DocumentNode;
  readonly types: ReadonlyMap<string, TypeDeclaration>;
  /** What a directive is really called, whatever this document renamed it to. */
  readonly directiveName: DirectiveName;
}

/** Federation’s own machinery, which holds no information of anybody’s. */
const machinery = /^(_Any|_Entity|_Service|_entities|_service|(join|link|federation)__.*)$/;

const kinds: Partial<Record<Kind, TypeDeclaration['kind']>> = {
  [Kind.OBJECT_TYPE_DEFINITION]: 'object',
  [Kind.OBJECT_TYPE_EXTENSION]: 'object',
  [Kind.INTERFACE_TYPE_DEFINITION]: 'interface',
  [Kind.INTERFACE_TYPE_EXTENSION]: 'interface',
  [Kind.UNION_TYPE_DEFINITION]: 'union',
  [Kind.UNION_TYPE_EXTENSION]: 'union',
  [Kind.INPUT_OBJECT_TYPE_DEFINITION]: 'input',
  [Kind.INPUT_OBJECT_TYPE_EXTENSION]: 'input',
};

/** In: a parsed document. Out: its types, federation’s machinery left out. */
export function partOf(name: string, document: DocumentNode): Part {
  const types = new Map<string, TypeDeclaration>();
  for (const definition of document.definitions) {
    const declared = declarationOf(definition);
    if (!declared || machinery.test(declared.name)) continue;
    const known = types.get(declared.name);
    types.set(declared.name, known ? joined(known, declared) : declared);
  }
  return { name, document, types, directiveName: directiveNames(document) };
}

function declarationOf(definition: DefinitionNode): TypeDeclaration | null {
  const kind = kinds[definition.kind];
  if (!kind || !('fields' in definition || 'types' in definition)) return null;
  const fields = 'fields' in definition ? (definition.fields ?? []) : [];
  return {
    name: definition.name.value,
    kind,
    directives: definition.directives ?? [],
    fields: fields.filter((field) => !machinery.test(field.name.value)),
    interfaces: 'interfaces' in definition ? namesOf(definition.interfaces) : [],
    members: 'types' in definition ? namesOf(definition.types) : [],
  };
}

function joined(one: TypeDeclaration, other: TypeDeclaration): TypeDeclaration {
  return {
    ...one,
    directives: [...one.directives, ...other.directives],
    fields: [...one.fields, ...other.fields],
    interfaces: [...one.interfaces, ...other.interfaces],
    members: [...one.members, ...other.members],
  };
}

function namesOf(nodes: readonly { readonly name: { readonly value: string } }[] = []): string[] {
  return nodes.map(({ name }) => name.value);
}

/** The type inside the lists and the exclamation marks. */
export function namedTypeOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedTypeOf(type.type);
}

/** The arguments of an output field; an input field has none. */
export function argumentsOf(field: Field): readonly InputValueDefinitionNode[] {
  return field.kind === Kind.FIELD_DEFINITION ? (field.arguments ?? []) : [];
}

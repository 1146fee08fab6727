// The graph as callers see it, read from the committed SDL alone: types, and the classes each field carries.
import { readFileSync } from 'node:fs';
import type {
  ASTNode,
  ConstDirectiveNode,
  DefinitionNode,
  GraphQLNamedType,
  GraphQLObjectType,
  GraphQLSchema,
} from 'graphql';
import {
  buildASTSchema,
  extendSchema,
  getNamedType,
  isObjectType,
  Kind,
  parse,
  visit,
} from 'graphql';

export interface OracleGraph {
  readonly schema: GraphQLSchema;
  /** The agencies' sections of a picture in the order of the schema: `police` → its type. */
  readonly sections: ReadonlyMap<string, GraphQLObjectType>;
  /** The classes of a field; none for most fields of an item, which are of their type's class. */
  categoriesOf(type: string, field: string): readonly string[];
  /** The classes of what an object of this type is as a whole. */
  categoriesOfType(type: GraphQLNamedType): readonly string[];
  /** The one object type by this name. */
  object(name: string): GraphQLObjectType;
}

const read = (name: string): string =>
  readFileSync(new URL(`../../../schema/sdl/${name}.graphql`, import.meta.url), 'utf8');

/** What an agency tells the gateway alone; no caller is shown it. */
const internal = 'AgencyStanding';

/** Federation's own machinery, which is no part of what callers see. */
function isMachinery(node: DefinitionNode): boolean {
  if (node.kind === Kind.DIRECTIVE_DEFINITION || node.kind === Kind.SCHEMA_DEFINITION) return true;
  const name = 'name' in node ? node.name.value : '';
  return /^(join|link)__/.test(name) || name === internal;
}

const needToKnow = parse(
  'directive @needToKnow(category: String!) repeatable on FIELD_DEFINITION | OBJECT | ARGUMENT_DEFINITION | INPUT_OBJECT | INPUT_FIELD_DEFINITION',
).definitions;

const isInternal = (node: ASTNode): boolean =>
  node.kind === Kind.NAMED_TYPE
    ? node.name.value === internal
    : 'type' in node && isInternal(node.type);

/**
 * Reads it. The same in every run: it depends on the committed files alone.
 * @param part all of it, or only what the agencies answer, without what the gateway adds.
 */
export function readGraph(part: 'all' | 'of agencies' = 'all'): OracleGraph {
  const supergraph = parse(read('supergraph'));
  const visible = visit(
    { ...supergraph, definitions: supergraph.definitions.filter((node) => !isMachinery(node)) },
    {
      Directive: ({ name }) => (name.value === 'needToKnow' ? undefined : null),
      FieldDefinition: (node) => (isInternal(node) ? null : undefined),
    },
  );
  const base = buildASTSchema(
    { ...visible, definitions: [...needToKnow, ...visible.definitions] },
    { assumeValidSDL: true },
  );
  const schema =
    part === 'all' ? extendSchema(base, parse(read('gateway')), { assumeValidSDL: true }) : base;

  const object = (name: string): GraphQLObjectType => {
    const type = schema.getType(name);
    if (!isObjectType(type)) throw new Error(`${name} is no object type`);
    return type;
  };
  const sections = Object.values(object('CasePicture').getFields()).flatMap((field) => {
    const type = getNamedType(field.type);
    return isObjectType(type) && type.name.endsWith('Research')
      ? [[field.name, type] as const]
      : [];
  });
  return {
    schema,
    sections: new Map(sections),
    object,
    categoriesOf: (type, field) => classesIn(object(type).getFields()[field]?.astNode),
    categoriesOfType: ({ astNode }) => classesIn(astNode),
  };
}

function classesIn(
  node: { readonly directives?: readonly ConstDirectiveNode[] } | null | undefined,
) {
  return (node?.directives ?? []).flatMap(({ arguments: given, name }) => {
    const value = given?.[0]?.value;
    return name.value === 'needToKnow' && value?.kind === Kind.STRING ? [value.value] : [];
  });
}

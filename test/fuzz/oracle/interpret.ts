// What an operation answers over the things it asks for: the rules of the GraphQL specification, written down plainly.
import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLOutputType,
  SelectionNode,
  ValueNode,
} from 'graphql';
import { isInterfaceType, isListType, isNonNullType, isObjectType, Kind } from 'graphql';
import type { ErrorCode } from '../../../schema/errors/catalogue.ts';
import type { OracleGraph } from './graph.ts';
import type { Given, Line } from './thing.ts';
import { Thing } from './thing.ts';

export type Path = readonly (string | number)[];

export interface OracleError {
  readonly path: Path;
  readonly code: ErrorCode;
  readonly category: string | null;
}

export interface Interpreted {
  readonly data: unknown;
  readonly errors: readonly OracleError[];
  /** What the answer releases, as the log must name it; no line twice. */
  readonly released: ReadonlyMap<string, Line>;
}

export interface Means {
  readonly graph: OracleGraph;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** In: the selections on a thing. Out: the answer they get, the refusals in it, and what it releases. */
export function interpret(
  thing: Thing,
  selections: readonly SelectionNode[],
  means: Means,
): Interpreted {
  const errors: OracleError[] = [];
  const released = new Map<string, Line>();
  return { data: answerOf(thing, selections, []), errors, released };

  function answerOf(of: Thing, asked: readonly SelectionNode[], path: Path): object {
    note(of.lines);
    const answer: Record<string, unknown> = {};
    for (const [key, nodes] of collect(of.type, asked, means))
      answer[key] = fieldOf(of, nodes, [...path, key]);
    return answer;
  }

  function fieldOf(of: Thing, nodes: readonly FieldNode[], path: Path): unknown {
    const [name = ''] = nodes.map((node) => node.name.value);
    if (name === '__typename') return of.type;
    const definition = means.graph.object(of.type).getFields()[name];
    if (!definition) throw new Error(`${of.type} has no field ${name}`);
    const given = of.field(name);
    if ('refused' in given) {
      errors.push({ path, code: given.refused, category: given.category ?? null });
      // Everything that can be refused is nullable, so that a refusal stays where it is.
      if (isNonNullType(definition.type)) throw new Error(`${of.type}.${name} may not be null`);
      return null;
    }
    if (tellsSomething(given)) note(given.lines ?? []);
    const inner = nodes.flatMap(({ selectionSet }) => selectionSet?.selections ?? []);
    return complete(definition.type, given.value, inner, path);
  }

  function complete(
    type: GraphQLOutputType,
    value: unknown,
    inner: readonly SelectionNode[],
    path: Path,
  ): unknown {
    if (isNonNullType(type)) {
      const completed = complete(type.ofType, value, inner, path);
      if (completed === null) throw new Error(`nothing at ${path.join('.')}, which is never null`);
      return completed;
    }
    if (value === null || value === undefined) return null;
    if (isListType(type))
      return (value as unknown[]).map((member, index) =>
        complete(type.ofType, member, inner, [...path, index]),
      );
    return value instanceof Thing ? answerOf(value, inner, path) : value;
  }

  function note(lines: readonly Line[]): void {
    for (const line of lines) released.set(`${line.case} ${line.item} ${line.category}`, line);
  }
}

/** Null and the empty list tell nothing about anybody; false and zero do. */
function tellsSomething(given: Given): boolean {
  const value = 'value' in given ? given.value : null;
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
}

/** The fields that apply to an object of this type, by response key, in the order they are first named. */
export function collect(
  type: string,
  selections: readonly SelectionNode[],
  means: Means,
  found = new Map<string, FieldNode[]>(),
): Map<string, FieldNode[]> {
  for (const selection of selections) {
    if (!isIncluded(selection, means)) continue;
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      found.set(key, [...(found.get(key) ?? []), selection]);
      continue;
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : means.fragments.get(selection.name.value);
    if (!fragment) throw new Error('a fragment that is not there');
    const on = fragment.typeCondition?.name.value ?? type;
    if (applies(on, type, means)) collect(type, fragment.selectionSet.selections, means, found);
  }
  return found;
}

function applies(condition: string, type: string, { graph }: Means): boolean {
  if (condition === type) return true;
  const named = graph.schema.getType(condition);
  const concrete = graph.schema.getType(type);
  return (
    isInterfaceType(named) && isObjectType(concrete) && concrete.getInterfaces().includes(named)
  );
}

function isIncluded({ directives = [] }: SelectionNode, { variables }: Means): boolean {
  return directives.every(({ arguments: given = [], name }) => {
    const [condition] = given;
    if (!condition) throw new Error('a condition without a value');
    const value = valueOf(condition.value, variables);
    return name.value === 'skip' ? value !== true : value === true;
  });
}

/** The value of an argument, as far as the operations here use any. */
export function valueOf(node: ValueNode, variables: Readonly<Record<string, unknown>>): unknown {
  switch (node.kind) {
    case Kind.VARIABLE:
      return variables[node.name.value];
    case Kind.NULL:
      return null;
    case Kind.BOOLEAN:
    case Kind.STRING:
    case Kind.ENUM:
      return node.value;
    default:
      throw new Error(`the oracle reads no ${node.kind}`);
  }
}

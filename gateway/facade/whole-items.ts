// Items that hold no field with a rule or a resolver of its own are answered by their list as a whole.
import type {
  FieldNode,
  GraphQLFieldResolver,
  GraphQLObjectType,
  GraphQLOutputType,
  GraphQLResolveInfo,
  GraphQLSchema,
  SelectionNode,
} from 'graphql';
import { isAbstractType, isLeafType, isListType, isNonNullType, isObjectType, Kind } from 'graphql';
import { responseKey } from '../need-to-know/schema-walk.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A list that its resolver answered whole, and where it stands from the root. */
export interface WholeList {
  readonly path: GraphQLResolveInfo['path'];
  readonly items: readonly unknown[];
}

/** Not as plain as it looked: graphql-js is to execute it, with all it says of errors. */
const notPlain = Symbol('a value that graphql-js has to complete');

/** Gives a value the form its selection asks for, or says that it is none of its business. */
type Form = (value: unknown) => unknown;

/** By the node that selects a list: the same text, the same graph, never a request (T14). */
const forms = new WeakMap<FieldNode, { readonly type: GraphQLOutputType; readonly form: Form }>();

/**
 * In: items as the agencies gave them, and the list they stand in. Out: what graphql-js would make of
 * them, key by key in the same order. Null wherever anything but plain values would be involved: a field
 * with a rule (the second lock, T1), with a resolver or an argument, a condition, a value that is missing
 * where one is promised or that does not fit. `whereSet` is the resolver that a field with a value can do
 * without.
 */
export function completeWhole(
  items: readonly Fields[],
  {
    fieldNodes,
    returnType,
    schema,
  }: Pick<GraphQLResolveInfo, 'fieldNodes' | 'returnType' | 'schema'>,
  whereSet: GraphQLFieldResolver<unknown, never>,
): readonly unknown[] | null {
  const [node, another] = fieldNodes;
  // Several nodes under one key: which of them count may depend on variables.
  if (!node || another) return null;
  const known = forms.get(node);
  const made =
    known?.type === returnType
      ? known
      : { type: returnType, form: formOf(returnType, [node], { schema, whereSet }) };
  forms.set(node, made);
  try {
    const whole = made.form(items);
    return whole === notPlain ? null : (whole as readonly unknown[]);
  } catch {
    // A leaf that cannot be written: graphql-js says so where it stands.
    return null;
  }
}

/** Puts the lists that were answered whole into what graphql-js made of the rest. */
export function putWhole(data: Fields | null | undefined, lists: readonly WholeList[]): void {
  for (const { items, path } of lists) {
    const holder = path.prev ? at(data, path.prev) : data;
    // Null has taken the place of what would hold it, or graphql-js answered otherwise after all.
    if (Array.isArray(holder?.[path.key])) (holder as Record<string, unknown>)[path.key] = items;
  }
}

function at(data: Fields | null | undefined, { key, prev }: WholeList['path']): Fields | null {
  const holder = prev ? at(data, prev) : data;
  return (holder?.[key] ?? null) as Fields | null;
}

interface Means {
  readonly schema: GraphQLSchema;
  readonly whereSet: GraphQLFieldResolver<unknown, never>;
}

const refuse: Form = () => notPlain;

function formOf(type: GraphQLOutputType, nodes: readonly FieldNode[], means: Means): Form {
  if (isNonNullType(type)) {
    const form = formOf(type.ofType, nodes, means);
    return (value) => form(value) ?? notPlain;
  }
  if (isListType(type)) {
    const of = formOf(type.ofType, nodes, means);
    return (value) => (value == null ? null : listOf(value, of));
  }
  if (isLeafType(type))
    return (value) => (value == null ? null : (type.serialize(value) ?? notPlain));
  return isObjectType(type) ? objectForm(type, nodes, means) : refuse;
}

function listOf(value: unknown, of: Form): unknown {
  if (!Array.isArray(value)) return notPlain;
  const list: unknown[] = [];
  for (const member of value as readonly unknown[]) {
    const formed = of(member);
    if (formed === notPlain) return notPlain;
    list.push(formed);
  }
  return list;
}

function objectForm(type: GraphQLObjectType, nodes: readonly FieldNode[], means: Means): Form {
  const selected = new Map<string, FieldNode[]>();
  for (const { selectionSet } of nodes)
    if (!collect(selectionSet?.selections ?? [], type, means.schema, selected)) return refuse;
  const parts: { readonly key: string; readonly form: Form }[] = [];
  for (const [key, under] of selected) {
    const form = fieldForm(type, under, means);
    if (form === refuse) return refuse;
    parts.push({ key, form });
  }
  return (value) => {
    if (value == null) return null;
    if (typeof value !== 'object') return notPlain;
    // Without a prototype (T12), and made alike one after the other, which keeps them small.
    const object = Object.setPrototypeOf({}, null) as Record<string, unknown>;
    for (const { form, key } of parts) {
      const formed = form((value as Fields)[key]);
      if (formed === notPlain) return notPlain;
      object[key] = formed;
    }
    return object;
  };
}

/** Gathers fields by response key, in their order; false for a selection that has a condition. */
function collect(
  selections: readonly SelectionNode[],
  type: GraphQLObjectType,
  schema: GraphQLSchema,
  into: Map<string, FieldNode[]>,
): boolean {
  return selections.every((selection) => {
    if ((selection.directives ?? []).length > 0) return false;
    if (selection.kind === Kind.FRAGMENT_SPREAD) return false;
    if (selection.kind === Kind.FIELD) {
      const key = responseKey(selection);
      into.set(key, [...(into.get(key) ?? []), selection]);
      return true;
    }
    const named = selection.typeCondition?.name.value;
    const condition = named === undefined ? type : schema.getType(named);
    const applies =
      condition === type || (isAbstractType(condition) && schema.isSubType(condition, type));
    if (!applies) return true;
    return collect(selection.selectionSet.selections, type, schema, into);
  });
}

function fieldForm(type: GraphQLObjectType, nodes: readonly FieldNode[], means: Means): Form {
  const name = nodes[0]?.name.value ?? '';
  if (name === '__typename') return () => type.name;
  const field = type.getFields()[name];
  // INVARIANT: what has a rule has a resolver, because shield stands in the place of it (T1).
  if (!field || field.args.length > 0) return refuse;
  const isPlain = field.resolve === undefined || field.resolve === means.whereSet;
  if (!isPlain) return refuse;
  const form = formOf(field.type, nodes, means);
  if (form === refuse || field.resolve === undefined) return form;
  return (value) => (value == null ? notPlain : form(value));
}

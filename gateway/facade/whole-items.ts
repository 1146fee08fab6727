// Items whose every value may be shown as it is are answered by their list as a whole.
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

/** What stands in front of the values of a list. */
export interface Locks {
  /** The resolver that a field with a value can do without. */
  readonly whereSet: GraphQLFieldResolver<unknown, never>;
  /** The categories of a field that has a rule (T1); none for a field that has none. */
  readonly categoriesOf: (type: string, field: string) => readonly string[];
  /** Do rule and resolver let a value through that is there, of this object and of these categories? */
  readonly opens: (categories: readonly string[], holder: Fields) => boolean;
}

/** Gives a value the form its selection asks for, or says that it is none of its business. */
type Form = (value: unknown, opens: Locks['opens']) => unknown;
/** One field of an object. */
interface Part {
  readonly key: string;
  readonly form: Form;
  /** Its categories, where a resolver or a rule stands in front of it; null where nothing does. */
  readonly locked: readonly string[] | null;
}

/** By the node that selects a list: the same text, the same graph, never a request (T14). */
const forms = new WeakMap<FieldNode, { readonly type: GraphQLOutputType; readonly form: Form }>();

/**
 * In: items as the agencies gave them, and the list they stand in. Out: what graphql-js would make of
 * them, key by key in the same order. Null wherever anything but values that may be shown would be involved: a field
 * whose lock does not open (T1), with another resolver or an argument, a condition, a value that is missing where one
 * is promised or where a resolver says what null means, or that does not fit.
 */
export function completeWhole(
  items: readonly Fields[],
  {
    fieldNodes,
    returnType,
    schema,
  }: Pick<GraphQLResolveInfo, 'fieldNodes' | 'returnType' | 'schema'>,
  locks: Locks,
): readonly unknown[] | null {
  const [node, another] = fieldNodes;
  const { categoriesOf, opens, whereSet } = locks;
  // Several nodes under one key: which of them count may depend on variables.
  if (!node || another) return null;
  const known = forms.get(node);
  const made =
    known?.type === returnType
      ? known
      : { type: returnType, form: formOf(returnType, [node], { schema, categoriesOf, whereSet }) };
  forms.set(node, made);
  try {
    const whole = made.form(items, opens);
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

/** Nothing of it knows a request: what it makes is kept (T14). */
interface Means extends Pick<Locks, 'categoriesOf' | 'whereSet'> {
  readonly schema: GraphQLSchema;
}

const refuse = (): typeof notPlain => notPlain;

function formOf(type: GraphQLOutputType, nodes: readonly FieldNode[], means: Means): Form {
  if (isNonNullType(type)) {
    const form = formOf(type.ofType, nodes, means);
    return (value, opens) => form(value, opens) ?? notPlain;
  }
  if (isListType(type)) {
    const of = formOf(type.ofType, nodes, means);
    return (value, opens) => (value == null ? null : listOf(value, of, opens));
  }
  if (isLeafType(type))
    return (value) => (value == null ? null : (type.serialize(value) ?? notPlain));
  return isObjectType(type) ? objectForm(type, nodes, means) : refuse;
}

function listOf(value: unknown, of: Form, opens: Locks['opens']): unknown {
  if (!Array.isArray(value)) return notPlain;
  const list: unknown[] = [];
  for (const member of value as readonly unknown[]) {
    const formed = of(member, opens);
    if (formed === notPlain) return notPlain;
    list.push(formed);
  }
  return list;
}

function objectForm(type: GraphQLObjectType, nodes: readonly FieldNode[], means: Means): Form {
  const selected = new Map<string, FieldNode[]>();
  for (const { selectionSet } of nodes)
    if (!collect(selectionSet?.selections ?? [], type, means.schema, selected)) return refuse;
  const parts: Part[] = [];
  for (const [key, under] of selected) {
    const part = partOf(type, key, under, means);
    if (part === null) return refuse;
    parts.push(part);
  }
  return (value, opens) => {
    if (value == null) return null;
    if (typeof value !== 'object') return notPlain;
    // Without a prototype (T12), and made alike one after the other, which keeps them small.
    const object = Object.setPrototypeOf({}, null) as Record<string, unknown>;
    for (const { form, key, locked } of parts) {
      const given = (value as Fields)[key];
      if (locked !== null) {
        if (given == null) return notPlain;
        if (locked.length > 0 && !opens(locked, value as Fields)) return notPlain;
      }
      const formed = form(given, opens);
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

/** Out: null for a field that is graphql-js's to execute. */
function partOf(
  type: GraphQLObjectType,
  key: string,
  nodes: readonly FieldNode[],
  means: Means,
): Part | null {
  const name = nodes[0]?.name.value ?? '';
  if (name === '__typename') return { key, form: () => type.name, locked: null };
  const field = type.getFields()[name];
  if (!field || field.args.length > 0) return null;
  const form = formOf(field.type, nodes, means);
  if (form === refuse) return null;
  // INVARIANT: what has a rule has a resolver, because shield stands in the place of it (T1).
  if (field.resolve === undefined) return { key, form, locked: null };
  const locked = means.categoriesOf(type.name, name);
  if (locked.length === 0 && field.resolve !== means.whereSet) return null;
  return { key, form, locked };
}

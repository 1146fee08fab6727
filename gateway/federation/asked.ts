// What one call asks of an agency, with the type of everything asked: worked out once for a plan.
import type {
  DocumentNode,
  FieldNode,
  GraphQLNamedType,
  GraphQLOutputType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionNode,
} from 'graphql';
import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
} from 'graphql';
import { isCalendarDate, isInstant } from '../../schema/vocabulary/scalars.ts';
import { guardKeys } from '../need-to-know/guard-fields.ts';
import { responseKey } from '../need-to-know/schema-walk.ts';

/** By response key, what is asked of one object. */
export type AskedObject = ReadonlyMap<string, AskedField>;

export interface AskedField {
  readonly name: string;
  /** Must the object have this key? Not one of another concrete type. */
  readonly required: boolean;
  readonly form: Form;
}

/** What a value must look like. */
export type Form = {
  readonly nullable: boolean;
  /** Nothing may stand here, and is missed all the same: no list of items is not an empty one (F-01). */
  readonly missed?: true;
} & (
  | { readonly kind: 'leaf'; readonly fits: (value: unknown) => boolean }
  | { readonly kind: 'list'; readonly of: Form }
  | { readonly kind: 'object'; readonly fields: AskedObject; readonly isItem: boolean }
);

/**
 * In: the operation as one agency is sent it, with its conditions settled, and the schema it was planned against.
 * Throws for a field that the schema does not have: what nobody knows the type of is not passed on.
 */
export function askedBy(document: DocumentNode, schema: GraphQLSchema): AskedObject {
  const { operation, selectionSet } = operationOf(document);
  const root = schema.getRootType(operation);
  if (!root) throw new Error('the operation has no root type');
  return readParts([{ selections: selectionSet.selections, type: root, on: '' }], schema);
}

/** The one operation of what an agency is sent. */
export function operationOf({ definitions }: DocumentNode): OperationDefinitionNode {
  const operation = definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('not an operation');
  return operation;
}

/** Selections on one type; null for the records of `_entities`, whose type their fragments say. */
interface Part {
  readonly selections: readonly SelectionNode[];
  readonly type: GraphQLNamedType | null;
  /** Of which types the object must be that has the field they stand under; empty for any. */
  readonly on: string;
}

interface Found {
  readonly name: string;
  readonly type: GraphQLOutputType | 'entities' | 'typename';
  readonly parts: Part[];
  required: boolean;
}

/** One object's selections: of several parts where one response key stands under several types. */
function readParts(parts: readonly Part[], schema: GraphQLSchema): AskedObject {
  const found = new Map<string, Found>();
  const types = new Set(parts.map(({ type }) => type));
  // An object that is there for one part of the question lacks what only another part asks of it: an agency
  // that was not asked has not failed to answer, and what it did answer is whole.
  const together = types.size === 1 && new Set(parts.map(({ on }) => on)).size === 1;
  for (const { selections, type, on } of parts) {
    const onType = types.size === 1 ? '' : ` ... on ${String(type)}`;
    gather(selections, type, together ? '' : `${on}${onType}`);
  }
  return new Map(
    [...found].map(([key, field]) => {
      const { name, required } = field;
      return [key, { name, required, form: formOf(field, [...types], schema) }];
    }),
  );

  /** @param on of which types the object must be, for these selections; empty for any. */
  function gather(
    selections: readonly SelectionNode[],
    type: GraphQLNamedType | null,
    on: string,
  ): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) throw new Error('a fragment is not written out');
      if (selection.kind === Kind.FIELD) {
        add(selection, type, on);
        continue;
      }
      const condition = selection.typeCondition?.name.value;
      const narrowed = condition === undefined ? type : (schema.getType(condition) ?? null);
      // A record is asked for by the type its fragment names: one of another type was not.
      const onType = type && narrowed !== type ? ` ... on ${String(narrowed)}` : '';
      gather(selection.selectionSet.selections, narrowed, `${on}${onType}`);
    }
  }

  function add(field: FieldNode, parent: GraphQLNamedType | null, on: string): void {
    const key = responseKey(field);
    const name = field.name.value;
    const type = typeOf(name, parent);
    const known = found.get(key) ?? { name, type, parts: [], required: false };
    known.required ||= on === '';
    known.parts.push({
      selections: field.selectionSet?.selections ?? [],
      type: typeof type === 'string' ? null : getNamedType(type),
      on,
    });
    found.set(key, known);
  }
}

function typeOf(name: string, parent: GraphQLNamedType | null): Found['type'] {
  if (name === '__typename') return 'typename';
  if (name === '_entities') return 'entities';
  const fields = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields() : {};
  const type = fields[name]?.type;
  if (!type) throw new Error('a field of no type is asked for');
  return type;
}

function formOf(
  { parts, type }: Found,
  on: readonly (GraphQLNamedType | null)[],
  schema: GraphQLSchema,
): Form {
  if (type === 'typename') return { kind: 'leaf', nullable: false, fits: namesOneOf(on, schema) };
  if (type === 'entities')
    return { kind: 'list', nullable: false, of: objectOf(readParts(parts, schema)) };
  const named = getNamedType(type);
  const below: Form = isLeafType(named)
    ? { kind: 'leaf', nullable: true, fits: fitsLeaf(named) }
    : objectOf(readParts(parts, schema));
  return wrapped(type, below);
}

function objectOf(fields: AskedObject): Form {
  return { kind: 'object', nullable: true, fields, isItem: fields.has(guardKeys.owner) };
}

function wrapped(type: GraphQLOutputType, below: Form): Form {
  if (isNonNullType(type)) return { ...wrapped(type.ofType, below), nullable: false };
  if (isListType(type)) {
    const of = wrapped(type.ofType, below);
    const missed = of.kind === 'object' && of.isItem ? ({ missed: true } as const) : {};
    return { kind: 'list', nullable: true, ...missed, of };
  }
  return below;
}

/** A type that cannot stand here, or that there is none of, is no answer to what something is. */
function namesOneOf(on: readonly (GraphQLNamedType | null)[], schema: GraphQLSchema): Fits {
  if (on.includes(null))
    return (value) => typeof value === 'string' && isObjectType(schema.getType(value));
  const names = new Set<unknown>(
    on.flatMap((type) =>
      isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [type?.name],
    ),
  );
  return (value) => names.has(value);
}

type Fits = (value: unknown) => boolean;

const largest = 2_147_483_647;
const fitsScalar: Readonly<Record<string, Fits>> = {
  Int: (value) => Number.isInteger(value) && Math.abs(value as number) <= largest,
  Float: (value) => Number.isFinite(value),
  Boolean: (value) => typeof value === 'boolean',
  Date: (value) => typeof value === 'string' && isCalendarDate(value),
  DateTime: (value) => typeof value === 'string' && isInstant(value),
};

/** Ids, texts, days and instants travel as text; so do the names of an enumeration. */
function fitsLeaf(type: GraphQLNamedType): Fits {
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.getValues().map(({ name }) => name));
    return (value) => names.has(value);
  }
  return fitsScalar[type.name] ?? ((value) => typeof value === 'string');
}

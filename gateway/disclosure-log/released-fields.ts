// Where in a response information can stand, and of which class it is. Made once for an operation.
import type {
  GraphQLNamedType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionNode,
} from 'graphql';
import { isAbstractType, isObjectType, Kind } from 'graphql';
import type { GuardedGraph } from '../need-to-know/prune.ts';
import {
  isSuppliedItem,
  responseKey,
  typeOfField,
  typeOfFragment,
} from '../need-to-know/schema-walk.ts';

/** Response keys with the supplied categories that a value there releases. */
export type Details = ReadonlyMap<string, readonly string[]>;

/**
 * One place where a response may hold an object. By place and type, not by response key alone: two
 * participants may use one alias for two fields, and a reader of a protected address could have it
 * recorded as a first language.
 */
export interface ReleasedFields {
  /** True if only items, participants, actions and case pictures stand here, which the guard gives an id. */
  readonly onlyRecords: boolean;
  /** By concrete type. What an item’s own type says already is not repeated. */
  readonly details: ReadonlyMap<string, Details>;
  readonly children: ReadonlyMap<string, ReleasedFields>;
  /** Response keys under which the schema speaks of itself, and nobody of a person. */
  readonly ofTheSchema: ReadonlySet<string>;
}

interface Place extends ReleasedFields {
  onlyRecords: boolean;
  readonly details: Map<string, Map<string, string[]>>;
  readonly children: Map<string, Place>;
  readonly ofTheSchema: Set<string>;
}

const newPlace = (onlyRecords: boolean): Place => ({
  onlyRecords,
  details: new Map(),
  children: new Map(),
  ofTheSchema: new Set(),
});

/** The same types to which guard-operation gives an id. */
function isRecord(type: GraphQLNamedType): boolean {
  const records = [
    'CasePicture',
    'Participant',
    'AgendaItem',
    'PlanAction',
    'Pack',
    'ManifestLine',
  ];
  return isSuppliedItem(type) || records.includes(type.name);
}

type Graph = Pick<GuardedGraph, 'schema' | 'classification' | 'supplied'>;

const read = new WeakMap<OperationDefinitionNode, ReleasedFields>();

/**
 * In: the operation that the response answers, its fragments written out, and the graph. Read once
 * for an operation: it depends on what was asked, never on who asked.
 */
export function readReleasedFields(
  operation: OperationDefinitionNode,
  graph: Graph,
): ReleasedFields {
  const known = read.get(operation) ?? walkOperation(operation, graph);
  read.set(operation, known);
  return known;
}

function walkOperation(operation: OperationDefinitionNode, graph: Graph): ReleasedFields {
  const { schema } = graph;
  const rootType = schema.getRootType(operation.operation);
  if (!rootType) throw new Error('the operation has no root type');
  const root = newPlace(false);
  walk(operation.selectionSet.selections, rootType, root);
  return root;

  function walk(
    selections: readonly SelectionNode[],
    parent: GraphQLNamedType,
    place: Place,
  ): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) throw new Error('a fragment is not written out');
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const type = typeOfFragment(schema, selection.typeCondition?.name.value, parent);
        walk(selection.selectionSet.selections, type, place);
        continue;
      }
      const key = responseKey(selection);
      if (selection.name.value.startsWith('__')) {
        if (selection.selectionSet) place.ofTheSchema.add(key);
        continue;
      }
      const type = selection.selectionSet && typeOfField(parent, selection);
      for (const holder of concreteTypes(schema, parent)) {
        const own = detailsOf(holder, selection.name.value, type, graph);
        if (own.length > 0) addDetails(place, holder, key, own);
      }
      if (!selection.selectionSet || !type) continue;
      const child = place.children.get(key) ?? newPlace(true);
      child.onlyRecords &&= isRecord(type);
      place.children.set(key, child);
      walk(selection.selectionSet.selections, type, child);
    }
  }
}

function addDetails(place: Place, type: string, key: string, own: readonly string[]): void {
  const details = place.details.get(type) ?? new Map<string, string[]>();
  place.details.set(type, details.set(key, [...(details.get(key) ?? []), ...own]));
}

function concreteTypes(schema: GraphQLSchema, type: GraphQLNamedType): string[] {
  if (isAbstractType(type)) return schema.getPossibleTypes(type).map(({ name }) => name);
  return isObjectType(type) ? [type.name] : [];
}

/** A field is of its own classes and of those of the object it holds; a record there speaks for itself. */
function detailsOf(
  holder: string,
  field: string,
  type: GraphQLNamedType | undefined,
  { schema, classification, supplied }: Graph,
): string[] {
  const { fields, types } = classification;
  const own = fields.get(`${holder}.${field}`) ?? [];
  const inner = (type ? concreteTypes(schema, type) : []).flatMap((name) => types.get(name) ?? []);
  const stated =
    type && isRecord(type) ? own.filter((one) => !inner.includes(one)) : [...own, ...inner];
  const ofHolder = types.get(holder) ?? [];
  return [...new Set(stated)].filter((one) => supplied.has(one) && !ofHolder.includes(one));
}

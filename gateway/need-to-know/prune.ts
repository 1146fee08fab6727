// What was not released leaves the operation before it is planned: an agency is never asked for it.
import type {
  FieldNode,
  GraphQLNamedType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionNode,
} from 'graphql';
import { Kind } from 'graphql';
import type { Classification } from './classification.ts';
import { standingsNeeded } from './standings-needed.ts';
import { standingGuard } from './guard-fields.ts';
import { responseKey, typeOfField, typeOfFragment, withSelections } from './schema-walk.ts';
import { withoutUnusedVariables } from './unused-variables.ts';

/** Is this category released under the root field being walked? */
export type IsReleased = (category: string) => boolean;

/** The graph as pruning sees it; the same for every request. */
export interface GuardedGraph {
  /** The schema callers see, the gateway's own fields included. */
  readonly schema: GraphQLSchema;
  readonly classification: Classification;
  /** Categories of agencies' and participants' information; the others frame it. */
  readonly supplied: ReadonlySet<string>;
  /** Categories answered as if nothing were held, to those they are not released to. */
  readonly existenceProtected: ReadonlySet<string>;
  /** `Type.field` coordinates the gateway computes itself; no agency knows them. */
  readonly computed: ReadonlySet<string>;
  /** Fields of a case picture that are an agency's section. */
  readonly sections: readonly string[];
}

export interface Pruned {
  /** What is planned and fetched; null when nothing is left, and then nobody is contacted. */
  readonly fetched: OperationDefinitionNode | null;
  /** Supplied categories that were asked for and stayed in. */
  readonly categories: ReadonlySet<string>;
  /** By root response key, the supplied categories that were asked for, whatever became of them. */
  readonly asked: ReadonlyMap<string, ReadonlySet<string>>;
  /** By root response key, the supplied categories that were asked for and taken out. */
  readonly removed: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * In: a guarded operation, and for each of its root fields what is released under it (null: nothing,
 * the field is refused). A field is judged by its own categories, and a fragment by those of the
 * concrete type it narrows to: two inline fragments may use one response key for two different
 * fields, so a key alone identifies nothing. `sectionsUnder` says which sections of a picture may be
 * asked at all: those of a permission's owner; null for all of them.
 */
export function prune(
  operation: OperationDefinitionNode,
  graph: GuardedGraph,
  releasedUnder: (rootKey: string) => IsReleased | null,
  sectionsUnder: (rootKey: string) => readonly string[] | null = () => null,
): Pruned {
  const { schema, classification, computed, supplied } = graph;
  const categories = new Set<string>();
  const asked = new Map<string, Set<string>>();
  const removed = new Map<string, Set<string>>();
  const rootType = schema.getRootType(operation.operation);
  if (!rootType) throw new Error('the operation has no root type');

  let rootKey: string | null = null;
  let sections: readonly string[] = graph.sections;
  const roots = keep(operation.selectionSet.selections, rootType, () => true);
  const contacts = (selection: SelectionNode): boolean =>
    selection.kind === Kind.FIELD
      ? selection.name.value !== '__typename'
      : selection.kind === Kind.INLINE_FRAGMENT && selection.selectionSet.selections.some(contacts);
  const fetched = roots.some(contacts)
    ? withoutUnusedVariables(withSelections(operation, roots))
    : null;
  return { fetched, categories, asked, removed };

  function keep(
    selections: readonly SelectionNode[],
    parent: GraphQLNamedType,
    isReleased: IsReleased,
  ): SelectionNode[] {
    return selections.flatMap((selection): SelectionNode[] => {
      if (selection.kind === Kind.FIELD) {
        const kept =
          rootKey === null ? keepRoot(selection, parent) : keepField(selection, parent, isReleased);
        return kept ? [kept] : [];
      }
      if (selection.kind !== Kind.INLINE_FRAGMENT) return [];
      const type = typeOfFragment(schema, selection.typeCondition?.name.value, parent);
      if (!suppliedOf(classification.types.get(type.name)).every(isReleased)) return [];
      const inner = keep(selection.selectionSet.selections, type, isReleased);
      return inner.length === 0 ? [] : [withSelections(selection, inner)];
    });
  }

  function keepRoot(field: FieldNode, parent: GraphQLNamedType): FieldNode | null {
    rootKey = responseKey(field);
    const released = releasedUnder(rootKey);
    sections = sectionsUnder(rootKey) ?? graph.sections;
    const kept = released && keepField(field, parent, released);
    rootKey = null;
    return kept;
  }

  function keepField(
    field: FieldNode,
    parent: GraphQLNamedType,
    isReleased: IsReleased,
  ): FieldNode | null {
    if (field.name.value === '__typename') return field;
    // The façade answers what the schema says of itself, where that is allowed; no agency is asked.
    if (field.name.value.startsWith('__')) return null;
    const coordinate = `${parent.name}.${field.name.value}`;
    if (computed.has(coordinate)) return null;
    const own = suppliedOf(classification.fields.get(coordinate));
    note(asked, own);
    if (!own.every(isReleased)) {
      note(removed, own);
      return null;
    }
    for (const category of own) categories.add(category);
    if (!field.selectionSet) return field;
    const type = typeOfField(parent, field);
    const inner = keep(field.selectionSet.selections, type, isReleased);
    if (type.name === 'CasePicture') {
      const needed = standingsNeeded(field.selectionSet, type, graph, isReleased);
      inner.push(...needed.filter((name) => sections.includes(name)).map(standingGuard));
    }
    // Walked all the same: what was asked of a section that nobody is asked about is withheld.
    if (parent.name === 'CasePicture' && isOfAnotherOwner(field.name.value)) return null;
    return inner.length === 0 ? null : withSelections(field, inner);
  }

  function note(under: Map<string, Set<string>>, own: readonly string[]): void {
    if (own.length === 0) return;
    const noted = under.get(rootKey ?? '') ?? new Set<string>();
    for (const category of own) noted.add(category);
    under.set(rootKey ?? '', noted);
  }

  function isOfAnotherOwner(name: string): boolean {
    return graph.sections.includes(name) && !sections.includes(name);
  }

  function suppliedOf(names: readonly string[] = []): string[] {
    return names.filter((name) => supplied.has(name));
  }
}

import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';
import { GraphQLIncludeDirective, GraphQLSkipDirective, Kind, getDirectiveValues } from 'graphql';
import type { ItemKind } from '../item-kind.ts';
import type { SectorSchema } from '../sector.ts';

/** The item kinds asked of a section, each with the narrower categories asked of its items. */
export type Selection = ReadonlyMap<ItemKind, ReadonlySet<string>>;

/** In: where a section is being resolved. Out: what is asked of it, through fragments and aliases. */
export function selectionOf(info: GraphQLResolveInfo, sector: SectorSchema): Selection {
  const kinds = new Map(sector.kinds.map((kind) => [kind.field, kind]));
  const asked = new Map<ItemKind, Set<string>>();
  for (const node of fieldsOf(info.fieldNodes, info)) {
    const kind = kinds.get(node.name.value);
    if (!kind) continue;
    const narrower = asked.get(kind) ?? new Set<string>();
    for (const { name } of fieldsOf([node], info)) {
      const category = Object.hasOwn(kind.fields, name.value)
        ? kind.fields[name.value]?.category
        : undefined;
      if (category !== undefined) narrower.add(category);
    }
    asked.set(kind, narrower);
  }
  return asked;
}

function fieldsOf(parents: readonly FieldNode[], info: GraphQLResolveInfo): FieldNode[] {
  return parents.flatMap(({ selectionSet }) => (selectionSet ? expand(selectionSet, info) : []));
}

function expand(set: SelectionSetNode, info: GraphQLResolveInfo): FieldNode[] {
  return set.selections.flatMap((selection) => {
    const { variableValues } = info;
    // What is skipped is not handed out, and a log that says it was cannot be reconciled.
    if (getDirectiveValues(GraphQLSkipDirective, selection, variableValues)?.if === true) return [];
    if (getDirectiveValues(GraphQLIncludeDirective, selection, variableValues)?.if === false)
      return [];
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return expand(selection.selectionSet, info);
    const fragment = info.fragments[selection.name.value];
    return fragment ? expand(fragment.selectionSet, info) : [];
  });
}

// Whose standing must be known to answer this case truly? (T7, R-035)
import type { GraphQLNamedType, SelectionSetNode } from 'graphql';
import { Kind } from 'graphql';
import type { GuardedGraph, IsReleased } from './prune.ts';
import { typeOfField } from './schema-walk.ts';

/**
 * Out: the sections whose agencies' own word is needed: all of them for the fields the gateway
 * computes, and a section of which anything is fetched or is answered as if nothing were held. Where
 * everything asked of a section is openly withheld, its agencies are not contacted.
 */
export function standingsNeeded(
  selected: SelectionSetNode,
  casePicture: GraphQLNamedType,
  graph: GuardedGraph,
  isReleased: IsReleased,
): readonly string[] {
  const needed = new Set<string>();
  look(selected);
  return graph.sections.filter((section) => needed.has(section));

  function look({ selections }: SelectionSetNode): void {
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) look(selection.selectionSet);
      if (selection.kind !== Kind.FIELD) continue;
      const name = selection.name.value;
      if (graph.computed.has(`${casePicture.name}.${name}`))
        for (const section of graph.sections) needed.add(section);
      else if (graph.sections.includes(name) && selection.selectionSet) {
        const type = typeOfField(casePicture, selection);
        if (isAnswered(selection.selectionSet, type)) needed.add(name);
      }
    }
  }

  function isAnswered(section: SelectionSetNode, type: GraphQLNamedType): boolean {
    return section.selections.some((selection) => {
      if (selection.kind === Kind.INLINE_FRAGMENT) return isAnswered(selection.selectionSet, type);
      if (selection.kind !== Kind.FIELD || selection.name.value === '__typename') return false;
      const own = graph.classification.fields.get(`${type.name}.${selection.name.value}`) ?? [];
      return own.every((name) => isReleased(name) || graph.existenceProtected.has(name));
    });
  }
}

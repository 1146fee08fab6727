import type { ConstDirectiveNode } from 'graphql';
import { Kind, parse } from 'graphql';

/** The names of the subgraphs a supergraph is composed of. */
export function subgraphNames(supergraphSdl: string): string[] {
  return [...graphNames(supergraphSdl).values()];
}

/** Which subgraph carries out each mutation. */
export function mutationSubgraphs(supergraphSdl: string): ReadonlyMap<string, string> {
  const names = graphNames(supergraphSdl);
  const found = new Map<string, string>();
  for (const definition of parse(supergraphSdl).definitions)
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === 'Mutation')
      for (const field of definition.fields ?? []) {
        const graph = argumentOf(field.directives, 'join__field', 'graph');
        const subgraph = graph === undefined ? undefined : names.get(graph);
        if (subgraph !== undefined) found.set(field.name.value, subgraph);
      }
  return found;
}

/** `CHILDRENS_SERVICES` → `childrens-services`. */
function graphNames(supergraphSdl: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const definition of parse(supergraphSdl).definitions)
    if (definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph')
      for (const value of definition.values ?? []) {
        const name = argumentOf(value.directives, 'join__graph', 'name');
        if (name !== undefined) names.set(value.name.value, name);
      }
  return names;
}

function argumentOf(
  directives: readonly ConstDirectiveNode[] | undefined,
  directive: string,
  argument: string,
): string | undefined {
  const value = directives
    ?.find(({ name }) => name.value === directive)
    ?.arguments?.find(({ name }) => name.value === argument)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}

// From the subgraphs’ SDL to the supergraph, or to every reason why not.
import type { DocumentNode } from 'graphql';
import { GraphQLError, parse, Source } from 'graphql';
import type { NeedToKnowTable } from '../need-to-know/table.ts';
import { checks } from './checks/checks.ts';
import { federate } from './federate.ts';
import { graphOf, partsOf } from './graph.ts';
import type { Problem } from './problem.ts';
import { collectProblems, wholeName } from './problem.ts';

export type Composed = { readonly supergraph: string } | { readonly problems: readonly Problem[] };

/**
 * In: each subgraph's SDL by name, the gateway's additions, the need-to-know table. Out: the supergraph,
 * only if every check is content; else every problem. Pure.
 */
export function compose(
  sdls: ReadonlyMap<string, string>,
  gatewaySdl: string,
  table: NeedToKnowTable,
): Composed {
  try {
    const documents = new Map([...sdls].map(([name, sdl]) => [name, parse(new Source(sdl, name))]));
    return judge(documents, parse(new Source(gatewaySdl, 'gateway')), table);
  } catch (error) {
    if (!(error instanceof GraphQLError) || !error.source) throw error;
    return { problems: [unreadable(error, error.source.name)] };
  }
}

function judge(
  documents: ReadonlyMap<string, DocumentNode>,
  gateway: DocumentNode,
  table: NeedToKnowTable,
): Composed {
  const composition = federate(documents);
  const graph = graphOf(documents, gateway, composition, table);
  const found = checks.flatMap(({ name: check, eachPart, whole }) => [
    ...(whole?.(graph) ?? []).map((finding) => ({ ...finding, check, part: wholeName })),
    ...partsOf(graph).flatMap((part) =>
      [...(eachPart?.(part, graph) ?? [])].map((finding) => ({
        ...finding,
        check,
        part: part.name,
      })),
    ),
  ]);
  if (found.length > 0) return { problems: collectProblems(found) };
  if (composition.supergraph === null) throw new Error('composition failed without saying why');
  return { supergraph: composition.supergraph };
}

function unreadable({ locations, message }: GraphQLError, part: string): Problem {
  const coordinate = `line ${locations?.[0]?.line ?? 0}`;
  const what = `is not GraphQL: ${message}`;
  return { check: 'is-readable', coordinate, parts: [part], what, fix: 'Repair the text.' };
}

// The graph as it is composed, with random operations over it.
import type { GeneratorValue } from 'fast-check';
import fc from 'fast-check';
import type { GraphQLNamedType, OperationDefinitionNode } from 'graphql';
import {
  getNamedType,
  getOperationAST,
  GraphQLInterfaceType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  parse,
} from 'graphql';
import { buildGraph } from '../../../gateway/facade/graph.ts';
import { loadPlanner } from '../../../gateway/federation/load-planner.ts';
import { expandFragments } from '../../../gateway/need-to-know/expand.ts';
import { addGuardFields } from '../../../gateway/need-to-know/guard-operation.ts';
import type { GuardedGraph } from '../../../gateway/need-to-know/prune.ts';
import { readSchema } from '../../../gateway/read-schema.ts';
import { loadNeedToKnow } from '../../../schema/need-to-know/table.ts';

/** The graph callers see, put together as the gateway does it; no agency is there to be asked. */
export async function realGraph(): Promise<GuardedGraph> {
  const { gatewaySdl, supergraphSdl } = readSchema();
  const { schema } = await loadPlanner({
    supergraphSdl,
    sourceFor: () => ({ ask: () => Promise.reject(new Error('no agency is asked')) }),
  });
  return buildGraph({ supergraphSdl, gatewaySdl, plannable: schema, table: loadNeedToKnow() });
}

type Pick = <T>(from: readonly T[]) => T;

/** A random query for one or two case pictures, ready to be pruned. */
export function randomOperation(graph: GuardedGraph, g: GeneratorValue): OperationDefinitionNode {
  const pick: Pick = (from) => from[g(fc.nat, { max: from.length - 1 })] as (typeof from)[number];
  const roots = Array.from({ length: g(fc.integer, { min: 1, max: 2 }) }, (_, index) => {
    const type = graph.schema.getType('CasePicture');
    if (!type) throw new Error('no case picture in the graph');
    return `r${index}: casePicture(caseId: "${index}") { ${selections(graph, type, pick, 4)} }`;
  });
  const document = parse(`{ ${roots.join(' ')} }`, { noLocation: true });
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  return addGuardFields(expandFragments(document, operation), graph.schema);
}

function selections(
  graph: GuardedGraph,
  type: GraphQLNamedType,
  pick: Pick,
  depth: number,
): string {
  if (!isObjectType(type) && !isInterfaceType(type)) return '';
  const fields = Object.values(type.getFields());
  const chosen = Array.from({ length: 4 }, (_, index) => {
    const field = pick(fields);
    const named = getNamedType(field.type);
    const inner = isLeafType(named) ? '' : ` { ${selections(graph, named, pick, depth - 1)} }`;
    if (!isLeafType(named) && depth === 0) return '';
    const text = `k${depth}${index}: ${field.name}${inner}`;
    return pick([true, false]) ? text : `... on ${type.name} { ${text} }`;
  });
  if (type instanceof GraphQLInterfaceType) {
    const concrete = pick(graph.schema.getPossibleTypes(type));
    if (depth > 0)
      chosen.push(`... on ${concrete.name} { ${selections(graph, concrete, pick, depth - 1)} }`);
  }
  return ['__typename', ...chosen].join(' ');
}

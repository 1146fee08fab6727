import type { BuiltSubgraph } from '../shared/build-subgraph.ts';
import { researchSubgraph } from '../shared/research/research-subgraph.ts';
import { childrensServicesSector } from './sector.ts';

/** Children’s services's part of the graph. */
export function childrensServicesSubgraph(): BuiltSubgraph {
  return researchSubgraph(childrensServicesSector);
}

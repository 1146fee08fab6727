import type { BuiltSubgraph } from '../shared/build-subgraph.ts';
import { researchSubgraph } from '../shared/research/research-subgraph.ts';
import { idvaSector } from './sector.ts';

/** The domestic abuse services's part of the graph. */
export function idvaSubgraph(): BuiltSubgraph {
  return researchSubgraph(idvaSector);
}

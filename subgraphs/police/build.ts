import type { BuiltSubgraph } from '../shared/build-subgraph.ts';
import { researchSubgraph } from '../shared/research/research-subgraph.ts';
import { policeSector } from './sector.ts';

/** The police's part of the graph. */
export function policeSubgraph(): BuiltSubgraph {
  return researchSubgraph(policeSector);
}

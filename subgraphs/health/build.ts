import type { BuiltSubgraph } from '../shared/build-subgraph.ts';
import { researchSubgraph } from '../shared/research/research-subgraph.ts';
import { healthSector } from './sector.ts';

/** Health's part of the graph. */
export function healthSubgraph(): BuiltSubgraph {
  return researchSubgraph(healthSector);
}

import type { BuiltSubgraph } from '../shared/build-subgraph.ts';
import { researchSubgraph } from '../shared/research/research-subgraph.ts';
import { housingSector } from './sector.ts';

/** Housing's part of the graph. */
export function housingSubgraph(): BuiltSubgraph {
  return researchSubgraph(housingSector);
}

import type { ResearchOptions } from '../shared/research/start-research.ts';
import { startResearch } from '../shared/research/start-research.ts';
import type { RunningSubgraph } from '../shared/start-subgraph.ts';
import { childrensServicesSector } from './sector.ts';

/** Starts children’s services’ subgraph on its own database. */
export function startChildrensServices(
  options: Omit<ResearchOptions, 'sector'>,
): Promise<RunningSubgraph> {
  return startResearch({ ...options, sector: childrensServicesSector });
}

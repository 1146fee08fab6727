import type { ResearchOptions } from '../shared/research/start-research.ts';
import { startResearch } from '../shared/research/start-research.ts';
import type { RunningSubgraph } from '../shared/start-subgraph.ts';
import { idvaSector } from './sector.ts';

/** Starts the domestic abuse services’ subgraph on its own database. */
export function startIdva(options: Omit<ResearchOptions, 'sector'>): Promise<RunningSubgraph> {
  return startResearch({ ...options, sector: idvaSector });
}

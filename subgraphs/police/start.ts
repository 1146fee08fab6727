import type { ResearchOptions } from '../shared/research/start-research.ts';
import { startResearch } from '../shared/research/start-research.ts';
import type { RunningSubgraph } from '../shared/start-subgraph.ts';
import { policeSector } from './sector.ts';

/** Starts the police’s subgraph on its own database. */
export function startPolice(options: Omit<ResearchOptions, 'sector'>): Promise<RunningSubgraph> {
  return startResearch({ ...options, sector: policeSector });
}

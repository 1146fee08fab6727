import type { ResearchOptions } from '../shared/research/start-research.ts';
import { startResearch } from '../shared/research/start-research.ts';
import type { RunningSubgraph } from '../shared/start-subgraph.ts';
import { healthSector } from './sector.ts';

/** Starts health’s subgraph on its own database. */
export function startHealth(options: Omit<ResearchOptions, 'sector'>): Promise<RunningSubgraph> {
  return startResearch({ ...options, sector: healthSector });
}

import type { ResearchOptions } from '../shared/research/start-research.ts';
import { startResearch } from '../shared/research/start-research.ts';
import type { RunningSubgraph } from '../shared/start-subgraph.ts';
import { housingSector } from './sector.ts';

/** Starts housing’s subgraph on its own database. */
export function startHousing(options: Omit<ResearchOptions, 'sector'>): Promise<RunningSubgraph> {
  return startResearch({ ...options, sector: housingSector });
}

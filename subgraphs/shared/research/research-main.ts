import { readFileSync } from 'node:fs';
import type { JSONWebKeySet } from 'jose';
import { loadNeedToKnow } from '../../../schema/need-to-know/table.ts';
import { loadProfiles } from '../../../schema/protocols/profile.ts';
import type { RunningSubgraph } from '../start-subgraph.ts';
import type { ResearchConfig } from './research-config.ts';
import type { SectorSchema } from './sector.ts';
import { startResearch } from './start-research.ts';

/**
 * Runs one sector as its own process, with the committed table and profiles and the machine's clock.
 * The keys are read at every call, so that one can be taken away while it runs; if they cannot be
 * read, no permit is accepted.
 */
export function runResearch(
  sector: SectorSchema,
  config: ResearchConfig,
): Promise<RunningSubgraph> {
  const { permitKeysFile, ...where } = config;
  return startResearch({
    ...where,
    sector,
    permitKeys: () => JSON.parse(readFileSync(permitKeysFile, 'utf8')) as JSONWebKeySet,
    clock: () => new Date(),
    profiles: loadProfiles(),
    table: loadNeedToKnow(),
    // What kind of failure, never its text: a database error quotes the row it failed on.
    onError: (error) => {
      console.error(`${sector.name}: ${error instanceof Error ? error.name : 'failure'}`);
    },
    onRefusedPermit: (reason, times) => {
      console.error(`${sector.name}: permit refused, ${reason}, ${String(times)} times`);
    },
  });
}

import type { JSONWebKeySet } from 'jose';
import type { DatabaseName } from '../../schema/database/databases.ts';
import type { DatabaseUrls } from '../../schema/database/provision.ts';
import { loadNeedToKnow } from '../../schema/need-to-know/table.ts';
import { loadProfiles } from '../../schema/protocols/profile.ts';
import { startConference } from '../../subgraphs/conference/start.ts';
import { startResearch } from '../../subgraphs/shared/research/start-research.ts';
import type { RunningSubgraph } from '../../subgraphs/shared/start-subgraph.ts';
import { sectorParts } from './parts.ts';

export interface PartsOptions {
  readonly urls: Readonly<Record<DatabaseName, DatabaseUrls>>;
  readonly portOf: (subgraph: string) => number;
  readonly permitKeys: () => JSONWebKeySet;
  readonly clock: () => Date;
  readonly onError: (where: string, error: unknown) => void;
}

/** Starts the six subgraphs in this process, each with its own HTTP server, database, role and client. */
export async function startSubgraphs(options: PartsOptions): Promise<RunningSubgraph[]> {
  const { clock, onError, permitKeys, portOf, urls } = options;
  const profiles = loadProfiles();
  const table = loadNeedToKnow();
  const about = (name: string) => ({
    port: portOf(name),
    permitKeys,
    clock,
    profiles,
    onError: (error: unknown) => {
      onError(name, error);
    },
  });
  return Promise.all([
    startConference({ ...about('conference'), databaseUrl: urls.conference.appUrl }),
    ...sectorParts.map(({ database, name, sector }) =>
      startResearch({ ...about(name), sector, table, databaseUrl: urls[database].appUrl }),
    ),
  ]);
}

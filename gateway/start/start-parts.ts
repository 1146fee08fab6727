import type { JSONWebKeySet } from 'jose';
import type { DatabaseName } from '../../schema/database/databases.ts';
import type { DatabaseUrls } from '../../schema/database/provision.ts';
import { loadNeedToKnow } from '../../schema/need-to-know/table.ts';
import { loadProfiles } from '../../schema/protocols/profile.ts';
import type { NoticeDelivery } from '../../subgraphs/conference/inbox/channel/notice-channel.ts';
import { startConference } from '../../subgraphs/conference/start.ts';
import { startResearch } from '../../subgraphs/shared/research/start-research.ts';
import type { RunningSubgraph } from '../../subgraphs/shared/start-subgraph.ts';
import { sectorParts } from './parts.ts';

export interface PartsOptions {
  readonly urls: Readonly<Record<DatabaseName, DatabaseUrls>>;
  readonly portOf: (subgraph: string) => number;
  readonly permitKeys: () => JSONWebKeySet;
  readonly clock: () => Date;
  /** How the conference says that something waits; by no message unless given. */
  readonly notices?: NoticeDelivery;
  readonly onError: (where: string, error: unknown) => void;
}

/** Starts the six subgraphs in this process, each with its own HTTP server, database, role and client. */
export async function startSubgraphs(options: PartsOptions): Promise<RunningSubgraph[]> {
  const { clock, notices, onError, permitKeys, portOf, urls } = options;
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
    startConference({
      ...about('conference'),
      databaseUrl: urls.conference.appUrl,
      ...(notices && { notices }),
    }),
    ...sectorParts.map(({ database, name, sector }) =>
      startResearch({ ...about(name), sector, table, databaseUrl: urls[database].appUrl }),
    ),
  ]);
}

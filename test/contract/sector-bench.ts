import { openResearchDatabase } from '../../schema/database/research-client.ts';
import { loadNeedToKnow } from '../../schema/need-to-know/table.ts';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '../../schema/prisma/research/generated/client.ts';
import { loadProfiles } from '../../schema/protocols/profile.ts';
import type { SectorSchema } from '../../subgraphs/shared/research/sector.ts';
import { startResearch } from '../../subgraphs/shared/research/start-research.ts';
import type { SubgraphBench } from './subgraph-bench.ts';
import { now, openBench } from './subgraph-bench.ts';

export type { GraphQLAnswer } from './subgraph-bench.ts';
export { now };

export interface SectorBench extends SubgraphBench {
  readonly sector: SectorSchema;
  /** Signed in as the owner of the tables: sees past every policy. */
  readonly owner: PrismaClient;
  /** The statements since the list was last emptied. */
  readonly statements: string[];
}

/** The two tenants of every bench. */
export const [firstAgency, secondAgency] = ['first-agency', 'second-agency'] as const;

/** Starts one sector's subgraph with two tenants. */
export async function startBench(sector: SectorSchema): Promise<SectorBench> {
  const statements: string[] = [];
  const bench = await openBench(sector.name, ({ appUrl, permits, told }) =>
    startResearch({
      sector,
      port: 0,
      databaseUrl: appUrl,
      permitKeys: () => permits.publicKeys,
      clock: () => now,
      profiles: loadProfiles(),
      table: loadNeedToKnow(),
      onError: (error) => told.errors.push(error),
      onRefusedPermit: (reason) => told.refusals.push(reason),
      open: (url, connections) => openAndListen(url, connections, statements),
    }),
  );
  const owner = openResearchDatabase(bench.ownerUrl, 3);
  const tenant = (id: string) => ({ id, name: `${id} name`, type: sector.agencyType });
  await owner.agency.createMany({ data: [firstAgency, secondAgency].map(tenant) });
  return {
    ...bench,
    sector,
    owner,
    statements,
    async close() {
      await owner.$disconnect();
      await bench.close();
    },
  };
}

function openAndListen(url: string, connections = 5, statements: string[]): PrismaClient {
  const adapter = new PrismaPg({ connectionString: url, max: connections });
  const client = new PrismaClient({ adapter, log: [{ emit: 'event', level: 'query' }] });
  client.$on('query', ({ query }) => statements.push(query));
  return client;
}

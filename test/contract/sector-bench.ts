import { openResearchDatabase } from '../../schema/database/research-client.ts';
import type { DatabaseName } from '../../schema/database/databases.ts';
import { loadNeedToKnow } from '../../schema/need-to-know/table.ts';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '../../schema/prisma/research/generated/client.ts';
import { loadProfiles } from '../../schema/protocols/profile.ts';
import type { SectorSchema } from '../../subgraphs/shared/research/sector.ts';
import { startResearch } from '../../subgraphs/shared/research/start-research.ts';
import { freshDatabases } from '../support/postgres.ts';
import type { PermitChanges } from './permits.ts';
import { createPermits } from './permits.ts';

/** When everything here happens. */
export const now = new Date('2026-10-01T10:00:00Z');

/** One GraphQL answer, as loosely as a caller gets it. */
export interface GraphQLAnswer {
  readonly status: number;
  readonly data: Readonly<Record<string, unknown>> | null | undefined;
  readonly errors: readonly { path?: readonly unknown[]; extensions: Record<string, unknown> }[];
  /** The bytes of the answer. */
  readonly text: string;
}

export interface SectorBench {
  readonly sector: SectorSchema;
  readonly url: string;
  /** Signed in as the owner of the tables: sees past every policy. */
  readonly owner: PrismaClient;
  readonly ownerUrl: string;
  readonly permits: Awaited<ReturnType<typeof createPermits>>;
  /** The statements since the list was last emptied, and what else the subgraph told its operator. */
  readonly told: { statements: string[]; refusals: string[]; errors: unknown[] };
  /** Asks with a permit for exactly this body. */
  ask(query: string, variables: object, permit?: PermitChanges): Promise<GraphQLAnswer>;
  /** Sends a body with whatever stands in for a permit. */
  send(body: string, token?: string): Promise<GraphQLAnswer>;
  close(): Promise<void>;
}

/** The two tenants of every bench. */
export const [firstAgency, secondAgency] = ['first-agency', 'second-agency'] as const;

/** Starts one sector for real: its own PostgreSQL database, HTTP on a free port, signed permits. */
export async function startBench(sector: SectorSchema): Promise<SectorBench> {
  const database = sector.name.replaceAll('-', '_') as DatabaseName;
  const databases = await freshDatabases([database]);
  const owner = openResearchDatabase(databases[database].ownerUrl, 3);
  await owner.agency.createMany({
    data: [firstAgency, secondAgency].map((id) => ({
      id,
      name: `${id} name`,
      type: sector.agencyType,
    })),
  });
  const permits = await createPermits(sector.name, () => now);
  const told: SectorBench['told'] = { statements: [], refusals: [], errors: [] };
  const running = await startResearch({
    sector,
    port: 0,
    databaseUrl: databases[database].appUrl,
    permitKeys: () => permits.publicKeys,
    clock: () => now,
    profiles: loadProfiles(),
    table: loadNeedToKnow(),
    onError: (error) => told.errors.push(error),
    onRefusedPermit: (reason) => told.refusals.push(reason),
    open: (url, connections) => openAndListen(url, connections, told.statements),
  });
  const send: SectorBench['send'] = async (body, token) => {
    const response = await fetch(running.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { 'x-marac-permit': token }) },
      body,
    });
    const text = await response.text();
    const { data, errors = [] } = JSON.parse(text) as Partial<GraphQLAnswer>;
    return { status: response.status, data, errors, text };
  };
  return {
    sector,
    url: running.url,
    owner,
    ownerUrl: databases[database].ownerUrl,
    permits,
    told,
    send,
    async ask(query, variables, permit = {}) {
      const body = JSON.stringify({ query, variables });
      return send(body, await permits.sign({ ...permit, body }));
    },
    async close() {
      await running.close();
      await owner.$disconnect();
      await databases.drop();
    },
  };
}

function openAndListen(url: string, connections = 5, statements: string[]): PrismaClient {
  const adapter = new PrismaPg({ connectionString: url, max: connections });
  const client = new PrismaClient({ adapter, log: [{ emit: 'event', level: 'query' }] });
  client.$on('query', ({ query }) => statements.push(query));
  return client;
}

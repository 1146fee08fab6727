import type { JSONWebKeySet } from 'jose';
import { openResearchDatabase } from '../../../schema/database/research-client.ts';
import type { NeedToKnowTable } from '../../../schema/need-to-know/table.ts';
import type { Profiles } from '../../../schema/protocols/profile.ts';
import type { PermitRefusal } from '../permit/verify-permit.ts';
import type { RunningSubgraph } from '../start-subgraph.ts';
import { startSubgraph } from '../start-subgraph.ts';
import type { ResearchContext } from './research-context.ts';
import { researchContext } from './research-context.ts';
import { createRefusedPermitLog } from './release/refused-permits.ts';
import { researchSubgraph } from './research-subgraph.ts';
import type { SectorSchema } from './sector.ts';
import { itemsRoute } from './vouching/items-route.ts';

/** A picture takes one connection for a few milliseconds; more would only queue inside PostgreSQL. */
const connections = 5;

export interface ResearchOptions {
  readonly sector: SectorSchema;
  readonly port: number;
  readonly host?: string;
  /** The sector's own database, signed in as its app role, which owns no table. */
  readonly databaseUrl: string;
  /** The gateway's public keys, read at every call. */
  readonly permitKeys: () => JSONWebKeySet;
  readonly clock: () => Date;
  readonly profiles: Profiles;
  readonly table: NeedToKnowTable;
  readonly onError?: (error: unknown) => void;
  /** Told of every row that the agency's log gets of refused permits, with how many it stands for. */
  readonly onRefusedPermit?: (reason: PermitRefusal, times: number) => void;
  /** Opens the database; as committed unless given. */
  readonly open?: typeof openResearchDatabase;
}

/**
 * Starts one sector's subgraph on its database; `close` ends the server and then the connections.
 * Throws when a category of the sector has no row in the need-to-know table: no rule, no service.
 */
export async function startResearch(options: ResearchOptions): Promise<RunningSubgraph> {
  const { sector, port, host, permitKeys, clock, profiles, table } = options;
  const { onError = () => undefined, onRefusedPermit: onRefused } = options;
  requireRows(sector, table);
  const { schema } = researchSubgraph(sector);
  const prisma = (options.open ?? openResearchDatabase)(options.databaseUrl, connections);
  const services = { sector, prisma, table, profiles, clock, onError };
  const refusals = createRefusedPermitLog({
    prisma,
    clock,
    onError,
    ...(onRefused && { onRefused }),
  });
  try {
    const running = await startSubgraph<ResearchContext>({
      name: sector.name,
      port,
      schema,
      permitKeys,
      clock,
      contextFor: (permit) => researchContext(services, permit),
      routes: [itemsRoute(services)],
      databaseAnswers: async () => (await prisma.$executeRaw`SELECT 1`) >= 0,
      ...(host !== undefined && { host }),
      onError,
      onRefusedPermit: (reason) => {
        refusals.refused(reason);
      },
    });
    return {
      ...running,
      async close() {
        await running.close();
        await refusals.close();
        await prisma.$disconnect();
      },
    };
  } catch (error) {
    await prisma.$disconnect();
    throw error;
  }
}

function requireRows(sector: SectorSchema, table: NeedToKnowTable): void {
  const categories = sector.kinds.flatMap(({ category, fields }) => [
    category,
    ...Object.values(fields).flatMap((field) => field.category ?? []),
  ]);
  const missing = [...new Set(categories)].filter((category) => !table.has(category));
  if (missing.length > 0)
    throw new Error(`no row in the need-to-know table for ${missing.join(', ')}`);
}

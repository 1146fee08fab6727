import { PrismaPg } from '@prisma/adapter-pg';
import type { JSONWebKeySet } from 'jose';
import { loadNeedToKnow } from '../../schema/need-to-know/table.ts';
import type { NeedToKnowTable } from '../../schema/need-to-know/table.ts';
import { PrismaClient } from '../../schema/prisma/conference/generated/client.ts';
import type { Profiles } from '../../schema/protocols/profile.ts';
import type { PermitRefusal } from '../shared/permit/verify-permit.ts';
import type { RunningSubgraph } from '../shared/start-subgraph.ts';
import { startSubgraph } from '../shared/start-subgraph.ts';
import { conferenceSubgraph } from './build.ts';
import type { ConferenceContext } from './context.ts';
import { contextFor } from './context.ts';
import { factsRoute } from './facts/answer-facts.ts';
import type { NoticeDelivery } from './inbox/channel/notice-channel.ts';
import { startOutbox } from './inbox/channel/outbox.ts';
import { alertsRoute } from './trawling/alerts-route.ts';
import { createStatementNames } from './records/statement-names.ts';

/** Enough for the four statements of some facts and a few pictures; far below the server's limit. */
const connections = 10;
/** How long a statement may wait for a connection before the request fails, in milliseconds. */
const connectWithin = 10_000;

export interface ConferenceOptions {
  readonly port: number;
  /** Loopback unless given. */
  readonly host?: string;
  readonly databaseUrl: string;
  /** The gateway's public keys, read at every call. */
  readonly permitKeys: () => JSONWebKeySet;
  readonly clock: () => Date;
  readonly profiles: Profiles;
  /** The committed table unless given. */
  readonly needToKnow?: NeedToKnowTable;
  /** How people hear that something waits for them; by no message unless given (F-15). */
  readonly notices?: NoticeDelivery;
  readonly onError?: (error: unknown) => void;
  readonly onRefusedPermit?: (reason: PermitRefusal) => void;
}

/** Starts the conference's subgraph on its database. `close` ends the server and then the connections. */
export async function startConference(options: ConferenceOptions): Promise<RunningSubgraph> {
  const { port, databaseUrl, permitKeys, clock, profiles, onError, onRefusedPermit } = options;
  const records = openRecords(databaseUrl);
  const needToKnow = options.needToKnow ?? loadNeedToKnow();
  const services = { records, clock, profiles, needToKnow };
  try {
    const running = await startSubgraph<ConferenceContext>({
      name: 'conference',
      port,
      ...(options.host !== undefined && { host: options.host }),
      schema: conferenceSubgraph().schema,
      permitKeys,
      clock,
      contextFor: (permit) => contextFor(services, permit),
      routes: [factsRoute(records, clock), alertsRoute(records, clock)],
      databaseAnswers: async () => (await records.$executeRaw`SELECT 1`) >= 0,
      ...(onError && { onError }),
      ...(onRefusedPermit && { onRefusedPermit }),
    });
    const { notices: delivery } = options;
    const outbox = delivery && startOutbox({ records, clock, delivery }, onError);
    return {
      ...running,
      async close() {
        await outbox?.close();
        await running.close();
        await records.$disconnect();
      },
    };
  } catch (error) {
    await records.$disconnect();
    throw error;
  }
}

/** The conference's database, with a bounded number of connections. */
export function openRecords(databaseUrl: string): PrismaClient {
  const pool = { max: connections, connectionTimeoutMillis: connectWithin };
  return new PrismaClient({
    adapter: new PrismaPg(
      { connectionString: databaseUrl, ...pool },
      { statementNameGenerator: createStatementNames() },
    ),
    // An error message of the client quotes the row it failed on.
    errorFormat: 'minimal',
    log: [],
    queryPlanCacheMaxSize: 100,
  });
}

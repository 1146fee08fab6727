import type { DatabaseName } from '../../schema/database/databases.ts';
import type { DatabaseUrls } from '../../schema/database/provision.ts';
import type { RunningSubgraph } from '../../subgraphs/shared/start-subgraph.ts';
import { freshDatabases } from '../support/postgres.ts';
import type { PermitChanges, Permits } from './permits.ts';
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

/** One subgraph that runs for real: its own PostgreSQL database, HTTP on a free port, signed permits. */
export interface SubgraphBench extends DatabaseUrls {
  readonly url: string;
  readonly permits: Permits;
  /** What the subgraph told its operator. */
  readonly told: { refusals: string[]; errors: unknown[] };
  /** Asks with a permit for exactly this body. */
  ask(query: string, variables: object, permit?: PermitChanges): Promise<GraphQLAnswer>;
  /** Sends a body with whatever stands in for a permit. */
  send(body: string, token?: string): Promise<GraphQLAnswer>;
  close(): Promise<void>;
}

/** What a subgraph is started with. */
export interface Surroundings extends DatabaseUrls, Pick<SubgraphBench, 'permits' | 'told'> {}

/** Starts one subgraph on a fresh database, with a gateway's key of its own. */
export async function openBench(
  name: string,
  start: (surroundings: Surroundings) => Promise<RunningSubgraph>,
): Promise<SubgraphBench> {
  const database = name.replaceAll('-', '_') as DatabaseName;
  const databases = await freshDatabases([database]);
  const permits = await createPermits(name, () => now);
  const surroundings = { ...databases[database], permits, told: { refusals: [], errors: [] } };
  const running = await start(surroundings);
  const send: SubgraphBench['send'] = async (body, token) => {
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
    ...surroundings,
    url: running.url,
    send,
    async ask(query, variables, permit = {}) {
      const body = JSON.stringify({ query, variables });
      return send(body, await permits.sign({ ...permit, body }));
    },
    async close() {
      await running.close();
      await databases.drop();
    },
  };
}

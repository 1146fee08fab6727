import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'undici';
import type { Dispatcher } from 'undici';
import { loadNeedToKnow } from '../schema/need-to-know/table.ts';
import { loadProfiles } from '../schema/protocols/profile.ts';
import type { DrainTimes } from '../schema/running/drain.ts';
import { defaultDrain, drainable } from '../schema/running/drain.ts';
import { watchReadiness } from '../schema/running/readiness.ts';
import type { Authenticator } from './authentication/authenticator.ts';
import type { DisclosureLog } from './disclosure-log/log.ts';
import { buildFacade } from './facade/build-facade.ts';
import { buildGraph } from './facade/graph.ts';
import { createAgencySource } from './federation/agency-source.ts';
import type { Breaker } from './federation/breaker.ts';
import { createBreaker } from './federation/breaker.ts';
import { loadPlanner } from './federation/load-planner.ts';
import { createApp } from './http/app.ts';
import { createGraphqlServer } from './http/graphql-server.ts';
import { createUnreadRefusals } from './http/unread-refusals.ts';
import { createPackPrinter } from './pack/print-pack.ts';
import { createPace } from './limits/pace.ts';
import type { Limits } from './limits/settings.ts';
import { limits as productionLimits } from './limits/settings.ts';
import type { PermitKey } from './permit/sign-permit.ts';
import { createPermitSigner } from './permit/sign-permit.ts';
import type { Means } from './pipeline/step.ts';
import type { OperationRequest } from './pipeline/operation.ts';
import type { PipelineResult } from './pipeline/run.ts';
import { runPipeline } from './pipeline/run.ts';
import { createSurroundings } from './pipeline/surroundings.ts';
import { createTrawlingAlerts } from './trawling/alerts.ts';
import { tellConference } from './trawling/tell-conference.ts';
import type { Wait } from './trawling/watch.ts';
import { createWatch, waitAWhile } from './trawling/watch.ts';
import { mutationSubgraphs, subgraphNames } from './federation/supergraph.ts';
import type { GatewayEvent } from './watch/gateway-event.ts';
import type { Metrics } from './watch/metrics.ts';
import type { Watch } from './watch/watch.ts';
import { watchedLog } from './watch/watched-log.ts';

/** Everything the gateway depends on, made elsewhere. */
export interface GatewayDependencies {
  readonly port: number;
  readonly host: string;
  readonly supergraphSdl: string;
  readonly gatewaySdl: string;
  /** Where each subgraph answers; one for every subgraph of the supergraph. */
  readonly subgraphUrls: Readonly<Record<string, string>>;
  readonly authenticator: Authenticator;
  readonly log: DisclosureLog;
  readonly permitKey: () => PermitKey;
  readonly clock: () => Date;
  readonly introspection: boolean;
  /** How long one operation may take, agencies included, in milliseconds. */
  readonly deadlineMs: number;
  /** Figures other than those of `gateway/limits/settings.ts`, for tests and measurements. */
  readonly limits?: Partial<Limits>;
  /** How a caller who is slowed waits; on the machine’s clock unless given. */
  readonly wait?: Wait;
  /** Digests of the operations that are answered, all others being refused; null answers any. */
  readonly trustedDocuments: ReadonlySet<string> | null;
  readonly onEvent: (event: GatewayEvent) => void;
  /** What looks on while operations run; nothing unless given. */
  readonly watch?: Watch;
  /** The figures, where they are kept: the breakers are read when somebody reads them. */
  readonly metrics?: Metrics;
  /** How it ends; as `schema/running/drain.ts` says unless given. */
  readonly drain?: DrainTimes;
}

export type { GatewayEvent } from './watch/gateway-event.ts';

export interface RunningGateway {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/** The largest answer an agency may give, in bytes; more is treated as no answer. */
const largestAnswer = 8_000_000;

/** Puts the gateway together and starts it. Throws when a table, a profile or a lock is missing. */
export async function createGateway(dependencies: GatewayDependencies): Promise<RunningGateway> {
  const { clock, metrics, onEvent, subgraphUrls, supergraphSdl, watch } = dependencies;
  const log = watch ? watchedLog(dependencies.log, watch) : dependencies.log;
  const onFault = (where: string) => (fault: unknown) => {
    onEvent({ kind: 'fault', where, fault });
  };
  const limits = { ...productionLimits, ...dependencies.limits };
  const signPermit = createPermitSigner(dependencies.permitKey, clock);
  const pools = new Map<string, Pool>();
  const poolOf = (subgraph: string): { pool: Pool; url: URL } => {
    const address = subgraphUrls[subgraph];
    if (address === undefined) throw new Error(`no address for the subgraph ${subgraph}`);
    const url = new URL(address);
    const pool =
      pools.get(subgraph) ??
      new Pool(url.origin, {
        connections: 32,
        maxResponseSize: largestAnswer,
        connectTimeout: 1_000,
      });
    pools.set(subgraph, pool);
    return { pool, url };
  };

  const breakers = new Map<string, Breaker>();
  const breakerOf = (subgraph: string): Breaker => {
    const breaker = breakers.get(subgraph) ?? createBreaker(clock);
    breakers.set(subgraph, breaker);
    return breaker;
  };

  const planner = await loadPlanner({
    supergraphSdl,
    sourceFor: (name) => {
      const { pool, url } = poolOf(name);
      const breaker = breakerOf(name);
      metrics?.whenRead(() => {
        metrics.set('breakerOpen', { subgraph: name }, breaker.isOpen() ? 1 : 0);
      });
      return createAgencySource({
        name,
        pool,
        path: url.pathname,
        breaker,
        signPermit,
        clock,
        watch,
        onFault: (subgraph, fault) => {
          onEvent({ kind: 'fault', where: subgraph, fault });
        },
        onOverDelivery: (subgraph, what) => {
          onEvent({ kind: 'over-delivery', subgraph, what });
        },
      });
    },
  });
  const table = loadNeedToKnow();
  const { gatewaySdl } = dependencies;
  const graph = buildGraph({ supergraphSdl, gatewaySdl, plannable: planner.schema, table });
  const subgraphs = subgraphNames(supergraphSdl);
  const surroundings = createSurroundings(
    { graph, table, profiles: loadProfiles(), clock },
    subgraphs,
  );
  const conference = poolOf('conference');
  const conferenceRoute = {
    conferenceUrl: conference.url.origin,
    dispatcher: conference.pool as Dispatcher,
    signPermit,
  };
  const alerts = createTrawlingAlerts({
    log,
    clock,
    send: (alert) => tellConference(conferenceRoute, alert, randomUUID()),
    onFault: onFault('alerts'),
  });
  const carriedOutBy = mutationSubgraphs(supergraphSdl);
  const means: Means = {
    surroundings,
    facade: buildFacade(graph, (mutation) => carriedOutBy.get(mutation) ?? 'conference'),
    factsSource: {
      ...conferenceRoute,
      watch,
      onError: onFault('facts'),
    },
    itemsSource: {
      addressOf(sector) {
        const { pool, url } = poolOf(sector);
        return { dispatcher: pool, url, breaker: breakerOf(sector) };
      },
      signPermit,
      watch,
      onError: (sector, fault) => {
        onFault(sector)(fault);
      },
    },
    run: planner.run,
    // Looked at for each operation.
    get deadlineMs() {
      return dependencies.deadlineMs;
    },
    log,
    limits,
    watchCases: createWatch({
      log,
      limits,
      clock,
      wait: dependencies.wait ?? waitAWhile,
    }),
    watch,
    onFault: onFault('pipeline'),
    onUngranted: (category) => {
      onEvent({ kind: 'over-delivery', subgraph: category, what: 'UNGRANTED_ITEM' });
    },
  };

  const unread = createUnreadRefusals({
    log,
    clock,
    watch,
    onFault: onFault('disclosure-log'),
  });
  const run = async (request: OperationRequest, disclosureId: string): Promise<PipelineResult> => {
    const result = await runPipeline(request, disclosureId, means);
    // Afterwards and not waited for: who was stopped is on record by now.
    if (result.errors?.some(({ extensions }) => extensions['code'] === 'TRAWLING_STOPPED'))
      alerts.due();
    void alerts.tell();
    return result;
  };
  const server = createGraphqlServer({
    schema: graph.schema,
    introspection: dependencies.introspection,
    run,
    unread,
    limits,
  });
  await server.start();
  // Agencies may be down; the picture then says so. Without the log nothing may be released.
  const readiness = watchReadiness(
    async () => (await log.ready()) && (await dependencies.authenticator.ready()),
  );
  const app = createApp({
    server,
    authenticator: dependencies.authenticator,
    unread,
    limits,
    admit: createPace(limits),
    trustedDocuments: dependencies.trustedDocuments,
    printPack: createPackPrinter(graph, run, onFault('packs')),
    isReady: () => readiness.isReady(),
    onFault: onFault('http'),
  });
  const listener = createServer(app);
  const drain = drainable(listener);
  listener.listen(dependencies.port, dependencies.host);
  await new Promise<void>((resolve, reject) => {
    listener.once('listening', resolve).once('error', reject);
  });
  const { port } = listener.address() as AddressInfo;
  return {
    port,
    url: `http://localhost:${String(port)}`,
    async close() {
      readiness.end();
      await drain(dependencies.drain ?? defaultDrain);
      await server.stop();
      await alerts.close();
      await unread.close();
      await log.close();
      // Nobody waits for what they still hold: whoever asked has been answered or cut off.
      await Promise.all([...pools.values()].map((pool) => pool.destroy()));
    },
  };
}

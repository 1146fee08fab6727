import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import type { ErrorRequestHandler } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { JSONWebKeySet } from 'jose';
import type { Permit } from '../../schema/permit/permit.ts';
import type { DrainTimes } from '../../schema/running/drain.ts';
import { defaultDrain, drainable } from '../../schema/running/drain.ts';
import { watchReadiness } from '../../schema/running/readiness.ts';
import type { PermitRefusal } from './permit/verify-permit.ts';
import { createPermitVerifier } from './permit/verify-permit.ts';
import { answerRoute, createPermitGate, permitOf } from './permit/permit-gate.ts';
import type { SignedRoute } from './permit/permit-gate.ts';
import { compositionOnlyByPermit } from './permit/composition-only.ts';
import { maskSubgraphError } from './mask-subgraph-error.ts';

/**
 * The largest request an agency reads, in bytes. Larger than the gateway's own limit, because what
 * it accepted may grow when it is written again: an agency's refusal would look like its failure.
 */
const bodyLimit = 4_000_000;
/**
 * The largest headers an agency reads, in bytes: a permit for twenty cases is below 40 KB, and one for a case that a
 * hundred agencies of the largest sector were asked about below 200 KB. Far less than the body it is read with.
 */
const headerLimit = 256_000;

export interface SubgraphOptions<C extends { permit: Permit }> {
  readonly name: string;
  readonly port: number;
  readonly host?: string;
  readonly schema: GraphQLSchema;
  readonly permitKeys: () => JSONWebKeySet;
  readonly clock: () => Date;
  /** Made anew for every request: loaders and decisions are never shared between two (T14). */
  readonly contextFor: (permit: Permit) => C;
  readonly routes?: readonly SignedRoute[];
  /** Does its database answer? Asked by whoever runs it, and told to nobody but as yes or no. */
  readonly databaseAnswers: () => Promise<boolean>;
  /** How it ends; as `schema/running/drain.ts` says unless given. */
  readonly drain?: DrainTimes;
  /** Told of every refused permit, for the agency's own log. */
  readonly onRefusedPermit?: (reason: PermitRefusal) => void;
  /** Told of what went wrong inside; never sent to a caller. */
  readonly onError?: (error: unknown) => void;
}

export interface RunningSubgraph {
  readonly name: string;
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Whatever went wrong outside GraphQL, a body too large for one: a status and nothing else. Express's
 * own answer is a page with the stack, and it would go to whoever can reach the port, permit or not.
 */
function bareError(onError: (error: unknown) => void = () => undefined): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    onError(error);
    if (response.headersSent) {
      next(error);
      return;
    }
    const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
    response.status(status >= 400 && status < 600 ? status : 500).end();
  };
}

/**
 * Starts one agency's subgraph. Every path but the health check verifies the permit over the raw
 * body before a byte of GraphQL is parsed: `_entities` and `__typename` answer anyone who reaches the
 * parser, and a check inside resolvers would come too late for both.
 */
export async function startSubgraph<C extends { permit: Permit }>(
  options: SubgraphOptions<C>,
): Promise<RunningSubgraph> {
  const server = new ApolloServer<C>({
    schema: options.schema,
    introspection: false,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: (formatted, error) => maskSubgraphError(formatted, error, options.onError),
    // A trace would travel in the answer: which fields were asked, how long each took, what failed.
    plugins: [compositionOnlyByPermit<C>(), ApolloServerPluginInlineTraceDisabled()],
  });
  await server.start();

  const { clock, name, onRefusedPermit, permitKeys } = options;
  const verify = createPermitVerifier({
    agency: name,
    keys: permitKeys,
    clock,
    ...(options.onError && { onError: options.onError }),
  });
  const gate = createPermitGate(verify, onRefusedPermit);

  const app = express();
  app.disable('x-powered-by');
  app.get('/health/live', (_request, response) => void response.json({ live: true }));
  // Without the gateway's keys every permit is refused, and the agency would look as if it were down.
  const readiness = watchReadiness(
    async () => permitKeys().keys.length > 0 && (await options.databaseAnswers()),
  );
  app.get('/health/ready', async (_request, response) => {
    const ready = await readiness.isReady();
    response.status(ready ? 200 : 503).json({ ready });
  });
  app.use(express.raw({ type: () => true, limit: bodyLimit }));
  for (const route of options.routes ?? [])
    app.post(route.path, gate([route.use]), answerRoute(route));
  app.post(
    '/graphql',
    gate(['CASE', 'COMPOSITION']),
    expressMiddleware(server, {
      context: ({ req }) => Promise.resolve(options.contextFor(permitOf(req))),
    }),
  );
  app.use((_request, response) => void response.status(404).end());
  app.use(bareError(options.onError));

  // A permit for a whole agenda is larger than the 16 KB Node allows for all headers together; refused for its size,
  // an agency that answered would look like one that is down.
  const listener = createServer({ maxHeaderSize: headerLimit }, app);
  const drain = drainable(listener);
  listener.listen(options.port, options.host ?? '127.0.0.1');
  await new Promise<void>((resolve, reject) => {
    listener.once('listening', resolve).once('error', reject);
  });
  const { port } = listener.address() as AddressInfo;
  return {
    name: options.name,
    port,
    url: `http://127.0.0.1:${String(port)}/graphql`,
    async close() {
      readiness.end();
      await drain(options.drain ?? defaultDrain);
      await server.stop();
    },
  };
}

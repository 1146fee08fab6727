import { ApolloGateway } from '@apollo/gateway';
import type { GraphQLDataSource } from '@apollo/gateway';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { Kind, print } from 'graphql';
import { createHash } from 'node:crypto';
import type { AgencyCalls } from './agency-call.ts';
import { disableVendorTelemetry } from './telemetry-config.ts';

/** Plans and runs one pruned operation over the agencies. Out: what they gave, merged. */
export type RunPlanned = (
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  calls: AgencyCalls,
) => Promise<Readonly<Record<string, unknown>> | null>;

export interface Planner {
  /** The schema operations are planned against, the agencies' internal fields included. */
  readonly schema: GraphQLSchema;
  readonly run: RunPlanned;
  stop(): Promise<void>;
}

export interface PlannerOptions {
  readonly supergraphSdl: string;
  readonly sourceFor: (subgraph: string) => GraphQLDataSource;
  readonly onFault: (fault: unknown) => void;
}

const quiet = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/** Loads @apollo/gateway for what it is good at, planning and merging, and for nothing else (T1). */
export async function loadPlanner(options: PlannerOptions): Promise<Planner> {
  disableVendorTelemetry();
  const gateway = new ApolloGateway({
    supergraphSdl: options.supergraphSdl,
    buildService: ({ name }) => options.sourceFor(name),
    // Its default is on unless a variable says production: the plan would name withheld fields (T11).
    __exposeQueryPlanExperimental: false,
    logger: quiet,
  });
  const { schema, executor } = await gateway.load();
  return {
    schema,
    async run(operation, variables, calls) {
      const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation] };
      const source = print(document);
      // T3: the plan is kept under the hash of what is planned, never of what was asked.
      const queryHash = createHash('sha256').update(source).digest('hex');
      const result = await executor({
        request: { query: source, variables: { ...variables } },
        document,
        operation,
        operationName: null,
        queryHash,
        source,
        schema,
        context: { calls },
        metrics: {},
        logger: quiet,
        cache: undefined,
        overallCachePolicy: undefined,
      } as unknown as Parameters<typeof executor>[0]);
      // Its errors repeat what the sources have already reported, with bodies and addresses (T5).
      return result.data ?? null;
    },
    stop: () => gateway.stop(),
  };
}

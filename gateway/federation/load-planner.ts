import { createHash } from 'node:crypto';
import { operationFromDocument } from '@apollo/federation-internals';
import type { ApolloGateway } from '@apollo/gateway';
import type { QueryPlanner } from '@apollo/query-planner';
import { evaluateCondition } from '@apollo/query-planner';
import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { Kind, print } from 'graphql';
import type { AgencyCalls } from './agency-call.ts';
import type { AgencySource } from './agency-source.ts';
import type { ReadyPlan } from './plan.ts';
import { readyPlan } from './plan.ts';
import { readQuestion } from './question.ts';
import { subgraphNames } from './supergraph.ts';
import { disableVendorTelemetry } from './telemetry-config.ts';

/** Plans and runs one pruned operation over the agencies. Out: what they gave, put together. */
export type RunPlanned = (
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  calls: AgencyCalls,
) => Promise<Readonly<Record<string, unknown>>>;

export interface Planner {
  /** The schema operations are planned against, the agencies' internal fields included. */
  readonly schema: GraphQLSchema;
  readonly run: RunPlanned;
}

export interface PlannerOptions {
  readonly supergraphSdl: string;
  /** Called once for each subgraph. */
  readonly sourceFor: (subgraph: string) => AgencySource;
}

/** So many plans are kept: each is of some 10 kB, and a caller can make up operations without end. */
const mostPlans = 1_000;

const keys = new WeakMap<OperationDefinitionNode, string>();

/** T3: a plan is kept under the hash of what is planned, never of what was asked. */
function keyOf(operation: OperationDefinitionNode): string {
  const known =
    keys.get(operation) ?? createHash('sha256').update(print(operation)).digest('base64');
  keys.set(operation, known);
  return known;
}

/** What the package says of itself is nobody's concern; what goes wrong it throws. */
const quiet = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/**
 * `@apollo/gateway` for what it is good at, reading the supergraph and planning over it, and for nothing
 * else: what its planner makes is carried out here (decision 22). Its own sources refuse, so that no
 * agency is ever asked past the guard.
 * @throws for a supergraph it cannot read, and for a package that no longer hands its planner out.
 */
export async function loadPlanner({ sourceFor, supergraphSdl }: PlannerOptions): Promise<Planner> {
  disableVendorTelemetry();
  const apollo = await import('@apollo/gateway');
  const gateway = new apollo.ApolloGateway({
    supergraphSdl,
    buildService: () => ({
      process: () => Promise.reject(new Error('plans are carried out here')),
    }),
    logger: quiet,
    validateSupergraph: true,
    __exposeQueryPlanExperimental: false,
  });
  const { schema } = await gateway.load();
  const planner = plannerOf(gateway);
  const apiSchema = planner.supergraph.apiSchema();
  const sources = new Map(subgraphNames(supergraphSdl).map((name) => [name, sourceFor(name)]));
  const plans = new Map<string, ReadyPlan>();

  function plan(operation: OperationDefinitionNode): ReadyPlan {
    const document = { kind: Kind.DOCUMENT, definitions: [operation] } as const;
    const planned = operationFromDocument(apiSchema, document);
    const { node } = planner.buildQueryPlan(planned);
    if (!node || node.kind === 'Subscription') throw new Error('nothing to be asked of an agency');
    return readyPlan(node, operation, {
      readQuestion: (fetch) => readQuestion(fetch, schema),
      sourceFor: sourceNamed,
      holds: (condition, variables) =>
        evaluateCondition({ kind: 'Condition', condition }, planned.variableDefinitions, variables),
    });
  }

  function sourceNamed(name: string): AgencySource {
    const source = sources.get(name);
    if (!source) throw new Error(`no agency answers for ${name}`);
    return source;
  }

  return {
    schema,
    async run(operation, variables, calls) {
      const key = keyOf(operation);
      const ready = plans.get(key) ?? plan(operation);
      // What was used last is at the end, and what was not for longest goes first.
      plans.delete(key);
      plans.set(key, ready);
      const [oldest] = plans.keys();
      if (plans.size > mostPlans && oldest !== undefined) plans.delete(oldest);
      return ready(variables, calls);
    },
  };
}

function plannerOf(gateway: ApolloGateway): QueryPlanner {
  const { queryPlanner } = gateway.__testing();
  if (!queryPlanner) throw new Error('@apollo/gateway hands no planner out');
  return queryPlanner;
}

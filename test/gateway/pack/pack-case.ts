// One permission and what the agencies hold, asked through the guard's own steps; only the network is left out.
import type { GraphQLSchema } from 'graphql';
import { execute, getOperationAST, Kind, parse, print, validate } from 'graphql';
import { linesReleased } from '../../../gateway/disclosure-log/entry.ts';
import { buildFacade } from '../../../gateway/facade/build-facade.ts';
import { buildGraph } from '../../../gateway/facade/graph.ts';
import type { CallOutcome } from '../../../gateway/federation/agency-call.ts';
import { loadPlanner } from '../../../gateway/federation/load-planner.ts';
import { mutationSubgraphs, subgraphNames } from '../../../gateway/federation/supergraph.ts';
import { expandFragments } from '../../../gateway/need-to-know/expand.ts';
import { addGuardFields } from '../../../gateway/need-to-know/guard-operation.ts';
import { executeFacade } from '../../../gateway/pipeline/answer.ts';
import type { Operation } from '../../../gateway/pipeline/operation.ts';
import { readRoots, withPurpose } from '../../../gateway/pipeline/read-roots.ts';
import { account } from '../../../gateway/pipeline/record.ts';
import type { Means } from '../../../gateway/pipeline/step.ts';
import { prune } from '../../../gateway/pipeline/prune-operation.ts';
import { decide } from '../../../gateway/pipeline/steps.ts';
import { createSurroundings } from '../../../gateway/pipeline/surroundings.ts';
import { readSchema } from '../../../gateway/read-schema.ts';
import type { PermissionFacts } from '../../../schema/facts/facts.ts';
import { as, agencies, caseFacts, facts, now, profiles, table } from '../unit/circumstances.ts';

export const disclosureId = '5f0c0f4e-6a51-4b8e-9a63-0d6a54f1c001';

/** The police’s word for two of its items, one of three asked for being withheld. */
export const permission = (changes: Partial<PermissionFacts> = {}): PermissionFacts => ({
  id: 'perm-1',
  requestId: 'req-1',
  kind: 'PERMISSION',
  ownerId: agencies.police.id,
  purpose: 'COURT_PROCEEDINGS',
  nominationId: 'n-1',
  from: '2026-11-19T09:00:00.000Z',
  until: '2026-12-01T00:00:00.000Z',
  items: [
    { id: 'i-1', category: 'police.callouts', subjectId: null, form: 'FULL', versionId: null },
    { id: 'i-2', category: 'police.bailBreaches', subjectId: null, form: 'FULL', versionId: null },
  ],
  categories: ['police.callouts', 'police.bailBreaches'],
  conditions: ['Keep under lock and key'],
  viewOnly: false,
  recipient: 'Łucja Żółkiewska, Family Court',
  checked: null,
  withheld: [
    {
      reference: 'i-3',
      category: 'police.convictions',
      ownerId: agencies.police.id,
      reason: 'NOT_NECESSARY',
    },
  ],
  ...changes,
});

/** An item as the police’s subgraph holds it; the canary stands where nothing was granted. */
export const item = (type: string, id: string, fields: object = {}) => ({
  __typename: type,
  id,
  owner: { id: agencies.police.id, name: agencies.police.name },
  nature: 'FACT',
  recordedOn: '2026-11-01',
  marking: 'OFFICIAL',
  handlingConditions: ['Keep under lock and key'],
  lawfulBasis: 'UK_GDPR_6_1_E',
  permittedUse: 'Court proceedings',
  match: 'CONFIRMED',
  confided: false,
  disputed: false,
  ...fields,
});

export const held = () => ({
  callouts: [item('PoliceCallout', 'i-1', { originalSource: 'A neighbour' })],
  bailBreaches: [item('PoliceBailBreach', 'i-2', { nature: 'PROFESSIONAL_OPINION' })],
});

const { gatewaySdl, supergraphSdl } = readSchema();
const planner = await loadPlanner({
  supergraphSdl,
  sourceFor: () => ({ ask: () => Promise.reject(new Error('no agency is asked')) }),
});
export const plannable: GraphQLSchema = planner.schema;
export const graph = buildGraph({ supergraphSdl, gatewaySdl, plannable, table });
const subgraphOf = (mutation: string): string =>
  mutationSubgraphs(supergraphSdl).get(mutation) ?? 'conference';
export const surroundings = createSurroundings(
  { graph, table, profiles, clock: () => now },
  subgraphNames(supergraphSdl),
);
const facade = buildFacade(graph, subgraphOf);

export interface Asked {
  readonly permission?: PermissionFacts;
  readonly police?: object | null;
  readonly actions?: readonly object[];
  readonly policeIs?: 'answered' | 'faulty';
  readonly variables?: Readonly<Record<string, unknown>>;
  /** The printed operation asks one key of kinds whose types differ; nobody else may. */
  readonly unvalidated?: true;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests read what they asked for
const copyOf = (data: unknown): any => JSON.parse(JSON.stringify(data));

/** Asks, and says what left, what was asked of the agencies, what was logged and what was refused. */
export async function ask(query: string, given: Asked = {}) {
  const { variables = {} } = given;
  const document = parse(query, { noLocation: true });
  if (!given.unvalidated) {
    const [wrong] = validate(graph.schema, document);
    if (wrong) throw wrong;
  }
  const parsed = getOperationAST(document);
  if (!parsed) throw new Error('no operation');
  const guarded = addGuardFields(expandFragments(document, parsed), graph.schema);
  const about = { 'perm-1': caseFacts({ permissions: [given.permission ?? permission()] }) };
  const capacity = as(agencies.housing);
  const known = facts({ cases: about, nominations: [capacity.nomination] });
  const request = { text: query, document, operation: parsed, variables, capacity: undefined };
  const ungranted: string[] = [];
  const operation = {
    request: { ...request, identity: { kind: 'identified', subject: 's-1', clientKind: 'person' } },
    disclosureId,
    startedAt: now,
    deadline: Infinity,
    facts: known,
    capacity,
    guarded,
    items: [],
  } as unknown as Operation;
  const means = {
    surroundings,
    facade,
    onFault: (fault: unknown) => {
      throw fault;
    },
    onUngranted: (category: string) => ungranted.push(category),
  } as unknown as Means;
  const roots = readRoots(operation, variables, graph);
  operation.roots = (roots ?? []).map((root) => withPurpose(root, known.cases));
  await decide(operation, means);
  await prune(operation, means);
  const { fetched } = operation.pruned;
  let asking = 0;
  operation.fetch = async () => {
    asking += 1;
    const police = given.police === undefined ? held() : given.police;
    const rootValue = {
      casePicture: { __typename: 'CasePicture', id: 'c-1', police, actions: given.actions },
    };
    const answer =
      fetched &&
      (await execute({
        schema: plannable,
        document: { kind: Kind.DOCUMENT, definitions: [fetched] },
        rootValue,
        variableValues: variables,
      }));
    if (answer?.errors?.[0]) throw answer.errors[0];
    const kind = given.policeIs ?? 'answered';
    const outcomes = new Map<string, CallOutcome>([
      ['police', kind === 'faulty' ? { kind, since: now } : { kind }],
      ['conference', { kind: 'answered' }],
    ]);
    return { data: answer?.data ?? {}, outcomes, agencyErrors: [], failedPlaces: [] };
  };
  operation.answered = await executeFacade(operation, means);
  await account(operation, means);
  const { data, body } = operation.outcome;
  return {
    data: copyOf(data),
    errors: operation.answered.safeErrors.map(({ extensions }) => extensions),
    released: linesReleased(body.released),
    agenciesWereAsked: asking > 0,
    asked: fetched ? print(fetched) : '',
    ungranted,
  };
}

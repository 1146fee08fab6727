import { getArgumentValues, getVariableValues, GraphQLError, Kind } from 'graphql';
import type {
  FieldNode,
  GraphQLField,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionNode,
} from 'graphql';
import type { CaseGrant, Viewer } from '../../schema/permit/permit.ts';
import type { Purpose } from '../../schema/vocabulary/terms.ts';
import { purposes } from '../../schema/vocabulary/terms.ts';
import type { Facts } from '../../schema/facts/facts.ts';
import { possibleCaseName } from '../../schema/facts/facts.ts';
import { askConference } from '../facts/ask-conference.ts';
import { findCases } from '../facts/find-cases.ts';
import type { AgencyCalls } from '../federation/agency-call.ts';
import { fetchPruned } from '../federation/fetch.ts';
import { findExceededLimit } from '../limits/check-limits.ts';
import { audienceOf } from '../need-to-know/audience.ts';
import { decideCapacity } from '../need-to-know/capacity.ts';
import type { CaseDecision, OpenCase } from '../need-to-know/decide.ts';
import { conferenceOwner, openOwners } from '../need-to-know/grants.ts';
import { decideCase } from '../need-to-know/decide.ts';
import { expandFragments } from '../need-to-know/expand.ts';
import { addGuardFields } from '../need-to-know/guard-operation.ts';
import type { GuardedGraph } from '../need-to-know/prune.ts';
import { prune as pruneOperation } from '../need-to-know/prune.ts';
import { responseKey } from '../need-to-know/schema-walk.ts';
import type { Operation, OperationRequest, RootField } from './operation.ts';
import { decisionKey, isReleasedAt, openCaseAt } from './operation.ts';
import type { Step } from './step.ts';

/** Size, depth, aliases and the rest, before anything is done for the operation. */
export const checkLimits: Step = ({ request }) => {
  const exceeded = findExceededLimit(request.document, request.operation);
  return exceeded ? { code: 'OPERATION_TOO_LARGE', reason: exceeded } : null;
};

/** Which cases the operation names, under which purpose; then one signed call about all of them. */
export const askFacts: Step = async (operation, { factsSource, surroundings }) => {
  const { request } = operation;
  const { schema } = surroundings.graph;
  const coerced = getVariableValues(
    schema,
    request.operation.variableDefinitions ?? [],
    request.variables,
  );
  if (coerced.errors) return { code: 'BAD_REQUEST' };
  operation.guarded = guardedOperation(request, schema);
  const roots = readableRoots(operation, coerced.coerced, surroundings.graph);
  if (roots === null) return { code: 'BAD_REQUEST', reason: 'ARGUMENTS' };
  operation.roots = roots;
  // A disclosure has one purpose: two in one operation would be logged as one of them.
  if (new Set(operation.roots.map(({ purpose }) => purpose)).size > 1)
    return { code: 'BAD_REQUEST', rule: 'R-042' };
  const cases = [...new Set(operation.roots.flatMap(({ caseNames }) => caseNames))];
  // A name no case can have is no case: it need not be asked to be refused.
  const possible = cases.filter((name) => possibleCaseName.test(name));
  const question = { subject: request.identity.subject, cases: possible };
  const answer = await askConference(
    factsSource,
    question,
    operation.disclosureId,
    operation.deadline,
  );
  if (answer.kind === 'unavailable') return { code: 'CONFERENCE_UNAVAILABLE' };
  operation.facts = answer.facts;
  return null;
};

const guardedOperations = new WeakMap<OperationDefinitionNode, OperationDefinitionNode>();

/** Made once for a parsed document: it depends on the text alone, never on who asks. */
function guardedOperation(
  { document, operation }: OperationRequest,
  schema: GraphQLSchema,
): OperationDefinitionNode {
  const known = guardedOperations.get(operation);
  if (known) return known;
  const made = addGuardFields(expandFragments(document, operation), schema);
  guardedOperations.set(operation, made);
  return made;
}

/** Null for arguments that do not fit their types: a variable may bring null to where none may be. */
function readableRoots(...given: Parameters<typeof readRoots>): RootField[] | null {
  try {
    return readRoots(...given);
  } catch (fault) {
    if (fault instanceof GraphQLError) return null;
    throw fault;
  }
}

function readRoots(
  operation: Operation,
  variables: Readonly<Record<string, unknown>>,
  { classification, schema }: Pick<GuardedGraph, 'classification' | 'schema'>,
): RootField[] {
  const root = schema.getRootType(operation.guarded.operation);
  if (!root) return [];
  const fields = root.getFields();
  const nodes = (selections: readonly SelectionNode[]): FieldNode[] =>
    selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      return selection.kind === Kind.INLINE_FRAGMENT
        ? nodes(selection.selectionSet.selections)
        : [];
    });
  return nodes(operation.guarded.selectionSet.selections).flatMap((node) => {
    const definition = fields[node.name.value];
    if (!definition) return [];
    const caseNames = findCases(root.name, definition, node, variables, classification);
    return [
      {
        key: responseKey(node),
        name: node.name.value,
        caseNames,
        purpose: purposeOf(definition, node, variables),
      },
    ];
  });
}

/** the purpose stated, or the conference's own where the schema lets it be left out. */
function purposeOf(
  definition: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): Purpose {
  if (!definition.args.some(({ name }) => name === 'purpose')) return 'MARAC_SAFETY';
  const { purpose } = getArgumentValues(definition, node, variables);
  return purposes.find((known) => known === purpose) ?? 'OTHER_AGENCY_BUSINESS';
}

/** Who is this, for which agency, in which role? From the nominations; the token is not asked. */
export const decideWho: Step = (operation) => {
  const { facts, request, startedAt } = operation;
  const decision = decideCapacity(facts, request.capacity, startedAt);
  if (decision.kind === 'refuse') return { code: decision.code, rule: 'R-003' };
  const system = decision.capacity.nomination.role === 'SYSTEM';
  // a system's nomination is no use to a person's token, nor a person's to a system's.
  if (system !== (request.identity.clientKind === 'system'))
    return { code: 'NOT_NOMINATED', rule: 'R-015', reason: 'CLIENT_KIND' };
  operation.capacity = decision.capacity;
  return null;
};

/** Every case the operation names, decided once for each purpose; pure, from the facts alone. */
export const decide: Step = (operation, { surroundings }) => {
  const { capacity, facts, request, startedAt } = operation;
  const { profiles, table } = surroundings;
  const decisions = new Map<string, CaseDecision>();
  for (const { caseNames, purpose } of operation.roots)
    for (const name of caseNames) {
      const profile = profiles[capacity.nomination.area];
      const reading = request.operation.operation === 'query';
      const inputs = { capacity, facts, profile, table, purpose, reading, now: startedAt };
      decisions.set(decisionKey(purpose, name), decideCase(name, inputs));
    }
  operation.decisions = decisions;
  return null;
};

/** Takes out what was not released, so that it is neither planned nor asked (T2). */
export const prune: Step = (operation, { surroundings }) => {
  operation.pruned = pruneOperation(operation.guarded, surroundings.graph, (rootKey) => {
    const root = operation.roots.find(({ key }) => key === rootKey);
    if (root && root.caseNames.length > 0 && operation.request.operation.operation === 'query')
      if (!openCaseAt(operation, rootKey)) return null;
    return (category) => isReleasedAt(operation, rootKey, category);
  });
  return null;
};

/** What every call towards an agency will carry: viewer, cases, grants. Signed call by call, over its body. */
export const preparePermit: Step = (operation, { run }) => {
  const calls = describeCalls(operation);
  let fetched: ReturnType<Operation['fetch']> | undefined;
  operation.fetch = () =>
    (fetched ??= fetchPruned(run, operation.pruned, operation.request.variables, calls));
  return null;
};

function describeCalls(operation: Operation): AgencyCalls {
  const { capacity, deadline, disclosureId, facts, roots } = operation;
  const { agency, nomination } = capacity;
  const viewer: Viewer = {
    nominationId: nomination.id,
    officerId: nomination.officerId,
    subject: operation.request.identity.subject,
    name: nomination.name,
    agencyId: agency.id,
    agencyType: agency.type,
    role: nomination.role,
    area: nomination.area,
  };
  const open = [...operation.decisions.values()].filter((decision) => decision.kind === 'open');
  const speaksFor = (subgraph: string, ownerId: string): boolean =>
    ownerId === conferenceOwner
      ? subgraph === 'conference'
      : facts.agencies[ownerId]?.sector === subgraph;
  return {
    disclosureId,
    purpose: roots[0]?.purpose ?? 'MARAC_SAFETY',
    viewer,
    audience: audienceOf(capacity),
    casesFor: (subgraph) =>
      Object.fromEntries(
        open.map((decision) => {
          const owners = Object.entries(decision.grants.byOwner);
          const own = owners.filter(([ownerId]) => speaksFor(subgraph, ownerId));
          return [decision.facts.id, caseGrant(decision, own, facts)];
        }),
      ),
    itemsFor: () => [],
    signedInAt: null,
    deadline,
    mayOwn: (subgraph, ownerId) =>
      speaksFor(subgraph, ownerId) &&
      open.some(({ grants }) => Object.hasOwn(grants.byOwner, ownerId)),
    agency: (id) => facts.agencies[id],
    outcomes: new Map(),
    agencyErrors: [],
  };
}

function caseGrant(
  { contributeFor, facts: about }: OpenCase,
  grants: readonly (readonly [owner: string, categories: readonly string[]])[],
  facts: Facts,
): CaseGrant {
  return {
    reference: about.reference,
    area: about.area,
    restricted: about.restrictedTo !== null,
    grants: Object.fromEntries(grants.map(([owner, categories]) => [owner, [...categories]])),
    // of an agency whose transfers are stopped nobody is told even what kinds it holds.
    asked: openOwners(about, facts).map(({ id }) => id),
    contributeFor: contributeFor && [...contributeFor],
    // Only an agency that takes in research asks whom it is about; others are not told.
    participants: contributeFor ? [...about.participants] : [],
    meetingStartsAt: about.meeting?.startsAt ?? null,
    permission: null,
    hidden: [...about.hiddenItems],
  };
}

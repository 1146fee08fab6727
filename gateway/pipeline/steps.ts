import { getVariableValues } from 'graphql';
import type { GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { possibleCaseName } from '../../schema/facts/facts.ts';
import { askConference } from '../facts/ask-conference.ts';
import { fetchPruned } from '../federation/fetch.ts';
import { findExceededLimit } from '../limits/check-limits.ts';
import { costOf } from '../limits/cost.ts';
import { longestList } from '../limits/lists.ts';
import { decideCapacity } from '../need-to-know/capacity.ts';
import type { CaseDecision } from '../need-to-know/decide.ts';
import { decideCase } from '../need-to-know/decide.ts';
import { expandFragments } from '../need-to-know/expand.ts';
import { addGuardFields } from '../need-to-know/guard-operation.ts';
import { describeCalls } from './calls.ts';
import { hasTwoLists } from '../pack/packs-as-pictures.ts';
import { hasNullCondition } from './null-conditions.ts';
import type { Operation, OperationRequest } from './operation.ts';
import { decisionKey } from './operation.ts';
import { haveOnePurpose, readRoots, withPurpose } from './read-roots.ts';
import type { Step } from './step.ts';

/** Size, depth, aliases, cost and lists, before anything is done for the operation. */
export const checkLimits: Step = ({ request }, { limits, surroundings }) => {
  const { document, operation, variables } = request;
  const tooLarge = (reason: string) => ({ code: 'OPERATION_TOO_LARGE' as const, reason });
  const exceeded = findExceededLimit(document, operation, limits);
  if (exceeded) return tooLarge(exceeded);
  if (costOf(document, operation, surroundings.graph.schema) > limits.cost) return tooLarge('cost');
  return longestList(document, variables) > limits.listItems ? tooLarge('listItems') : null;
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
  if (hasNullCondition(operation.guarded, coerced.coerced))
    return { code: 'BAD_REQUEST', reason: 'CONDITIONS' };
  if (hasTwoLists(operation.guarded)) return { code: 'BAD_REQUEST', rule: 'F-37' };
  const roots = readRoots(operation, coerced.coerced, surroundings.graph);
  if (roots === null) return { code: 'BAD_REQUEST', reason: 'ARGUMENTS' };
  // What is refused from here on is on record with what it named.
  operation.roots = roots.map((root) => withPurpose(root, {}));
  if (!haveOnePurpose(roots)) return { code: 'BAD_REQUEST', rule: 'R-042' };
  const cases = [...new Set(roots.flatMap(({ caseNames }) => caseNames))];
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
  operation.roots = roots.map((root) => withPurpose(root, answer.facts.cases));
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
  const { capacity, facts, startedAt } = operation;
  const { profiles, table } = surroundings;
  const decisions = new Map<string, CaseDecision>();
  const profile = profiles[capacity.nomination.area];
  for (const root of operation.roots)
    for (const name of root.caseNames) {
      const { opensPicture: reading, permissionId, purpose } = root;
      const asked = { purpose, permissionId, reading, now: startedAt };
      decisions.set(
        decisionKey(root, name),
        decideCase(name, { capacity, facts, profile, table, ...asked }),
      );
    }
  operation.decisions = decisions;
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

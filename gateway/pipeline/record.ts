import type { Facts } from '../../schema/facts/facts.ts';
import { readReleasedFields } from '../disclosure-log/released-fields.ts';
import { collectReleased } from '../disclosure-log/collect-released.ts';
import type { Caller, LogEntry, LoggedCase, OutcomeBody } from '../disclosure-log/entry.ts';
import { digestOf, unresolvedCase } from '../disclosure-log/entry.ts';
import type { Operation } from './operation.ts';
import { openCaseAt } from './operation.ts';
import type { Refused, Step } from './step.ts';
import { casesOpened } from './watch-cases.ts';

/** Who is given something, as the log names them. */
function callerOf({ capacity, request }: Operation): Caller {
  const { agency, nomination } = capacity;
  return {
    subject: request.identity.subject,
    officerId: nomination.officerId,
    nominationId: nomination.id,
    agencyId: agency.id,
    role: nomination.role,
    area: nomination.area,
  };
}

/** A case the conference knows by id and reference, any other by digest. */
function loggedCase(facts: Facts | undefined, name: string): LoggedCase {
  const known = facts && Object.hasOwn(facts.cases, name) ? facts.cases[name] : undefined;
  return known ? { id: known.id, reference: known.reference } : unresolvedCase(name);
}

/** The cases of an operation, as far as it was read. */
function casesOf({ facts, roots }: Partial<Operation>): LoggedCase[] {
  const names = new Set((roots ?? []).flatMap(({ caseNames }) => caseNames));
  return [...names].map((name) => loggedCase(facts, name));
}

/** The permission relied on; what was named and is none of the caller's is kept as a digest. */
function permissionOf({ decisions, roots }: Operation): string | null {
  const named = roots[0]?.permissionId ?? null;
  if (named === null) return null;
  const relied = [...decisions.values()].some(
    (decision) => decision.kind === 'open' && decision.permission?.id === named,
  );
  return relied ? named : digestOf(named);
}

function about(operation: Operation) {
  return {
    disclosureId: operation.disclosureId,
    who: callerOf(operation),
    purpose: operation.roots[0]?.purpose ?? 'MARAC_SAFETY',
    operationDigest: digestOf(operation.request.text),
    cases: casesOf(operation),
  };
}

/** Before anything is fetched: what is about to be asked for. If it cannot be written, nothing is. */
export const writeIntent: Step = async (operation, { log, surroundings }) => {
  const grants = [...operation.decisions].map(([name, decision]) => [
    name,
    decision.kind === 'open' ? decision.grants.byOwner : decision.code,
  ]);
  const body = {
    categories: [...operation.pruned.categories],
    grantsDigest: digestOf(JSON.stringify(grants)),
    permission: permissionOf(operation),
  };
  await log.append({ ...about(operation), kind: 'INTENT', at: surroundings.clock(), body });
  return null;
};

/** What leaves, and what the log says of it. */
export interface Outcome {
  readonly data: Record<string, unknown> | null;
  /** The same as JSON, which is what leaves and what its digest in the log is of (F-45). */
  readonly text: string;
  readonly body: OutcomeBody;
  /** Cases the answer names without the operation having named them: those of an agenda. */
  readonly listed: readonly LoggedCase[];
}

/** Takes the guard's fields out of the answer, and names what it really holds. */
export const account: Step = (operation, { surroundings: { graph } }) => {
  const { data, errors, context } = operation.answered;
  const fields = readReleasedFields(operation.guarded, graph);
  const collected = collectReleased(data, fields, graph.classification);
  const caseAt = (rootKey: string): string | null =>
    openCaseAt(operation, rootKey)?.facts.id ?? null;
  // whoever asks who was refused a case finds those as well to whom it never opened.
  const caseNamedAt = (rootKey: string): string | null => {
    const [name] = operation.roots.find(({ key }) => key === rootKey)?.caseNames ?? [];
    return name === undefined ? null : loggedCase(operation.facts, name).id;
  };
  const text = JSON.stringify(collected.data);
  operation.outcome = {
    data: collected.data,
    text,
    listed: collected.listed,
    body: {
      released: collected.released,
      withheld: [...operation.pruned.removed].flatMap(([rootKey, categories]) => {
        const id = caseAt(rootKey);
        return id === null
          ? []
          : [...categories].map((category) => ({ case: id, category, owner: null }));
      }),
      answers: [...context.answeredCases].flatMap(([id, { rows }]) =>
        rows.map(({ agency, state }) => ({ case: id, agency: agency.id, state })),
      ),
      refused: errors.map(({ field, rootKey, code, rule }) => ({
        field,
        case: caseNamedAt(rootKey),
        code,
        rule,
      })),
      responseDigest: digestOf(text),
      permission: permissionOf(operation),
    },
  };
  return null;
};

/** After the answer is made and before a byte of it leaves: what it really holds. */
export const writeOutcome: Step = async (operation, { log, surroundings }) => {
  const { body, listed } = operation.outcome;
  const entry = about(operation);
  const named = new Set(entry.cases.map(({ id }) => id));
  const cases = [...entry.cases, ...listed.filter(({ id }) => !named.has(id))];
  const opened = casesOpened(operation);
  await log.append({ ...entry, cases, kind: 'OUTCOME', at: surroundings.clock(), body, opened });
  return null;
};

/** A whole operation refused is on record too, with as much as was known by then. */
export function refusalEntry(
  operation: Partial<Operation> & Pick<Operation, 'disclosureId' | 'request'>,
  refused: Refused,
  at: Date,
): LogEntry {
  const { capacity, disclosureId, request, roots } = operation;
  return {
    kind: 'REFUSAL',
    disclosureId,
    at,
    who: {
      subject: request.identity.subject,
      officerId: capacity?.nomination.officerId ?? null,
      nominationId: capacity?.nomination.id ?? null,
      agencyId: capacity?.agency.id ?? null,
      role: capacity?.nomination.role ?? null,
      area: capacity?.nomination.area ?? null,
    },
    purpose: roots?.[0]?.purpose ?? null,
    operationDigest: digestOf(request.text),
    cases: casesOf(operation),
    body: { code: refused.code, rule: refused.rule ?? null, reason: refused.reason ?? null },
  };
}

import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import type { Facts } from '../../schema/facts/facts.ts';
import type { ItemReference } from '../../schema/permit/item-references.ts';
import type { Purpose } from '../../schema/vocabulary/terms.ts';
import type { Identified } from '../authentication/identify.ts';
import type { Fetched } from '../federation/fetch.ts';
import type { Capacity } from '../need-to-know/capacity.ts';
import type { CaseDecision, OpenCase } from '../need-to-know/decide.ts';
import type { Pruned } from '../need-to-know/prune.ts';
import type { Answered } from './answer.ts';
import type { Outcome } from './record.ts';

/** What a caller sent. */
export interface OperationRequest {
  readonly text: string;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The nomination the caller chose to act in. */
  readonly capacity: string | undefined;
  readonly identity: Identified;
  /** Aborted when the caller’s connection ends. */
  readonly connection?: AbortSignal;
}

/** One root field of the operation, and the case it is about, if any. */
export interface RootField {
  readonly key: string;
  readonly name: string;
  readonly caseNames: readonly string[];
  readonly purpose: Purpose;
  /** The permission a question relies on; null for the conference's own purpose. */
  readonly permissionId: string | null;
  /** Does it open a case picture? That is what somebody declares for. */
  readonly opensPicture: boolean;
  /** The items a change names, to be vouched for by their owners before it is made. */
  readonly itemIds: readonly string[];
  /** The redisclosure request a change answers, if it names one. */
  readonly requestId: string | null;
  /** Is it a yes that names no items, to everything its agency was asked for? */
  readonly grantsWhole?: true;
}

/**
 * One operation on its way through the pipeline. Each step reads what earlier steps wrote and adds
 * its own; nothing in it outlives the request (R-171, F-53).
 */
export interface Operation {
  readonly request: OperationRequest;
  readonly disclosureId: string;
  readonly startedAt: Date;
  /** When the answer is due, in milliseconds of the monotonic clock. */
  readonly deadline: number;
  roots: readonly RootField[];
  facts: Facts;
  capacity: Capacity;
  /** By the name the operation uses for a case, under the purpose of its root field. */
  decisions: ReadonlyMap<string, CaseDecision>;
  /** The items named, as their owners vouched for them: for the conference alone. */
  items: readonly ItemReference[];
  /** The caller's operation with the guard's fields beside it. */
  guarded: OperationDefinitionNode;
  pruned: Pruned;
  /** Asks the agencies, once however often it is called; the façade calls it behind its first lock. */
  fetch: () => Promise<Fetched>;
  /** What the façade made of it, the guard's own fields still inside. */
  answered: Answered;
  /** The data that leaves, and the log's account of it. */
  outcome: Outcome;
}

/**
 * The key a decision is kept under. The same case for another purpose or permission is another decision,
 * and so it is for another kind of question: what may be read of a request before anyone has declared
 * must not open the picture beside it.
 */
export function decisionKey(
  { opensPicture, permissionId, purpose }: RootField,
  caseName: string,
): string {
  return `${purpose}:${opensPicture ? 'picture' : ''}:${permissionId ?? ''}:${caseName}`;
}

/** The decisions on the cases one root field names, in the order it names them. */
export function decisionsAt(operation: Operation, rootKey: string): CaseDecision[] {
  const root = operation.roots.find(({ key }) => key === rootKey);
  if (!root) return [];
  return root.caseNames.map(
    (name) =>
      operation.decisions.get(decisionKey(root, name)) ?? {
        kind: 'refuse',
        code: 'NOT_FOUND',
        rule: 'R-033',
      },
  );
}

/** The open case a root field of a query is about; undefined where there is none. */
export function openCaseAt(operation: Operation, rootKey: string): OpenCase | undefined {
  return decisionsAt(operation, rootKey).find((decision) => decision.kind === 'open');
}

/** Is a category of this owner released to this caller under that root field? */
export function isOwnersReleasedAt(
  operation: Operation,
  rootKey: string,
  category: string,
  ownerId: string,
): boolean {
  const open = openCaseAt(operation, rootKey);
  const { byOwner = {} } = open?.grants ?? {};
  return Object.hasOwn(byOwner, ownerId) && (byOwner[ownerId] ?? []).includes(category);
}

/**
 * May a value under these categories be shown to this caller? Of an item its own owner decides; of a participant,
 * who has none (null), whoever released it.
 */
export function mayShowAt(
  operation: Operation,
  rootKey: string,
  categories: readonly string[],
  ownerId: string | null,
): boolean {
  return categories.every((category) =>
    ownerId === null
      ? isReleasedAt(operation, rootKey, category)
      : isOwnersReleasedAt(operation, rootKey, category, ownerId),
  );
}

/** Is a category released to this caller under that root field, by any owner at all? */
export function isReleasedAt(operation: Operation, rootKey: string, category: string): boolean {
  const open = openCaseAt(operation, rootKey);
  if (!open) return false;
  return Object.values(open.grants.byOwner).some((granted) => granted.includes(category));
}

import type { OperationDefinitionNode } from 'graphql';
import type { Pruned } from '../need-to-know/prune.ts';
import { prune as pruneOperation } from '../need-to-know/prune.ts';
import { ownersUnder } from '../ownership/grants-under-permission.ts';
import { askedOf } from '../pack/asked-of.ts';
import { packField } from '../pack/permission-at.ts';
import type { Operation, RootField } from './operation.ts';
import { openCaseAt } from './operation.ts';
import type { Step } from './step.ts';
import type { Surroundings } from './surroundings.ts';

/** Everything of the decisions that pruning looks at, for one root field. */
interface Released {
  /** Null: the field is refused as a whole. */
  readonly categories: readonly string[] | null;
  /** The sections that may be asked at all; null for all of them. */
  readonly sections: readonly string[] | null;
}

/**
 * By document, what was left of it under each set of decisions. A document is parsed by one gateway, whose
 * graph stays the same. INVARIANT: never an answer, never a decision (F-53).
 */
const known = new WeakMap<OperationDefinitionNode, Map<string, Pruned>>();
/** A document is asked by so many kinds of people at most before the oldest are worked out again. */
const mostKept = 50;

/** Takes out what was not released, so that it is neither planned nor asked (T2). */
export const prune: Step = (operation, { surroundings }) => {
  const released = new Map(
    operation.roots.map((root) => [root.key, releasedAt(operation, root, surroundings)]),
  );
  // A pack is made under one permission and names it: it is like no other.
  const isPack = operation.roots.some(({ name }) => name === packField);
  const before = known.get(operation.guarded) ?? new Map<string, Pruned>();
  const mask = JSON.stringify([...released]);
  const kept = isPack ? undefined : before.get(mask);
  operation.pruned = kept ?? pruneBy(released, operation, surroundings);
  if (kept || isPack) return null;
  const [oldest] = before.keys();
  if (before.size >= mostKept && oldest !== undefined) before.delete(oldest);
  known.set(operation.guarded, before.set(mask, operation.pruned));
  return null;
};

function releasedAt(operation: Operation, root: RootField, surroundings: Surroundings): Released {
  const open = openCaseAt(operation, root.key);
  const isQuery = operation.request.operation.operation === 'query';
  if (root.caseNames.length > 0 && isQuery && !open) return { categories: null, sections: null };
  const categories = Object.values(open?.grants.byOwner ?? {}).flat();
  // who else was asked is no part of a permission, so nobody else learns of its use either.
  const sections = open?.permission
    ? ownersUnder(open.permission, operation.facts).flatMap(({ sector }) =>
        sector === null ? [] : [surroundings.sectionOf(sector)],
      )
    : null;
  return { categories, sections };
}

/** INVARIANT: nothing but the document and `released` is looked at: who comes next with the same two is given the same. */
function pruneBy(
  released: ReadonlyMap<string, Released>,
  operation: Operation,
  { graph }: Surroundings,
): Pruned {
  const sets = new Map(
    [...released].map(([key, { categories }]) => [key, categories && new Set(categories)]),
  );
  return pruneOperation(
    askedOf(operation, graph),
    graph,
    (rootKey) => {
      const categories = sets.get(rootKey);
      if (categories === null) return null;
      return (category) => categories?.has(category) ?? false;
    },
    (rootKey) => released.get(rootKey)?.sections ?? null,
  );
}

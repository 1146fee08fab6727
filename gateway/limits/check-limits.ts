import type {
  DocumentNode,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
import { Kind, OperationTypeNode } from 'graphql';
import { guardPrefix } from '../need-to-know/guard-fields.ts';
import { limits } from './settings.ts';
import type { Limit } from './settings.ts';

/** Which limit an operation exceeds, or that it uses a response key that is not a caller’s to use. */
export type LimitFault = Limit | 'reservedKey';

interface Size {
  readonly selections: number;
  readonly aliases: number;
  readonly depth: number;
}

const nothing: Size = { selections: 0, aliases: 0, depth: 0 };

// T12: keys that mean something to JavaScript itself.
const hostileKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * In: a valid document and the operation to run. Out: the first limit exceeded, or null. Sizes count
 * fragments as often as they are spread, each fragment measured once: twenty fragments that spread
 * each other twice are a million selections in forty lines.
 */
export function findExceededLimit(
  document: DocumentNode,
  operation: OperationDefinitionNode,
): LimitFault | null {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition);
  const measured = new Map<string, Size>();
  let reserved = false;

  const size = measure(operation.selectionSet);
  const roots = countRoots(operation.selectionSet);
  if (reserved) return 'reservedKey';
  if (size.depth > limits.depth) return 'depth';
  if (size.selections > limits.selections) return 'selections';
  if (size.aliases > limits.aliases) return 'aliases';
  if (roots > limits.rootFields) return 'rootFields';
  if (operation.operation === OperationTypeNode.MUTATION && roots > limits.mutations)
    return 'mutations';
  return null;

  function measure(set: SelectionSetNode | undefined): Size {
    let total = nothing;
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) {
        const alias = selection.alias?.value;
        const key = alias ?? selection.name.value;
        if (key.startsWith(guardPrefix) || hostileKeys.has(key)) reserved = true;
        const inner = measure(selection.selectionSet);
        total = sum(total, {
          selections: inner.selections + 1,
          aliases: inner.aliases + (alias === undefined ? 0 : 1),
          depth: inner.depth + 1,
        });
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        total = sum(total, measure(selection.selectionSet));
      } else {
        total = sum(total, measureFragment(selection.name.value));
      }
    }
    return total;
  }

  function measureFragment(name: string): Size {
    const known = measured.get(name);
    if (known) return known;
    const size = measure(fragments.get(name)?.selectionSet);
    measured.set(name, size);
    return size;
  }

  function countRoots(set: SelectionSetNode): number {
    return set.selections.reduce((count, selection) => {
      if (selection.kind === Kind.FIELD) return count + 1;
      const inner =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      return count + (inner ? countRoots(inner.selectionSet) : 0);
    }, 0);
  }
}

function sum(one: Size, other: Size): Size {
  return {
    selections: one.selections + other.selections,
    aliases: one.aliases + other.aliases,
    depth: Math.max(one.depth, other.depth),
  };
}

import type {
  DocumentNode,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
import { Kind, OperationTypeNode } from 'graphql';
import { guardPrefix } from '../need-to-know/guard-fields.ts';
import type { Limit, Limits } from './settings.ts';

/** Which limit an operation exceeds, or that it uses a key that is not a caller’s to use. */
export type LimitFault = Limit | 'reservedKey';

interface Size {
  /** Fields of this level, not of those below. */
  readonly fields: number;
  readonly selections: number;
  readonly aliases: number;
  readonly depth: number;
}

const nothing: Size = { fields: 0, selections: 0, aliases: 0, depth: 0 };

// T12: keys that mean something to JavaScript itself, as a response key or as the name of a variable.
const hostileKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * In: a valid document and the operation to run. Out: the first limit exceeded, or null. Sizes count
 * fragments as often as they are spread, each fragment measured once: twenty fragments that spread
 * each other twice are a million selections in forty lines.
 */
export function findExceededLimit(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  limits: Limits,
): LimitFault | null {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      fragments.set(definition.name.value, definition);
  const measured = new Map<string, Size>();
  const reserved = new Set<string>();

  const size = measure(operation.selectionSet);
  for (const { variable } of operation.variableDefinitions ?? []) reserve(variable.name.value);
  if (reserved.size > 0) return 'reservedKey';
  if (size.depth > limits.depth) return 'depth';
  if (size.selections > limits.selections) return 'selections';
  if (size.aliases > limits.aliases) return 'aliases';
  if (size.fields > limits.rootFields) return 'rootFields';
  if (operation.operation === OperationTypeNode.MUTATION && size.fields > limits.mutations)
    return 'mutations';
  return null;

  function measure(set: SelectionSetNode | undefined): Size {
    let total = nothing;
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FIELD) {
        const alias = selection.alias?.value;
        reserve(alias ?? selection.name.value);
        const inner = measure(selection.selectionSet);
        total = sum(total, {
          fields: 1,
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

  function reserve(key: string): void {
    if (key.startsWith(guardPrefix) || hostileKeys.has(key)) reserved.add(key);
  }
}

function sum(one: Size, other: Size): Size {
  return {
    fields: one.fields + other.fields,
    selections: one.selections + other.selections,
    aliases: one.aliases + other.aliases,
    depth: Math.max(one.depth, other.depth),
  };
}

import type { FieldNode, OperationDefinitionNode, VariableNode } from 'graphql';
import { Kind, visit } from 'graphql';
import { guardPrefix } from '../need-to-know/guard-fields.ts';

/** An operation as agencies see it, and the way back to what its caller calls things. */
export interface OwnNames {
  readonly operation: OperationDefinitionNode;
  /** The values of the variables, by the names they have in `operation`. */
  variables(given: Readonly<Record<string, unknown>>): Record<string, unknown>;
  /** Puts an answer back under the caller's keys, in place. */
  restore(answer: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>;
  /** One key as the caller wrote it. */
  readonly restoreKey: (key: string) => string;
}

const renamed = new WeakMap<OperationDefinitionNode, OwnNames>();

/**
 * T13: an alias or a variable called after a person or a risk would tell an agency why it is asked, so
 * both are numbered on the way out. Dropping aliases would not do: two fields of one name could no longer
 * be told apart. The numbers carry the guard's prefix, which neither a caller nor a schema may use.
 */
export function withOwnNames(operation: OperationDefinitionNode): OwnNames {
  const known = renamed.get(operation) ?? rename(operation);
  renamed.set(operation, known);
  return known;
}

function rename(operation: OperationDefinitionNode): OwnNames {
  const keys = new Map<string, string>();
  const variables = new Map<string, string>();
  const numbered = (names: Map<string, string>, name: string) => {
    const own = names.get(name) ?? `${guardPrefix}${names.size + 1}`;
    names.set(name, own);
    return { kind: Kind.NAME, value: own } as const;
  };
  const isCallers = ({ alias, name }: FieldNode): boolean =>
    alias !== undefined && alias.value !== name.value && !alias.value.startsWith(guardPrefix);
  const own = visit(operation, {
    Field: (node: FieldNode) =>
      isCallers(node) ? { ...node, alias: numbered(keys, node.alias?.value ?? '') } : undefined,
    Variable: (node: VariableNode) => ({ ...node, name: numbered(variables, node.name.value) }),
  });
  const callers = new Map([...keys].map(([callersKey, ownKey]) => [ownKey, callersKey]));
  return {
    operation: own,
    variables: (given) =>
      Object.fromEntries(
        Object.entries(given).flatMap(([name, value]) => {
          const ownName = variables.get(name);
          return ownName === undefined ? [] : [[ownName, value]];
        }),
      ),
    restore(answer) {
      if (callers.size > 0) restoreIn(answer);
      return answer;
    },
    restoreKey: (key) => callers.get(key) ?? key,
  };

  function restoreIn(value: unknown): void {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const member of value) restoreIn(member);
      return;
    }
    const fields = value as Record<string, unknown>;
    for (const key of Object.keys(fields)) {
      restoreIn(fields[key]);
      const callersKey = callers.get(key);
      if (callersKey === undefined) continue;
      fields[callersKey] = fields[key];
      Reflect.deleteProperty(fields, key);
    }
  }
}

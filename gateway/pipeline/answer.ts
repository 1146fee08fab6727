import type { ExecutionResult, GraphQLError } from 'graphql';
import { execute, Kind } from 'graphql';
import { catalogue, isErrorCode } from '../../schema/errors/catalogue.ts';
import type { FacadeContext } from '../facade/resolve.ts';
import { byResponseKey } from '../facade/resolve.ts';
import { putWhole } from '../facade/whole-items.ts';
import { guardKeys, guardPrefix } from '../need-to-know/guard-fields.ts';
import type { Operation } from './operation.ts';
import type { Means, Step } from './step.ts';

/** An error as it may leave: rebuilt by allow-list, whatever was thrown (T5). */
export interface SafeError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** What the façade made of an operation. */
export interface Answered {
  readonly data: Record<string, unknown> | null;
  /** The errors as they may leave. */
  readonly safeErrors: readonly SafeError[];
  /** The same errors as the log keeps them. */
  readonly errors: readonly {
    readonly field: string;
    readonly rootKey: string;
    readonly code: string;
    readonly rule: string | null;
  }[];
  readonly context: FacadeContext;
}

/** Executes the operation over what the agencies give. */
export const answer: Step = async (operation, means) => {
  operation.answered = await executeFacade(operation, means);
  return null;
};

/**
 * graphql-js executes the caller's own operation over what the agencies gave; shield is the second
 * lock. The first root field to pass its lock asks the agencies: a mutation that is refused is never
 * sent.
 */
export async function executeFacade(
  operation: Operation,
  { facade, onFault, onUngranted, surroundings }: Means,
): Promise<Answered> {
  const context: FacadeContext = {
    operation,
    surroundings,
    onUngranted,
    answeredCases: new Map(),
    wholeLists: [],
  };
  const result: ExecutionResult = await execute({
    schema: facade,
    document: { kind: Kind.DOCUMENT, definitions: [operation.guarded] },
    contextValue: context,
    rootValue: {},
    variableValues: operation.request.variables,
    fieldResolver: byResponseKey as NonNullable<Parameters<typeof execute>[0]['fieldResolver']>,
    typeResolver: (value) => (value as Record<string, unknown>)[guardKeys.type] as string,
  });
  putWhole(result.data, context.wholeLists);
  const errors = inOrder(
    (result.errors ?? []).map((error) => ({ error, path: visiblePath(error) })),
  );
  return {
    data: result.data ?? null,
    context,
    safeErrors: errors.map(({ error, path }) =>
      safeError(error, path, operation.disclosureId, onFault),
    ),
    errors: errors.map(({ error: { extensions }, path }) => ({
      // The root field's name and not the path: no alias of the caller's reaches the log as prose.
      field: rootFieldOf(operation, path),
      rootKey: String(path?.[0] ?? ''),
      code: isErrorCode(extensions['code']) ? extensions['code'] : 'INTERNAL',
      rule: typeof extensions['rule'] === 'string' ? extensions['rule'].replaceAll(' ', '_') : null,
    })),
  };
}

/**
 * By where they stand, and never by when they happened: what was refused at once comes before what an
 * agency was asked about first, so that the order would tell a hidden record from none (T15).
 */
function inOrder<E extends { readonly path: GraphQLError['path'] }>(errors: readonly E[]): E[] {
  const place = new Map(errors.map((error) => [error, JSON.stringify(error.path ?? [])]));
  const of = (error: E): string => place.get(error) ?? '';
  return [...errors].sort((one, other) => (of(one) < of(other) ? -1 : of(one) > of(other) ? 1 : 0));
}

/** A fault in a field of the guard's own is told of where the caller asked: not telling is F-04. */
function visiblePath({ path }: GraphQLError): GraphQLError['path'] {
  const guard = path?.findIndex((key) => String(key).startsWith(guardPrefix)) ?? -1;
  return guard < 0 ? path : path?.slice(0, guard);
}

function rootFieldOf(operation: Operation, path: GraphQLError['path']): string {
  const root = operation.roots.find(({ key }) => key === path?.[0]);
  return root?.name ?? 'operation';
}

function safeError(
  error: GraphQLError,
  path: GraphQLError['path'],
  disclosureId: string,
  onFault: (fault: unknown) => void,
): SafeError {
  const { extensions } = error;
  const at = path ? { path } : {};
  const { code } = extensions;
  if (isErrorCode(code)) {
    // the rule a hidden case fell under would tell it from none; that is for the log alone.
    const keys = code === 'NOT_FOUND' ? [] : ['field', 'rule', 'category'];
    const detail = Object.fromEntries(
      keys.flatMap((key) => (typeof extensions[key] === 'string' ? [[key, extensions[key]]] : [])),
    );
    return { message: catalogue[code].message, ...at, extensions: { code, ...detail } };
  }
  onFault(error.originalError ?? error);
  const { message } = catalogue.INTERNAL;
  return { message, ...at, extensions: { code: 'INTERNAL', reference: disclosureId } };
}

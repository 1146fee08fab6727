// What each root field asks: which cases and items it names, for what purpose, under which permission.
import { getArgumentValues, getNamedType, GraphQLError, Kind } from 'graphql';
import type { FieldNode, GraphQLField, SelectionNode } from 'graphql';
import type { Facts } from '../../schema/facts/facts.ts';
import type { Purpose } from '../../schema/vocabulary/terms.ts';
import { purposes } from '../../schema/vocabulary/terms.ts';
import { findNamed } from '../facts/find-named.ts';
import type { GuardedGraph } from '../need-to-know/prune.ts';
import { responseKey } from '../need-to-know/schema-walk.ts';
import type { Operation, RootField } from './operation.ts';

/** A root field as it stands in the operation; `purpose` is null where only a permission can say it. */
export type StatedRoot = Omit<RootField, 'purpose'> & { readonly purpose: Purpose | null };

/** Null for arguments that do not fit their types: a variable may bring null to where none may be. */
export function readRoots(
  operation: Pick<Operation, 'guarded'>,
  variables: Readonly<Record<string, unknown>>,
  graph: Pick<GuardedGraph, 'classification' | 'schema'>,
): StatedRoot[] | null {
  try {
    return rootsOf(operation, variables, graph);
  } catch (fault) {
    if (fault instanceof GraphQLError) return null;
    throw fault;
  }
}

function rootsOf(
  { guarded }: Pick<Operation, 'guarded'>,
  variables: Readonly<Record<string, unknown>>,
  { classification, schema }: Pick<GuardedGraph, 'classification' | 'schema'>,
): StatedRoot[] {
  const root = schema.getRootType(guarded.operation);
  if (!root) return [];
  const fields = root.getFields();
  const changes = guarded.operation === 'mutation';
  return fieldsIn(guarded.selectionSet.selections).flatMap((node) => {
    const definition = fields[node.name.value];
    if (!definition) return [];
    const named = (sought: Parameters<typeof findNamed>[0]): string[] =>
      findNamed(sought, root.name, definition, node, variables, classification);
    const values = getArgumentValues(definition, node, variables);
    return [
      {
        key: responseKey(node),
        name: node.name.value,
        caseNames: named('case.identity'),
        purpose: purposeOf(definition, values, changes),
        // A change names a permission to end or to check it, and not to use it.
        permissionId: changes ? null : textOf(values['permissionId']),
        opensPicture: !changes && getNamedType(definition.type).name === 'CasePicture',
        itemIds: changes ? [...new Set(named('case.item'))] : [],
        requestId: textOf(values['requestId']),
        ...(changes && grantsWhole(node.name.value, values) ? { grantsWhole: true as const } : {}),
      },
    ];
  });
}

function fieldsIn(selections: readonly SelectionNode[]): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    return selection.kind === Kind.INLINE_FRAGMENT
      ? fieldsIn(selection.selectionSet.selections)
      : [];
  });
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** A refusal needs no item: it must not wait for records that cannot be read. */
function grantsWhole(
  name: string,
  { decision, itemIds }: Readonly<Record<string, unknown>>,
): boolean {
  return name === 'answerRedisclosure' && (itemIds ?? null) === null && decision !== 'REFUSED';
}

/**
 * the purpose stated, or the conference's own where the schema lets it be left out. Null for what
 * is asked by its permission alone: that has one purpose, and the facts say which.
 */
function purposeOf(
  { args }: GraphQLField<unknown, unknown>,
  { purpose }: Readonly<Record<string, unknown>>,
  changes: boolean,
): Purpose | null {
  const takes = (argument: string): boolean => args.some(({ name }) => name === argument);
  if (takes('purpose')) return purposes.find((known) => known === purpose) ?? unknownPurpose;
  return takes('permissionId') && !changes ? null : 'MARAC_SAFETY';
}

/** What no permission of nobody covers: refused like any purpose that is not permitted. */
const unknownPurpose: Purpose = 'OTHER_AGENCY_BUSINESS';

/** a disclosure has one purpose and rests on one permission: two would be logged as one of them. */
export function haveOnePurpose(roots: readonly StatedRoot[]): boolean {
  const stated = roots.map(({ permissionId, purpose }) => JSON.stringify([permissionId, purpose]));
  return new Set(stated).size <= 1;
}

/** Puts in the permission's own purpose where none is stated; before the facts are known there is none. */
export function withPurpose({ purpose, ...root }: StatedRoot, cases: Facts['cases']): RootField {
  const permissions = root.caseNames.flatMap((name) =>
    Object.hasOwn(cases, name) ? (cases[name]?.permissions ?? []) : [],
  );
  const relied = permissions.find(({ id }) => id === root.permissionId);
  return { ...root, purpose: purpose ?? relied?.purpose ?? unknownPurpose };
}

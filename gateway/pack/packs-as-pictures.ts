// A pack is a way of asking for a case picture under a permission: it is guarded as one, once.
import type {
  ArgumentNode,
  DirectiveNode,
  FieldNode,
  OperationDefinitionNode,
  SelectionNode,
  ValueNode,
} from 'graphql';
import { Kind } from 'graphql';
import {
  itemGuard,
  packActionGuard,
  packItemGuard,
  recordGuard,
} from '../need-to-know/guard-fields.ts';
import type { GuardedGraph } from '../need-to-know/prune.ts';
import { responseKey, withSelections } from '../need-to-know/schema-walk.ts';
import { narrow } from './narrow.ts';
import { listsOf } from './pack-lists.ts';
import type { PackPermission } from './permission-at.ts';
import { packField } from './permission-at.ts';

/** What a pack is of; null for one that may not leave, of which nothing is then asked. */
export type PackOf = { readonly caseId: string; readonly permission: PackPermission } | null;

/**
 * In: a guarded query. Out: the same, each pack in it replaced by the case picture it is made of:
 * the lists of its permission's kinds, with what was selected of `items`. Whatever comes after, the
 * pruning, the permit and the agencies, knows of no other way to information than a case picture.
 */
export function packsAsPictures(
  operation: OperationDefinitionNode,
  graph: GuardedGraph,
  packOf: (rootKey: string) => PackOf,
): OperationDefinitionNode {
  if (operation.operation !== 'query') return operation;
  return withSelections(operation, operation.selectionSet.selections.flatMap(translated));

  function translated(selection: SelectionNode): SelectionNode[] {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const inner = selection.selectionSet.selections.flatMap(translated);
      return inner.length === 0 ? [] : [withSelections(selection, inner)];
    }
    if (selection.kind !== Kind.FIELD || selection.name.value !== packField) return [selection];
    const of = packOf(responseKey(selection));
    return of ? [pictureOf(selection, of)] : [];
  }

  function pictureOf(pack: FieldNode, { caseId, permission }: NonNullable<PackOf>): FieldNode {
    const asked = (list: PackedList): SelectionNode[] =>
      listedIn(pack, list).map(({ node, under }) => wrapped(node, under));
    const plan: FieldNode[] = [];
    const bySection = new Map<string, FieldNode[]>();
    for (const { field, section, type } of listsOf(permission, graph))
      if (section === null)
        plan.push(fieldNode(field, [...asked('actions'), ...recordGuard, ...packActionGuard]));
      else {
        const item = [...narrow(asked('items'), type), ...itemGuard, ...packItemGuard];
        bySection.set(section, [...(bySection.get(section) ?? []), fieldNode(field, item)]);
      }
    return {
      ...fieldNode('casePicture', [
        ...recordGuard,
        ...plan,
        ...[...bySection].map(([section, lists]) => fieldNode(section, lists)),
      ]),
      alias: { kind: Kind.NAME, value: responseKey(pack) },
      arguments: [
        argument('caseId', { kind: Kind.STRING, value: caseId }),
        argument('purpose', { kind: Kind.ENUM, value: permission.purpose }),
        argument('permissionId', { kind: Kind.STRING, value: permission.id }),
      ],
      ...(pack.directives ? { directives: pack.directives } : {}),
    };
  }
}

/** What a pack lists, by the field it stands in. */
type PackedList = 'items' | 'actions';

/** One place where such a list is selected, and the conditions it stands under. */
interface AskedList {
  readonly node: FieldNode;
  readonly under: readonly (readonly DirectiveNode[])[];
}

function listedIn(pack: FieldNode, list: PackedList): AskedList[] {
  return look(pack.selectionSet?.selections ?? [], []);

  function look(selections: readonly SelectionNode[], under: AskedList['under']): AskedList[] {
    return selections.flatMap((selection): AskedList[] => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
      const within = [...under, selection.directives ?? []];
      if (selection.kind === Kind.INLINE_FRAGMENT)
        return look(selection.selectionSet.selections, within);
      return selection.name.value === list ? [{ node: selection, under: within }] : [];
    });
  }
}

/** The list itself is always asked for, for the manifest; `@skip` and `@include` go with what they were on. */
function wrapped(node: FieldNode, under: AskedList['under']): SelectionNode {
  return under.reduceRight<SelectionNode>(
    (inner, directives) => ({
      kind: Kind.INLINE_FRAGMENT,
      directives,
      selectionSet: { kind: Kind.SELECTION_SET, selections: [inner] },
    }),
    { kind: Kind.INLINE_FRAGMENT, ...selectionsOf(node) },
  );
}

function selectionsOf(node: FieldNode) {
  const selections = node.selectionSet?.selections ?? [];
  return { selectionSet: { kind: Kind.SELECTION_SET, selections } } as const;
}

function fieldNode(name: string, selections: readonly SelectionNode[]): FieldNode {
  return withSelections<FieldNode>(
    { kind: Kind.FIELD, name: { kind: Kind.NAME, value: name } },
    selections,
  );
}

function argument(name: string, value: ValueNode): ArgumentNode {
  return { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: name }, value };
}

/**
 * Is a list of one pack asked for under two response keys? Then "the released fields" of an item, over
 * which the manifest is made, would not be one thing, and the operation is refused.
 */
export function hasTwoLists({ selectionSet }: OperationDefinitionNode): boolean {
  const keys = new Map<string, Set<string>>();
  const look = (selections: readonly SelectionNode[]): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) look(selection.selectionSet.selections);
      if (selection.kind !== Kind.FIELD || selection.name.value !== packField) continue;
      for (const list of ['items', 'actions'] as const) {
        const place = `${responseKey(selection)} ${list}`;
        const known = keys.get(place) ?? new Set();
        for (const { node } of listedIn(selection, list)) known.add(responseKey(node));
        keys.set(place, known);
      }
    }
  };
  look(selectionSet.selections);
  return [...keys.values()].some(({ size }) => size > 1);
}

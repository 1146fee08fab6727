import type { DocumentNode, FieldNode, SelectionNode } from 'graphql';
import { Kind } from 'graphql';
import { guardKeys } from '../need-to-know/guard-fields.ts';
import { responseKey } from '../need-to-know/schema-walk.ts';

/** What an agency sent although nobody had asked it. */
export type OverDelivery = 'UNASKED_KEY' | 'FOREIGN_OWNER';

type Fields = Readonly<Record<string, unknown>>;
/** By response key, the selections that ask for it. */
type Asked = ReadonlyMap<string, readonly FieldNode[]>;

export interface ProjectionRules {
  /** May this agency's subgraph supply items of that owner on the cases asked about? */
  readonly mayOwn: (ownerId: string) => boolean;
  /** An agency as the conference's register names it: what an agency says of another is not used. */
  readonly agency: (id: string) => Fields | undefined;
  readonly report: (what: OverDelivery) => void;
  /** Told of a value in the place of an object: what should be there is missing. */
  readonly onMisshapen: () => void;
}

const foreign = Symbol('an item of an owner this agency does not have');

/**
 * T6: the gateway merges whatever keys an agency sends, so that one agency could overwrite another's
 * fields. In: what was asked (the subgraph operation) and the answer. Out: a copy that holds only what
 * was asked, on objects without a prototype (T12), without items of owners this agency does not have.
 */
export function project(document: DocumentNode, data: Fields, rules: ProjectionRules): Fields {
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('not an operation');
  return copyObject(data, gather(operation.selectionSet.selections));

  function copyObject(source: Fields, asked: Asked): Fields {
    const copy = Object.create(null) as Record<string, unknown>;
    for (const key of Object.keys(source)) if (!asked.has(key)) rules.report('UNASKED_KEY');
    const owner = ownerOf(source);
    for (const [key, nodes] of asked) {
      if (!Object.hasOwn(source, key)) continue;
      const isOwner = owner !== undefined && nodes[0]?.name.value === 'owner';
      const kept = copyValue(isOwner ? describe(owner, nodes) : source[key], nodes);
      copy[key] = kept === foreign ? null : kept;
    }
    return copy;
  }

  function copyValue(source: unknown, nodes: readonly FieldNode[]): unknown {
    const selections = nodes.flatMap(({ selectionSet }) => selectionSet?.selections ?? []);
    return selections.length === 0 ? copyLeaf(source) : copyAsked(source, gather(selections));
  }

  function copyAsked(source: unknown, asked: Asked): unknown {
    if (Array.isArray(source))
      return source
        .map((member: unknown) => copyAsked(member, asked))
        .filter((member) => member !== foreign);
    if (source === null || source === undefined) return null;
    if (typeof source !== 'object') {
      rules.onMisshapen();
      return null;
    }
    // INVARIANT: an item names an owner this agency has; one that names none would be anybody's.
    const owner = ownerOf(source as Fields);
    const isItem = owner !== undefined || asked.has(guardKeys.owner);
    if (isItem && !rules.mayOwn(owner ?? '')) {
      rules.report('FOREIGN_OWNER');
      return foreign;
    }
    return copyObject(source as Fields, asked);
  }

  /** The owner's description under the keys the caller asked for, from the register. */
  function describe(ownerId: string, nodes: readonly FieldNode[]): Fields {
    const known = rules.agency(ownerId) ?? {};
    const asked = gather(nodes.flatMap(({ selectionSet }) => selectionSet?.selections ?? []));
    const described = Object.create(null) as Record<string, unknown>;
    for (const [key, [node]] of asked)
      described[key] = node?.name.value === '__typename' ? 'Agency' : known[node?.name.value ?? ''];
    return described;
  }
}

/** The owner an item names to the guard; undefined for anything that is not an item. */
function ownerOf(source: Fields): string | undefined {
  if (!Object.hasOwn(source, guardKeys.owner)) return undefined;
  const owner = source[guardKeys.owner] as { readonly id?: unknown } | null;
  return typeof owner?.id === 'string' ? owner.id : '';
}

/** A leaf is a scalar or a list of scalars; an object where none was asked for is not passed on. */
function copyLeaf(source: unknown): unknown {
  if (Array.isArray(source)) return source.filter((member) => typeof member !== 'object');
  return typeof source === 'object' || source === undefined ? null : source;
}

function gather(
  selections: readonly SelectionNode[],
  fields = new Map<string, FieldNode[]>(),
): Asked {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      const nodes = fields.get(responseKey(selection));
      if (nodes) nodes.push(selection);
      else fields.set(responseKey(selection), [selection]);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      gather(selection.selectionSet.selections, fields);
    }
  }
  return fields;
}

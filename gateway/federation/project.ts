import { guardKeys } from '../need-to-know/guard-fields.ts';
import type { AskedObject, Form } from './asked.ts';

/** What an agency sent although nobody had asked it. */
export type OverDelivery = 'UNASKED_KEY' | 'UNASKED_RECORD' | 'FOREIGN_OWNER';

type Fields = Readonly<Record<string, unknown>>;

export interface ProjectionRules {
  /** May this agency's subgraph supply items of that owner on the cases asked about? */
  readonly mayOwn: (ownerId: string) => boolean;
  /** An agency as the conference's register names it: what an agency says of another is not used. */
  readonly agency: (id: string) => Fields | undefined;
  readonly report: (what: OverDelivery) => void;
  /** Told of a value that is not of the type asked for: what should be there is missing. */
  readonly onMisshapen: () => void;
  /** Told of something missing that must be there. */
  readonly onMissing: () => void;
}

const foreign = Symbol('an item of an owner this agency does not have');

/**
 * T6: the gateway merges whatever keys an agency sends, so that one agency could overwrite another's
 * fields. In: what was asked of the agency and its answer. Out: a copy that holds only what was asked, of
 * the type that was asked for, on objects without a prototype (T12), without items of owners this agency
 * does not have. It goes as deep as the question does, however deep the answer is.
 */
export function project(asked: AskedObject, data: Fields, rules: ProjectionRules): Fields {
  return copyObject(data, asked);

  function copyObject(source: Fields, fields: AskedObject): Fields {
    const copy = Object.create(null) as Record<string, unknown>;
    for (const key of Object.keys(source)) if (!fields.has(key)) rules.report('UNASKED_KEY');
    const owner = ownerOf(source);
    for (const [key, { form, name, required }] of fields) {
      if (!Object.hasOwn(source, key)) {
        if (required) rules.onMissing();
        continue;
      }
      const isOwner = owner !== undefined && name === 'owner' && form.kind === 'object';
      const kept = isOwner ? describe(owner, form.fields) : copyValue(source[key], form);
      copy[key] = kept === foreign ? null : kept;
    }
    return copy;
  }

  function copyValue(source: unknown, form: Form): unknown {
    if (source === null || source === undefined) {
      if (!form.nullable) rules.onMissing();
      return null;
    }
    switch (form.kind) {
      case 'leaf':
        return form.fits(source) ? source : misshapen();
      case 'list':
        return Array.isArray(source) ? copyList(source, form.of) : misshapen();
      case 'object': {
        if (typeof source !== 'object' || Array.isArray(source)) return misshapen();
        // INVARIANT: an item names an owner this agency has; one that names none would be anybody's.
        const owner = ownerOf(source as Fields);
        if ((owner !== undefined || form.isItem) && !rules.mayOwn(owner ?? '')) {
          rules.report('FOREIGN_OWNER');
          return foreign;
        }
        return copyObject(source as Fields, form.fields);
      }
    }
  }

  function copyList(source: readonly unknown[], of: Form): unknown[] {
    if (of.kind === 'leaf') {
      const fitting = source.filter((member) => of.fits(member));
      if (fitting.length < source.length) rules.onMisshapen();
      return fitting;
    }
    const copies = source.map((member) => copyValue(member, of)).filter((copy) => copy !== foreign);
    if (of.kind === 'object' && of.isItem && haveOneId(copies as readonly (Fields | null)[]))
      rules.onMisshapen();
    return copies;
  }

  function misshapen(): null {
    rules.onMisshapen();
    return null;
  }

  /** The owner's description under the keys the caller asked for, from the register. */
  function describe(ownerId: string, fields: AskedObject): Fields {
    const known = rules.agency(ownerId) ?? {};
    const described = Object.create(null) as Record<string, unknown>;
    for (const [key, { name }] of fields)
      described[key] = name === '__typename' ? 'Agency' : (known[name] ?? null);
    return described;
  }
}

/** The owner an item names to the guard; undefined for anything that is not an item. */
function ownerOf(source: Fields): string | undefined {
  if (!Object.hasOwn(source, guardKeys.owner)) return undefined;
  const owner = source[guardKeys.owner] as { readonly id?: unknown } | null;
  return typeof owner?.id === 'string' ? owner.id : '';
}

/** Do two items go by one id? Both are kept, because nobody can say which is the item; neither is relied on. */
function haveOneId(items: readonly (Fields | null)[]): boolean {
  return new Set(items.map((item) => item?.[guardKeys.id])).size < items.length;
}

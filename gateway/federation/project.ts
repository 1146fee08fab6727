import { guardKeys } from '../need-to-know/guard-fields.ts';
import type { AskedObject, Form } from './asked.ts';
import type { Refused } from './refused.ts';
import { isExcused, refusedBelow } from './refused.ts';

/** What an agency sent although nobody had asked it. */
export type OverDelivery = 'UNASKED_KEY' | 'UNASKED_RECORD' | 'FOREIGN_OWNER';

export type Fields = Readonly<Record<string, unknown>>;

export interface ProjectionRules {
  /** May this agency's subgraph supply items of that owner on the cases asked about? */
  readonly mayOwn: (ownerId: string) => boolean;
  /** An agency as the conference's register names it: what an agency says of another is not used. */
  readonly agency: (id: string) => Fields | undefined;
  readonly report: (what: OverDelivery) => void;
  /** Told of a value that is not of the type asked for: what should be there is missing. */
  readonly onMisshapen: () => void;
  /** Told of something missing that must be there and was not refused. */
  readonly onMissing: () => void;
  /** Where the agency refused something and said so; undefined for nowhere, which costs nothing. */
  readonly refused?: Refused | undefined;
}

const foreign = Symbol('an item of an owner this agency does not have');
/** In its place is nothing; and where something has to be, nothing is in the place of what holds it. */
const broken = Symbol('what may not be missing is');

/**
 * T6: a merge takes whatever keys an agency sends, so that one agency could overwrite another's fields.
 * In: what was asked of the agency and its answer. Out: a copy that holds only what was asked, of the
 * type that was asked for, on objects without a prototype (T12), without items of owners this agency does
 * not have. What lacks something it may not lack is not there: half an item is none, and a list with a gap
 * would read as if it were whole (F-04). It goes as deep as the question does, however deep the answer is.
 */
export function project(asked: AskedObject, data: Fields, rules: ProjectionRules): Fields {
  const whole = copyObject(data, asked, rules, rules.refused);
  return whole === broken ? {} : whole;
}

/**
 * Inherits nothing (T12). Not `Object.create(null)`, which is kept as a table of a kilobyte and more: a
 * picture of 200 items is held until its outcome is on record, and all of it copied about meanwhile.
 */
function withoutPrototype(): Record<string, unknown> {
  return Object.setPrototypeOf({}, null) as Record<string, unknown>;
}

function copyObject(
  source: Fields,
  fields: AskedObject,
  rules: ProjectionRules,
  refused: Refused | undefined,
): Fields | typeof broken {
  const copy = withoutPrototype();
  for (const key of Object.keys(source)) if (!fields.has(key)) rules.report('UNASKED_KEY');
  const owner = ownerOf(source);
  for (const [key, { form, name, required }] of fields) {
    if (!Object.hasOwn(source, key)) {
      if (required && !isExcused(refusedBelow(refused, key), form)) rules.onMissing();
      if (required && !form.nullable) return broken;
      continue;
    }
    const isOwner = owner !== undefined && name === 'owner' && form.kind === 'object';
    const kept = isOwner
      ? describe(rules.agency(owner) ?? {}, form.fields)
      : copyValue(source[key], form, rules, refusedBelow(refused, key));
    if (kept === broken || (kept === foreign && !form.nullable)) return broken;
    copy[key] = kept === foreign ? null : kept;
  }
  return copy;
}

function copyValue(
  source: unknown,
  form: Form,
  rules: ProjectionRules,
  refused: Refused | undefined,
): unknown {
  if (source !== null && source !== undefined) {
    const kept = copyGiven(source, form, rules, refused);
    if (kept !== null && kept !== broken) return kept;
  } else if ((!form.nullable || form.missed) && !isExcused(refused, form)) rules.onMissing();
  return form.nullable ? null : broken;
}

function copyGiven(
  source: unknown,
  form: Form,
  rules: ProjectionRules,
  refused: Refused | undefined,
): unknown {
  switch (form.kind) {
    case 'leaf':
      return form.fits(source) ? source : misshapen(rules);
    case 'list':
      return Array.isArray(source) ? copyList(source, form.of, rules, refused) : misshapen(rules);
    case 'object': {
      if (typeof source !== 'object' || Array.isArray(source)) return misshapen(rules);
      // INVARIANT: an item names an owner this agency has; one that names none would be anybody's.
      const owner = ownerOf(source as Fields);
      if ((owner !== undefined || form.isItem) && !rules.mayOwn(owner ?? '')) {
        rules.report('FOREIGN_OWNER');
        return foreign;
      }
      return copyObject(source as Fields, form.fields, rules, refused);
    }
  }
}

function copyList(
  source: readonly unknown[],
  of: Form,
  rules: ProjectionRules,
  refused: Refused | undefined,
): unknown {
  if (of.kind === 'leaf') {
    const fitting = source.filter((member) => of.fits(member));
    if (fitting.length < source.length) rules.onMisshapen();
    return fitting;
  }
  const copies: unknown[] = [];
  for (const [place, member] of source.entries()) {
    const kept = copyValue(member, of, rules, refusedBelow(refused, place));
    if (kept === broken) return null;
    if (kept !== foreign) copies.push(kept);
  }
  if (of.kind === 'object' && of.isItem && haveOneId(copies as readonly (Fields | null)[]))
    rules.onMisshapen();
  return copies;
}

function misshapen(rules: ProjectionRules): null {
  rules.onMisshapen();
  return null;
}

/** The owner's description under the keys the caller asked for, from the register. */
function describe(known: Fields, fields: AskedObject): Fields {
  const described = withoutPrototype();
  for (const [key, { name }] of fields)
    described[key] = name === '__typename' ? 'Agency' : (known[name] ?? null);
  return described;
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

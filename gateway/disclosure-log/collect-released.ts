// Which information does this response hold? Read from the response itself, just before it leaves.
import type { Classification } from '../need-to-know/classification.ts';
import { conferenceOwner } from '../need-to-know/grants.ts';
import { guardKeys, guardPrefix } from '../need-to-know/guard-fields.ts';
import type { LoggedCase, Released, ReleasedLine } from './entry.ts';
import type { Details, ReleasedFields } from './released-fields.ts';

type ResponseObject = Record<string, unknown>;

/** What an object belongs to: a case, and in it the item or participant that a log line names. */
interface Holder {
  readonly case: string | null;
  readonly record: Pick<ReleasedLine, 'item' | 'owner' | 'basis'> | null;
}

const nobody: Holder = { case: null, record: null };

/**
 * In: the data of a response with the guard's own fields in it, where information can stand in it, and
 * what class each type is of. Out: by owner, category and basis the items and participants it holds,
 * each once, the cases an agenda named, and the data, the same objects, without the guard's fields. One walk.
 *
 * INVARIANT: nothing is released that the log cannot name.
 * @throws when an item has no id, type, owner, class or case, or stands where none was expected.
 */
export function collectReleased<Data>(
  data: Data,
  fields: ReleasedFields,
  { types }: Pick<Classification, 'types'>,
): { released: Released[]; listed: LoggedCase[]; data: Data } {
  // Sets: the same participant is the subject of many items, and the same item may be asked for twice.
  const released = new Map<string, Omit<Released, 'items'> & { readonly items: Set<string> }>();
  const listed = new Map<string, string>();
  if (isObject(data)) walkObject(data, fields, nobody);
  return {
    released: [...released.values()].map(({ items, ...rest }) => ({ ...rest, items: [...items] })),
    listed: [...listed].map(([id, reference]) => ({ id, reference })),
    data,
  };

  function walk(value: unknown, place: ReleasedFields | undefined, holder: Holder): void {
    if (Array.isArray(value)) for (const member of value) walk(member, place, holder);
    else if (isObject(value)) {
      if (!place) throw new Error('the response holds an object where the operation selects none');
      walkObject(value, place, holder);
    }
  }

  function walkObject(object: ResponseObject, place: ReleasedFields, outer: Holder): void {
    const type = object[guardKeys.type];
    if (typeof type !== 'string' && (place.onlyRecords || guardKeys.id in object))
      throw new Error('a record in the response has no type to be logged by');
    const holder = typeof type === 'string' ? enter(object, type, outer) : outer;
    if (typeof type === 'string') addDetails(place.details.get(type), object, holder);
    else for (const details of place.details.values()) addDetails(details, object, holder);
    const keys = Object.keys(object);
    for (const key of keys) {
      if (key.startsWith(guardPrefix) || place.ofTheSchema.has(key)) continue;
      if (typeof object[key] === 'object') walk(object[key], place.children.get(key), holder);
    }
    // From the end, where they stand: an object that loses a key from its midst is kept as a table.
    for (const key of keys.reverse())
      if (key.startsWith(guardPrefix)) Reflect.deleteProperty(object, key);
  }

  function enter(object: ResponseObject, type: string, outer: Holder): Holder {
    const id = textAt(object, guardKeys.id);
    if (type === 'CasePicture' || type === 'Pack') return { case: id, record: null };
    if (type === 'AgendaItem') {
      listed.set(id, textAt(object, guardKeys.reference));
      const heard = { case: id, record: { item: id, owner: conferenceOwner, basis: null } };
      addLine(heard, 'conference.meeting');
      return { case: id, record: null };
    }
    if (type === 'Participant')
      return { case: outer.case, record: { item: id, owner: conferenceOwner, basis: null } };
    const owner = object[guardKeys.owner];
    const record = {
      item: id,
      // The plan is the conference's record; whose information an entry rests on, the entry says.
      owner: isPlan(type, owner) ? conferenceOwner : textAt(isObject(owner) ? owner : {}, 'id'),
      basis: basisOf(object),
    };
    // A manifest says of an item that there is one, and of what kind: the line names its kind itself.
    const categories =
      type === 'ManifestLine' ? [textAt(object, guardKeys.category)] : types.get(type);
    if (!categories || categories.length === 0)
      throw new Error(`the type ${type} of an item in the response has no class`);
    const holder = { case: outer.case, record };
    for (const category of categories) addLine(holder, category);
    return holder;
  }

  function addDetails(details: Details | undefined, object: ResponseObject, holder: Holder): void {
    for (const [key, categories] of details ?? [])
      if (holdsSomething(object[key])) for (const category of categories) addLine(holder, category);
  }

  function addLine(holder: Holder, category: string): void {
    if (holder.case === null || holder.record === null)
      throw new Error(`${category} in the response belongs to no record of a case`);
    const { item, owner, basis } = holder.record;
    const name = `${holder.case} ${owner} ${category} ${basis}`;
    const known = released.get(name);
    if (known) known.items.add(item);
    else released.set(name, { case: holder.case, owner, category, basis, items: new Set([item]) });
  }
}

/** An entry of the plan, and the line of a manifest that names one. */
function isPlan(type: string, owner: unknown): boolean {
  return type === 'PlanAction' || (type === 'ManifestLine' && owner === null);
}

function isObject(value: unknown): value is ResponseObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** False and the empty text are answers; null and the empty list tell nothing about anybody. */
function holdsSomething(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined;
}

function textAt(object: ResponseObject, key: string): string {
  const value = object[key];
  if (typeof value === 'string' && value !== '') return value;
  throw new Error(`a record in the response has no ${key} to be logged by`);
}

function basisOf(object: ResponseObject): string | null {
  const basis = object[guardKeys.basis];
  return typeof basis === 'string' ? basis : null;
}

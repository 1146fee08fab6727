import { Int, registerEnumType } from 'type-graphql';
import { z } from 'zod';
import { CalendarDate, isCalendarDate } from '../../../schema/vocabulary/scalars.ts';
import { inRecordedYears } from './recorded-years.ts';

/** What TypeGraphQL needs to know of a field: a function that names its type. */
export type TypeThunk = () => unknown;

/** One field of an item kind: its GraphQL type, what may be stored in it, and who may see it. */
export interface ItemField<T = unknown> {
  readonly type: TypeThunk;
  readonly schema: z.ZodType<T>;
  readonly required: boolean;
  /** Words of the contributor's own: the only fields in which an owner may write others. */
  readonly freeText?: true;
  /** A narrower category of its own, where one detail of an item is for fewer people than the item. */
  readonly category?: string;
}

function field<T>(type: TypeThunk, schema: z.ZodType<T>): ItemField<T> {
  return { type, schema, required: true };
}

/** Free text of at most `max` characters. R-076: an extract, never a record, so every text has a limit. */
export function text(max = 1000): ItemField<string> {
  return { ...field(() => String, z.string().trim().min(1).max(max)), freeText: true };
}

/** Up to twenty short texts. */
export function texts(max = 200): ItemField<string[]> {
  const list = z.array(z.string().trim().min(1).max(max)).min(1).max(20);
  return { ...field(() => [String], list), freeText: true };
}

/** A calendar day, YYYY-MM-DD, in the years 1900 to 2100. */
export function date(): ItemField<string> {
  const day = z.string().refine(isCalendarDate, 'not a calendar day');
  return field(() => CalendarDate, day.refine(inRecordedYears, 'not in a year of any record'));
}

/** Yes or no. Where "not known" is possible make it `optional`: unknown is not no (F-04). */
export function flag(): ItemField<boolean> {
  return field(() => Boolean, z.boolean());
}

/** A whole number from zero to a million. */
export function count(): ItemField<number> {
  return field(() => Int, z.number().int().min(0).max(1_000_000));
}

const enums = new Map<string, Record<string, string>>();

/** One of a closed list. `name` is the GraphQL enum and starts with the sector: `PoliceTrend`. */
export function oneOf<const V extends readonly [string, ...string[]]>(
  name: string,
  values: V,
): ItemField<V[number]> {
  // Registered at once: TypeGraphQL collects enums before it asks a field for its type.
  const type = enumType(name, values);
  return field(() => type, z.enum(values));
}

function enumType(name: string, values: readonly string[]): Record<string, string> {
  const known = enums.get(name);
  if (known) {
    if (Object.keys(known).join() !== values.join())
      throw new Error(`${name} is declared twice with different values`);
    return known;
  }
  const created = Object.fromEntries(values.map((value) => [value, value]));
  enums.set(name, created);
  registerEnumType(created, { name });
  return created;
}

/** The same field, which a contributor may leave out. */
export function optional<T>(inner: ItemField<T>): ItemField<T> {
  return { ...inner, required: false };
}

/** The same field under a narrower category of its own, which needs a row in the need-to-know table. */
export function narrower<T>(category: string, inner: ItemField<T>): ItemField<T> {
  return { ...inner, category };
}

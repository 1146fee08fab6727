// R-123, F-37 [L 4.1 l.504; 2.13 l.399; B 7.13]. A version is made of what stays, never of the item with parts covered.
import type { Fault } from '../contribution/contribution.ts';
import { isUnfit } from '../contribution/unfit-text.ts';
import type { ItemKind, ItemValues } from '../item-kind.ts';
import type { SectorSchema } from '../sector.ts';
import { holdsFragment } from './no-fragments.ts';
import type { ReleaseInput } from './release-input.ts';

export type ReleaseFields =
  | { readonly kind: 'fields'; readonly fields: ItemValues }
  | { readonly kind: 'fault'; readonly fault: Fault };

const faulty = (field: string, rule: string): ReleaseFields => ({
  kind: 'fault',
  fault: { field, rule },
});

/**
 * In: what an owner keeps and replaces of an item of this kind with these values. Out: the fields that
 * are released, or the first thing wrong: a field that the kind has not or that is named twice, a text
 * in place of anything but a text that is there (a date or a word of a list stays or goes), nothing
 * left at all, and in a sector of whole entries a piece of the original (F-38).
 */
export function releaseFields(
  { keep, replace }: Pick<ReleaseInput, 'keep' | 'replace'>,
  kind: ItemKind,
  values: ItemValues,
  { wholeEntries }: Pick<SectorSchema, 'wholeEntries'>,
): ReleaseFields {
  const fields = new Map<string, unknown>();
  for (const [index, name] of (keep ?? []).entries()) {
    const place = `keep[${String(index)}]`;
    if (!Object.hasOwn(kind.fields, name) || fields.has(name)) return faulty(place, 'R-123');
    fields.set(name, values[name] ?? null);
  }
  const originals = textsOf(kind, values);
  for (const [index, { field: name, text }] of (replace ?? []).entries()) {
    const place = `replace[${String(index)}]`;
    const field = Object.hasOwn(kind.fields, name) ? kind.fields[name] : undefined;
    const original = values[name] ?? null;
    if (field?.freeText !== true || fields.has(name) || original === null)
      return faulty(`${place}.field`, 'R-123');
    const read = field.schema.safeParse(Array.isArray(original) ? [text] : text);
    if (!read.success || isUnfit(text.replaceAll(/[\t\n\r]/g, ' ')))
      return faulty(`${place}.text`, 'R-076');
    if (wholeEntries === true && holdsFragment(text, originals))
      return faulty(`${place}.text`, 'F-38');
    fields.set(name, read.data);
  }
  if (fields.size === 0) return faulty('keep', 'R-123');
  return { kind: 'fields', fields: Object.fromEntries(fields) };
}

function textsOf(kind: ItemKind, values: ItemValues): string[] {
  const names = Object.keys(kind.fields).filter((name) => kind.fields[name]?.freeText === true);
  return names.flatMap((name) => values[name] ?? []).filter((text) => typeof text === 'string');
}

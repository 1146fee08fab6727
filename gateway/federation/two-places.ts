import { guardKeys } from '../need-to-know/guard-fields.ts';
import type { AskedObject, Form } from './asked.ts';
import type { AskedRecord } from './distinct-records.ts';
import type { Fields } from './project.ts';

/** Where each item of one agency stands in the answer to one operation, by its id. */
export type ItemPlaces = Map<unknown, string>;

/**
 * An item is of one kind and of one case. In: what was asked, about which records, and what is left of the answer;
 * `places` is added to. Out: does one item stand under two cases, or as two kinds? The attack is one case's item
 * under another; nobody can say which it is of.
 */
export function standInTwoPlaces(
  asked: AskedObject,
  records: readonly AskedRecord[],
  { _entities: answers = [] }: Fields,
  places: ItemPlaces,
): boolean {
  const form = asked.get('_entities')?.form;
  if (form?.kind !== 'list' || form.of.kind !== 'object') return false;
  const { fields } = form.of;
  let isTwice = false;
  (answers as readonly (Fields | null)[]).forEach((answer, place) => {
    if (answer) inside(answer, fields, records[place]?.id ?? '');
  });
  return isTwice;

  function inside(object: Fields, below: AskedObject, within: string): void {
    for (const [key, { form: at, name }] of below) look(object[key], at, `${within} ${name}`);
  }

  function look(value: unknown, at: Form, place: string): void {
    if (value === null || value === undefined || at.kind === 'leaf') return;
    if (at.kind === 'list')
      for (const member of value as readonly unknown[]) look(member, at.of, place);
    else if (at.isItem) {
      // The same list may have been asked for under two names: that is one place.
      const id = (value as Fields)[guardKeys.id];
      isTwice ||= (places.get(id) ?? place) !== place;
      places.set(id, place);
    } else inside(value as Fields, at.fields, place);
  }
}

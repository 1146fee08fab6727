// What an agency can say of its items: words for days, twice the same, another type.
import type { AnswerFault, Json } from './answer-fault.ts';
import { deep, filled, hole, noItems } from './answer-fault.ts';
import type { Source } from './every-section.ts';
import { telling } from './every-section.ts';

const noDates = (section: Json, { kind }: Source): Json => ({
  [kind]: (section[kind] as object[]).map((item) => ({ ...item, lastVerifiedOn: null })),
});
const everyDate =
  (value: unknown): AnswerFault['lie'] =>
  ({ items }) => {
    for (const item of items) item.lastVerifiedOn = value;
  };
const holeInEveryDate = everyDate(JSON.parse(hole));

export const valueFaults: readonly AnswerFault[] = [
  {
    title: 'two records that go by one id',
    lie: ({ items }) => items.push({ ...items[0] }),
    left: (section, { kind }) => ({ [kind]: [...section[kind], section[kind][0]] }),
  },
  {
    title: 'a key twice, the second time with another owner',
    lie({ items }) {
      for (const item of items) item.hole = 'a hole in the text';
    },
    text: (text) => text.replaceAll(`"hole":${hole}`, '"guard_owner":{"id":"nobody-we-know"}'),
    left: noItems,
    kindLost: true,
    over: 'FOREIGN_OWNER',
  },
  {
    title: 'a day that is none',
    lie: everyDate('2026-02-30'),
    left: noDates,
  },
  { title: 'words for a date', lie: everyDate(telling), left: noDates },
  { title: 'a number for a date', lie: everyDate(7), left: noDates },
  { title: 'an object for a date', lie: everyDate({ [telling]: telling }), left: noDates },
  { title: 'a list for a date', lie: everyDate([telling]), left: noDates },
  { title: 'a number without end', lie: holeInEveryDate, text: filled('1e999'), left: noDates },
  {
    title: 'a number of a million digits',
    lie: holeInEveryDate,
    text: filled('9'.repeat(1_000_000)),
    left: noDates,
  },
  { title: 'a date nested 100,000 deep', lie: holeInEveryDate, text: filled(deep), left: noDates },
  {
    title: 'a text for a truth',
    lie({ items }) {
      for (const item of items) item.disputed = 'no';
    },
    left: noItems,
    kindLost: true,
  },
  {
    title: 'objects among its texts',
    lie({ items }) {
      for (const item of items)
        item.handlingConditions = [...item.handlingConditions, { note: telling }, null, 7];
    },
  },
  {
    title: 'a word that its enumeration does not have',
    lie({ items }) {
      for (const item of items) item.match = 'PROBABLY';
    },
    left: noItems,
    kindLost: true,
  },
  {
    title: 'the type of something else',
    lie({ items }) {
      for (const item of items) item.guard_type = 'Participant';
    },
    left: noItems,
    kindLost: true,
  },
  {
    title: 'a type there is none of',
    lie({ items }) {
      for (const item of items) item.guard_type = telling;
    },
    left: noItems,
    kindLost: true,
  },
];

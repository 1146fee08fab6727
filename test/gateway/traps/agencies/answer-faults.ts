// What an agency can say in an answer that is JSON: more than it was asked, other than it was asked.
import type { TrappedSystem } from '../trapped-system.ts';
import type { Source } from './every-section.ts';
import { telling } from './every-section.ts';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a lie has no type
type Json = any;

export interface AnswerFault {
  readonly title: string;
  /** In: the answer's text, and the entity, section and list in it. Out: the text that is sent instead. */
  readonly lie: (lied: {
    readonly answer: Json;
    readonly entity: Json;
    readonly items: Json[];
    readonly source: Source;
    readonly system: TrappedSystem;
  }) => void;
  /** Done to the text at the end, for what no object can hold. */
  readonly text?: (text: string) => string;
  /** What is left of the section: all of it unless said otherwise; null for nothing. */
  readonly left?: (section: Json, source: Source) => Json;
  /** The kind, which says that it could not be read. */
  readonly kindLost?: true;
  /** There is nothing wrong in it but that it says nothing. */
  readonly untold?: true;
  /** What the gateway tells of as over-delivered. */
  readonly over?: string;
}

const nothing = (): null => null;
const noItems = (_section: Json, { kind }: Source): Json => ({ [kind]: null });
const noDates = (section: Json, { kind }: Source): Json => ({
  [kind]: (section[kind] as object[]).map((item) => ({ ...item, lastVerifiedOn: null })),
});
const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
const hole = '"a hole in the text"';
const filled =
  (value: string) =>
  (text: string): string =>
    text.replaceAll(hole, value);
const everyDate =
  (value: unknown): AnswerFault['lie'] =>
  ({ items }) => {
    for (const item of items) item.lastVerifiedOn = value;
  };
const holeInEveryDate = everyDate(JSON.parse(hole));

export const answerFaults: readonly AnswerFault[] = [
  {
    title: 'keys nobody asked for',
    lie({ answer, entity, items }) {
      Object.assign(answer.data, { casePicture: { reference: telling }, me: telling });
      Object.assign(entity, { note: telling, participants: [{ name: telling }] });
      for (const item of items) item.note = { [telling]: telling };
    },
    over: 'UNASKED_KEY',
  },
  {
    title: '20,000 keys nobody asked for',
    lie({ entity }) {
      for (let key = 0; key < 20_000; key += 1) entity[`key${String(key)}`] = key;
    },
    over: 'UNASKED_KEY',
  },
  {
    title: 'the sections of all the other agencies',
    lie({ entity, source }) {
      for (const section of ['police', 'health', 'housing', 'childrensServices', 'idva'])
        if (section !== source.section) {
          entity[section] = {
            callouts: [],
            gpSummary: [],
            tenancies: [],
            needs: [],
            victimViews: [],
          };
          entity[`guard_${section}Standing`] = [];
        }
    },
    over: 'UNASKED_KEY',
  },
  {
    title: 'keys that mean something to JavaScript',
    lie: ({ entity, items }) => {
      for (const object of [entity, ...items]) object.hole = 'a hole in the text';
    },
    text: (text) =>
      text.replaceAll(
        `"hole":${hole}`,
        '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"toString":1',
      ),
    over: 'UNASKED_KEY',
  },
  {
    title: 'what is nested 100,000 deep where nobody asked',
    lie: ({ entity }) => (entity.note = 'a hole in the text'),
    text: filled(deep),
    over: 'UNASKED_KEY',
  },
  {
    title: 'records of another agency',
    lie({ items, system }) {
      const { agencies } = system.cast.conference;
      const other = agencies.find(({ areaId }) => areaId !== 'bexley');
      items.push({ ...items[0], id: 'other', guard_id: 'other', guard_owner: { id: other?.id } });
    },
    over: 'FOREIGN_OWNER',
  },
  {
    title: 'records of nobody',
    lie: ({ items }) => items.push({ ...items[0], guard_owner: undefined }),
    over: 'FOREIGN_OWNER',
  },
  {
    title: 'records of another agency and none of its own',
    lie({ items }) {
      for (const item of items) item.guard_owner = { id: 'nobody-we-know' };
    },
    left: noItems,
    kindLost: true,
    over: 'FOREIGN_OWNER',
  },
  {
    title: 'one case more than was asked about',
    lie: ({ answer, entity }) => (answer.data._entities = [entity, entity]),
    left: nothing,
    over: 'UNASKED_RECORD',
  },
  {
    title: 'telling errors beside what was asked',
    lie: ({ answer }) => (answer.errors = [{ message: telling, name: telling, code: telling }]),
  },
  {
    title: 'an error nested 100,000 deep',
    lie: ({ answer }) => (answer.errors = [{ message: 'x', path: 'a hole in the text' }]),
    text: filled(deep),
  },
  {
    title: 'errors and nothing else',
    lie: ({ answer }) => Object.assign(answer, { data: null, errors: [{ message: telling }] }),
    left: nothing,
  },
  { title: 'null for its data', lie: ({ answer }) => (answer.data = null), left: nothing },
  {
    title: 'null for the case',
    lie: ({ answer }) => (answer.data._entities = [null]),
    left: nothing,
  },
  { title: 'no case at all', lie: ({ answer }) => (answer.data._entities = []), left: nothing },
  {
    title: 'an object for its records',
    lie: ({ answer, entity }) => (answer.data._entities = entity),
    left: nothing,
  },
  {
    title: 'null for everything in the case',
    lie({ entity }) {
      for (const key of Object.keys(entity)) entity[key] = null;
    },
    left: noItems,
    kindLost: true,
    untold: true,
  },
  {
    title: 'a list for its section',
    lie: ({ entity, source: { section } }) => (entity[section] = [entity[section]]),
    left: nothing,
  },
  {
    title: 'a text for its section',
    lie: ({ entity, source: { section } }) => (entity[section] = telling),
    left: nothing,
  },
  {
    title: 'its section nested 100,000 deep',
    lie: ({ entity, source: { section } }) => (entity[section] = 'a hole in the text'),
    text: filled(deep),
    left: nothing,
  },
  ...(
    [
      ['no list', (section, kind) => Reflect.deleteProperty(section, kind)],
      ['null for its list', (section, kind) => (section[kind] = null)],
      ['an object for its list', (section, kind) => (section[kind] = { 0: telling })],
      ['a text for its list', (section, kind) => (section[kind] = telling)],
      ['a list of nulls', (section, kind) => (section[kind] = [null])],
      ['a list of texts', (section, kind) => (section[kind] = [telling])],
    ] as [string, (section: Json, kind: string) => void][]
  ).map(([title, change]): AnswerFault => ({
    title,
    lie: ({ entity, source: { kind, section } }) => {
      change(entity[section], kind);
    },
    left: noItems,
    kindLost: true,
  })),
  {
    title: 'two records that go by one id',
    lie: ({ items }) => items.push({ ...items[0] }),
    left: (section, { kind }) => ({ [kind]: [...section[kind], section[kind][0]] }),
  },
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
    title: 'a type there is none of',
    lie({ items }) {
      for (const item of items) item.guard_type = telling;
    },
    left: noItems,
    kindLost: true,
  },
];

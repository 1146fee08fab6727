// What an agency can say in an answer that is JSON: more than it was asked, other than it was asked.
import type { AnswerFault, Json } from './answer-fault.ts';
import { deep, filled, hole, noItems } from './answer-fault.ts';
import { telling } from './every-section.ts';
import { valueFaults } from './value-faults.ts';

const nothing = (): null => null;

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
    title: 'errors with places, addresses and bodies, in codes that are the gateway’s',
    lie({ answer }) {
      const url = 'http://10.1.2.3:8080/records/quaglin';
      const extensions = {
        code: 'CASE_RESTRICTED',
        field: telling,
        rule: telling,
        url,
        serviceName: url,
        response: { url, body: telling },
        stacktrace: [`${telling} at ${url}`],
      };
      const path = ['_entities', 0, telling, url];
      answer.errors = [
        { message: telling, path, locations: [{ line: 1, column: 7 }], extensions },
        { message: telling, path: { [telling]: url }, extensions: telling },
        { message: { [telling]: url }, extensions: { code: { [telling]: url } } },
      ];
      answer.extensions = { [telling]: url };
    },
  },
  {
    title: 'an error for what must be there, and so nothing of the case',
    lie: ({ answer, source: { kind, section } }) =>
      Object.assign(answer, {
        data: { _entities: [null] },
        errors: [{ message: telling, path: ['_entities', 0, section, kind, 0, 'disputed'] }],
      }),
    left: nothing,
  },
  {
    title: 'an error for what must be there, and so an item less',
    lie({ answer, entity, source: { kind, section } }) {
      entity[section][kind] = [null];
      answer.errors = [{ message: telling, path: ['_entities', 0, section, kind, 0, 'disputed'] }];
    },
    left: noItems,
    kindLost: true,
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
  {
    title: 'what it says of another case',
    lie: ({ entity }) => (entity.guard_record = 'another'),
    left: nothing,
    over: 'UNASKED_RECORD',
  },
  {
    title: 'a case it does not name',
    lie: ({ entity }) => Reflect.deleteProperty(entity, 'guard_record'),
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
      for (const key of Object.keys(entity)) if (key !== 'guard_record') entity[key] = null;
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
  ...valueFaults,
];

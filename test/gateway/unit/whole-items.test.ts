// What is answered by its list as a whole, held against graphql-js itself.
import { expect, test } from '@jest/globals';
import type { GraphQLFieldResolver, GraphQLResolveInfo } from 'graphql';
import { buildSchema, execute, isObjectType, parse } from 'graphql';
import { byResponseKey } from '../../../gateway/facade/resolve.ts';
import type { Locks, WholeList } from '../../../gateway/facade/whole-items.ts';
import { completeWhole, putWhole } from '../../../gateway/facade/whole-items.ts';

const sdl = `
  interface Supplied { id: ID! owner: Agency! }
  type Agency { id: ID! name: String }
  enum Nature { FACT OPINION }
  type Callout implements Supplied {
    id: ID! owner: Agency! nature: Nature! summary: String marks: [String!]! hours: Int
    subject: Agency locked: String opened: String foreign: String hidden: String parts(of: Int): String
  }
  type Section { callouts: [Callout!] }
  type Query { police: Section }`;

const item = {
  ...{ key: 'c-1', id: 'c-1', kind: 'Callout', owner: { id: 'a-1', name: null, n: 'A' } },
  ...{ nature: 'FACT', text: 'Words', marks: ['m'], hours: 2, subject: { id: 's-1' } },
  ...{
    locked: 'behind a rule',
    opened: 'released',
    foreign: 'another owner’s',
    hidden: 'h',
    parts: 'p',
    beside: 'not asked',
  },
};

const whereSet: GraphQLFieldResolver<unknown, never> = (parent) =>
  (parent as { subject?: unknown }).subject ?? null;

/** One rule opens, one does not, and one opens what is not this item's. */
const locks: Locks = {
  whereSet,
  categoriesOf: (_type, field) =>
    ['locked', 'opened', 'foreign'].includes(field) ? [`housing.${field}`] : [],
  opens: ([category], holder) =>
    category === 'housing.opened' || (category === 'housing.foreign' && holder['kind'] === 'Other'),
};

/** Asks a list of such items; `whole` as the façade does it, without it as graphql-js does. */
async function ask(selection: string, members: readonly unknown[], whole: boolean) {
  const schema = buildSchema(sdl);
  const lists: WholeList[] = [];
  const set = (type: string, field: string, resolve: GraphQLFieldResolver<unknown, never>) => {
    const named = schema.getType(type);
    const found = isObjectType(named) ? named.getFields()[field] : undefined;
    if (found) found.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
  };
  set('Callout', 'locked', () => 'as the rule has it');
  set('Callout', 'foreign', () => 'as the rule has it');
  set('Callout', 'opened', (callout) => (callout as typeof item).opened);
  set('Callout', 'hidden', () => 'worked out');
  set('Callout', 'subject', whereSet);
  set('Section', 'callouts', (_parent, _arguments, _context, info: GraphQLResolveInfo) => {
    const items = whole ? completeWhole(members as never, info, locks) : null;
    if (!items) return members;
    lists.push({ path: info.path, items });
    return [];
  });
  const result = await execute({
    schema,
    document: parse(`query ($on: Boolean = true) { police { callouts { ${selection} } } }`),
    rootValue: { police: {} },
    contextValue: {},
    fieldResolver: byResponseKey as GraphQLFieldResolver<unknown, unknown>,
  });
  putWhole(result.data, lists);
  return { text: JSON.stringify(result), wasWhole: lists.length === 1 };
}

test.each([
  ['names, in the order of the question', 'text: summary key: id id hours', true],
  [
    'fragments, put together in their place',
    'id ... on Supplied { owner { id } } nature owner { n: name }',
    true,
  ],
  ['fragments of another type', 'id ... on Agency { name } marks', true],
  ['type names', 'kind: __typename owner { __typename id }', true],
  ['a field that is there', 'id subject { id }', true],
  ['a field whose rule opens', 'id mine: opened', true],
  ['a field whose rule does not', 'id opened locked', false],
  ['a field whose rule opens what is another owner’s', 'id foreign', false],
  ['a field with a resolver', 'id hidden', false],
  ['a field with an argument', 'id parts', false],
  ['a condition', 'id nature @include(if: $on)', false],
  ['a fragment with a condition', 'id ... @skip(if: $on) { hours }', false],
])(
  'T1 items answered whole are what graphql-js makes of them: %s',
  async (_, selection, isWhole) => {
    const given = [
      { ...item, summary: 'Words', mine: 'released' },
      { ...item, id: 'c-2', hours: null, mine: 'released' },
    ];
    const whole = await ask(selection, given, true);
    expect(whole).toEqual({ ...(await ask(selection, given, false)), wasWhole: isWhole });
  },
);

test.each([
  ['no value where one is promised', { ...item, nature: null }, 'id nature'],
  ['a value that does not fit', { ...item, nature: 'RUMOUR' }, 'id nature'],
  ['an object for a value', { ...item, hours: { more: 1 } }, 'id hours'],
  ['a list with a gap', { ...item, marks: ['m', null] }, 'marks'],
  ['null where there is a rule', { ...item, opened: null }, 'id opened'],
  ['null where a resolver says what null means', { ...item, subject: null }, 'id subject { id }'],
])('F-04 items are left to graphql-js where there is %s', async (_, broken, selection) => {
  const whole = await ask(selection, [item, broken], true);
  expect(whole).toEqual(await ask(selection, [item, broken], false));
  expect(whole.wasWhole).toBe(false);
});

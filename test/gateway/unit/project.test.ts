import { buildSchema, parse } from 'graphql';
import { askedBy } from '../../../gateway/federation/asked.ts';
import { conditionsOf, leftUnder } from '../../../gateway/federation/conditions.ts';
import { project } from '../../../gateway/federation/project.ts';

const register = { 'a-homes': { id: 'a-homes', name: 'Bexley Homes', type: 'HOUSING' } };

const schema = buildSchema(`
  enum AgencyType { HOUSING POLICE }
  type Agency { id: ID! name: String! type: AgencyType! secret: String }
  interface Item { id: ID! owner: Agency! lawfulBasis: String }
  type HousingArrears implements Item {
    id: ID! owner: Agency! lawfulBasis: String amountPence: Int weeks: Float disputed: Boolean
  }
  type P { p: Int } type Q { q: Int } interface Some { common: Int }
  type A implements Some { common: Int one: P same: P }
  type B implements Some { common: Int two: Q same: P }
  type Housing {
    id: ID name: [String!] tags: [String] isAdmin: Boolean
    arrears: [HousingArrears!] latest: HousingArrears
  }
  type Query { a: Int b: Int toString: Int constructor: Int housing: Housing items: [Some] }
`);

/** What is left of an agency's answer, and what was reported about it. */
function projected(query: string, data: unknown) {
  const reported: string[] = [];
  const document = parse(query);
  const asked = askedBy(leftUnder(document, conditionsOf(document)), schema);
  const kept = project(asked, data as Record<string, unknown>, {
    mayOwn: (owner) => Object.hasOwn(register, owner),
    agency: (id) => register[id as keyof typeof register],
    report: (what) => reported.push(what),
    onMisshapen: () => reported.push('MISSHAPEN'),
    onMissing: () => reported.push('MISSING'),
  });
  return { kept: JSON.parse(JSON.stringify(kept)) as unknown, raw: kept, reported };
}

const guard =
  'guard_type: __typename guard_id: id guard_owner: owner { id } guard_basis: lawfulBasis';
const arrears = `{ housing { arrears { amountPence owner { name type } ${guard} } } }`;
const itemGuard = {
  guard_type: 'HousingArrears',
  guard_id: 'i-1',
  guard_owner: { id: 'a-homes' },
  guard_basis: null,
};
const item = (changes: object = {}) => ({
  amountPence: 12_300,
  owner: { name: 'Bexley Homes', type: 'HOUSING' },
  ...itemGuard,
  ...changes,
});
const answer = (...items: unknown[]) => ({ housing: { arrears: items } });

describe('T6 an answer holds what was asked and nothing else', () => {
  test('what was asked is kept as it came', () => {
    const { kept, reported } = projected(arrears, answer(item()));
    expect(kept).toEqual(answer(item()));
    expect(reported).toEqual([]);
  });

  test('keys nobody asked for are dropped and reported, at every depth', () => {
    const { kept, reported } = projected(arrears, {
      ...answer(item({ note: 'x' })),
      police: { callouts: [] },
    });
    expect(kept).toEqual(answer(item()));
    expect(reported).toEqual(['UNASKED_KEY', 'UNASKED_KEY']);
  });

  test('a field under an alias is kept under the alias only', () => {
    const { kept } = projected('{ a: housing { b: id } }', {
      a: { b: 'x', id: 'y' },
      housing: { id: 'z' },
    });
    expect(kept).toEqual({ a: { b: 'x' } });
  });

  test('one response key under two type conditions keeps what either asks', () => {
    const query = '{ items { ... on A { x: one { p } } ... on B { x: two { q } } } }';
    const { kept } = projected(query, { items: [{ x: { p: 1, q: 2, r: 3 } }] });
    expect(kept).toEqual({ items: [{ x: { p: 1, q: 2 } }] });
  });

  test('T6 F-04 what is no scalar is left out of a list of scalars, and that is told', () => {
    const { kept, reported } = projected('{ housing { tags } }', {
      housing: { tags: ['a', { victim: 'Jo' }, ['b'], 1, 'c'] },
    });
    expect(kept).toEqual({ housing: { tags: ['a', 'c'] } });
    expect(reported).toEqual(['MISSHAPEN']);
  });

  const wrong: [string, string, unknown, unknown][] = [
    [
      'a text for an object',
      '{ housing { id } }',
      { housing: 'see attachment' },
      { housing: null },
    ],
    ['a list for an object', '{ housing { id } }', { housing: [{ id: 'x' }] }, { housing: null }],
    ['an object for a list', '{ items { common } }', { items: { common: 1 } }, { items: null }],
    ['a text for a list', '{ items { common } }', { items: 'none' }, { items: null }],
    ['lists in lists', '{ items { common } }', { items: [[[{ common: 1 }]]] }, { items: [null] }],
    [
      'an object for a text',
      '{ housing { id } }',
      { housing: { id: {} } },
      { housing: { id: null } },
    ],
    [
      'a number for a text',
      '{ housing { id } }',
      { housing: { id: 7 } },
      { housing: { id: null } },
    ],
    ['a text for a number', '{ a }', { a: '7' }, { a: null }],
    ['a fraction for a whole number', '{ a }', { a: 0.5 }, { a: null }],
    ['a number no whole number can be', '{ a }', { a: 2 ** 31 }, { a: null }],
    ['an endless number', '{ a }', JSON.parse('{"a":1e999}'), { a: null }],
    [
      'a type that cannot stand here',
      '{ housing { t: __typename } }',
      { housing: { t: 'P' } },
      { housing: null },
    ],
    [
      'a type there is none of',
      '{ items { t: __typename } }',
      { items: [{ t: 'C' }] },
      { items: [null] },
    ],
  ];
  test.each(wrong)('T6 F-04 %s is nothing, and that is told', (_title, query, sent, left) => {
    const { kept, reported } = projected(query, sent);
    expect(kept).toEqual(left);
    expect(reported).toEqual(['MISSHAPEN']);
  });

  const right: [string, string, unknown][] = [
    [
      'a fraction, a truth and a type',
      `{ housing { latest { weeks disputed ${guard} } } }`,
      { housing: { latest: { weeks: 0.5, disputed: false, ...itemGuard } } },
    ],
    [
      'each type that can stand here',
      '{ items { t: __typename } }',
      { items: [{ t: 'A' }, { t: 'B' }, null] },
    ],
    [
      'nothing, where nothing may be',
      '{ a housing { id tags } }',
      { a: null, housing: { id: null, tags: null } },
    ],
    ['what a variable skips', 'query ($s: Boolean = true) { a @skip(if: $s) b }', { b: 1 }],
    [
      'what only another type has',
      '{ items { common ... on A { one { p } } } }',
      { items: [{ common: 1 }] },
    ],
    [
      'what stands under one key with what a variable leaves out',
      'query ($s: Boolean = false) { housing @skip(if: $s) { id } housing @include(if: $s) { name } }',
      { housing: { id: 'h' } },
    ],
    [
      'what two types ask under one key',
      '{ items { ... on A { x: same { p } } ... on B { x: same { q: p } } } }',
      { items: [{ x: { p: 1 } }, { x: { q: 2 } }] },
    ],
  ];
  test.each(right)('T6 %s is kept, and nothing is told', (_title, query, sent) => {
    expect(projected(query, sent)).toMatchObject({ kept: sent, reported: [] });
  });

  test.each([
    ['a key', '{ a b }', { a: 1 }],
    ['a list that must be there', `{ housing { name } }`, { housing: {} }],
    ['a list of items', arrears, { housing: { arrears: null } }],
    ['an owner’s name for an item', arrears, { housing: { arrears: [item({ guard_id: null })] } }],
    ['an item of a list', arrears, { housing: { arrears: [null] } }],
    ['what is asked twice', '{ housing { id } housing { tags } }', { housing: { id: 'h' } }],
  ])('T6 F-04 that %s is missing is told', (_title, query, sent) => {
    expect(projected(query, sent).reported).toEqual(['MISSING']);
  });

  test('T6 F-04 half an item is none, and a list with a gap is no list', () => {
    const gap = (one: unknown) => projected(arrears, answer(item(), one)).kept;
    expect(gap(item({ guard_id: null }))).toEqual({ housing: { arrears: null } });
    expect(gap(null)).toEqual({ housing: { arrears: null } });
    const latest = `{ housing { id latest { amountPence ${guard} } } }`;
    const half = { housing: { id: 'h', latest: item({ guard_id: undefined }) } };
    expect(projected(latest, half).kept).toEqual({ housing: { id: 'h', latest: null } });
  });

  test('T6 two items that go by one id are both kept, and that is told', () => {
    const { kept, reported } = projected(arrears, answer(item(), item({ amountPence: 1 })));
    expect(kept).toEqual(answer(item(), item({ amountPence: 1 })));
    expect(reported).toEqual(['MISSHAPEN']);
  });

  test('T6 an answer is followed as deep as it was asked for, and no deeper', () => {
    const deep = (open: string, close: string) =>
      JSON.parse(`${open.repeat(100_000)}1${close.repeat(100_000)}`) as unknown;
    for (const value of [deep('[', ']'), deep('{"id":', '}')])
      for (const place of [{ housing: value }, { housing: { tags: value } }, { items: value }])
        expect(() => projected('{ housing { id tags } items { common } }', place)).not.toThrow();
  });

  test('what is missing stays missing, and null stays null', () => {
    expect(projected('{ a b }', { a: null })).toMatchObject({
      kept: { a: null },
      reported: ['MISSING'],
    });
  });

  test('an answer to something that is no operation is a fault', () => {
    expect(() => projected('fragment F on Q { a }', {})).toThrow();
  });
});

describe('T12 keys that mean something to JavaScript', () => {
  const hostile = JSON.parse(
    '{"__proto__": {"isAdmin": true}, "housing": {"__proto__": {"id": "x"}, "constructor": {"id": "y"}, "id": "z"}}',
  ) as unknown;

  test('are dropped where nobody asked for them', () => {
    const { raw, reported } = projected('{ housing { id } }', hostile);
    expect(Object.getPrototypeOf(raw)).toBeNull();
    expect(Object.getPrototypeOf(raw['housing'])).toBeNull();
    expect(Object.keys(raw['housing'] as object)).toEqual(['id']);
    expect(reported).toHaveLength(3);
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
  });

  test('do not reach a prototype even where somebody asked for them', () => {
    const { raw } = projected('{ __proto__: housing { isAdmin } }', hostile);
    expect(Object.getPrototypeOf(raw)).toBeNull();
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
  });

  test('are no fields of an answer that does not hold them', () => {
    expect(projected('{ toString constructor }', {}).kept).toEqual({});
  });
});

describe('R-086 whose an item is', () => {
  const foreign = { guard_owner: { id: 'a-police' }, owner: { name: 'Police', type: 'POLICE' } };

  test('R-086 T6 an item of an owner the agency does not have is dropped and reported', () => {
    const { kept, reported } = projected(arrears, answer(item(foreign), item()));
    expect(kept).toEqual(answer(item()));
    expect(reported).toEqual(['FOREIGN_OWNER']);
  });

  test('R-086 T6 outside a list its place is empty', () => {
    const query = `{ housing { latest { amountPence ${guard} } } }`;
    const { kept, reported } = projected(query, { housing: { latest: item(foreign) } });
    expect(kept).toEqual({ housing: { latest: null } });
    expect(reported).toContain('FOREIGN_OWNER');
  });

  test.each([
    ['does not say whose it is', { guard_owner: undefined }],
    ['says that it is nobody’s', { guard_owner: null }],
    ['says it in another form', { guard_owner: 'a-homes' }],
    ['says it with something that is no id', { guard_owner: { id: ['a-homes'] } }],
    ['is said to be everybody’s', { guard_owner: { id: 'constructor' } }],
  ])('R-086 T6 an item that %s is dropped and reported', (_title, changes) => {
    const lying = JSON.parse(JSON.stringify(item(changes))) as unknown;
    const { kept, reported } = projected(arrears, answer(lying, item()));
    expect(kept).toEqual(answer(item()));
    expect(reported).toEqual(['FOREIGN_OWNER']);
  });

  test('R-086 the owner is named by the register, not by the agency', () => {
    const { kept } = projected(
      arrears,
      answer(item({ owner: { name: 'The Chair', type: 'CHAIR' } })),
    );
    expect(kept).toEqual(answer(item()));
  });

  test('R-086 under whatever alias, and with what the caller asked of it', () => {
    const query = `{ housing { arrears { by: owner { called: name __typename secret } ${guard} } } }`;
    const { raw } = projected(
      query,
      answer(item({ by: { called: 'The Chair', __typename: 'X', secret: 'y' } })),
    );
    const [first] = (raw['housing'] as { arrears: { by: object }[] }).arrears;
    expect({ ...first?.by }).toEqual({
      called: 'Bexley Homes',
      __typename: 'Agency',
      secret: null,
    });
  });
});

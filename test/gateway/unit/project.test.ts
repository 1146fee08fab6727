import { parse } from 'graphql';
import { project } from '../../../gateway/federation/project.ts';

const register = { 'a-homes': { id: 'a-homes', name: 'Bexley Homes', type: 'HOUSING' } };

/** What is left of an agency's answer, and what was reported about it. */
function projected(query: string, data: unknown) {
  const reported: string[] = [];
  const kept = project(parse(query), data as Record<string, unknown>, {
    mayOwn: (owner) => Object.hasOwn(register, owner),
    agency: (id) => register[id as keyof typeof register],
    report: (what) => reported.push(what),
    onMisshapen: () => reported.push('MISSHAPEN'),
  });
  return { kept: JSON.parse(JSON.stringify(kept)) as unknown, raw: kept, reported };
}

const guard =
  'guard_type: __typename guard_id: id guard_owner: owner { id } guard_basis: lawfulBasis';
const arrears = `{ housing { arrears { amountPence owner { name type } ${guard} } } }`;
const item = (changes: object = {}) => ({
  amountPence: 12_300,
  owner: { name: 'Bexley Homes', type: 'HOUSING' },
  guard_type: 'HousingArrears',
  guard_id: 'i-1',
  guard_owner: { id: 'a-homes' },
  guard_basis: null,
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

  test('an object, or a list of them, in the place of a leaf is nothing', () => {
    const query = '{ housing { id name tags } }';
    const { kept } = projected(query, {
      housing: { id: { victim: 'Jo' }, name: ['a', { victim: 'Jo' }, ['b']], tags: ['a', 1, true] },
    });
    expect(kept).toEqual({ housing: { id: null, name: ['a'], tags: ['a', 1, true] } });
  });

  test('a leaf in the place of an object is nothing', () => {
    const { kept, reported } = projected(arrears, { housing: 'see attachment' });
    expect(kept).toEqual({ housing: null });
    expect(reported).toEqual(['MISSHAPEN']);
  });

  test('what is missing stays missing, and null stays null', () => {
    expect(projected('{ a b }', { a: null }).kept).toEqual({ a: null });
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

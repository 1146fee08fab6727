import { linesReleased } from '../../gateway/disclosure-log/entry.ts';
import { collectReleased } from '../../gateway/disclosure-log/collect-released.ts';
import {
  answer,
  classification,
  executeGuarded,
  fieldsOf,
  item,
  lawfulBasis,
  picture,
} from './small-graph.ts';

const line = (id: string, category: string, owner = 'bexley-homes') => ({
  case: 'case_1',
  item: id,
  owner,
  category,
  basis: owner === 'conference' ? null : lawfulBasis,
});
const person = (id: string, category: string) => line(id, category, 'conference');

test('R-145 each item is named with its case, owner, category and lawful basis, whatever was asked of it', async () => {
  const source = '{ p: casePicture { housing { t: tenancies { note } arrears { id } } } }';
  const housing = {
    tenancies: [item('HousingTenancy', 'item_1'), item('HousingTenancy', 'item_2')],
    arrears: [item('HousingArrears', 'item_3', { owner: { id: 'bexley-council' } })],
  };
  const { released } = await answer(source, picture({ housing }));
  expect(linesReleased(released)).toEqual([
    line('item_1', 'housing.tenancies'),
    line('item_2', 'housing.tenancies'),
    line('item_3', 'housing.arrears', 'bexley-council'),
  ]);
});

test('R-145 an item read through the interface is named by what it is', async () => {
  const source =
    '{ casePicture { housing { everything { id ... on HousingTenancy { joint } } } } }';
  const everything = [item('HousingArrears', 'item_1'), item('HousingTenancy', 'item_2')];
  const { released } = await answer(source, picture({ housing: { everything } }));
  expect(linesReleased(released)).toEqual([
    line('item_1', 'housing.arrears'),
    line('item_2', 'housing.tenancies'),
  ]);
});

test('R-145 a detail of an item with a category of its own has a line of its own', async () => {
  const source = '{ casePicture { housing { tenancies { note home: newHome { line } } } } }';
  const tenancies = [
    item('HousingTenancy', 'item_1', { newHome: { line: '1 Invented Row' } }),
    item('HousingTenancy', 'item_2', { newHome: null }),
  ];
  const { released } = await answer(source, picture({ housing: { tenancies } }));
  expect(linesReleased(released)).toEqual([
    line('item_1', 'housing.tenancies'),
    line('item_2', 'housing.tenancies'),
    line('item_1', 'housing.rehousing'),
  ]);
});

test('R-145 an entry of the action plan is named by its own id, as the conference’s', async () => {
  const source = '{ casePicture { actions { text agency { id } } } }';
  const agency = { id: 'bexley-homes' };
  const action = (id: string) => ({ __typename: 'PlanAction', id, text: 'Fit a lock.', agency });
  const { released, data } = await answer(
    source,
    picture({ actions: [action('a1'), action('a2')] }),
  );
  expect(linesReleased(released)).toEqual([
    person('a1', 'action.entry'),
    person('a2', 'action.entry'),
  ]);
  expect(JSON.stringify(data)).not.toContain('guard_');
  expect((await answer(source, picture({ actions: [] }))).released).toEqual([]);
});

test('R-145 of a participant only what has a value is named: no is a value, nothing and none are not', async () => {
  const source = `{ casePicture { participants {
    id name firstLanguage interpreterNeeded needs protectedAddresses { line } } } }`;
  const participants = [
    {
      id: 'person_1',
      name: 'Ada Invented',
      interpreterNeeded: false,
      needs: [],
      firstLanguage: null,
    },
    { id: 'person_2', protectedAddresses: [{ line: '2 Invented Row' }] },
  ];
  const { released } = await answer(source, picture({ participants }));
  expect(linesReleased(released)).toEqual([
    person('person_1', 'participant.name'),
    person('person_1', 'participant.interpreterNeeded'),
    person('person_2', 'participant.protectedAddress'),
  ]);
});

test('R-145 one alias used for two fields hides neither: an address is never recorded as a language', async () => {
  const source = `{ casePicture {
    some: participants { x: firstLanguage }
    others: participants { x: protectedAddresses { line } } } }`;
  const participants = [
    { id: 'person_1', firstLanguage: 'Welsh', protectedAddresses: [{ line: '3 Invented Row' }] },
  ];
  const { released } = await answer(source, picture({ participants }));
  expect(linesReleased(released)).toEqual([
    person('person_1', 'participant.firstLanguage'),
    person('person_1', 'participant.protectedAddress'),
  ]);
});

test('R-145 the subject of many items is named once, and an item asked for twice too', async () => {
  const source = `{ casePicture { housing {
    tenancies { subject { name } } again: tenancies { subject { name } } } } }`;
  const subject = { id: 'person_1', name: 'Ada Invented' };
  const tenancies = [
    item('HousingTenancy', 'item_1', { subject }),
    item('HousingTenancy', 'item_2', { subject }),
  ];
  const { released } = await answer(source, picture({ housing: { tenancies } }));
  expect(linesReleased(released)).toEqual([
    line('item_1', 'housing.tenancies'),
    line('item_2', 'housing.tenancies'),
    person('person_1', 'participant.name'),
  ]);
});

test('R-145 the caller reads what was asked for, in its order, and none of the guard’s own fields', async () => {
  const source = `query { casePicture { housing { tenancies { __proto__: note constructor: id ...f } } } }
    fragment f on HousingTenancy { owner { id } subject { name } }`;
  const subject = { id: 'person_1', name: 'Ada Invented' };
  const tenancies = [item('HousingTenancy', 'item_1', { subject, note: 'quiet' })];
  const { data, released } = await answer(source, picture({ housing: { tenancies } }));
  expect(JSON.stringify(data)).toBe(
    '{"casePicture":{"housing":{"tenancies":[{"__proto__":"quiet","constructor":"item_1",' +
      '"owner":{"id":"bexley-homes"},"subject":{"name":"Ada Invented"}}]}}}',
  );
  expect(linesReleased(released)).toHaveLength(2);
});

test('R-145 an answer that holds nothing releases nothing', async () => {
  const source = '{ casePicture { id housing { tenancies { note } } } }';
  expect((await answer(source, { casePicture: null })).released).toEqual([]);
  expect((await answer(source, picture({ housing: null }))).released).toEqual([]);
  expect((await answer(source, picture({ housing: { tenancies: [] } }))).released).toEqual([]);
  expect(collectReleased(null, fieldsOf(source), classification).released).toEqual([]);
});

describe('R-145 what the log could not name is not released', () => {
  const source = '{ casePicture { housing { tenancies { note } } } }';
  type Guarded = { casePicture: { housing: { tenancies: Record<string, unknown>[] } } };
  const spoilt = async (spoil: (item: Record<string, unknown>) => void): Promise<unknown> => {
    const root = picture({ housing: { tenancies: [item('HousingTenancy', 'item_1')] } });
    const data = (await executeGuarded(source, root)) as Guarded;
    for (const one of data.casePicture.housing.tenancies) spoil(one);
    return data;
  };

  test.each<[string, (item: Record<string, unknown>) => void, RegExp]>([
    ['an item without an id', (one) => (one['guard_id'] = null), /no guard_id/],
    ['an item without an owner', (one) => (one['guard_owner'] = null), /no id to be logged by/],
    ['an item without a type', (one) => delete one['guard_type'], /no type/],
    [
      'an item of a type without a class',
      (one) => (one['guard_type'] = 'Home'.repeat(2)),
      /no class/,
    ],
    [
      'an object in a place that was not asked for',
      (one) => (one['more'] = { id: 1 }),
      /selects none/,
    ],
  ])('%s', async (_what, spoil, message) => {
    const data = await spoilt(spoil);
    expect(() => collectReleased(data, fieldsOf(source), classification)).toThrow(message);
  });

  test('a person outside any case', async () => {
    await expect(
      answer('{ loose { name } }', { loose: { id: 'person_1', name: 'Ada' } }),
    ).rejects.toThrow(/no record of a case/);
  });

  test('the guard left out altogether', () => {
    const data = { casePicture: { housing: { tenancies: [{ note: 'quiet' }] } } };
    expect(() => collectReleased(data, fieldsOf(source), classification)).toThrow(/no type/);
  });
});

import { foundAfter } from './small-graph.ts';

const arrears = 'arrears: [HousingArrears!] @needToKnow(category: "housing.arrears")';
const item = 'implements SuppliedItem @needToKnow(category: "housing.arrears")';

describe('R-035 a denial is never an empty list: composition fails on a supplied field that may not be null', () => {
  test('a list', () => {
    expect(foundAfter({ housing: [['[HousingArrears!] @', '[HousingArrears!]! @']] })).toEqual([
      'supplied-is-nullable: HousingResearch.arrears (housing)',
    ]);
  });

  test('a single value', () => {
    expect(foundAfter({ conference: [['name: String', 'name: String!']] })).toEqual([
      'supplied-is-nullable: Participant.name (conference)',
    ]);
  });
});

describe('R-145 an item is one thing in the log: composition fails on', () => {
  test('an item type without a category of its own', () => {
    expect(foundAfter({ housing: [[item, 'implements SuppliedItem']] })).toContain(
      'items-have-one-category: HousingArrears (housing)',
    );
  });

  test('an item type with two', () => {
    const two = `${item} @needToKnow(category: "case.frame")`;
    expect(foundAfter({ housing: [[item, two]] })).toEqual([
      'items-have-one-category: HousingArrears (housing)',
    ]);
  });

  test('an item type that passes for a record of the conference', () => {
    const record = 'implements SuppliedItem @needToKnow(category: "case.frame")';
    expect(foundAfter({ housing: [[item, record]] })).toEqual([
      'items-have-one-category: HousingArrears (housing)',
    ]);
  });
});

test('R-145 R-034 composition fails on a field of two classes of information', () => {
  const both = `${arrears} @needToKnow(category: "participant.name")`;
  expect(foundAfter({ housing: [[arrears, both]] })).toContain(
    'details-have-one-category: HousingResearch.arrears (housing)',
  );
});

describe('T15 no harmless-looking field leads to an item: composition fails on', () => {
  test('a field of another class that returns one', () => {
    expect(foundAfter({ housing: [[arrears, `${arrears} latest: HousingArrears`]] })).toEqual([
      'no-way-round: HousingResearch.latest (housing)',
    ]);
  });

  test('a field that returns the interface', () => {
    expect(foundAfter({ housing: [[arrears, `${arrears} latest: SuppliedItem`]] })).toEqual([
      'no-way-round: HousingResearch.latest (housing)',
    ]);
  });

  test('a field that returns a union', () => {
    expect(
      foundAfter({
        housing: [
          [arrears, `${arrears} latest: Latest`],
          ['interface SuppliedItem', 'union Latest = HousingArrears\ninterface SuppliedItem'],
        ],
      }),
    ).toEqual(['no-way-round: HousingResearch.latest (housing)']);
  });

  test('a field of an item of another kind', () => {
    expect(
      foundAfter({
        housing: [
          [
            '  subject: Participant\n  amountPence',
            '  subject: Participant\n  of: Tenancy\n  amountPence',
          ],
          [
            'interface SuppliedItem',
            'type Tenancy @needToKnow(category: "housing.tenancies") { start: Int }\ninterface SuppliedItem',
          ],
        ],
        moreRows: [['housing.tenancies', 'supplied']],
      }),
    ).toEqual(['no-way-round: HousingArrears.of (housing)']);
  });

  test('a field that the gateway adds', () => {
    expect(
      foundAfter({
        gateway: [
          ['{ complete', '{ first: HousingArrears @needToKnow(category: "case.frame") complete'],
        ],
      }),
    ).toEqual(['no-way-round: CasePicture.first (gateway)']);
  });

  test('a list of a pack, unless it is the gateway’s own', () => {
    const pack = 'type Pack @needToKnow(category: "case.frame") { items: [SuppliedItem!]! }';
    const before = 'interface SuppliedItem';
    expect(foundAfter({ housing: [[before, `${pack}\n${before}`]] })).toContain(
      'no-way-round: Pack.items (housing)',
    );
    expect(
      foundAfter({ gateway: [['extend type CasePicture', `${pack}\nextend type CasePicture`]] }),
    ).toEqual([]);
  });
});

test('T15 a field that leads to an item and carries its category composes', () => {
  const latest = 'latest: HousingArrears @needToKnow(category: "housing.arrears")';
  expect(foundAfter({ housing: [[arrears, `${arrears} ${latest}`]] })).toEqual([]);
});

describe('shield ignores rules on abstract types: composition fails on a category on', () => {
  const field = '{ id: ID! subject: Participant }';

  test('a field of an interface', () => {
    const edit = [
      'interface SuppliedItem { id: ID!',
      'interface SuppliedItem { id: ID! @needToKnow(category: "case.frame")',
    ] as const;
    expect(foundAfter({ housing: [edit] })).toEqual([
      'nothing-on-interfaces: SuppliedItem.id (housing)',
    ]);
  });

  test.each([
    ['an interface', 'SuppliedItem', 'interface SuppliedItem @needToKnow(category: "case.frame")'],
    [
      'a union',
      'Either',
      'union Either @needToKnow(category: "case.frame") = HousingArrears\ninterface SuppliedItem',
    ],
  ])('%s', (_, name, declaration) => {
    expect(
      foundAfter({ housing: [[`interface SuppliedItem ${field}`, `${declaration} ${field}`]] }),
    ).toContain(`nothing-on-interfaces: ${name} (housing)`);
  });
});

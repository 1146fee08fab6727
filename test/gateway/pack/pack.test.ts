import { getOperationAST, parse } from 'graphql';
import { expandFragments } from '../../../gateway/need-to-know/expand.ts';
import { checkManifest } from '../../../gateway/pack/manifest.ts';
import { hasTwoLists } from '../../../gateway/pack/packs-as-pictures.ts';
import { agencies } from '../unit/circumstances.ts';
import { ask, held, item, permission } from './pack-case.ts';

const pack = (selection: string): string =>
  `{ redisclosurePack(permissionId: "perm-1") { ${selection} } }`;
const manifest = 'manifest { reference category form lawfulBasis sha256 owner { id } }';

test('R-110 a pack holds the items of its permission, and says for whom, until when and on which terms', async () => {
  const { data, errors } = await ask(
    pack(
      'permissionId recipient purpose conditions until madeAt disclosureId pdfUrl items { id nature owner { id } }',
    ),
  );
  expect(errors).toEqual([]);
  expect(data.redisclosurePack).toEqual({
    permissionId: 'perm-1',
    recipient: 'Łucja Żółkiewska, Family Court',
    purpose: 'COURT_PROCEEDINGS',
    conditions: ['Keep under lock and key'],
    until: '2026-12-01T00:00:00.000Z',
    madeAt: '2026-11-20T09:30:00.000Z',
    disclosureId: '5f0c0f4e-6a51-4b8e-9a63-0d6a54f1c001',
    pdfUrl: '/packs/perm-1.pdf',
    items: [
      { id: 'i-2', nature: 'PROFESSIONAL_OPINION', owner: { id: 'a-police' } },
      { id: 'i-1', nature: 'FACT', owner: { id: 'a-police' } },
    ],
  });
});

test('R-110 an item its owner did not grant does not leave, whoever sends it', async () => {
  const more = held();
  more.callouts.push(item('PoliceCallout', 'i-9'));
  more.callouts.push({
    ...item('PoliceCallout', 'i-1'),
    owner: { id: 'a-health', name: 'Health' },
  });
  const answer = await ask(pack('items { id owner { id } }'), { police: more });
  expect(answer.data.redisclosurePack.items).toEqual([
    { id: 'i-2', owner: { id: 'a-police' } },
    { id: 'i-1', owner: { id: 'a-police' } },
  ]);
  expect(answer.ungranted).toEqual(['police.callouts']);
});

test('R-110 an item in the list of another kind than was granted does not leave', async () => {
  const moved = { ...held(), callouts: [item('PoliceCallout', 'i-2')] };
  const { data } = await ask(pack('items { id } withheld { reference reason }'), { police: moved });
  expect(data.redisclosurePack.items).toEqual([{ id: 'i-2' }]);
});

test('R-112 what was asked for and is not here is named by reference and reason, never by a count', async () => {
  const { data } = await ask(pack('withheld { reference category owner { id } reason }'));
  expect(data.redisclosurePack.withheld).toEqual([
    {
      reference: 'i-3',
      category: 'police.convictions',
      owner: { id: 'a-police' },
      reason: 'NOT_NECESSARY',
    },
  ]);
});

test('R-036 what may not be known to exist is not named among what is withheld', async () => {
  const protectedRow = { reference: 'i-4', category: 'police.dvds', reason: 'OTHER' };
  const secret = [...(await import('./pack-case.ts')).graph.existenceProtected].find((name) =>
    name.startsWith('police.'),
  );
  expect(secret).toBeDefined();
  const row = { ...protectedRow, category: secret ?? '', ownerId: agencies.police.id };
  const asked = pack('withheld { reference }');
  const { data } = await ask(asked, { permission: permission({ withheld: [row] }) });
  expect(data.redisclosurePack.withheld).toEqual([]);
});

test('R-126 entries of the plan are packed with those they rest on, logged, and in the manifest', async () => {
  const ofPlan = { category: 'action.entry', subjectId: null, form: 'FULL' as const };
  const plan = permission({
    ownerId: 'conference',
    items: [{ ...ofPlan, id: 'act-1', versionId: null }],
    categories: ['action.entry'],
  });
  const agency = { id: agencies.housing.id, name: 'Bexley Homes', type: 'HOUSING' };
  const entry = { id: 'act-1', text: 'Change the locks', agency, sources: [agency] };
  const recordedAt = '2026-11-01T09:00:00.000Z';
  const actions = [
    { ...entry, recordedAt },
    { ...entry, id: 'act-2', text: 'Not granted', recordedAt },
  ];
  const asked = pack(`items { id } actions { id text sources { name } } ${manifest}`);
  const { data, errors, released } = await ask(asked, { permission: plan, actions });
  expect(errors).toEqual([]);
  expect(data.redisclosurePack.actions).toEqual([
    { id: 'act-1', text: 'Change the locks', sources: [{ name: 'Bexley Homes' }] },
  ]);
  expect(checkManifest(data.redisclosurePack)).toEqual([]);
  expect(released).toEqual([
    { case: 'c-1', item: 'act-1', owner: 'conference', category: 'action.entry', basis: null },
  ]);
});

test('R-157 an item that was corrected or withdrawn since is named, never silently missing', async () => {
  const { data } = await ask(pack('items { id } withheld { reference reason }'), {
    police: { ...held(), bailBreaches: [] },
  });
  expect(data.redisclosurePack.items).toEqual([{ id: 'i-1' }]);
  expect(data.redisclosurePack.withheld).toContainEqual({
    reference: 'i-2',
    reason: 'NO_LONGER_CURRENT',
  });
});

test('F-01 a source that cannot be read gives no pack at all, not part of one', async () => {
  const asked = pack('items { id } withheld { reference }');
  for (const given of [
    { police: null },
    { police: { ...held(), callouts: null } },
    { policeIs: 'faulty' as const },
  ]) {
    const { data, errors } = await ask(asked, given);
    expect(data.redisclosurePack).toBeNull();
    expect(errors).toMatchObject([{ code: 'SOURCE_UNAVAILABLE' }]);
  }
});

describe('R-124 conditions', () => {
  test('R-124 "view only" is not packed, and nobody is asked for it', async () => {
    const { agenciesWereAsked, asked, errors } = await ask(pack('items { id }'), {
      permission: permission({ viewOnly: true }),
    });
    expect(errors).toEqual([{ code: 'CONDITION_REFUSES', rule: 'R-124' }]);
    expect([agenciesWereAsked, asked]).toEqual([false, '']);
  });

  test('F-37 a pack that needs a second reader does not leave before it was read', async () => {
    const waiting = await ask(pack('items { id }'), { permission: permission({ checked: false }) });
    expect(waiting.errors).toEqual([{ code: 'CONDITION_REFUSES', rule: 'F-37' }]);
    expect(waiting.asked).toBe('');
    const read = await ask(pack('items { id }'), { permission: permission({ checked: true }) });
    expect(read.errors).toEqual([]);
  });

  test('R-128 what broken glass showed is not packed', async () => {
    const glass = permission({
      kind: 'EMERGENCY',
      items: null,
      purpose: 'LIFE_AT_RISK',
      requestId: null,
    });
    const { asked, data } = await ask(pack('items { id }'), { permission: glass });
    expect([data.redisclosurePack, asked]).toEqual([null, '']);
  });
});

test.each([
  ['somebody else’s', { nominationId: 'n-2' }],
  ['ended', { until: '2026-11-20T09:30:00.000Z' }],
  ['not begun', { from: '2026-11-20T09:30:00.001Z' }],
  ['of another id', { id: 'perm-2' }],
])('R-110 a permission that is %s packs nothing', async (_what, changes) => {
  const { asked, data, errors } = await ask(pack('items { id }'), {
    permission: permission(changes),
  });
  expect(data.redisclosurePack).toBeNull();
  expect(asked).toBe('');
  expect(errors).toEqual([{ code: 'PURPOSE_NOT_PERMITTED', rule: 'R-042' }]);
});

describe('R-145 what leaves is on record', () => {
  test('R-145 each item, under aliases too, with its owner, class and basis', async () => {
    const { data, released } = await ask(
      `{ mine: redisclosurePack(permissionId: "perm-1") { all: items { what: nature } } }`,
    );
    expect(data.mine.all).toHaveLength(2);
    expect(released).toEqual([
      {
        case: 'c-1',
        item: 'i-2',
        owner: 'a-police',
        category: 'police.bailBreaches',
        basis: 'UK_GDPR_6_1_E',
      },
      {
        case: 'c-1',
        item: 'i-1',
        owner: 'a-police',
        category: 'police.callouts',
        basis: 'UK_GDPR_6_1_E',
      },
    ]);
  });

  test('R-145 a manifest alone tells of items, and is logged as telling of them', async () => {
    const { released } = await ask(pack(manifest));
    expect(released.map(({ item: id, category }) => [id, category])).toEqual([
      ['i-2', 'police.bailBreaches'],
      ['i-1', 'police.callouts'],
    ]);
  });

  test('R-145 what was left out by a directive is neither sent nor logged', async () => {
    const query = `query ($no: Boolean!) { redisclosurePack(permissionId: "perm-1") { recipient items @include(if: $no) { id } } }`;
    const { data, released } = await ask(query, { variables: { no: false } });
    expect(data.redisclosurePack).toEqual({ recipient: 'Łucja Żółkiewska, Family Court' });
    expect(released).toEqual([]);
  });
});

describe('F-37 asking for a pack in other words', () => {
  test('F-37 fragments on kinds, conditions on fields and the type’s name', async () => {
    const query = `query ($yes: Boolean!) {
      ... on Query { p: redisclosurePack(permissionId: "perm-1") { __typename ...List } } }
      fragment List on Pack { items @include(if: $yes) { __typename ...Any ... on PoliceCallout { source: originalSource }
        ... on PoliceBailBreach { source: marking id @skip(if: $yes) } ... on HousingArrears { nature } } }
      fragment Any on SuppliedItem { confided }`;
    const { data, errors } = await ask(query, { variables: { yes: true } });
    expect(errors).toEqual([]);
    expect(data.p).toEqual({
      __typename: 'Pack',
      items: [
        { __typename: 'PoliceBailBreach', confided: false, source: 'OFFICIAL' },
        { __typename: 'PoliceCallout', confided: false, source: 'A neighbour' },
      ],
    });
  });

  test('F-37 two lists under two keys are refused: a manifest is over one', () => {
    const two = (selection: string): boolean => {
      const document = parse(selection);
      const operation = getOperationAST(document);
      return operation != null && hasTwoLists(expandFragments(document, operation));
    };
    expect(two(pack('a: items { id } b: items { id }'))).toBe(true);
    expect(two(pack('items { id } ... on Pack { items { nature } }'))).toBe(false);
    expect(
      two(
        `{ ... on Query { p: redisclosurePack(permissionId: "1") { a: items { id } } } p: redisclosurePack(permissionId: "1") { items { id } } }`,
      ),
    ).toBe(true);
  });

  test('F-37 one list selected in two places is one list', async () => {
    const { data, errors } = await ask(
      `{ redisclosurePack(permissionId: "perm-1") { items { id } ... on Pack { items { nature } } } }`,
    );
    expect(errors).toEqual([]);
    expect(data.redisclosurePack.items[0]).toEqual({ id: 'i-2', nature: 'PROFESSIONAL_OPINION' });
  });
});

describe('F-37 the manifest', () => {
  test('F-37 can be made anew from what was released', async () => {
    const { data } = await ask(
      pack(`items { id nature subject { role } originalSource owner { id name } } ${manifest}`),
    );
    expect(data.redisclosurePack.manifest).toHaveLength(2);
    expect(checkManifest(data.redisclosurePack)).toEqual([]);
  });

  test('F-37 finds a changed word, an item more, an item less and a line twice', async () => {
    const { data } = await ask(pack(`items { id nature originalSource } ${manifest}`));
    const { items, manifest: lines } = data.redisclosurePack as {
      items: { id: string }[];
      manifest: { reference: string; sha256: string }[];
    };
    const [first, second] = items;
    if (!first || !second || !lines[0]) throw new Error('the pack has two items');
    expect(
      checkManifest({ items: [{ ...first, ...{ nature: 'FACT' } }, second], manifest: lines }),
    ).toEqual([first.id]);
    expect(checkManifest({ items: [first], manifest: lines })).toEqual([second.id]);
    expect(checkManifest({ items, manifest: [lines[0]] })).toEqual([second.id]);
    expect(checkManifest({ items, manifest: [...lines, lines[0]] })).toEqual([first.id]);
  });
});

import { guardPrefix } from '../../gateway/need-to-know/guard-fields.ts';
import { reservedPrefix } from '../../schema/compose/checks/guard-prefix-is-free.ts';
import type { Edit } from './small-graph.ts';
import { foundAfter, problemsAfter } from './small-graph.ts';

const imports = 'import: ["@key", "@shareable", "@composeDirective"]';
const importing = (...more: string[]): Edit => [
  imports,
  `import: ["@key", "@shareable", "@composeDirective", ${more.join(', ')}]`,
];
const section = 'housing: HousingResearch';

describe('T4 nothing moves between agencies unasked: composition fails on', () => {
  const external = 'type Participant @key(fields: "id", resolvable: false) {';

  test('@requires', () => {
    expect(
      foundAfter({
        housing: [
          importing('"@requires"', '"@external"'),
          [
            external,
            `${external.replace(', resolvable: false', '')} name: String @external @needToKnow(category: "participant.name") greeting: String @requires(fields: "name") @needToKnow(category: "case.frame")`,
          ],
        ],
      }),
    ).toContain('nothing-across-agencies: Participant.greeting (housing)');
  });

  test('@requires imported under another name', () => {
    expect(
      foundAfter({
        housing: [
          importing('{ name: "@requires", as: "@needs" }', '"@external"'),
          [
            external,
            `${external.replace(', resolvable: false', '')} name: String @external @needToKnow(category: "participant.name") greeting: String @needs(fields: "name") @needToKnow(category: "case.frame")`,
          ],
        ],
      }),
    ).toContain('nothing-across-agencies: Participant.greeting (housing)');
  });

  test('@provides, unimported and so under its long name', () => {
    expect(
      foundAfter({
        housing: [
          importing('"@external"'),
          [
            external,
            `${external} name: String @external @needToKnow(category: "participant.name")`,
          ],
          [
            '  subject: Participant\n',
            '  subject: Participant @federation__provides(fields: "name")\n',
          ],
        ],
      }),
    ).toContain('nothing-across-agencies: HousingArrears.subject (housing)');
  });

  test('@override', () => {
    expect(
      foundAfter({
        housing: [
          importing('"@override"'),
          [section, `${section} participants: [Participant!]! @override(from: "conference")`],
        ],
      }),
    ).toContain('nothing-across-agencies: CasePicture.participants (housing)');
  });

  test('@context and @fromContext', () => {
    expect(
      foundAfter({
        housing: [
          importing('"@context"', '"@fromContext"'),
          ['type HousingResearch @', 'type HousingResearch @context(name: "section") @'],
          [
            '  amountPence: Int\n',
            '  amountPence(of: String @fromContext(field: "$section { name }") @needToKnow(category: "case.frame")): Int\n',
          ],
        ],
      }),
    ).toEqual(
      expect.arrayContaining([
        'nothing-across-agencies: HousingResearch (housing)',
        'nothing-across-agencies: HousingArrears.amountPence(of:) (housing)',
      ]),
    );
  });

  test('@interfaceObject', () => {
    expect(
      foundAfter({
        housing: [
          importing('"@interfaceObject"'),
          ['type HousingResearch @', 'type HousingResearch @key(fields: "id") @interfaceObject @'],
          ['  arrears', '  id: ID!\n  arrears'],
        ],
      }),
    ).toContain('nothing-across-agencies: HousingResearch (housing)');
  });

  test.each([
    ['a key that tells something', 'Participant', '@key(fields: "name")'],
    ['a key of two fields', 'Participant', '@key(fields: "id name")'],
    ['a second key', 'Participant', '@key(fields: "id") @key(fields: "name")'],
  ])('%s', (_, coordinate, key) => {
    expect(
      foundAfter({
        conference: [['type Participant @key(fields: "id")', `type Participant ${key}`]],
      }),
    ).toContain(`keys-are-ids: ${coordinate} (conference)`);
  });

  test('a key that is not an opaque id', () => {
    const edit: Edit = [
      '  id: ID! @needToKnow(category: "case.frame")\n',
      '  id: String! @needToKnow(category: "case.frame")\n',
    ];
    expect(foundAfter({ conference: [edit] })).toContain(
      'keys-are-ids: Participant.id (conference)',
    );
  });
});

describe('T8 our directive is never weakened by composition: it fails on', () => {
  test.each([
    ['not repeatable', ') repeatable on', ') on'],
    ['allowed where it is ignored', 'on FIELD_DEFINITION', 'on INTERFACE | FIELD_DEFINITION'],
    ['its category may be left out', '(category: String!) r', '(category: String) r'],
  ])('a declaration that differs: %s', (_, from, to) => {
    expect(foundAfter({ housing: [[from, to]] })).toContain(
      'directive-as-agreed: @needToKnow (housing)',
    );
  });

  test('a subgraph that does not compose it', () => {
    const edit: Edit = ['  @composeDirective(name: "@needToKnow")\n', ''];
    const problems = problemsAfter({ conference: [edit], housing: [edit] });
    expect(problems).toContainEqual(
      expect.objectContaining({
        check: 'directive-as-agreed',
        parts: ['conference', 'housing'],
        what: 'is not composed into the supergraph',
      }),
    );
  });

  test.each(['authenticated', 'requiresScopes(scopes: [["a"]])', 'policy(policies: [["a"]])'])(
    '@%s, with which the gateway would not start',
    (used) => {
      const name = used.replace(/\(.*/, '');
      expect(
        foundAfter({ housing: [importing(`"@${name}"`), [section, `${section} @${used}`]] }),
      ).toContain('no-security-features: CasePicture.housing (housing)');
    },
  );

  test('a hint: two subgraphs describe one field differently', () => {
    const described = (text: string): Edit => ['type Participant', `"${text}" type Participant`];
    const problems = problemsAfter({
      conference: [described('A person.')],
      housing: [described('Somebody.')],
    });
    expect(problems).toMatchObject([
      { check: 'composes', what: expect.stringContaining('INCONSISTENT_DESCRIPTION') as string },
    ]);
  });

  test('an error: two subgraphs differ about a type', () => {
    expect(
      foundAfter({
        housing: [[section, `${section} participants: String @shareable`]],
        conference: [['participants: [Participant!]!', 'participants: [Participant!]! @shareable']],
      }),
    ).toContain('composes: CasePicture.participants (supergraph)');
  });
});

test('a text that is not GraphQL is reported with its line', () => {
  expect(foundAfter({ housing: [['type Mutation {', 'type Mutation {{']] })).toEqual([
    'is-readable: line 8 (housing)',
  ]);
});

test('T6 the gateway’s additions may replace nothing', () => {
  expect(foundAfter({ gateway: [['complete: Boolean!', 'housing: Boolean!']] })).toEqual([
    'gateway-additions-fit: gateway.graphql (supergraph)',
  ]);
});

test('T6 no agency’s field starts like the guard’s own selections', () => {
  expect(foundAfter({ housing: [[section, `${section} guard_id: ID`]] })).toEqual([
    'guard-prefix-is-free: CasePicture.guard_id (housing)',
  ]);
  expect(reservedPrefix).toBe(guardPrefix);
});

test('the graph has no subscriptions', () => {
  const subscription =
    'type Subscription { changed: ID @needToKnow(category: "case.frame") }\ntype Mutation {';
  expect(foundAfter({ housing: [['type Mutation {', subscription]] })).toContain(
    'no-subscriptions: Subscription (housing)',
  );
});

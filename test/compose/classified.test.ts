import { foundAfter, problemsAfter } from './small-graph.ts';

test('a graph in which everything is classified composes', () => {
  expect(foundAfter({})).toEqual([]);
});

describe('R-033 F-05 every field is classified and nothing is visible by default: the build fails on', () => {
  test('an output field without a category', () => {
    expect(
      foundAfter({ conference: [[' @needToKnow(category: "participant.name")', '']] }),
    ).toContain('everything-classified: Participant.name (conference)');
  });

  test('an argument without a category', () => {
    expect(
      foundAfter({
        conference: [['caseId: ID! @needToKnow(category: "case.identity")', 'caseId: ID!']],
      }),
    ).toContain('everything-classified: Query.casePicture(caseId:) (conference)');
  });

  test('an input field without a category, and the argument that takes it', () => {
    expect(
      foundAfter({
        housing: [
          [
            'HousingResearchInput @needToKnow(category: "research.contribution")',
            'HousingResearchInput',
          ],
        ],
      }),
    ).toEqual([
      'everything-classified: Mutation.submitHousingResearch(input:) (housing)',
      'everything-classified: HousingResearchInput.amountPence (housing)',
    ]);
  });

  test('a field of a root type that only the root type classifies', () => {
    expect(
      foundAfter({
        housing: [
          ['type Mutation {', 'type Mutation @needToKnow(category: "case.frame") { all: Boolean '],
        ],
      }),
    ).toContain('everything-classified: Mutation.all (housing)');
  });

  test('a field that only another subgraph’s word on the type would classify', () => {
    expect(
      foundAfter({
        conference: [
          [
            'participants: [Participant!]! @needToKnow(category: "case.frame")',
            'participants: [Participant!]!',
          ],
        ],
      }),
    ).toEqual(['everything-classified: CasePicture.participants (conference)']);
  });

  test('a field that the gateway adds without a category', () => {
    expect(foundAfter({ gateway: [[' @needToKnow(category: "case.frame")', '']] })).toEqual([
      'everything-classified: CasePicture.complete (gateway)',
    ]);
  });
});

describe('R-034 the table decides who may see a category: composition fails on', () => {
  test('a category without a row', () => {
    const problems = problemsAfter({ conference: [['"participant.name"', '"participant.nmae"']] });
    expect(problems[0]).toMatchObject({
      check: 'categories-have-rows',
      coordinate: 'Participant.name',
      what: expect.stringContaining('participant.nmae') as string,
    });
  });

  test('a row without a field', () => {
    expect(foundAfter({ moreRows: [['housing.rent', 'supplied']] })).toEqual([
      'rows-have-fields: housing.rent (supergraph)',
    ]);
  });

  test('a row of supplied information that only an argument uses', () => {
    expect(
      foundAfter({
        moreRows: [['housing.rent', 'supplied']],
        housing: [
          ['{ amountPence: Int }', '{ amountPence: Int @needToKnow(category: "housing.rent") }'],
        ],
      }),
    ).toEqual(['rows-have-fields: housing.rent (supergraph)']);
  });
});

test('a problem says where, what is wrong and what to do', () => {
  const [problem] = problemsAfter({ gateway: [[' @needToKnow(category: "case.frame")', '']] });
  expect(problem).toEqual({
    check: 'everything-classified',
    parts: ['gateway'],
    coordinate: 'CasePicture.complete',
    what: 'has no category',
    fix: 'Put @needToKnow on it or on its type, with a row of the need-to-know table.',
  });
});

import { validate } from 'graphql';
import { fetchedText, graph, guarded, pruned, standingsAsked } from './small-graph.ts';

const inCase = (selections: string): string => `{ casePicture(caseId: "1") { ${selections} } }`;
const left = (selections: string, released: readonly string[]): string | null => {
  const text = fetchedText(pruned(inCase(selections), released));
  return text === null
    ? null
    : (/^\{ casePicture\(caseId: "1"\) \{ (.*) \} \}$/.exec(text)?.[1] ?? text);
};

describe('T2 what is not released leaves the operation', () => {
  test('R-033 a field whose category is not released', () => {
    expect(left('housing { arrears { note } tenancies { note } }', ['housing.tenancies'])).toBe(
      'housing { tenancies { note } }',
    );
  });

  test('R-033 under an alias, and however often', () => {
    expect(
      left('housing { a: arrears { note } arrears { note } b: tenancies { note } }', [
        'housing.tenancies',
      ]),
    ).toBe('housing { b: tenancies { note } }');
  });

  test('R-033 a field inside an item that is released', () => {
    expect(left('housing { tenancies { note newHome } }', ['housing.tenancies'])).toBe(
      'housing { tenancies { note } }',
    );
  });

  test('R-033 a field of two categories unless both are released', () => {
    const selections = 'housing { tenancies { both } }';
    const [one, other] = ['housing.arrears', 'housing.rehousing'];
    expect(left(selections, ['housing.tenancies', one])).toBe('housing { tenancies {} }');
    expect(left(selections, ['housing.tenancies', other])).toBe('housing { tenancies {} }');
    expect(left(selections, ['housing.tenancies', one, other])).toBe(
      'housing { tenancies { both } }',
    );
  });

  test('R-033 through named fragments, and fragments in them', () => {
    const text = `{ casePicture(caseId: "1") { ...A } }
      fragment A on CasePicture { housing { ...B } }
      fragment B on HousingResearch { ...C arrears { note } }
      fragment C on HousingResearch { tenancies { note } }`;
    expect(fetchedText(pruned(text, ['housing.tenancies']))).toBe(
      '{ casePicture(caseId: "1") { ... on CasePicture { housing { ... on HousingResearch { ... on HousingResearch { tenancies { note } } } } } } }',
    );
  });

  test('R-033 the parents that it leaves empty go with it', () => {
    expect(left('reference housing { ... { arrears { note } } }', [])).toBe('reference');
  });

  test('R-034 one response key under two type conditions is judged by each', () => {
    const items = `everything {
      ... on HousingArrears { x: note } ... on HousingTenancy { x: note } }`;
    expect(left(`housing { ${items} }`, ['housing.tenancies'])).toBe(
      'housing { everything { ... on HousingTenancy { x: note } } }',
    );
    const details = `everything {
      ... on HousingArrears { x: note } ... on HousingTenancy { x: newHome } }`;
    expect(left(`housing { ${details} }`, ['housing.arrears', 'housing.tenancies'])).toBe(
      'housing { everything { ... on HousingArrears { x: note } } }',
    );
  });

  test('R-033 what is named as asked for and as removed is named for its own root field', () => {
    const text = `{ a: casePicture(caseId: "1") { housing { arrears { note } } }
      b: casePicture(caseId: "2") { housing { arrears { note } tenancies { note } } } }`;
    const result = pruned(text, (root) => (root === 'a' ? ['housing.arrears'] : []));
    expect(fetchedText(result)).toBe(
      '{ a: casePicture(caseId: "1") { housing { arrears { note } } } b: casePicture(caseId: "2") {} }',
    );
    const both = new Set(['housing.arrears', 'housing.tenancies']);
    expect(result.removed).toEqual(new Map([['b', both]]));
    expect(result.asked).toEqual(
      new Map([
        ['a', new Set(['housing.arrears'])],
        ['b', both],
      ]),
    );
    expect(result.categories).toEqual(new Set(['housing.arrears']));
  });

  test('R-033 nothing of a root field that is refused is left, its frame included', () => {
    const text = '{ casePicture(caseId: "1") { reference } me { name } }';
    const result = pruned(text, (root) => (root === 'me' ? [] : null));
    expect(fetchedText(result)).toBe('{ me { name } }');
  });
});

describe('directives', () => {
  const both = `query ($yes: Boolean!, $no: Boolean!) { casePicture(caseId: "1") { housing {
    arrears @include(if: $yes) { note } tenancies @skip(if: $no) { note } } } }`;

  test('T2 @include does not keep what is not released, nor is @skip lost from what is', () => {
    expect(fetchedText(pruned(both, ['housing.tenancies']))).toBe(
      'query ($no: Boolean!) { casePicture(caseId: "1") { housing { tenancies @skip(if: $no) { note } } } }',
    );
  });

  test('those on a fragment stay on what it is written out as', () => {
    const text = `query ($yes: Boolean!) { casePicture(caseId: "1") { housing { ...F @include(if: $yes) } } }
      fragment F on HousingResearch { tenancies { note } }`;
    expect(fetchedText(pruned(text, ['housing.tenancies']))).toBe(
      'query ($yes: Boolean!) { casePicture(caseId: "1") { housing { ... on HousingResearch @include(if: $yes) { tenancies { note } } } } }',
    );
  });
});

describe('what is left is a valid operation', () => {
  test('variables that only the removed parts used are removed', () => {
    const text = `query Ask($case: ID!, $since: String, $yes: Boolean!) { casePicture(caseId: $case) {
      reference housing { arrears(since: $since) @include(if: $yes) { note } } } }`;
    expect(fetchedText(pruned(text, []))).toBe(
      'query ($case: ID!) { casePicture(caseId: $case) { reference } }',
    );
    expect(fetchedText(pruned(text, ['housing.arrears']))).toContain('$since: String, $yes');
  });

  test('T13 F-52 its name is gone: a name can tell an agency of a person or a risk', () => {
    const { fetched } = pruned('query TheEscapeOfJo { me { name } }', []);
    expect(fetched?.name).toBeUndefined();
    expect(fetchedText(pruned('query TheEscapeOfJo { me { name } }', []))).toBe('{ me { name } }');
  });

  test('by the rules of GraphQL itself', () => {
    const text = `query ($case: ID!, $since: String) { casePicture(caseId: $case) {
      reference participants { name protectedAddresses { line } }
      housing { arrears(since: $since) { note subject { name } } } } }`;
    for (const released of [['participant.name'], ['housing.arrears'], []]) {
      const { fetched } = pruned(text, released);
      const definitions = fetched ? [fetched] : [];
      const problems = validate(graph.schema, { kind: 'Document' as never, definitions });
      // The standings are the planner's to know: callers see no such field.
      expect(problems.map(({ message }) => message).filter((m) => !m.includes('Standing'))).toEqual(
        [],
      );
    }
  });
});

describe('T2 if nothing is left nobody is contacted', () => {
  test.each([
    ['everything asked is withheld', inCase('housing { arrears { note } }')],
    ['only names of types are left', '{ __typename ... { __typename } }'],
  ])('%s', (_title, text) => {
    expect(pruned(text, (root) => (root === 'casePicture' ? null : [])).fetched).toBeNull();
  });

  test('and of an open case that holds nothing for the viewer only the conference', () => {
    const result = pruned(inCase('housing { arrears { note } }'), []);
    expect(fetchedText(result)).toBe('{ casePicture(caseId: "1") {} }');
    expect(standingsAsked(result)).toEqual([]);
  });
});

describe('R-035 whose own word is needed', () => {
  test('a section of which something is fetched', () => {
    const result = pruned(inCase('housing { tenancies { note } }'), ['housing.tenancies']);
    expect(standingsAsked(result)).toEqual(['housing']);
  });

  test('every section for what the gateway computes, and no agency is asked for that itself', () => {
    const result = pruned(inCase('complete answers { state }'), []);
    expect(standingsAsked(result)).toEqual(['housing', 'police']);
    expect(fetchedText(result)).not.toMatch(/complete|answers/);
  });

  test('no section of which everything is openly withheld', () => {
    const text = inCase('reference police { callouts { summary } } housing { tenancies { note } }');
    expect(standingsAsked(pruned(text, ['housing.tenancies']))).toEqual(['housing']);
  });

  test('R-036 a section with something that is answered as if nothing were held', () => {
    const text = inCase('reference police { callouts { summary } }');
    expect(standingsAsked(pruned(text, []))).toEqual([]);
    const existenceProtected = new Set(['police.callouts']);
    expect(standingsAsked(pruned(text, [], { existenceProtected }))).toEqual(['police']);
  });
});

describe('the guard’s own fields', () => {
  test('R-145 stand on every item, participant and case that is fetched', () => {
    const { fetched } = pruned(inCase('housing { tenancies { subject { name } } }'), [
      'housing.tenancies',
      'participant.name',
    ]);
    const text = JSON.stringify(fetched);
    expect(text.match(/guard_id/g)).toHaveLength(3);
    expect(text.match(/guard_owner/g)).toHaveLength(1);
  });

  test('do not stand on anything else', () => {
    expect(JSON.stringify(guarded('{ me { name agency { id } } }'))).not.toContain('guard_');
  });
});

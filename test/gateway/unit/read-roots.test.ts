import { buildASTSchema, getOperationAST, getVariableValues, parse } from 'graphql';
import { readClassification } from '../../../gateway/need-to-know/classification.ts';
import { decisionKey, decisionsAt } from '../../../gateway/pipeline/operation.ts';
import type { Operation } from '../../../gateway/pipeline/operation.ts';
import { haveOnePurpose, readRoots, withPurpose } from '../../../gateway/pipeline/read-roots.ts';
import type { StatedRoot } from '../../../gateway/pipeline/read-roots.ts';
import { caseFacts, permission } from './circumstances.ts';

const sdl = parse(`
  directive @needToKnow(category: String!) repeatable on ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION
  type Query {
    me: Boolean
    casePicture(
      caseId: ID! @needToKnow(category: "case.identity")
      purpose: String! = "MARAC_SAFETY"
      permissionId: ID
    ): CasePicture
    redisclosurePack(permissionId: ID! @needToKnow(category: "case.identity")): Boolean
    redisclosureRequest(id: ID! @needToKnow(category: "case.identity")): Boolean
  }
  type CasePicture { id: ID! }
  type Mutation {
    request(input: RequestInput!): Boolean
    answer(
      requestId: ID! @needToKnow(category: "case.identity")
      itemIds: [ID!] @needToKnow(category: "case.item")
    ): Boolean
    revoke(permissionId: ID! @needToKnow(category: "case.identity")): Boolean
  }
  input RequestInput {
    caseId: ID! @needToKnow(category: "case.identity")
    itemIds: [ID!]! @needToKnow(category: "case.item")
  }
`);
const schema = buildASTSchema(sdl);
const graph = { schema, classification: readClassification([sdl]) };

function stated(text: string, given: Readonly<Record<string, unknown>> = {}): StatedRoot[] {
  const guarded = getOperationAST(parse(text, { noLocation: true }));
  if (!guarded) throw new Error('no operation');
  const { coerced } = getVariableValues(schema, guarded.variableDefinitions ?? [], given);
  const roots = readRoots({ guarded }, coerced ?? {}, graph);
  if (!roots) throw new Error('arguments that do not fit');
  return roots;
}

describe('what a question relies on', () => {
  test('R-109 a picture says its purpose and its permission, and is what somebody declares for', () => {
    const text =
      '{ casePicture(caseId: "c", purpose: "COURT_PROCEEDINGS", permissionId: "p") { id } }';
    expect(stated(text)).toMatchObject([
      { caseNames: ['c'], purpose: 'COURT_PROCEEDINGS', permissionId: 'p', opensPicture: true },
    ]);
    expect(stated('{ casePicture(caseId: "c") { id } }')).toMatchObject([
      { purpose: 'MARAC_SAFETY', permissionId: null, opensPicture: true },
    ]);
    expect(stated('{ redisclosureRequest(id: "r") }')).toMatchObject([
      { caseNames: ['r'], purpose: 'MARAC_SAFETY', permissionId: null, opensPicture: false },
    ]);
  });

  test('R-042 a pack has the purpose of its permission, and one of nobody’s permission none that is permitted', () => {
    const [pack] = stated('{ redisclosurePack(permissionId: "perm-1") }');
    if (!pack) throw new Error('no root');
    expect(pack).toMatchObject({ caseNames: ['perm-1'], permissionId: 'perm-1', purpose: null });
    const cases = { 'perm-1': caseFacts({ permissions: [permission()] }) };
    expect(withPurpose(pack, cases).purpose).toBe('TENANCY_ENFORCEMENT');
    expect(withPurpose(pack, {}).purpose).toBe('OTHER_AGENCY_BUSINESS');
    const others = { 'perm-1': caseFacts({ permissions: [permission({ id: 'perm-2' })] }) };
    expect(withPurpose(pack, others).purpose).toBe('OTHER_AGENCY_BUSINESS');
  });

  test('R-042 a purpose that nobody knows is none that anything permits', () => {
    const [root] = stated('{ casePicture(caseId: "c", purpose: "CURIOSITY") { id } }');
    expect(root?.purpose).toBe('OTHER_AGENCY_BUSINESS');
  });

  test('R-127 to end a permission is not to use it', () => {
    expect(stated('mutation { revoke(permissionId: "p") }')).toMatchObject([
      { caseNames: ['p'], permissionId: null, purpose: 'MARAC_SAFETY', opensPicture: false },
    ]);
  });

  test('R-042 an operation has one purpose and one permission, as its disclosure is logged with one', () => {
    const under = (permissionId: string): string =>
      `casePicture(caseId: "c", purpose: "MAPPA", permissionId: "${permissionId}") { id }`;
    expect(haveOnePurpose(stated(`{ a: ${under('p')} b: ${under('p')} }`))).toBe(true);
    expect(haveOnePurpose(stated(`{ a: ${under('p')} b: ${under('q')} }`))).toBe(false);
    expect(haveOnePurpose(stated(`{ a: ${under('p')} me }`))).toBe(false);
    const pack = (permissionId: string): string =>
      `redisclosurePack(permissionId: "${permissionId}")`;
    expect(haveOnePurpose(stated(`{ a: ${pack('p')} b: ${pack('q')} }`))).toBe(false);
    expect(haveOnePurpose(stated('{ casePicture(caseId: "c") { id } me }'))).toBe(true);
  });
});

describe('the items a change names', () => {
  test('R-109 are found by their class, wherever in the input they stand', () => {
    const text = 'mutation ($input: RequestInput!) { request(input: $input) }';
    const input = { caseId: 'c', itemIds: ['i-1', 'i-2', 'i-1'] };
    expect(stated(text, { input })).toMatchObject([
      { caseNames: ['c'], itemIds: ['i-1', 'i-2'], requestId: null },
    ]);
    expect(stated('mutation { answer(requestId: "r", itemIds: ["i-3"]) }')).toMatchObject([
      { caseNames: ['r'], itemIds: ['i-3'], requestId: 'r' },
    ]);
    expect(stated('mutation { answer(requestId: "r") }')).toMatchObject([{ itemIds: [] }]);
  });
});

test('R-056 what opens for another kind of question does not open the picture beside it', () => {
  const roots = stated('{ casePicture(caseId: "x") { id } redisclosureRequest(id: "x") }').map(
    (root) => withPurpose(root, {}),
  );
  const [, request] = roots;
  if (!request) throw new Error('no root');
  const open = { kind: 'open' };
  const decisions = new Map([[decisionKey(request, 'x'), open]]);
  const operation = { roots, decisions } as unknown as Operation;
  expect(decisionsAt(operation, 'redisclosureRequest')).toEqual([open]);
  expect(decisionsAt(operation, 'casePicture')).toMatchObject([{ kind: 'refuse' }]);
});

test('R-110 what opens under one permission does not open under another', () => {
  const key = (permissionId: string | null) => {
    const [root] = stated('{ casePicture(caseId: "x") { id } }');
    if (!root) throw new Error('no root');
    return decisionKey({ ...withPurpose(root, {}), permissionId }, 'x');
  };
  expect(new Set([key('p'), key('q'), key(null)]).size).toBe(3);
});

import { print } from 'graphql';
import type { Operation, RootField } from '../../../gateway/pipeline/operation.ts';
import { decisionKey } from '../../../gateway/pipeline/operation.ts';
import { prune } from '../../../gateway/pipeline/prune-operation.ts';
import type { Means } from '../../../gateway/pipeline/step.ts';
import { agencies, facts, permission } from './circumstances.ts';
import { graph, guarded } from './small-graph.ts';

const surroundings = { graph, sectionOf: (sector: string) => sector };
/** One parsed document, as it is kept for everybody who asks it. */
const document = guarded(`query ($a: ID!, $b: ID!) {
  a: casePicture(caseId: $a) { complete housing { arrears { note } } police { callouts { summary } } }
  b: casePicture(caseId: $b) { complete housing { arrears { note } } police { callouts { summary } } }
}`);

type Given = Readonly<Record<string, object | null>>;

/** What is left of the document, asked by somebody to whom this was granted under each root field. */
async function left(given: Given): Promise<string> {
  const roots = ['a', 'b'].map(
    (key) =>
      ({
        key,
        name: 'casePicture',
        caseNames: [key],
        purpose: 'MARAC_SAFETY',
      }) as unknown as RootField,
  );
  const decisions = new Map(
    roots.map((root) => {
      const open = given[root.key];
      return [decisionKey(root, root.key), open ? { kind: 'open', ...open } : { kind: 'refuse' }];
    }),
  );
  const operation = {
    request: { operation: { operation: 'query' } },
    guarded: document,
    roots,
    facts: facts({ agencies: { 'a-police': agencies.police } }),
    decisions,
  } as unknown as Operation;
  await prune(operation, { surroundings } as unknown as Means);
  return operation.pruned.fetched ? print(operation.pruned.fetched) : '';
}

const both = {
  grants: { byOwner: { 'a-housing': ['housing.arrears'], 'a-police': ['police.callouts'] } },
};
const housing = { grants: { byOwner: { 'a-housing': ['housing.arrears'] } } };
const nothing = { grants: { byOwner: {} } };
/** The same categories as `both`, of which no section but the owner’s may be asked. */
const underPermission = { ...both, permission: permission() };

const circumstances: readonly (readonly [string, Given])[] = [
  ['everything of both cases', { a: both, b: both }],
  ['one agency of the first', { a: housing, b: both }],
  ['one agency of the second', { a: both, b: housing }],
  ['nothing of the first', { a: nothing, b: both }],
  ['the first refused', { a: null, b: both }],
  ['the second refused', { a: both, b: null }],
  ['the first under a permission', { a: underPermission, b: both }],
  ['the second under a permission', { a: both, b: underPermission }],
];

describe('T3 what is left of a document is kept under everything that pruning looks at', () => {
  test('T3 R-033 R-110 whoever asked before, each caller is left what is theirs', async () => {
    const first = new Map<string, string>();
    for (const [title, given] of circumstances) first.set(title, await left(given));
    expect(new Set(first.values()).size).toBe(circumstances.length);
    for (const [title, given] of [...circumstances].reverse())
      expect([title, await left(given)]).toEqual([title, first.get(title)]);
  });
});

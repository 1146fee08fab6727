import { listLocks } from '../../../gateway/facade/list-locks.ts';
import type { Operation } from '../../../gateway/pipeline/operation.ts';
import { decisionKey } from '../../../gateway/pipeline/operation.ts';
import { realGraph } from './real-graph.ts';

const source = ['police.sourceSystem'];
const root = {
  ...{ key: 'mine', name: 'casePicture', caseNames: ['c-1'], purpose: 'MARAC_SAFETY' as const },
  ...{ permissionId: null, opensPicture: true, itemIds: [], requestId: null },
};
const byOwner = { 'a-police': source, 'a-transport-police': ['police.callouts'] };
const operation = {
  roots: [root],
  decisions: new Map([[decisionKey(root, 'c-1'), { kind: 'open', grants: { byOwner } }]]),
} as unknown as Operation;
const of = (id: string) => ({ guard_owner: { id } });

test('R-015 R-034 what one owner released of its items opens no other’s in the same list', async () => {
  const { opens } = listLocks(operation, 'mine', await realGraph());
  expect(opens(source, of('a-police'))).toBe(true);
  expect(opens(source, of('a-transport-police'))).toBe(false);
  expect(opens(source, of('nobody-we-know'))).toBe(false);
  expect(opens(source, { guard_owner: null })).toBe(false);
  expect(opens([...source, 'police.callouts'], of('a-police'))).toBe(false);
});

test('R-034 a participant has no owner: what anybody released is open, and nothing under another root field', async () => {
  const graph = await realGraph();
  expect(listLocks(operation, 'mine', graph).opens(source, {})).toBe(true);
  expect(listLocks(operation, 'mine', graph).opens(['participant.name'], {})).toBe(false);
  expect(listLocks(operation, 'other', graph).opens(source, {})).toBe(false);
});

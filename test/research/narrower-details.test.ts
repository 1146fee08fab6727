import type { ResolverData } from 'type-graphql';
import type { NeedToKnowTable } from '../../schema/need-to-know/table.ts';
import { loadNeedToKnow } from '../../schema/need-to-know/table.ts';
import { authChecker } from '../../subgraphs/shared/research/auth-checker.ts';
import { text, optional, narrower } from '../../subgraphs/shared/research/item-field.ts';
import { itemKind } from '../../subgraphs/shared/research/item-kind.ts';
import { withOrigin } from '../../subgraphs/shared/research/item-origin.ts';
import type { ResearchContext } from '../../subgraphs/shared/research/research-context.ts';
import type { ReleasedItem } from '../../subgraphs/shared/research/section/released-item.ts';
import { presentItem } from '../../subgraphs/shared/research/section/present-item.ts';
import { viewerRights } from '../../subgraphs/shared/research/viewer-rights.ts';
import { caseGrant, completePermit } from '../contract/permits.ts';

const [whole, detail] = ['housing.arrears', 'housing.tenancies'] as const;
const kind = itemKind({
  ref: 'HOU-00',
  category: whole,
  type: 'TestHousingItem',
  fields: { summary: text(), detail: optional(narrower(detail, text())) },
  examples: [{ summary: 's' }],
});
const stored = {
  id: 'item-1',
  caseId: 'case-1',
  ownerId: 'agency-1',
  category: whole,
  subjectId: null,
  occurredOn: null,
  recordedOn: new Date('2026-09-01T00:00:00Z'),
  lastVerifiedOn: null,
  matchConfidence: 'CONFIRMED',
  fields: { summary: 'for many', detail: 'for few' },
  release: null,
} as unknown as ReleasedItem;

const rightsTo = (categories: string[]) =>
  viewerRights(
    completePermit({ cases: { 'case-1': caseGrant({ grants: { 'agency-1': categories } }) } }),
  );

test('R-034 a detail under a narrower category that was not granted is not in the object', () => {
  const present = (categories: string[]) =>
    presentItem(kind, stored, {
      owner: { id: 'agency-1', name: 'Agency', type: 'HOUSING' },
      profile: { staleAfterMonths: 6 },
      rights: rightsTo(categories),
      today: '2026-10-01',
    });
  expect(present([whole])).toMatchObject({ summary: 'for many' });
  expect(JSON.stringify(present([whole]))).not.toContain('for few');
  expect(present([whole, detail])).toMatchObject({ detail: 'for few' });
});

const item = withOrigin({}, { caseId: 'case-1', ownerId: 'agency-1' });
const section = withOrigin({}, { caseId: 'case-1', ownerId: null });

function authorised(root: object, categories: string[], table: NeedToKnowTable = loadNeedToKnow()) {
  const context = { rights: rightsTo(categories), table } as unknown as ResearchContext;
  const data = { root: root as unknown, context } as ResolverData<ResearchContext>;
  return (authChecker as (data: ResolverData<ResearchContext>, roles: string[]) => boolean)(data, [
    detail,
  ]);
}

test('R-034 R-046 a classified field is answered when its owner granted the category', () => {
  expect(authorised(item, [whole])).toBe(false);
  expect(authorised(item, [whole, detail])).toBe(true);
  expect(authorised(section, [whole])).toBe(false);
  expect(authorised(section, [detail])).toBe(true);
  const anotherOwner = withOrigin({}, { caseId: 'case-1', ownerId: 'agency-2' });
  expect(authorised(anotherOwner, [detail])).toBe(false);
});

test('R-046 nothing is answered of an object that this subgraph did not make', () => {
  expect(authorised({ caseId: 'case-1', ownerId: 'agency-1' }, [detail])).toBe(false);
});

test('R-033 a category without a row is refused', () => {
  expect(authorised(item, [detail], new Map())).toBe(false);
});

test('R-036 where existence is protected there is no refusal to notice', () => {
  const table = new Map(loadNeedToKnow());
  const row = table.get(detail);
  if (!row) throw new Error('housing has tenancies');
  table.set(detail, { ...row, existence: 'protected' });
  expect(authorised(item, [whole], table)).toBe(true);
});

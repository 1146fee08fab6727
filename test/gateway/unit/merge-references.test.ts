import { mergeReferences } from '../../../gateway/items/merge-references.ts';
import type { ItemReference } from '../../../schema/permit/item-references.ts';

const reference = (changes: Partial<ItemReference> = {}): ItemReference => ({
  id: 'i-1',
  ownerId: 'a-police',
  category: 'police.convictions',
  subjectId: null,
  originalSource: null,
  viewOnly: false,
  version: null,
  ...changes,
});

function merged(...answers: readonly [sector: string, ...items: ItemReference[]][]) {
  const unusable: string[] = [];
  const references = mergeReferences(
    answers.map(([sector, ...items]) => ({ sector, items })),
    {
      asked: new Set(['i-1', 'i-2']),
      mayVouch: (sector, { ownerId }) => ownerId === `a-${sector}`,
      onUnusable: (sector) => unusable.push(sector),
    },
  );
  return { references, unusable };
}

test('R-109 what the owners’ sectors vouch for is put together', () => {
  const [one, other] = [reference(), reference({ id: 'i-2', ownerId: 'a-health' })];
  expect(merged(['police', one], ['health', other])).toEqual({
    references: [one, other],
    unusable: [],
  });
});

test('R-109 a sector vouches for nothing of an owner it may not speak for', () => {
  const police = reference();
  expect(merged(['police', police], ['housing', reference()])).toEqual({
    references: [police],
    unusable: ['housing'],
  });
});

test('R-109 what nobody asked about is not used', () => {
  expect(merged(['police', reference({ id: 'i-3' })])).toEqual({
    references: [],
    unusable: ['police'],
  });
});

test('R-109 an item vouched for twice is nobody’s, and the whole change is refused', () => {
  const theirs = reference({ ownerId: 'a-health' });
  expect(merged(['police', reference()], ['health', theirs]).references).toBeNull();
  expect(merged(['police', reference(), reference()]).references).toBeNull();
});

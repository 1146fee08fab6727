import type { Item, Prisma } from '../../../../schema/prisma/research/generated/client.ts';
import type { ViewerRights } from '../viewer-rights.ts';

/** One case and the categories asked about it. */
export interface AskedOfCase {
  readonly caseId: string;
  readonly categories: ReadonlySet<string>;
}

/**
 * The current items of these cases that this viewer may have: by case, owner and category as granted,
 * and by the item's own audience. It is part of the SQL, so that what is not released
 * is not read; superseded and withdrawn versions are never served.
 * Out: null when nothing at all was granted, and the database need not be asked.
 */
export function itemWhere(
  asked: readonly AskedOfCase[],
  rights: ViewerRights,
): Prisma.ItemWhereInput | null {
  const audience: Prisma.ItemWhereInput = {
    matchConfidence: 'CONFIRMED',
    OR: [{ audience: { isEmpty: true } }, { audience: { hasSome: [...rights.audience] } }],
  };
  const branches = asked.flatMap(({ caseId, categories }) =>
    [...rights.grants(caseId)].flatMap(([ownerId, granted]): Prisma.ItemWhereInput[] => {
      const both = granted.filter((category) => categories.has(category));
      if (both.length === 0) return [];
      const branch = { caseId, ownerId, category: { in: both } };
      return [ownerId === rights.ownAgency ? branch : { ...branch, ...audience }];
    }),
  );
  return branches.length === 0 ? null : { supersededAt: null, withdrawnAt: null, OR: branches };
}

/** Newest first; the id last, so that two reads of the same items give the same order. */
export const itemOrder: Prisma.ItemOrderByWithRelationInput[] = [
  { recordedOn: 'desc' },
  { id: 'asc' },
];

export type StoredItem = Item;

import type { Item, Prisma } from '../../../../schema/prisma/research/generated/client.ts';
import type { ViewerRights } from '../viewer-rights.ts';

/** One case and the categories asked about it. */
export interface AskedOfCase {
  readonly caseId: string;
  readonly categories: ReadonlySet<string>;
}

/**
 * The current items of these cases that this viewer may have: by case, owner and category as granted,
 * and by the item's own audience; under a permission exactly its items, whatever their
 * audience. It is part of the SQL, so that what is not released is not read; superseded and
 * withdrawn versions are never served, hidden items to their owner alone.
 * Out: null when nothing at all was granted, and the database need not be asked.
 */
export function itemWhere(
  asked: readonly AskedOfCase[],
  rights: ViewerRights,
): Prisma.ItemWhereInput | null {
  const branches = asked.flatMap(({ caseId, categories }) =>
    [...rights.grants(caseId)].flatMap(([ownerId, granted]): Prisma.ItemWhereInput[] => {
      const both = granted.filter((category) => categories.has(category));
      if (both.length === 0) return [];
      const branch = { caseId, ownerId, category: { in: both } };
      return [{ AND: [branch, reach(caseId, ownerId, rights), unhidden(caseId, ownerId, rights)] }];
    }),
  );
  return branches.length === 0 ? null : { supersededAt: null, withdrawnAt: null, OR: branches };
}

function reach(caseId: string, ownerId: string, rights: ViewerRights): Prisma.ItemWhereInput {
  const permission = rights.permission(caseId);
  if (permission)
    return { matchConfidence: 'CONFIRMED', id: { in: permission.items.map(({ id }) => id) } };
  if (ownerId === rights.ownAgency) return {};
  return {
    matchConfidence: 'CONFIRMED',
    OR: [{ audience: { isEmpty: true } }, { audience: { hasSome: [...rights.audience] } }],
  };
}

function unhidden(caseId: string, ownerId: string, rights: ViewerRights): Prisma.ItemWhereInput {
  const hidden = rights.hidden(caseId);
  if (hidden.length === 0 || ownerId === rights.ownAgency) return {};
  return { id: { notIn: [...hidden] } };
}

/** Newest first; the id last, so that two reads of the same items give the same order. */
export const itemOrder: Prisma.ItemOrderByWithRelationInput[] = [
  { recordedOn: 'desc' },
  { id: 'asc' },
];

export type StoredItem = Item;

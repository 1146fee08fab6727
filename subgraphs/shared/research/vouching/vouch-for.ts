import { withGrants } from '../../../../schema/database/row-security.ts';
import type { ItemsAnswer, ItemsQuestion } from '../../../../schema/permit/item-references.ts';
import type { Permit } from '../../../../schema/permit/permit.ts';
import type { Prisma } from '../../../../schema/prisma/research/generated/client.ts';
import { rowsFor } from '../release/release-rows.ts';
import type { ResearchServices } from '../research-context.ts';
import type { StoredItem } from '../section/item-where.ts';
import { itemWhere } from '../section/item-where.ts';
import type { ViewerRights } from '../viewer-rights.ts';
import { viewerRights } from '../viewer-rights.ts';
import { itemReference } from './item-reference.ts';
import { newestVersions } from './newest-versions.ts';

/**
 * Which of the items that a viewer names are real, current and open to that viewer, by the very rules
 * by which they would be read. Nothing of their content leaves, so nothing is released; that
 * one was not found is kept without its name, which may be anything at all.
 */
export async function vouchFor(
  question: ItemsQuestion,
  permit: Permit,
  { prisma, sector, clock }: ResearchServices,
): Promise<ItemsAnswer> {
  const rights = viewerRights(permit);
  const categories = new Set(sector.kindByCategory.keys());
  return withGrants(prisma, rights.rows, async (tx) => {
    const itemIds = await idsMeant(tx, question);
    const items = await namedItems(tx, { ...question, itemIds }, categories, rights);
    if (new Set(question.itemIds).size > items.length)
      await tx.releaseLog.createMany({ data: [rowsFor(permit, clock()).refused('NOT_FOUND', {})] });
    const versions = await newestVersions(tx, { ...question, itemIds });
    return { items: items.map((item) => itemReference(item, versions.get(item.id) ?? null)) };
  });
}

/** Where none is named but a request: the items that the viewer's agency has written a version of for it. */
async function idsMeant(
  tx: Prisma.TransactionClient,
  { caseId, itemIds, requestId }: ItemsQuestion,
): Promise<string[]> {
  if (itemIds.length > 0 || requestId === null) return itemIds;
  const written = await tx.releasedVersion.findMany({
    where: { caseId, requestId },
    select: { itemId: true },
    distinct: ['itemId'],
  });
  return written.map(({ itemId }) => itemId);
}

async function namedItems(
  tx: Prisma.TransactionClient,
  { caseId, itemIds }: ItemsQuestion,
  categories: ReadonlySet<string>,
  rights: ViewerRights,
): Promise<StoredItem[]> {
  // What is open under one permission is not thereby open to be asked for again.
  if (rights.permission(caseId)) return [];
  const where = itemWhere([{ caseId, categories }], rights);
  if (where === null) return [];
  return tx.item.findMany({
    where: { AND: [where, { id: { in: [...itemIds] } }] },
    orderBy: { id: 'asc' },
  });
}

import { z } from 'zod';
import type { ItemReference, ItemsQuestion } from '../../../../schema/permit/item-references.ts';
import type { Prisma } from '../../../../schema/prisma/research/generated/client.ts';
import { releaseForms } from '../../../../schema/vocabulary/redisclosure.ts';

const formShape = z.enum(releaseForms);
type Version = NonNullable<ItemReference['version']>;

/**
 * By item, the version that its owner prepared last for the request that is answered. Row-level
 * security shows an owner its own alone, so to anybody else there is none.
 */
export async function newestVersions(
  tx: Prisma.TransactionClient,
  { caseId, itemIds, requestId }: ItemsQuestion,
): Promise<ReadonlyMap<string, Version>> {
  if (requestId === null) return new Map();
  const versions = await tx.releasedVersion.findMany({
    where: { caseId, requestId, itemId: { in: [...itemIds] } },
    select: { id: true, itemId: true, form: true },
    // The last one of an item stays in the map.
    orderBy: { at: 'asc' },
  });
  return new Map(
    versions.map(({ id, itemId, form }) => [itemId, { id, form: formShape.parse(form) }]),
  );
}

import { withGrants } from '../../../../schema/database/row-security.ts';
import { refusal } from '../../../../schema/errors/refusal.ts';
import { Prisma } from '../../../../schema/prisma/research/generated/client.ts';
import type { ResearchContext } from '../research-context.ts';
import type { CurrentItem } from './contribution.ts';
import type { Contributor } from './contributor.ts';

/**
 * Runs one write of one agency on one case: in one transaction, with the rows of no other agency in
 * reach, and one after the other, so that two answers at once cannot both be the current one.
 * When a unique constraint was met all the same, it is run once more and finds what the other wrote.
 * Throws OPERATION_NOT_ALLOWED for an agency that is no tenant here.
 */
export async function actingAs<T>(
  { agencyId, caseId }: Contributor,
  { prisma, rights }: ResearchContext,
  write: (tx: Prisma.TransactionClient) => Promise<T>,
): Promise<T> {
  const once = () =>
    withGrants(prisma, { ...rights.rows, owner: agencyId, acting: 'contribute' }, async (tx) => {
      const lock = JSON.stringify([agencyId, caseId]);
      await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))::text`;
      if ((await tx.agency.findUnique({ where: { id: agencyId } })) === null)
        throw refusal('OPERATION_NOT_ALLOWED', { rule: 'R-073' });
      return write(tx);
    });
  try {
    return await once();
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002')
      return once();
    throw error;
  }
}

/** The owner's current items on the case, by id. */
export async function currentItems(
  tx: Prisma.TransactionClient,
  { agencyId, caseId }: Contributor,
): Promise<ReadonlyMap<string, CurrentItem>> {
  const items = await tx.item.findMany({
    where: { caseId, ownerId: agencyId, supersededAt: null, withdrawnAt: null },
    select: { id: true, category: true, version: true },
  });
  return new Map(items.map((item) => [item.id, item]));
}

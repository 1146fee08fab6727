import { refusal } from '../../../../schema/errors/refusal.ts';
import type { Prisma } from '../../../../schema/prisma/research/generated/client.ts';
import type { ResearchAnswer } from './research-answer.ts';

/** An answer as its contributor is told of it. Throws if it is not there: a contributor is never told a guess. */
export async function storedAnswer(
  tx: Prisma.TransactionClient,
  answerId: string,
): Promise<ResearchAnswer> {
  const answer = await tx.researchAnswer.findUniqueOrThrow({
    where: { id: answerId },
    include: { agency: true },
  });
  const items = await tx.item.findMany({
    where: { answerId },
    select: { id: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const { id, caseId, agency, kind, contributedAt, tabled } = answer;
  return {
    id,
    caseId,
    agency,
    state: kind,
    contributedAt,
    tabled,
    itemIds: items.map((i) => i.id),
  };
}

/**
 * The answer this key was used for before, or null. The same content gets it again, also after a crash
 * in between; other content is refused, because one of the two would be lost without anyone noticing.
 */
export async function answerOfKey(
  tx: Prisma.TransactionClient,
  agencyId: string,
  idempotencyKey: string | null | undefined,
  bodyDigest: string,
): Promise<ResearchAnswer | null> {
  if (typeof idempotencyKey !== 'string') return null;
  const before = await tx.researchAnswer.findUnique({
    where: { agencyId_idempotencyKey: { agencyId, idempotencyKey } },
    select: { id: true, bodyDigest: true },
  });
  if (!before) return null;
  if (before.bodyDigest !== bodyDigest)
    throw refusal('IDEMPOTENCY_CONFLICT', { field: 'idempotencyKey' });
  return storedAnswer(tx, before.id);
}

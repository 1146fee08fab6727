import type { Prisma } from '../../../../schema/prisma/research/generated/client.ts';
import type { Contributor } from './contributor.ts';

/**
 * that an agency shielded its own records on a restricted case is a person's word. True for a
 * person, who gives it with the answer; for a system, once somebody of its agency gave it on this case.
 * What was entered for somebody else, by a system or a coordinator, is nobody's own word.
 */
export async function isShieldedInPerson(
  tx: Prisma.TransactionClient,
  { viewer, caseId, agencyId, case: { restricted } }: Contributor,
): Promise<boolean> {
  if (viewer.role !== 'SYSTEM' || !restricted) return true;
  const confirmed = await tx.researchAnswer.findMany({
    // A system that names itself as the officer who searched would else have spoken in person.
    where: { caseId, agencyId, shieldingConfirmed: true, recordedBy: { not: viewer.officerId } },
    select: { contributedBy: true, recordedBy: true },
  });
  return confirmed.some(({ contributedBy, recordedBy }) => contributedBy === recordedBy);
}

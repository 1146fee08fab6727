import { randomUUID } from 'node:crypto';
import type { Prisma, PrismaClient } from '../../schema/prisma/research/generated/client.ts';

type Changes<T> = Partial<T>;

/** A row of `research_answer` that says what is usual; a test names what it is about. */
export function answerRow(
  changes: Changes<Prisma.ResearchAnswerUncheckedCreateInput> &
    Pick<Prisma.ResearchAnswerUncheckedCreateInput, 'caseId' | 'agencyId'>,
): Prisma.ResearchAnswerUncheckedCreateInput {
  return {
    id: randomUUID(),
    kind: 'ITEMS',
    relevanceConfirmed: true,
    noContactConfirmed: true,
    accuracyConfirmed: true,
    contributedBy: 'officer-1',
    recordedBy: 'officer-1',
    contributedAt: new Date('2026-03-02T09:00:00Z'),
    idempotencyKey: randomUUID(),
    bodyDigest: 'digest',
    ...changes,
  };
}

/** A row of `item` of the answer given. */
export function itemRow(
  answer: { id: string; caseId: string; agencyId: string },
  changes: Changes<Prisma.ItemUncheckedCreateInput> &
    Pick<Prisma.ItemUncheckedCreateInput, 'category'>,
): Prisma.ItemUncheckedCreateInput {
  return {
    id: randomUUID(),
    caseId: answer.caseId,
    ownerId: answer.agencyId,
    answerId: answer.id,
    nature: 'FACT',
    contributedBy: 'officer-1',
    recordedOn: new Date('2026-03-02'),
    lawfulBasis: 'LEGAL_OBLIGATION',
    matchConfidence: 'CONFIRMED',
    matchedBy: 'officer-1',
    permittedUse: 'MARAC_SAFETY',
    extent: 'SUMMARY',
    reason: 'RISK',
    fields: {},
    ...changes,
  };
}

/** Stores one answer of an agency with items of the categories named, as the owner of the tables would. */
export async function seedAnswer(
  owner: PrismaClient,
  about: { caseId: string; agencyId: string; agencyType?: string },
  items: readonly Parameters<typeof itemRow>[1][] = [],
): Promise<{ id: string; caseId: string; agencyId: string }> {
  const { caseId, agencyId, agencyType = 'HOUSING' } = about;
  const agency = { id: agencyId, name: agencyId, type: agencyType };
  await owner.agency.upsert({ where: { id: agencyId }, create: agency, update: {} });
  const answer = await owner.researchAnswer.create({ data: answerRow({ caseId, agencyId }) });
  await owner.item.createMany({ data: items.map((item) => itemRow(answer, item)) });
  return answer;
}

import type { CastItem, CastResearch } from '../../../schema/demo-cast/cast.ts';
import type { Prisma, PrismaClient } from '../../../schema/prisma/research/generated/client.ts';
import type { SectorSchema } from './sector.ts';

/**
 * Puts a sector's part of the demonstration cast into its empty database, signed in as the owner of the
 * tables. Throws, before anything is written, naming an item whose kind is not the sector's or whose
 * fields its kind would refuse: what a contributor could not send must not be shown either.
 */
export async function seedResearch(
  owner: PrismaClient,
  sector: SectorSchema,
  { agencies, answers, items }: CastResearch,
): Promise<void> {
  const rows = items.map((item) => itemRow(item, sector));
  await owner.$transaction(async (tx) => {
    await tx.agency.createMany({
      data: agencies.map(({ id, name, type }) => ({ id, name, type })),
    });
    await tx.researchAnswer.createMany({
      data: answers.map((answer) => ({
        ...answer,
        searched: { ...answer.searched },
      })),
    });
    await tx.item.createMany({ data: rows });
  });
}

const asDay = (day: string): Date => new Date(`${day}T00:00:00Z`);

function itemRow(item: CastItem, sector: SectorSchema): Prisma.ItemCreateManyInput {
  const kind = sector.kindByCategory.get(item.category);
  if (!kind) throw new Error(`${item.id}: ${item.category} is not a category of ${sector.name}`);
  const fields = kind.schema.safeParse(item.fields);
  if (!fields.success) throw new Error(`${item.id}: the fields of ${item.category} are refused`);
  return {
    ...item,
    occurredOn: item.occurredOn === null ? null : asDay(item.occurredOn),
    recordedOn: asDay(item.recordedOn),
    lastVerifiedOn: item.lastVerifiedOn === null ? null : asDay(item.lastVerifiedOn),
    audience: [...item.audience],
    handlingConditions: [...item.handlingConditions],
    fields: fields.data as Prisma.InputJsonObject,
  };
}

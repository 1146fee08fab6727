import type { CastAnswer, CastItem, CastResearch } from '../../../schema/demo-cast/cast.ts';
import type { Prisma, PrismaClient } from '../../../schema/prisma/research/generated/client.ts';
import type { Narrowing } from './item-kind.ts';
import type { SectorSchema } from './sector.ts';
import { searchedIn } from './standing/searched.ts';

/** A busy machine may take longer over a whole cast than the five seconds Prisma allows by default. */
const patiently = { maxWait: 20_000, timeout: 60_000 };

/**
 * Puts a sector's part of the demonstration cast into its empty database, signed in as the owner of the
 * tables. Throws, before anything is written, naming an item whose kind is not the sector's, whose
 * fields its kind would refuse or whose source is missing, or for a search the sector does not know: what a contributor could not send must not
 * be shown either.
 */
export async function seedResearch(
  owner: PrismaClient,
  sector: SectorSchema,
  { agencies, answers, items }: CastResearch,
): Promise<void> {
  const rows = items.map((item) => itemRow(item, sector));
  const given = answers.map((answer) => answerRow(answer, sector));
  await owner.$transaction(async (tx) => {
    await tx.agency.createMany({
      data: agencies.map(({ id, name, type }) => ({ id, name, type })),
    });
    await tx.researchAnswer.createMany({ data: given });
    await tx.item.createMany({ data: rows });
  }, patiently);
}

/** an item that names a protected place reaches at most those its content allows. */
function asNarrow(
  { audience, existenceProtected }: CastItem,
  narrowing: Narrowing | null,
): boolean {
  if (narrowing === null) return true;
  const within = audience.every((token) => token === 'OWNER' || narrowing.audience.includes(token));
  return audience.length > 0 && within && existenceProtected >= narrowing.existenceProtected;
}

function answerRow(answer: CastAnswer, sector: SectorSchema): Prisma.ResearchAnswerCreateManyInput {
  const searched = searchedIn(sector.systems).safeParse(answer.searched);
  if (!searched.success) throw new Error(`${answer.id}: its search is refused (F-02)`);
  return { ...answer, searched: searched.data };
}

const asDay = (day: string): Date => new Date(`${day}T00:00:00Z`);

function itemRow(item: CastItem, sector: SectorSchema): Prisma.ItemCreateManyInput {
  const kind = sector.kindByCategory.get(item.category);
  if (!kind) throw new Error(`${item.id}: ${item.category} is not a category of ${sector.name}`);
  const fields = kind.schema.safeParse(item.fields);
  if (!fields.success) throw new Error(`${item.id}: the fields of ${item.category} are refused`);
  if (kind.needsOriginalSource === true && item.originalSource === null)
    throw new Error(`${item.id}: ${item.category} without who said it (R-075)`);
  if (!asNarrow(item, kind.narrow?.(fields.data) ?? null))
    throw new Error(`${item.id}: its content is for fewer people than its audience`);
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

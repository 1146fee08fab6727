// R-128, F-29 [D 2.1; 5.3; B 9.13; L 2.13 l.386; 2.15; C 3.4]: a life is at risk, and the owner cannot be reached.
import { randomUUID } from 'node:crypto';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { refusal } from '../../../schema/errors/refusal.ts';
import type { ConferenceContext } from '../context.ts';
import type { Deciding } from '../decisions/decide.ts';
import { aboutCase, decide, refuse, requireCase, requireReason } from '../decisions/decide.ts';
import { NeedToKnow } from '../graph/classified.ts';
import { chairsOf, notify, officersOf } from '../inbox/notify.ts';
import { Emergency, presentEmergency } from './emergency-type.ts';
import { isFreshSignIn } from './fresh-sign-in.ts';
import { findTooMuch, mostOpened } from './minimum.ts';
import type { EmergencyReason } from './words.ts';
import { EmergencyReasonEnum } from './words.ts';

const category = 'conference.decision';
/** F-29: at most a day, which ends on the next. */
const lasts = 24 * 60 * 60 * 1000;

@NeedToKnow(category)
@InputType({
  description: 'Whose information is opened, how little of it, and why it cannot wait.',
})
export class BreakGlassInput {
  @NeedToKnow('case.identity')
  @Field(() => ID)
  caseId!: string;

  @Field(() => ID) ownerId!: string;
  @Field(() => [String], { description: 'One to three, of the owner’s own.' })
  categories!: string[];
  @Field(() => EmergencyReasonEnum) reasonCode!: EmergencyReason;
  @Field(() => String) reason!: string;
  @Field(() => String) lawfulBasis!: string;
}

@Resolver()
export class BreakGlass {
  /**
   * Opens a few categories of one owner to the caller alone, until the same time tomorrow. Owner and chair have the word
   * of it in the same transaction: glass that breaks silently does not break.
   */
  @NeedToKnow(category)
  @Mutation(() => Emergency)
  async breakGlass(
    @NeedToKnow(category) @Arg('input', () => BreakGlassInput) input: BreakGlassInput,
    @Ctx() context: ConferenceContext,
  ): Promise<Emergency> {
    const roles = ['REPRESENTATIVE', 'DEPUTY', 'COORDINATOR'] as const;
    const rules = { roles, about: aboutCase(context, input.caseId) };
    const { result } = await decide(context, rules, async (deciding) => {
      const { tx, by, now } = deciding;
      const caseId = await requireCase(context, deciding, input.caseId);
      await requireOfTheCase(deciding, caseId);
      if (!isFreshSignIn(context.permit.signedInAt, now))
        throw refusal('FRESH_SIGN_IN_REQUIRED', { rule: 'F-29' });
      await requireMinimum(context, deciding, caseId, input);
      const { ownerId, categories, reasonCode } = input;
      const row = {
        ...{ id: randomUUID(), caseId, ownerId, categories, reasonCode },
        nominationId: by.nominationId,
        officerId: by.officerId,
        reason: requireReason(input.reason, 'R-128'),
        lawfulBasis: requireReason(input.lawfulBasis, 'R-128', 'lawfulBasis'),
        openedAt: now,
        until: new Date(now.getTime() + lasts),
      };
      const made = await tx.emergency.create({ data: row });
      await tellOfEmergency(deciding, row);
      const { id, reason, until } = row;
      const outcome = {
        emergency: id,
        ownerId,
        categories,
        reasonCode,
        until: until.toISOString(),
      };
      const record = { kind: 'GLASS_BROKEN', caseId, outcome, reason };
      const open = context.permit.cases[caseId];
      return { result: presentEmergency(made, open?.reference ?? '', now), about: id, record };
    });
    return result;
  }
}

/**
 * Of the case's distribution, and not kept out of it. Asked again of the records here, and answered like a case
 * that is not there: no emergency lets in who is excluded from the case (F-28).
 */
async function requireOfTheCase({ tx, by }: Deciding, caseId: string): Promise<void> {
  const [open] = await tx.$queryRaw<{ open: boolean }[]>`
    SELECT may_know_case(${by.nominationId}, ${caseId}) AS open`;
  const { agencyId } = by;
  const listed =
    by.role === 'COORDINATOR' || (await tx.distribution.count({ where: { caseId, agencyId } })) > 0;
  if (open?.open !== true || !listed) throw refusal('NOT_FOUND');
}

async function requireMinimum(
  { needToKnow }: ConferenceContext,
  { tx, by, now }: Deciding,
  caseId: string,
  { categories, ownerId }: BreakGlassInput,
): Promise<void> {
  // An owner that is not on the case could not be told of it; one whose transfers are suspended gives nothing.
  const owner = await tx.agency.findUnique({
    where: { id: ownerId, areaId: by.area, standing: 'SIGNED', NOT: { id: by.agencyId } },
    select: { sector: true, distributions: { where: { caseId } } },
  });
  if (!owner || owner.distributions.length === 0) return refuse('ownerId', 'R-128');
  // The attack: glass broken again and again, a little each time, until all of it lies open.
  const { officerId } = by;
  const open = await tx.emergency.findMany({
    where: { caseId, ownerId, officerId, until: { gt: now } },
    select: { categories: true },
  });
  const already = open.flatMap((one) => one.categories);
  const opened = new Set([...already, ...categories]).size;
  if (already.length > 0 && opened > mostOpened) return refuse('categories', 'R-128');
  const opening = { categories, ownerSector: owner.sector, agencyType: by.agencyType };
  const tooMuch = findTooMuch(opening, needToKnow);
  if (tooMuch === null) return;
  return refuse(tooMuch < 0 ? 'categories' : `categories[${tooMuch}]`, 'R-128');
}

/** Owner and chair at once; and somebody has to look at it afterwards. */
async function tellOfEmergency(
  { tx, by, now }: Deciding,
  {
    id,
    caseId,
    ownerId,
  }: { readonly id: string; readonly caseId: string; readonly ownerId: string },
): Promise<void> {
  const chairs = await chairsOf(tx, now, by.area);
  // Whoever is told may also review it: the owner whose glass it was, and the chair.
  const told = [...(await officersOf(tx, now, ownerId)), ...chairs];
  const about = { caseId, aboutId: id, permissionId: id };
  await notify(
    tx,
    [
      ...told.map((nominationId) => ({ ...about, nominationId, kind: 'EMERGENCY' as const })),
      ...told
        .filter((nominationId) => nominationId !== by.nominationId)
        .map((nominationId) => ({ ...about, nominationId, kind: 'REVIEW' as const })),
    ],
    now,
  );
}

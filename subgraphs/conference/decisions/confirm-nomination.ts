// R-003, R-039 [B-ISA 1.6 l.719; K l.367]: a nomination opens nothing until a second person has confirmed it.
import { Ctx, Field, ID, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { refusal } from '../../../schema/errors/refusal.ts';
import { Instant } from '../../../schema/vocabulary/scalars.ts';
import { mayAttend } from '../agenda/open-to-agenda.ts';
import type { ConferenceContext } from '../context.ts';
import { ClassifiedArg, NeedToKnow } from '../graph/classified.ts';
import { RoleEnum } from '../graph/words.ts';
import { nameKey } from '../records/name-key.ts';
import { decide, refuse, requireReason } from './decide.ts';
import type { Tx } from './decide.ts';
import { Decision } from './decision.ts';
import { confirming, waitingFor } from './whose-nominations.ts';

const category = 'conference.decision';

@NeedToKnow(category)
@ObjectType({
  description: 'A nomination that opens nothing until a second person has confirmed it.',
})
export class HeldNomination {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => ID) agencyId!: string;
  @Field(() => RoleEnum) role!: string;
  @Field(() => Instant) heldAt!: Date | null;
  @Field(() => Boolean, {
    description: 'Does a party to a case that the asker may open have this name? (R-039)',
  })
  namesakeOfParty!: boolean;
}

@Resolver()
export class ConfirmNomination {
  /** What the asking chair or coordinator may confirm; empty for everybody else. */
  @NeedToKnow(category)
  @Query(() => [HeldNomination])
  async heldNominations(@Ctx() context: ConferenceContext): Promise<HeldNomination[]> {
    const by = await context.acting();
    if (!by || !confirming.includes(by.role) || !mayAttend(by)) return [];
    const held = await context.records.nomination.findMany({
      where: waitingFor(by, context.clock()),
      include: { officer: true },
      orderBy: [{ heldAt: 'asc' }, { id: 'asc' }],
      take: 100,
    });
    const names = held.map(({ officer }) => officer.name);
    const known = await knownPartyNames(context.records, by.nominationId, names);
    return held.map(({ officer: { name }, ...nomination }) => ({
      ...nomination,
      name,
      namesakeOfParty: known.has(nameKey(name)),
    }));
  }

  /**
   * Lets an officer in whom somebody else nominated. Where the list shows that a party has the name, only
   * with the statement that this is another person. A case that the one who confirms may not open
   * changes nothing here: the answer would say who is a party to it.
   */
  @NeedToKnow(category)
  @Mutation(() => Decision)
  confirmNomination(
    @ClassifiedArg(category, 'nominationId', () => ID) nominationId: string,
    @ClassifiedArg(category, 'isAnotherPerson', () => Boolean) isAnotherPerson: boolean,
    @ClassifiedArg(category, 'reason', () => String) reason: string,
    @Ctx() context: ConferenceContext,
  ): Promise<Decision> {
    const rules = { roles: confirming, about: `nomination ${nominationId}` };
    return decide(context, rules, async ({ tx, by, now }) => {
      const nomination = await tx.nomination.findFirst({
        where: { id: nominationId, ...waitingFor(by, now) },
        include: { officer: true },
      });
      if (!nomination) throw refusal('NOT_FOUND');
      const given = requireReason(reason, 'R-039');
      const known = await knownPartyNames(tx, by.nominationId, [nomination.officer.name]);
      if (known.size > 0 && !isAnotherPerson) refuse('isAnotherPerson', 'R-039');
      await tx.nomination.update({ where: { id: nominationId }, data: { heldAt: null } });
      const outcome = { isAnotherPerson };
      const record = { kind: 'NOMINATION_CONFIRMED', nominationId, outcome, reason: given };
      return { result: true, about: nominationId, record };
    });
  }
}

/** Which of these names a party has to a case that the holder of the nomination may open; as name keys. */
async function knownPartyNames(
  records: Pick<Tx, '$queryRaw'>,
  nominationId: string,
  names: readonly string[],
): Promise<ReadonlySet<string>> {
  const keys = names.map(nameKey);
  const [answer] = await records.$queryRaw<
    { known: string[] }[]
  >`SELECT known_party_names(${nominationId}, ${keys}) AS known`;
  // No answer is not a no.
  return new Set(answer ? answer.known : keys);
}

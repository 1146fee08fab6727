// R-039 [B-ISA 1.6 l.719; K l.367]: a namesake of a party is let in once the coordinator knows it is another person.
import { Ctx, Field, ID, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { refusal } from '../../../schema/errors/refusal.ts';
import { Instant } from '../../../schema/vocabulary/scalars.ts';
import type { ConferenceContext } from '../context.ts';
import { ClassifiedArg, NeedToKnow } from '../graph/classified.ts';
import { RoleEnum } from '../graph/words.ts';
import { decide, refuse, requireReason } from './decide.ts';
import { Decision } from './decision.ts';

const category = 'conference.decision';

@NeedToKnow(category)
@ObjectType({
  description: 'A nomination that opens nothing until the coordinator has checked it.',
})
export class HeldNomination {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => ID) agencyId!: string;
  @Field(() => RoleEnum) role!: string;
  @Field(() => Instant) heldAt!: Date | null;
}

@Resolver()
export class ConfirmNomination {
  /** What the coordinator has to check; empty for everybody else. */
  @NeedToKnow(category)
  @Query(() => [HeldNomination])
  async heldNominations(@Ctx() context: ConferenceContext): Promise<HeldNomination[]> {
    const by = await context.acting();
    if (by?.role !== 'COORDINATOR') return [];
    const held = await context.records.nomination.findMany({
      where: { heldAt: { not: null }, endsAt: null, agency: { areaId: by.area } },
      include: { officer: true },
      orderBy: [{ heldAt: 'asc' }, { id: 'asc' }],
      take: 100,
    });
    return held.map(({ officer, ...nomination }) => ({ ...nomination, name: officer.name }));
  }

  /** The coordinator has made sure that the officer is not the party of the same name. */
  @NeedToKnow(category)
  @Mutation(() => Decision)
  confirmNomination(
    @ClassifiedArg(category, 'nominationId', () => ID) nominationId: string,
    @ClassifiedArg(category, 'reason', () => String) reason: string,
    @Ctx() context: ConferenceContext,
  ): Promise<Decision> {
    const rules = { roles: ['COORDINATOR'], about: `nomination ${nominationId}` } as const;
    return decide(context, rules, async ({ tx, by }) => {
      const nomination = await tx.nomination.findFirst({
        where: { id: nominationId, heldAt: { not: null }, agency: { areaId: by.area } },
      });
      if (!nomination) throw refusal('NOT_FOUND');
      if (nomination.officerId === by.officerId) refuse('nominationId', 'R-039');
      const given = requireReason(reason, 'R-039');
      await tx.nomination.update({ where: { id: nominationId }, data: { heldAt: null } });
      const record = { kind: 'NOMINATION_CONFIRMED', nominationId, reason: given };
      return { result: true, about: nominationId, record };
    });
  }
}

// R-055 [B 4.20; L 4.4 l.530; K-I3 2.1.1; C 10.6.3; D 4.2.1].
import { randomUUID } from 'node:crypto';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { restrictionBasis } from '../../../schema/protocols/rules/restriction-basis.ts';
import type { ConferenceContext } from '../context.ts';
import { NeedToKnow } from '../graph/classified.ts';
import { RestrictionTriggerEnum } from '../graph/words.ts';
import type { Deciding } from './decide.ts';
import { aboutCase, decide, requireCase, requireReason, requireUnconnected } from './decide.ts';
import { Decision } from './decision.ts';
import { endRestriction } from './lift-restriction.ts';
import type { WantedList } from './restriction-list.ts';
import { checkList } from './restriction-list.ts';

const category = 'conference.decision';

@NeedToKnow(category)
@InputType({ description: 'Who may know of a case from now on, and why only they.' })
export class RestrictCaseInput {
  @NeedToKnow('case.identity')
  @Field(() => ID)
  caseId!: string;

  @Field(() => RestrictionTriggerEnum) trigger!: string;
  @Field(() => String) reason!: string;
  @Field(() => [ID], { description: 'Nominations: people, not agencies.' })
  nominationIds!: string[];
  @Field(() => [ID], {
    defaultValue: [],
    description: 'Those of them whose agency employs a party to the case (R-053).',
  })
  namedDespiteEmployer!: string[];
}

@Resolver()
export class RestrictCase {
  /** Puts a case on a named list, or replaces the list; the deciding chair is on it. */
  @NeedToKnow(category)
  @Mutation(() => Decision)
  restrictCase(
    @NeedToKnow(category) @Arg('input', () => RestrictCaseInput) input: RestrictCaseInput,
    @Ctx() context: ConferenceContext,
  ): Promise<Decision> {
    const rules = { roles: ['CHAIR'], about: aboutCase(context, input.caseId) } as const;
    return decide(context, rules, async (deciding) => {
      const { by } = deciding;
      const caseId = await requireCase(context, deciding, input.caseId);
      await requireUnconnected(deciding, caseId);
      const reason = requireReason(input.reason, 'R-049');
      await checkList(deciding, caseId, input);
      const basis = restrictionBasis(context.profiles[by.area]);
      const { trigger, nominationIds, namedDespiteEmployer } = input;
      const list = { nominationIds, namedDespiteEmployer };
      await replaceRestriction(deciding, caseId, { ...list, trigger, reason, basis });
      const outcome = { basis, trigger, nominationIds };
      return {
        result: true,
        about: caseId,
        record: { kind: 'CASE_RESTRICTED', caseId, outcome, reason },
      };
    });
  }
}

interface Restricting extends WantedList {
  readonly basis: string;
  readonly trigger: string;
  readonly reason: string;
}

async function replaceRestriction(
  deciding: Deciding,
  caseId: string,
  { basis, trigger, reason, nominationIds, namedDespiteEmployer }: Restricting,
): Promise<void> {
  const { tx, by, now } = deciding;
  await endRestriction(deciding, caseId, reason);
  const members = [...new Set([...nominationIds, by.nominationId])];
  await tx.restriction.create({
    data: {
      id: randomUUID(),
      ...{ caseId, basis, trigger, reason, setBy: by.nominationId, setAt: now },
      members: { createMany: { data: members.map((nominationId) => ({ nominationId })) } },
    },
  });
  await tx.namedDespiteEmployer.updateMany({
    where: { caseId, endedAt: null, nominationId: { notIn: [...namedDespiteEmployer] } },
    data: { endedAt: now },
  });
  for (const nominationId of namedDespiteEmployer) {
    const named = { namedBy: by.nominationId, namedAt: now, endedAt: null };
    await tx.namedDespiteEmployer.upsert({
      where: { caseId_nominationId: { caseId, nominationId } },
      create: { caseId, nominationId, ...named },
      update: named,
    });
  }
}

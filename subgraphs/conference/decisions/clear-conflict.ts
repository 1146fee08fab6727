// R-043 [B 9.2; 9.3]: cleared by the coordinator, with the advice given.
import { Ctx, Field, ID, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { refusal } from '../../../schema/errors/refusal.ts';
import { Instant } from '../../../schema/vocabulary/scalars.ts';
import type { ConferenceContext } from '../context.ts';
import { ClassifiedArg, NeedToKnow } from '../graph/classified.ts';
import { forPausedConflicts, readIn } from '../records/open-rows.ts';
import { aboutCase, decide, refuse, requireCase, requireReason } from './decide.ts';
import { Decision } from './decision.ts';

const category = 'conference.decision';

@NeedToKnow(category)
@ObjectType({
  description: 'An officer kept out of a case until the coordinator clears it (R-043).',
})
export class PausedConflict {
  @Field(() => ID) caseId!: string;
  @Field(() => String) reference!: string;
  @Field(() => ID) officerId!: string;
  @Field(() => String) name!: string;
  @Field(() => Instant) declaredAt!: Date;
}

@Resolver()
export class ClearConflict {
  /** What waits for the coordinator, on cases she may know of; empty for everybody else. */
  @NeedToKnow(category)
  @Query(() => [PausedConflict])
  async pausedConflicts(@Ctx() context: ConferenceContext): Promise<PausedConflict[]> {
    const by = await context.acting();
    // In any other role than the coordinator's, `paused_cases` names no case.
    if (!by) return [];
    const { records } = context;
    const paused = records.conflict.findMany({
      where: { clearedAt: null, case: { areaId: by.area } },
      // The explanation is about the officer's own life: she asks for it in person.
      select: {
        ...{ caseId: true, officerId: true, declaredAt: true },
        case: { select: { reference: true } },
        officer: { select: { name: true } },
      },
      orderBy: [{ declaredAt: 'asc' }, { id: 'asc' }],
      take: 100,
    });
    const found = await readIn(records, forPausedConflicts(by), paused);
    return found.map(({ case: { reference }, officer: { name }, ...conflict }) => ({
      ...conflict,
      reference,
      name,
    }));
  }

  /** Opens the case again to an officer who declared a conflict; never to oneself. */
  @NeedToKnow(category)
  @Mutation(() => Decision)
  clearConflict(
    @ClassifiedArg('case.identity', 'caseId', () => ID) name: string,
    @ClassifiedArg(category, 'officerId', () => ID) officerId: string,
    @ClassifiedArg(category, 'advice', () => String) advice: string,
    @Ctx() context: ConferenceContext,
  ): Promise<Decision> {
    const rules = { roles: ['COORDINATOR'], about: aboutCase(context, name) } as const;
    return decide(context, rules, async (deciding) => {
      const { tx, by, now } = deciding;
      const caseId = await requireCase(context, deciding, name);
      if (officerId === by.officerId) refuse('officerId', 'R-043');
      const given = requireReason(advice, 'R-043', 'advice');
      const cleared = await tx.conflict.updateMany({
        where: { caseId, officerId, clearedAt: null },
        data: { clearedAt: now, clearedBy: by.nominationId, advice: given },
      });
      if (cleared.count === 0) throw refusal('NOT_FOUND');
      const record = { kind: 'CONFLICT_CLEARED', caseId, outcome: { officerId }, reason: given };
      return { result: true, about: officerId, record };
    });
  }
}

// R-043 [B 9.2; 9.3]: cleared by the coordinator, with the advice given.
import { Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { refusal } from '../../../schema/errors/refusal.ts';
import type { ConferenceContext } from '../context.ts';
import { ClassifiedArg, NeedToKnow } from '../graph/classified.ts';
import { aboutCase, decide, refuse, requireCase, requireReason } from './decide.ts';
import { Decision } from './decision.ts';

const category = 'conference.decision';

@Resolver()
export class ClearConflict {
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

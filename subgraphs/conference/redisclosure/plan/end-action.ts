// R-087, R-159 [B 7.13; B-ISA 2.24; D 4.3.4]: an entry that is done with leaves the plan and stays on record.
import { Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { refusal } from '../../../../schema/errors/refusal.ts';
import type { ConferenceContext } from '../../context.ts';
import { aboutCase, decide, requireCase, requireReason } from '../../decisions/decide.ts';
import { Decision } from '../../decisions/decision.ts';
import { ClassifiedArg, NeedToKnow } from '../../graph/classified.ts';

const category = 'conference.decision';

@Resolver()
export class EndAction {
  /** Takes an entry out of a case’s plan: done, or overtaken. */
  @NeedToKnow(category)
  @Mutation(() => Decision)
  endAction(
    @ClassifiedArg('case.identity', 'caseId', () => ID) name: string,
    @ClassifiedArg(category, 'actionId', () => ID) actionId: string,
    @ClassifiedArg(category, 'reason', () => String) given: string,
    @Ctx() context: ConferenceContext,
  ): Promise<Decision> {
    const rules = { roles: ['CHAIR', 'COORDINATOR'], about: aboutCase(context, name) } as const;
    return decide(context, rules, async (deciding) => {
      const caseId = await requireCase(context, deciding, name);
      const reason = requireReason(given, 'R-153');
      const ended = await deciding.tx.planAction.updateMany({
        where: { id: actionId, caseId, endedAt: null },
        data: { endedAt: deciding.now },
      });
      if (ended.count === 0) throw refusal('NOT_FOUND');
      const record = { kind: 'ACTION_ENDED', caseId, outcome: { action: actionId }, reason };
      return { result: true, about: actionId, record };
    });
  }
}

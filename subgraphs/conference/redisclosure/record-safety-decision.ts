// F-34: without it immigration enforcement is no purpose anybody can ask for.
import { randomUUID } from 'node:crypto';
import { Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { ConferenceContext } from '../context.ts';
import {
  aboutCase,
  decide,
  requireCase,
  requireReason,
  requireUnconnected,
} from '../decisions/decide.ts';
import { Decision } from '../decisions/decision.ts';
import { ClassifiedArg, NeedToKnow } from '../graph/classified.ts';

const category = 'conference.decision';

@Resolver()
export class RecordSafetyDecision {
  @NeedToKnow(category)
  @Mutation(() => Decision)
  recordSafetyDecision(
    @ClassifiedArg('case.identity', 'caseId', () => ID) name: string,
    @ClassifiedArg(category, 'reason', () => String) given: string,
    @Ctx() context: ConferenceContext,
  ): Promise<Decision> {
    const rules = { roles: ['CHAIR'], about: aboutCase(context, name) } as const;
    return decide(context, rules, async (deciding) => {
      const { tx, by, now } = deciding;
      const caseId = await requireCase(context, deciding, name);
      await requireUnconnected(deciding, caseId);
      const reason = requireReason(given, 'F-34');
      const id = randomUUID();
      await tx.safetyDecision.create({
        data: { id, caseId, reason, decidedBy: by.nominationId, at: now },
      });
      const record = { kind: 'SAFETY_DECISION', caseId, outcome: { decision: id }, reason };
      return { result: true, about: id, record };
    });
  }
}

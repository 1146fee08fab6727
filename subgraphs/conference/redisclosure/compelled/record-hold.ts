// R-144 [B 7.13; 7.15; L-D l.685]: a hold for what comes by another way than a request here, and the end of one.
import { Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { refusal } from '../../../../schema/errors/refusal.ts';
import type { ConferenceContext } from '../../context.ts';
import { aboutCase, decide, requireCase, requireReason } from '../../decisions/decide.ts';
import { Decision } from '../../decisions/decision.ts';
import { ClassifiedArg, NeedToKnow } from '../../graph/classified.ts';
import { HoldReasonEnum } from './words.ts';
import type { HoldReason } from './hold-reasons.ts';
import { openHold } from './open-hold.ts';

const category = 'conference.decision';

@Resolver()
export class RecordHold {
  /** Holds a case from disposal: a complaint, or a court or review that wrote to the coordinator. */
  @NeedToKnow(category)
  @Mutation(() => Decision)
  recordHold(
    @ClassifiedArg('case.identity', 'caseId', () => ID) name: string,
    @ClassifiedArg(category, 'because', () => HoldReasonEnum) because: HoldReason,
    @ClassifiedArg(category, 'reason', () => String) given: string,
    @Ctx() context: ConferenceContext,
  ): Promise<Decision> {
    const rules = { roles: ['COORDINATOR'], about: aboutCase(context, name) } as const;
    return decide(context, rules, async (deciding) => {
      const { tx, by, now } = deciding;
      const caseId = await requireCase(context, deciding, name);
      const reason = requireReason(given, 'R-144');
      const opening = { caseId, requestId: null, reason: because, by: by.nominationId, now };
      const hold = await openHold(tx, opening);
      const record = { kind: 'HOLD_OPENED', caseId, outcome: { hold, because }, reason };
      return { result: true, about: hold, record };
    });
  }

  /** Ends one hold; every other hold of the case goes on. */
  @NeedToKnow(category)
  @Mutation(() => Decision)
  endHold(
    @ClassifiedArg('case.identity', 'caseId', () => ID) name: string,
    @ClassifiedArg(category, 'holdId', () => ID) holdId: string,
    @ClassifiedArg(category, 'reason', () => String) given: string,
    @Ctx() context: ConferenceContext,
  ): Promise<Decision> {
    const rules = { roles: ['COORDINATOR'], about: aboutCase(context, name) } as const;
    return decide(context, rules, async (deciding) => {
      const { tx, by, now } = deciding;
      const caseId = await requireCase(context, deciding, name);
      const reason = requireReason(given, 'R-144');
      const ended = await tx.legalHold.updateMany({
        where: { id: holdId, caseId, endedAt: null },
        data: { endedAt: now, endedBy: by.nominationId },
      });
      if (ended.count === 0) throw refusal('NOT_FOUND');
      const record = { kind: 'HOLD_ENDED', caseId, outcome: { hold: holdId }, reason };
      return { result: true, about: holdId, record };
    });
  }
}

// R-049, R-153 [B 4.20]: the chair lifts a restriction with a reason.
import { Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { ConferenceContext } from '../context.ts';
import { ClassifiedArg, NeedToKnow } from '../graph/classified.ts';
import type { Deciding } from './decide.ts';
import {
  aboutCase,
  decide,
  refuse,
  requireCase,
  requireReason,
  requireUnconnected,
} from './decide.ts';
import { Decision } from './decision.ts';

const category = 'conference.decision';

@Resolver()
export class LiftRestriction {
  /** From now on the ordinary distribution applies again; an employer stays excluded. */
  @NeedToKnow(category)
  @Mutation(() => Decision)
  liftRestriction(
    @ClassifiedArg('case.identity', 'caseId', () => ID) name: string,
    @ClassifiedArg(category, 'reason', () => String) reason: string,
    @Ctx() context: ConferenceContext,
  ): Promise<Decision> {
    const rules = { roles: ['CHAIR'], about: aboutCase(context, name) } as const;
    return decide(context, rules, async (deciding) => {
      const caseId = await requireCase(context, deciding, name);
      await requireUnconnected(deciding, caseId);
      const given = requireReason(reason, 'R-153');
      const lifted = await endRestriction(deciding, caseId, given);
      if (lifted === 0) refuse('caseId', 'R-049');
      const record = { kind: 'RESTRICTION_LIFTED', caseId, reason: given };
      return { result: true, about: caseId, record };
    });
  }
}

/** Ends the restriction in force and what rested on it; gives how many there were. */
export async function endRestriction(
  { tx, by, now }: Deciding,
  caseId: string,
  liftReason: string,
): Promise<number> {
  const { count } = await tx.restriction.updateMany({
    where: { caseId, liftedAt: null },
    data: { liftedAt: now, liftedBy: by.nominationId, liftReason },
  });
  // a delegate worked under somebody on that list, which is gone.
  await tx.delegateStatement.updateMany({
    where: { caseId, endedAt: null },
    data: { endedAt: now },
  });
  return count;
}

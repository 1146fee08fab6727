// R-063 [K l.353; L 1.2 l.106; B 2.9]: presence is per case and ends when the chair says so.
import { Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { refusal } from '../../../schema/errors/refusal.ts';
import type { ConferenceContext } from '../context.ts';
import { ClassifiedArg, NeedToKnow } from '../graph/classified.ts';
import { aboutCase, decide, requireCase } from './decide.ts';
import { Decision } from './decision.ts';

const category = 'conference.decision';

@Resolver()
export class ReleaseGuest {
  /** Ends the admission to the case at once; an observer of the whole meeting leaves the meeting. */
  @NeedToKnow(category)
  @Mutation(() => Decision)
  releaseGuest(
    @ClassifiedArg('case.identity', 'caseId', () => ID) name: string,
    @ClassifiedArg(category, 'nominationId', () => ID) nominationId: string,
    @Ctx() context: ConferenceContext,
  ): Promise<Decision> {
    const rules = { roles: ['CHAIR'], about: aboutCase(context, name) } as const;
    return decide(context, rules, async (deciding) => {
      const { tx, now } = deciding;
      const caseId = await requireCase(context, deciding, name);
      const ofMeeting = { caseId: null, meeting: { entries: { some: { caseId } } } };
      const released = await tx.admission.updateMany({
        where: { nominationId, releasedAt: null, OR: [{ caseId }, ofMeeting] },
        data: { releasedAt: now },
      });
      if (released.count === 0) throw refusal('NOT_FOUND');
      const record = { kind: 'RELEASED', caseId, nominationId };
      return { result: true, about: nominationId, record };
    });
  }
}

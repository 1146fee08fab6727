// R-009 [B-ISA 2.17; 2.37; B 2.6 l.152]: recorded by the SPOC, or the coordinator.
import { Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { CalendarDate } from '../../../schema/vocabulary/scalars.ts';
import type { ConferenceContext } from '../context.ts';
import { ClassifiedArg, NeedToKnow } from '../graph/classified.ts';
import { londonDay } from '../records/london-day.ts';
import { decide, refuse } from './decide.ts';
import { Decision } from './decision.ts';
import { nominating, requireOwnNomination } from './whose-nominations.ts';

const category = 'conference.decision';

@Resolver()
export class RecordTraining {
  /** Records that an officer was trained; nobody vouches for themselves. */
  @NeedToKnow(category)
  @Mutation(() => Decision)
  recordTraining(
    @ClassifiedArg(category, 'nominationId', () => ID) nominationId: string,
    @ClassifiedArg(category, 'trainedOn', () => CalendarDate) trainedOn: string,
    @Ctx() context: ConferenceContext,
  ): Promise<Decision> {
    const rules = { roles: nominating, about: `nomination ${nominationId}` };
    return decide(context, rules, async (deciding) => {
      const { tx, by, now } = deciding;
      const { agencyId, officerId } = await requireOwnNomination(deciding, nominationId);
      if (officerId === by.officerId) refuse('nominationId', 'R-009');
      if (trainedOn > londonDay(now)) refuse('trainedOn', 'R-009');
      const data = { trainedOn: new Date(trainedOn) };
      await tx.nomination.update({ where: { id: nominationId }, data });
      const record = { kind: 'TRAINING_RECORDED', agencyId, nominationId, outcome: { trainedOn } };
      return { result: true, about: nominationId, record };
    });
  }
}

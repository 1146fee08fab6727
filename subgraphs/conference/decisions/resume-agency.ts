// R-177 [B 9.11].
import { Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { ConferenceContext } from '../context.ts';
import { ClassifiedArg, NeedToKnow } from '../graph/classified.ts';
import { changeStanding } from './agency-standing.ts';
import { Decision } from './decision.ts';

const category = 'conference.decision';

@Resolver()
export class ResumeAgency {
  /** Transfers resume because the steering group is satisfied, for the reason it records. */
  @NeedToKnow(category)
  @Mutation(() => Decision)
  resumeAgency(
    @ClassifiedArg(category, 'agencyId', () => ID) agencyId: string,
    @ClassifiedArg(category, 'reason', () => String) reason: string,
    @Ctx() context: ConferenceContext,
  ): Promise<Decision> {
    const change = { kind: 'AGENCY_RESUMED', from: 'SUSPENDED', to: 'SIGNED' } as const;
    return changeStanding(context, change, agencyId, reason);
  }
}

// R-177 [B 9.9].
import { Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { ConferenceContext } from '../context.ts';
import { ClassifiedArg, NeedToKnow } from '../graph/classified.ts';
import { changeStanding } from './agency-standing.ts';
import { Decision } from './decision.ts';

const category = 'conference.decision';

@Resolver()
export class SuspendAgency {
  /** Stops transfers to and from a signatory at once. */
  @NeedToKnow(category)
  @Mutation(() => Decision)
  suspendAgency(
    @ClassifiedArg(category, 'agencyId', () => ID) agencyId: string,
    @ClassifiedArg(category, 'reason', () => String) reason: string,
    @Ctx() context: ConferenceContext,
  ): Promise<Decision> {
    const change = { kind: 'AGENCY_SUSPENDED', from: 'SIGNED', to: 'SUSPENDED' } as const;
    return changeStanding(context, change, agencyId, reason);
  }
}

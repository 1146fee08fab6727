import { Ctx, Query, Resolver } from 'type-graphql';
import { refusal } from '../../../schema/errors/refusal.ts';
import type { ConferenceContext } from '../context.ts';
import { viewerOf } from '../context.ts';
import { Me } from './me.ts';
import { NeedToKnow } from './classified.ts';

@Resolver(() => Me)
export class MeResolver {
  @NeedToKnow('conference.me')
  @Query(() => Me)
  async me(@Ctx() context: ConferenceContext): Promise<Me> {
    const { subject, name, agencyId, role, area } = viewerOf(context);
    const agency = await context.records.agency.findUnique({
      where: { id: agencyId, areaId: area },
      select: { id: true, name: true, type: true },
    });
    // A permit for an agency that the conference does not know is not a viewer's.
    if (!agency) throw refusal('NOT_FOUND', { rule: 'R-001' });
    return { username: subject, name, agency, role, area };
  }
}

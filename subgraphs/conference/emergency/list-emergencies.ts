// R-128, F-29: broken glass as chair, coordinator, owner and the one who broke it see it.
import { Ctx, Query, Resolver } from 'type-graphql';
import type { ConferenceContext } from '../context.ts';
import { NeedToKnow } from '../graph/classified.ts';
import { officerRoles } from '../inbox/notify.ts';
import { forRedisclosure } from '../records/open-rows.ts';
import { Emergency, presentEmergency } from './emergency-type.ts';

const category = 'conference.decision';
const most = 200;

@Resolver()
export class ListEmergencies {
  /** Those of the caller's area on cases the caller may know of now; to others than these four, none. */
  @NeedToKnow(category)
  @Query(() => [Emergency])
  async emergencies(@Ctx() context: ConferenceContext): Promise<Emergency[]> {
    const by = await context.acting();
    if (!by) return [];
    const { nominationId, agencyId: ownerId, role } = by;
    const own = officerRoles.includes(role) ? [{ nominationId }, { ownerId }] : [{ nominationId }];
    const all = role === 'CHAIR' || role === 'COORDINATOR';
    const now = context.clock();
    return context.records.$transaction(async (tx) => {
      await tx.$executeRaw(forRedisclosure(by));
      const found = await tx.emergency.findMany({
        where: all ? {} : { OR: own },
        orderBy: [{ openedAt: 'desc' }, { id: 'asc' }],
        take: most,
      });
      const cases = await tx.maracCase.findMany({
        where: { id: { in: found.map(({ caseId }) => caseId) } },
        select: { id: true, reference: true },
      });
      const references = new Map(cases.map(({ id, reference }) => [id, reference]));
      return found.flatMap((row) => {
        const reference = references.get(row.caseId);
        return reference === undefined ? [] : [presentEmergency(row, reference, now)];
      });
    });
  }
}

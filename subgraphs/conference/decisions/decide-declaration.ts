// R-058 [L-E l.693; B 2.9]: without a positive decision whoever could not accept stays out.
import { Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { refusal } from '../../../schema/errors/refusal.ts';
import type { ConferenceContext } from '../context.ts';
import { ClassifiedArg, NeedToKnow } from '../graph/classified.ts';
import { decide, refuse, requireReason } from './decide.ts';
import { Decision } from './decision.ts';

const category = 'conference.declaration';

@Resolver()
export class DecideDeclaration {
  /** The chair decides whether somebody who could not accept the declaration may stay. */
  @NeedToKnow('conference.decision')
  @Mutation(() => Decision)
  decideDeclaration(
    @ClassifiedArg(category, 'meetingId', () => ID) meetingId: string,
    @ClassifiedArg(category, 'nominationId', () => ID) nominationId: string,
    @ClassifiedArg(category, 'allows', () => Boolean) allows: boolean,
    @ClassifiedArg(category, 'reason', () => String) reason: string,
    @Ctx() context: ConferenceContext,
  ): Promise<Decision> {
    const about = `declaration ${meetingId} ${nominationId}`;
    return decide(context, { roles: ['CHAIR'], about }, async ({ tx, by, now }) => {
      const declaration = await tx.declaration.findFirst({
        where: { meetingId, nominationId, supersededAt: null, meeting: { areaId: by.area } },
        include: { nomination: true },
      });
      if (!declaration) throw refusal('NOT_FOUND');
      if (declaration.accepted) refuse('nominationId', 'R-058');
      // Nobody lets themselves stay.
      if (declaration.nomination.officerId === by.officerId) refuse('nominationId', 'R-058');
      const chairReason = requireReason(reason, 'R-058');
      await tx.declaration.update({
        where: { id: declaration.id },
        data: { chairAllows: allows, chairReason, decidedBy: by.nominationId, decidedAt: now },
      });
      const record = { kind: 'DECLARATION_DECIDED', meetingId, nominationId, outcome: { allows } };
      return { result: true, about: nominationId, record: { ...record, reason: chairReason } };
    });
  }
}

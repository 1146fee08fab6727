// R-061 [D 4.1.10; B-ISA 1.6; 2.22; L-E l.693; l.707; K l.391; C 7.2.1].
import { randomUUID } from 'node:crypto';
import { Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { refusal } from '../../../schema/errors/refusal.ts';
import { acceptsDeclaration } from '../../../schema/protocols/rules/accepts-declaration.ts';
import type { DeclarationMethod } from '../../../schema/protocols/setting-catalogue.ts';
import { attendingRoles } from '../../../schema/vocabulary/attendance.ts';
import { declarationOf } from '../agenda/declaration-text.ts';
import { openMeetings } from '../agenda/meetings.ts';
import type { ConferenceContext } from '../context.ts';
import { viewerOf } from '../context.ts';
import { ClassifiedArg, NeedToKnow } from '../graph/classified.ts';
import { Declaration } from '../graph/declaration.ts';
import { DeclarationMethodEnum } from '../graph/words.ts';
import { decide, refuse, requireReason } from './decide.ts';

const category = 'conference.declaration';

@Resolver()
export class MakeDeclaration {
  /** The caller accepts the statement of one meeting, or says why not and waits for the chair. */
  @NeedToKnow(category)
  @Mutation(() => Declaration)
  async makeDeclaration(
    @ClassifiedArg(category, 'meetingId', () => ID) meetingId: string,
    @ClassifiedArg(category, 'accepted', () => Boolean) accepted: boolean,
    @ClassifiedArg(category, 'reason', () => String, { nullable: true }) reason: string | null,
    @ClassifiedArg(category, 'method', () => DeclarationMethodEnum, {
      defaultValue: 'ELECTRONIC_SIGNATURE',
    })
    method: DeclarationMethod,
    @Ctx() context: ConferenceContext,
  ): Promise<Declaration> {
    const { nominationId } = viewerOf(context);
    const rules = { roles: attendingRoles, about: `declaration ${meetingId} ${nominationId}` };
    const { result } = await decide(context, rules, async ({ tx, by, now }) => {
      const meeting = await tx.meeting.findFirst({
        where: { AND: [{ id: meetingId }, openMeetings(by)] },
      });
      if (!meeting) throw refusal('NOT_FOUND');
      if (!acceptsDeclaration(context.profiles[by.area], method)) refuse('method', 'R-057');
      const why = accepted ? (reason?.trim() ?? null) : requireReason(reason, 'R-058');
      await tx.declaration.updateMany({
        where: { meetingId, nominationId, supersededAt: null },
        data: { supersededAt: now },
      });
      const declaration = await tx.declaration.create({
        data: {
          id: randomUUID(),
          meetingId,
          nominationId,
          accepted,
          method,
          textVersion: declarationOf(meeting).version,
          reason: why,
          precautionsAcknowledged: accepted && meeting.virtual,
          at: now,
        },
      });
      const outcome = { accepted, method, textVersion: declaration.textVersion };
      return {
        result: declaration,
        record: { kind: 'DECLARATION', meetingId, nominationId, outcome },
      };
    });
    return result;
  }
}

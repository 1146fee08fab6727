// R-062, R-064 [L-E l.705-709; K-I6 l.793-799; B 4.30; 4.31]: who came, when, and what came in their place.
import { randomUUID } from 'node:crypto';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { refusal } from '../../../schema/errors/refusal.ts';
import { Instant } from '../../../schema/vocabulary/scalars.ts';
import type { ConferenceContext } from '../context.ts';
import { NeedToKnow } from '../graph/classified.ts';
import type { AttendanceKind } from '../graph/words.ts';
import { AttendanceKindEnum } from '../graph/words.ts';
import { checkAttendee, checkJobTitle, checkTimes, replacedBy } from './attendance-rules.ts';
import { decide } from './decide.ts';
import { Decision } from './decision.ts';

const category = 'conference.decision';

@NeedToKnow(category)
@InputType({ description: 'One line of the register; said again, it corrects the one before.' })
export class RecordAttendanceInput {
  @Field(() => ID) meetingId!: string;
  @Field(() => ID) nominationId!: string;
  @Field(() => AttendanceKindEnum) kind!: AttendanceKind;
  @Field(() => String) jobTitle!: string;
  @Field(() => Instant, { nullable: true, description: 'Of whoever is present.' })
  arrivedAt!: string | null;
  @Field(() => Instant, { nullable: true }) leftAt!: string | null;
}

const instant = (given: string | null | undefined): Date | null => (given ? new Date(given) : null);

@Resolver()
export class RecordAttendance {
  /** Writes one line of a meeting's register; what it corrects is kept as superseded. */
  @NeedToKnow(category)
  @Mutation(() => Decision)
  recordAttendance(
    @NeedToKnow(category)
    @Arg('input', () => RecordAttendanceInput)
    input: RecordAttendanceInput,
    @Ctx() context: ConferenceContext,
  ): Promise<Decision> {
    const { meetingId, nominationId, kind } = input;
    const about = `attendance ${meetingId} ${nominationId}`;
    return decide(context, { roles: ['COORDINATOR'], about }, async (deciding) => {
      const { tx, by, now } = deciding;
      const meeting = await tx.meeting.findUnique({ where: { id: meetingId, areaId: by.area } });
      if (!meeting) throw refusal('NOT_FOUND');
      const arrivedAt = instant(input.arrivedAt);
      const line = { nominationId, kind, arrivedAt, leftAt: instant(input.leftAt) };
      checkTimes(line, meeting, now);
      const jobTitle = checkJobTitle(input.jobTitle);
      const { agencyId } = await checkAttendee(deciding, line, meetingId);
      await tx.attendance.updateMany({
        where: replacedBy(line, meetingId),
        data: { supersededAt: now },
      });
      const id = randomUUID();
      const recorded = { recordedBy: by.nominationId, recordedAt: now };
      await tx.attendance.create({ data: { id, meetingId, ...line, jobTitle, ...recorded } });
      const outcome = {
        attendance: id,
        kind,
        arrivedAt: arrivedAt?.toISOString() ?? null,
        leftAt: line.leftAt?.toISOString() ?? null,
      };
      const where = { meetingId, agencyId, nominationId };
      return { result: true, about: id, record: { kind: 'ATTENDANCE', ...where, outcome } };
    });
  }
}

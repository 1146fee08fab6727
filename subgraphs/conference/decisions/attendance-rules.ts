// what a line of the attendance register must say, and about whom.
import type { Meeting, Prisma } from '../../../schema/prisma/conference/generated/client.ts';
import { attendingRoles } from '../../../schema/vocabulary/attendance.ts';
import type { AttendanceKind } from '../graph/words.ts';
import { londonDay } from '../records/london-day.ts';
import { inForce } from '../records/open-nomination.ts';
import type { Deciding } from './decide.ts';
import { refuse } from './decide.ts';

export interface Line {
  readonly nominationId: string;
  readonly kind: AttendanceKind;
  readonly arrivedAt: Date | null;
  readonly leftAt: Date | null;
}

const longestTitle = 200;

/** The job title in words, trimmed: the register names it beside the person. */
export function checkJobTitle(given: string): string {
  const title = given.trim();
  if (title === '' || title.length > longestTitle) refuse('jobTitle', 'R-062');
  return title;
}

/** Whoever is present arrived, on the day, and not in the future; nobody else arrives or leaves. */
export function checkTimes({ kind, arrivedAt, leftAt }: Line, meeting: Meeting, now: Date): void {
  if (kind !== 'PRESENT') {
    if (arrivedAt) refuse('arrivedAt', 'R-062');
    if (leftAt) refuse('leftAt', 'R-062');
    return;
  }
  if (!arrivedAt || arrivedAt > now || londonDay(arrivedAt) !== londonDay(meeting.startsAt))
    refuse('arrivedAt', 'R-062');
  if (leftAt && (leftAt <= arrivedAt || leftAt > now)) refuse('leftAt', 'R-062');
}

/** The person: nominated in the area, in force then, and admitted by the chair if a guest or observer. */
export async function checkAttendee(
  { tx, by, now }: Deciding,
  { nominationId, kind, arrivedAt }: Line,
  meetingId: string,
) {
  const then = inForce(arrivedAt ?? now);
  const nomination = await tx.nomination.findFirst({
    where: {
      id: nominationId,
      role: { in: [...attendingRoles] },
      agency: { areaId: by.area },
      ...then,
    },
  });
  if (!nomination) refuse('nominationId', 'R-003');
  const { agencyId, role } = nomination;
  if (kind === 'PRESENT' && (role === 'GUEST' || role === 'OBSERVER')) {
    const [answer] = await tx.$queryRaw<[{ admitted: boolean }]>`
      SELECT is_admitted(${nominationId}, ${meetingId}) AS admitted`;
    if (!answer.admitted) refuse('nominationId', role === 'GUEST' ? 'R-037' : 'R-060');
  }
  // a deputy is somebody the agency nominated as one, not whoever was free that day.
  const deputy = { agencyId, role: 'DEPUTY', id: { not: nominationId }, ...then };
  if (kind === 'DEPUTY_SENT' && (await tx.nomination.count({ where: deputy })) === 0)
    refuse('kind', 'R-064');
  return nomination;
}

/**
 * The lines that a new one takes the place of: all of that person at that meeting, except stays that
 * it does not touch. Whoever leaves and comes back has two lines.
 */
export function replacedBy(
  { nominationId, kind, arrivedAt, leftAt }: Line,
  meetingId: string,
): Prisma.AttendanceWhereInput {
  const lines = { meetingId, nominationId, supersededAt: null };
  if (kind !== 'PRESENT' || !arrivedAt) return lines;
  return {
    ...lines,
    // Each null spelt out: a line without an end has not ended, and a comparison with null drops it.
    AND: [
      { OR: [{ leftAt: null }, { leftAt: { gt: arrivedAt } }] },
      ...(leftAt ? [{ OR: [{ arrivedAt: null }, { arrivedAt: { lt: leftAt } }] }] : []),
    ],
  };
}

import type {
  Meeting as MeetingRow,
  Prisma,
} from '../../../schema/prisma/conference/generated/client.ts';
import { agendaDueBy } from '../../../schema/protocols/rules/agenda-due-by.ts';
import type { ConferenceContext } from '../context.ts';
import type { Meeting } from '../graph/meeting.ts';
import type { Acting } from '../records/acting.ts';
import { londonDay } from '../records/london-day.ts';
import { forAgenda, readIn } from '../records/open-rows.ts';
import { declarationOf } from './declaration-text.ts';
import { mayAttend } from './open-to-agenda.ts';

/** A meeting stays in the list for four weeks; older ones are not offered in bulk. */
const shownFor = 28 * 24 * 60 * 60 * 1000;
const atMost = 50;

export type MeetingFrame = Omit<Meeting, 'declaration' | 'agenda' | 'attendance'>;

/** The viewer's meetings, or the one of this id; empty for whoever has no business at a meeting. */
export async function meetingsFor(
  context: ConferenceContext,
  only?: string,
): Promise<readonly MeetingFrame[]> {
  const viewer = await context.acting();
  if (!viewer || !mayAttend(viewer)) return [];
  const { records, clock } = context;
  const rows = await readIn(
    records,
    forAgenda(viewer, []),
    records.meeting.findMany({
      where: { AND: [openMeetings(viewer), only === undefined ? recent(clock()) : { id: only }] },
      orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
      take: atMost,
    }),
  );
  return rows.map((row) => frameOf(row, context, viewer));
}

const recent = (now: Date): Prisma.MeetingWhereInput => ({
  endsAt: { gte: new Date(now.getTime() - shownFor) },
});

/** The viewer's own area; for a guest or observer the meetings they were admitted to. */
export function openMeetings({ area, role, nominationId }: Acting): Prisma.MeetingWhereInput {
  if (role !== 'GUEST' && role !== 'OBSERVER') return { areaId: area };
  return { areaId: area, admissions: { some: { nominationId, releasedAt: null } } };
}

function frameOf(row: MeetingRow, { profiles }: ConferenceContext, { area }: Acting): MeetingFrame {
  const { id, startsAt, endsAt, virtual } = row;
  const { text, version } = declarationOf(row);
  return {
    id,
    area,
    startsAt,
    endsAt,
    virtual,
    declarationText: text,
    declarationVersion: version,
    agendaDueBy: agendaDueBy(profiles[area], londonDay(startsAt)),
  };
}

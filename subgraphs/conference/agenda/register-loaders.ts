import DataLoader from 'dataloader';
import type { Prisma, PrismaClient } from '../../../schema/prisma/conference/generated/client.ts';
import type { Role } from '../../../schema/vocabulary/terms.ts';
import type { Agency } from '../../shared/research/supplied-item.ts';
import type { Attendance } from '../graph/attendance.ts';
import type { Acting } from '../records/acting.ts';
import { forAgenda, readIn } from '../records/open-rows.ts';
import type { Present } from './presence.ts';
import { presentAt, speaksForAgency } from './presence.ts';

/** Whoever runs the meeting keeps the register, and an auditor checks it; it names people. */
const readers: readonly Role[] = ['CHAIR', 'COORDINATOR', 'AUDITOR'];

/** One case at one meeting. */
export interface Item {
  readonly meetingId: string;
  readonly caseId: string;
}

export interface RegisterLoaders {
  /** By meeting: the register as it stands; null for whoever may not read it. */
  readonly attendance: DataLoader<string, readonly Attendance[] | null>;
  /** The agencies of the distribution that nobody spoke for; null until the discussion began. */
  readonly notPresent: DataLoader<Item, readonly Agency[] | null, string>;
}

const shown = { select: { id: true, name: true, type: true } } as const;

/** The register of meetings, in a fixed number of queries however many are asked for. */
export function createRegisterLoaders(
  records: PrismaClient,
  acting: () => Promise<Acting | null>,
): RegisterLoaders {
  return {
    attendance: new DataLoader(async (ids) => {
      const viewer = await acting();
      if (!viewer || !readers.includes(viewer.role)) return ids.map(() => null);
      const rows = await records.attendance.findMany({
        where: { meetingId: { in: [...ids] }, supersededAt: null },
        include: { nomination: { include: { officer: true, agency: shown } } },
        orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
      });
      const lines = rows.map(({ nomination: { officer, agency }, ...line }) => ({
        ...line,
        name: officer.name,
        agency,
      }));
      return ids.map((id) => lines.filter(({ meetingId }) => meetingId === id));
    }),
    notPresent: new DataLoader(async (items) => absencesAt(records, await acting(), items), {
      cacheKeyFn: ({ meetingId, caseId }) => `${meetingId} ${caseId}`,
    }),
  };
}

async function absencesAt(
  records: PrismaClient,
  viewer: Acting | null,
  items: readonly Item[],
): Promise<(Agency[] | null)[]> {
  if (!viewer) return items.map(() => null);
  const meetings = items.map(({ meetingId }) => meetingId);
  const read = <T>(query: Prisma.PrismaPromise<T>) =>
    readIn(records, forAgenda(viewer, meetings), query);
  const hearings = await read(
    records.caseHearing.findMany({
      where: { meetingId: { in: meetings }, caseId: { in: items.map(({ caseId }) => caseId) } },
      // Begun again after a pause or by mistake, the last beginning counts.
      distinct: ['meetingId', 'caseId'],
      orderBy: [{ openedAt: 'desc' }, { id: 'asc' }],
    }),
  );
  if (hearings.length === 0) return items.map(() => null);
  const heard = hearings.map(({ caseId }) => caseId);
  const [distribution, present] = await Promise.all([
    read(
      records.distribution.findMany({
        where: { caseId: { in: heard } },
        select: { caseId: true, agency: shown },
        orderBy: { agencyId: 'asc' },
      }),
    ),
    read(records.$queryRaw<Present[]>(presentAt(hearings))),
  ]);
  const spoke = present.filter(({ role }) => speaksForAgency.includes(role));
  const isAt = (one: Item) => (other: Item) =>
    other.meetingId === one.meetingId && other.caseId === one.caseId;
  return items.map((item) => {
    if (!hearings.some(isAt(item))) return null;
    const there = new Set(spoke.filter(isAt(item)).map(({ agencyId }) => agencyId));
    return distribution
      .filter(({ caseId, agency }) => caseId === item.caseId && !there.has(agency.id))
      .map(({ agency }) => agency);
  });
}

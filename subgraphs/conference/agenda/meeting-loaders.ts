import DataLoader from 'dataloader';
import type {
  Declaration as DeclarationRow,
  PrismaClient,
} from '../../../schema/prisma/conference/generated/client.ts';
import type { Profiles } from '../../../schema/protocols/profile.ts';
import type { AgendaItem } from '../graph/meeting.ts';
import type { Acting } from '../records/acting.ts';
import type { Releases } from '../release-log/releases.ts';
import { mayAttend, mayOpenAgenda } from './open-to-agenda.ts';
import { visibleEntries } from './visible-entries.ts';

export interface MeetingLoaders {
  /** By meeting: the agenda as this viewer may know it. */
  readonly agendas: DataLoader<string, readonly AgendaItem[]>;
  /** By meeting: the viewer's own declaration. */
  readonly declarations: DataLoader<string, DeclarationRow | null>;
}

interface Sources {
  readonly records: PrismaClient;
  readonly clock: () => Date;
  readonly profiles: Profiles;
  readonly releases: Releases;
  readonly acting: () => Promise<Acting | null>;
}

/** One query for each kind of record, however many meetings are asked for. */
export function createMeetingLoaders({
  records,
  clock,
  profiles,
  releases,
  acting,
}: Sources): MeetingLoaders {
  const agendasOf = async (ids: readonly string[]): Promise<Map<string, AgendaItem[]>> => {
    const now = clock();
    const viewer = await acting();
    const agendas = new Map<string, AgendaItem[]>();
    if (!viewer || !mayAttend(viewer) || !mayOpenAgenda(viewer, profiles, now)) return agendas;
    const entries = await records.agendaEntry.findMany({
      where: { meetingId: { in: [...ids] }, ...visibleEntries(viewer, now) },
      include: { case: true },
      orderBy: [{ position: 'asc' }, { caseId: 'asc' }],
    });
    for (const { meetingId, caseId, case: one } of entries) {
      const agenda = agendas.get(meetingId) ?? [];
      const { reference, repeat, referredWithoutConsent, counterAllegations } = one;
      // counted over what is shown; the stored position would leave a gap.
      const position = agenda.length + 1;
      const flags = { repeat, referredWithoutConsent, counterAllegations };
      agendas.set(meetingId, [...agenda, { caseId, reference, position, ...flags }]);
    }
    await Promise.all(entries.map(({ caseId }) => releases.record(onAgenda(caseId))));
    return agendas;
  };
  return {
    agendas: new DataLoader(async (ids) => {
      const agendas = await agendasOf(ids);
      return ids.map((id) => agendas.get(id) ?? []);
    }),
    declarations: new DataLoader(async (ids) => {
      const viewer = await acting();
      if (!viewer) return ids.map(() => null);
      const { nominationId } = viewer;
      const rows = await records.declaration.findMany({
        where: { meetingId: { in: [...ids] }, nominationId, supersededAt: null },
      });
      return ids.map((id) => rows.find(({ meetingId }) => meetingId === id) ?? null);
    }),
  };
}

const onAgenda = (caseId: string) =>
  ({ caseId, participantId: null, category: 'conference.meeting', outcome: 'RELEASED' }) as const;

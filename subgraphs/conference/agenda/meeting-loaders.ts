import DataLoader from 'dataloader';
import type {
  Declaration as DeclarationRow,
  PrismaClient,
} from '../../../schema/prisma/conference/generated/client.ts';
import type { Profiles } from '../../../schema/protocols/profile.ts';
import type { Acting } from '../records/acting.ts';
import { forAgenda, readIn } from '../records/open-rows.ts';
import type { Releases } from '../release-log/releases.ts';
import type { AgendaItemFrame } from './agenda-items.ts';
import { agendaItems } from './agenda-items.ts';
import { mayAttend, mayOpenAgenda } from './open-to-agenda.ts';
import { visibleEntries } from './visible-entries.ts';

export interface MeetingLoaders {
  /** By meeting: the agenda as this viewer may know it. */
  readonly agendas: DataLoader<string, readonly AgendaItemFrame[]>;
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
  const agendasOf = async (ids: readonly string[]): Promise<Map<string, AgendaItemFrame[]>> => {
    const now = clock();
    const viewer = await acting();
    const agendas = new Map<string, AgendaItemFrame[]>();
    if (!viewer || !mayAttend(viewer) || !mayOpenAgenda(viewer, profiles, now)) return agendas;
    const entries = await readIn(
      records,
      forAgenda(viewer, ids),
      records.agendaEntry.findMany({
        where: { meetingId: { in: [...ids] }, ...visibleEntries(viewer, now) },
        include: { case: true },
        orderBy: [{ position: 'asc' }, { caseId: 'asc' }],
      }),
    );
    for (const id of ids)
      agendas.set(id, agendaItems(entries.filter(({ meetingId }) => meetingId === id)));
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

/** A case shown on an agenda, as the release log keeps it. */
export const onAgenda = (caseId: string) =>
  ({ caseId, participantId: null, category: 'conference.meeting', outcome: 'RELEASED' }) as const;

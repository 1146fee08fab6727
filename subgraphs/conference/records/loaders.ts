import DataLoader from 'dataloader';
import type {
  MaracCase,
  Prisma,
  PrismaClient,
} from '../../../schema/prisma/conference/generated/client.ts';
import { readOpen } from './open-rows.ts';
import type { ParticipantRecord } from './participants.ts';
import { participantInclude, readParticipant } from './participants.ts';

/** One query for each kind of record, however many cases an operation asks for. */
export interface Loaders {
  readonly cases: DataLoader<string, MaracCase | null>;
  readonly participantsOf: DataLoader<string, readonly ParticipantRecord[]>;
  readonly participants: DataLoader<string, ParticipantRecord | null>;
}

/**
 * Loaders for one request over the cases its permit opens: ids outside them are not even looked for,
 * so that a loader shared by mistake would still have nothing of another viewer's (T14, R-047).
 */
export function createLoaders(records: PrismaClient, open: ReadonlySet<string>): Loaders {
  const opened = (ids: readonly string[]): string[] => ids.filter((id) => open.has(id));
  const read = <T>(query: Prisma.PrismaPromise<T>) => readOpen(records, open, query);
  return {
    cases: new DataLoader(async (ids) => {
      const rows = await read(records.maracCase.findMany({ where: { id: { in: opened(ids) } } }));
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => byId.get(id) ?? null);
    }),
    participantsOf: new DataLoader(async (caseIds) => {
      const rows = await read(
        records.participation.findMany({
          where: { caseId: { in: opened(caseIds) } },
          include: participantInclude,
          orderBy: { id: 'asc' },
        }),
      );
      const all = rows.map(readParticipant);
      return caseIds.map((caseId) => all.filter((one) => one.caseId === caseId));
    }),
    participants: new DataLoader(async (ids) => {
      const rows = await read(
        records.participation.findMany({
          where: { id: { in: [...ids] }, caseId: { in: [...open] } },
          include: participantInclude,
        }),
      );
      const byId = new Map(rows.map((row) => [row.id, readParticipant(row)]));
      return ids.map((id) => byId.get(id) ?? null);
    }),
  };
}

import DataLoader from 'dataloader';
import type {
  MaracCase,
  PrismaClient,
} from '../../../schema/prisma/conference/generated/client.ts';
import { Prisma } from '../../../schema/prisma/conference/generated/client.ts';
import type { PlanActionRecord } from '../redisclosure/plan/open-actions.ts';
import { inOrder, openActions } from '../redisclosure/plan/open-actions.ts';
import { forPicture, inOneStatement } from './open-rows.ts';
import type { ParticipantRecord, ParticipantRow } from './participants.ts';
import { participantsWhere, readParticipant } from './participants.ts';

/** What a picture shows of the case itself. */
type CaseRecord = Pick<MaracCase, 'id' | 'reference' | 'areaId'>;

/** One query for each kind of record, however many cases an operation asks for. */
export interface Loaders {
  readonly cases: DataLoader<string, CaseRecord | null>;
  readonly participantsOf: DataLoader<string, readonly ParticipantRecord[]>;
  readonly participants: DataLoader<string, ParticipantRecord | null>;
  readonly actionsOf: DataLoader<string, readonly PlanActionRecord[]>;
}

/**
 * Loaders for one request over the cases its permit opens: ids outside them are not even looked for,
 * so that a loader shared by mistake would still have nothing of another viewer's (T14, R-047).
 */
export function createLoaders(records: PrismaClient, open: ReadonlySet<string>): Loaders {
  const opened = (ids: readonly string[]): string[] => ids.filter((id) => open.has(id));
  const read = <Row>(query: Prisma.Sql) =>
    records.$queryRaw<Row[]>(inOneStatement(forPicture(open), query));
  const participantsAt = async (condition: Prisma.Sql): Promise<ParticipantRecord[]> => {
    const rows = await read<ParticipantRow>(participantsWhere(condition));
    return rows.map(readParticipant).sort((one, other) => (one.id < other.id ? -1 : 1));
  };
  return {
    cases: new DataLoader(async (ids) => {
      const rows = await read<CaseRecord>(Prisma.sql`
        SELECT id, reference, area_id AS "areaId" FROM marac_case WHERE id = ANY (${opened(ids)})`);
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => byId.get(id) ?? null);
    }),
    participantsOf: new DataLoader(async (caseIds) => {
      const all = await participantsAt(Prisma.sql`a.case_id = ANY (${opened(caseIds)})`);
      return caseIds.map((caseId) => all.filter((one) => one.caseId === caseId));
    }),
    actionsOf: new DataLoader(async (caseIds) => {
      const all = await read<PlanActionRecord>(openActions(opened(caseIds)));
      const sorted = all.sort(inOrder);
      return caseIds.map((caseId) => sorted.filter((one) => one.caseId === caseId));
    }),
    participants: new DataLoader(async (ids) => {
      const all = await participantsAt(
        Prisma.sql`a.id = ANY (${[...ids]}) AND a.case_id = ANY (${[...open]})`,
      );
      const byId = new Map(all.map((one) => [one.id, one]));
      return ids.map((id) => byId.get(id) ?? null);
    }),
  };
}

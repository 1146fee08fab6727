// F-15, F-28: something waits for somebody, or something happened: kinds and ids, to those who may know the case.
import { randomUUID } from 'node:crypto';
import { Prisma } from '../../../schema/prisma/conference/generated/client.ts';
import type { Role } from '../../../schema/vocabulary/terms.ts';
import type { Tx } from '../decisions/decide.ts';
import { inForce } from '../records/open-nomination.ts';
import type { NoticeKind } from './kinds.ts';

export interface NewNotice {
  readonly nominationId: string;
  readonly caseId: string;
  readonly kind: NoticeKind;
  readonly requestId?: string;
  readonly permissionId?: string;
  /** What it is about where it is no request: an emergency, a conveyance. */
  readonly aboutId?: string;
  readonly dueBy?: Date;
}

/** Who speaks for an agency about its information. */
export const officerRoles: readonly Role[] = ['REPRESENTATIVE', 'DEPUTY', 'SPOC', 'SECURITY_LEAD'];

/**
 * Writes these notices in the caller's transaction, so that what happened and the word of it are one. Whoever
 * may not know of the case is left out, however they were chosen: a notice to somebody who is excluded would
 * itself tell that there is a case (F-28).
 */
export async function notify(tx: Tx, notices: readonly NewNotice[], now: Date): Promise<void> {
  if (notices.length === 0) return;
  const asked = notices.map(({ nominationId, caseId }) => ({ nominationId, caseId }));
  const open = await tx.$queryRaw<{ nominationId: string; caseId: string }[]>(Prisma.sql`
    SELECT DISTINCT w.nomination_id AS "nominationId", w.case_id AS "caseId"
    FROM unnest(${asked.map(({ nominationId }) => nominationId)}::text[],
                ${asked.map(({ caseId }) => caseId)}::text[]) AS w(nomination_id, case_id)
    WHERE may_know_case(w.nomination_id, w.case_id)`);
  const mayKnow = new Set(open.map(({ nominationId, caseId }) => `${nominationId} ${caseId}`));
  const data = notices
    .filter(({ nominationId, caseId }) => mayKnow.has(`${nominationId} ${caseId}`))
    .map((notice) => ({ ...notice, id: randomUUID(), at: now }));
  if (data.length > 0) await tx.notice.createMany({ data });
}

/** The nominations in force of an agency in these roles. */
export const officersOf = (
  tx: Tx,
  now: Date,
  agencyId: string,
  roles: readonly Role[] = officerRoles,
): Promise<readonly string[]> => nominated(tx, now, { agencyId, role: { in: [...roles] } });

/** The chairs of an area, by nominations in force. */
export const chairsOf = (tx: Tx, now: Date, area: string): Promise<readonly string[]> =>
  nominated(tx, now, { agency: { areaId: area }, role: 'CHAIR' });

/** The coordinators of an area, by nominations in force. */
export const coordinatorsOf = (tx: Tx, now: Date, area: string): Promise<readonly string[]> =>
  nominated(tx, now, { agency: { areaId: area }, role: 'COORDINATOR' });

async function nominated(
  tx: Tx,
  now: Date,
  where: Prisma.NominationWhereInput,
): Promise<readonly string[]> {
  const found = await tx.nomination.findMany({
    where: { AND: [where, inForce(now)] },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  return found.map(({ id }) => id);
}

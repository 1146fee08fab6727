// R-142, R-127 [L 3.2 l.445; K-I3 3.2.7]: whoever may hold a copy gets the task of acting on it.
import { Prisma } from '../../../../schema/prisma/conference/generated/client.ts';
import type { Deciding } from '../../decisions/decide.ts';
import { notify } from '../../inbox/notify.ts';
import { londonDay } from '../../records/london-day.ts';

export interface GrantedRight {
  readonly caseId: string;
  readonly requestId: string;
  /** The agency that granted it: it acts on its own record. */
  readonly ownerId: string;
}

/**
 * Gives the task to every nomination, of other agencies than the owner's, that may have received what the
 * right is about: the agencies on the distribution, the coordinator, and whoever used a permission on the
 * case; `notify` leaves out who may not know of the case now.
 */
export async function tellOfRight(
  { tx, now }: Pick<Deciding, 'tx' | 'now'>,
  { caseId, requestId, ownerId }: GrantedRight,
): Promise<void> {
  const today = new Date(londonDay(now));
  const holders = await tx.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT n.id FROM nomination n
    WHERE n.agency_id <> ${ownerId} AND n.held_at IS NULL AND n.starts_on <= ${today}
      AND (n.ends_at IS NULL OR n.ends_at > ${now})
      AND (n.role = 'COORDINATOR'
           OR (n.role IN ('REPRESENTATIVE', 'DEPUTY', 'SPOC')
               AND n.agency_id IN (SELECT d.agency_id FROM distribution d WHERE d.case_id = ${caseId}))
           OR n.id IN (SELECT u.nomination_id FROM permission_use u WHERE u.case_id = ${caseId}))
    ORDER BY n.id`);
  const task = { kind: 'RIGHT', caseId, requestId } as const;
  await notify(
    tx,
    holders.map(({ id: nominationId }) => ({ nominationId, ...task })),
    now,
  );
}

// F-15, R-127, R-136: who hears that something waits for them or has happened; the notice says what kind and no more.
import { Prisma } from '../../../schema/prisma/conference/generated/client.ts';
import type { Deciding } from '../decisions/decide.ts';
import { notify } from '../inbox/notify.ts';
import { londonDay } from '../records/london-day.ts';

type Moment = Pick<Deciding, 'tx' | 'now'>;

export interface Telling {
  readonly kind: 'ASK' | 'ANSWERED' | 'DECIDED' | 'REVOKED' | 'LEGAL' | 'CHECK';
  readonly caseId: string;
  readonly requestId: string;
  readonly permissionId?: string;
  readonly dueBy?: Date;
}

/** Puts it into each nomination's inbox, in the transaction of what it follows from: neither exists without the other. */
export async function tell(
  { tx, now }: Moment,
  nominationIds: Iterable<string>,
  about: Telling,
): Promise<void> {
  const notices = [...new Set(nominationIds)].map((nominationId) => ({ nominationId, ...about }));
  await notify(tx, notices, now);
}

const speaking = ['REPRESENTATIVE', 'DEPUTY', 'SPOC', 'SECURITY_LEAD'];

/**
 * Who can act for these agencies, or holds one of these offices, and may know of the case now: a notice to
 * anybody else would tell that the case exists (R-050, R-053, F-28).
 */
export async function whoMayAct(
  { tx, now }: Moment,
  caseId: string,
  {
    agencies = [],
    offices = [],
  }: { readonly agencies?: readonly string[]; readonly offices?: readonly string[] },
): Promise<{ id: string; agencyId: string; role: string }[]> {
  const today = new Date(londonDay(now));
  return tx.$queryRaw<{ id: string; agencyId: string; role: string }[]>(Prisma.sql`
    SELECT n.id, n.agency_id AS "agencyId", n.role FROM nomination n
    WHERE n.held_at IS NULL AND n.starts_on <= ${today} AND (n.ends_at IS NULL OR n.ends_at > ${now})
      AND ((n.agency_id = ANY (${[...agencies]}) AND n.role = ANY (${speaking})) OR n.role = ANY (${[...offices]}))
      AND may_know_case(n.id, ${caseId})
    ORDER BY n.id`);
}

/** Whoever was shown something under a request's permissions, or one of them, and whom it was for. */
export async function usersOf(
  { tx }: Moment,
  {
    asks,
    authorNominationId,
    recipientNominationId,
  }: {
    readonly asks: readonly { readonly permissionId: string | null }[];
    readonly authorNominationId: string;
    readonly recipientNominationId: string | null;
  },
  permissionId?: string,
): Promise<string[]> {
  const all = permissionId ?? asks.flatMap((ask) => ask.permissionId ?? []);
  const used = await tx.permissionUse.findMany({
    where: { permissionId: { in: [all].flat() } },
    select: { nominationId: true },
  });
  const users = used.map(({ nominationId }) => nominationId);
  return [...new Set([...users, recipientNominationId ?? authorNominationId])];
}

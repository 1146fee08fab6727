import type { Prisma } from '../../../schema/prisma/conference/generated/client.ts';
import type { Viewer } from '../../../schema/permit/permit.ts';
import type { AgencyType, AreaId, Role } from '../../../schema/vocabulary/terms.ts';
import { inForce } from './open-nomination.ts';

/** The viewer as the conference's own records have them at this moment. */
export interface Acting {
  readonly nominationId: string;
  readonly officerId: string;
  readonly agencyId: string;
  readonly agencyType: AgencyType;
  readonly standing: string;
  readonly area: AreaId;
  readonly role: Role;
  readonly trainedOn: string | null;
}

/** Where records are read from: the database, or the transaction of a decision. */
export type Records = Pick<Prisma.TransactionClient, 'nomination'>;

/**
 * The nomination a permit acts under, read again: open now, and saying what the permit says. Null
 * otherwise, so that a nomination ended while a permit was on its way opens nothing.
 */
export async function actingAs(
  records: Records,
  viewer: Viewer,
  now: Date,
): Promise<Acting | null> {
  const nomination = await records.nomination.findUnique({
    where: {
      id: viewer.nominationId,
      role: viewer.role,
      agencyId: viewer.agencyId,
      AND: [inForce(now)],
      officer: { id: viewer.officerId, subject: viewer.subject },
      agency: { areaId: viewer.area, type: viewer.agencyType },
    },
    select: { trainedOn: true, agency: { select: { standing: true } } },
  });
  if (!nomination) return null;
  const { nominationId, officerId, agencyId, agencyType, area, role } = viewer;
  const trainedOn = nomination.trainedOn?.toISOString().slice(0, 10) ?? null;
  const { standing } = nomination.agency;
  return { nominationId, officerId, agencyId, agencyType, area, role, trainedOn, standing };
}

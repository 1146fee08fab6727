import type { Prisma } from '../../../schema/prisma/conference/generated/client.ts';
import { londonDay } from './london-day.ts';

/** A nomination that is in force now: begun, not ended, not held back for a check. */
export function inForce(now: Date): Prisma.NominationWhereInput {
  return {
    heldAt: null,
    startsOn: { lte: new Date(londonDay(now)) },
    OR: [{ endsAt: null }, { endsAt: { gt: now } }],
  };
}

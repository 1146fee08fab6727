// R-003, R-010 [B-ISA 2.15; 2.16; C 10.6.4]: an agency speaks for its own people, the coordinator for the list.
import type { Prisma } from '../../../schema/prisma/conference/generated/client.ts';
import { refusal } from '../../../schema/errors/refusal.ts';
import type { Role } from '../../../schema/vocabulary/terms.ts';
import type { Acting } from '../records/acting.ts';
import type { Deciding } from './decide.ts';

const ofAgency: readonly Role[] = [
  'REPRESENTATIVE',
  'DEPUTY',
  'RESEARCHER',
  'SECURITY_LEAD',
  'GUEST',
  'OBSERVER',
];
const ofCoordinator: readonly Role[] = [...ofAgency, 'SPOC', 'SYSTEM'];
// The coordinator works for the chair and under the auditor's eye, and so appoints neither.
const ofSteeringGroup: readonly Role[] = ['CHAIR', 'COORDINATOR', 'AUDITOR'];

/** The roles that may touch nominations at all. */
export const nominating: readonly Role[] = ['SPOC', 'COORDINATOR', 'STEERING_GROUP'];

/**
 * May this person nominate to, or end, this role of this agency? Nobody may hand out a role that
 * decides over their own: that would make every other lock a matter of two requests.
 */
export function speaksFor(
  { role: own, agencyId }: Acting,
  of: { agencyId: string; role: string },
): boolean {
  const among = (roles: readonly Role[]): boolean => roles.some((role) => role === of.role);
  if (own === 'SPOC') return of.agencyId === agencyId && among(ofAgency);
  if (own === 'COORDINATOR') return among(ofCoordinator);
  return own === 'STEERING_GROUP' && among(ofSteeringGroup);
}

/** The roles that may confirm a nomination. */
export const confirming: readonly Role[] = ['CHAIR', 'COORDINATOR'];

/**
 * What waits for this person: nominations of the area that somebody else made, of somebody else. The
 * coordinator confirms what an agency nominates; the chair that as well, and alone what the coordinator and
 * the steering group do, or the coordinator would have a hand in who stands above them.
 */
export function waitingFor({ role, area, officerId }: Acting, now: Date) {
  const others = { not: officerId };
  return {
    heldAt: { not: null },
    OR: [{ endsAt: null }, { endsAt: { gt: now } }],
    officerId: others,
    agency: { areaId: area },
    nominator: { officerId: others, ...(role === 'CHAIR' ? {} : { role: 'SPOC' }) },
  } satisfies Prisma.NominationWhereInput;
}

/**
 * A nomination of the decider's area that the decider speaks for; an agency, for all its people: it
 * knows first that somebody has left. NOT_FOUND for every other.
 */
export async function requireOwnNomination({ tx, by }: Deciding, id: string) {
  const nomination = await tx.nomination.findFirst({ where: { id, agency: { areaId: by.area } } });
  const isOwn = by.role === 'SPOC' && nomination?.agencyId === by.agencyId;
  if (!nomination || !(isOwn || speaksFor(by, nomination))) throw refusal('NOT_FOUND');
  return nomination;
}

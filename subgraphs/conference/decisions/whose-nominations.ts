// R-003, R-010 [B-ISA 2.15; 2.16; C 10.6.4]: an agency speaks for its own people, the coordinator for the list.
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

import type { Role } from './terms.ts';

/**
 * Does somebody in this role attend meetings? Whoever does makes a declaration and stands in the
 * register. Systems and researchers prepare and do not attend; the rest never sit on a case.
 */
const attends: Readonly<Record<Role, boolean>> = {
  REPRESENTATIVE: true,
  DEPUTY: true,
  SPOC: true,
  CHAIR: true,
  COORDINATOR: true,
  GUEST: true,
  OBSERVER: true,
  RESEARCHER: false,
  SYSTEM: false,
  SECURITY_LEAD: false,
  AUDITOR: false,
  STEERING_GROUP: false,
};

/** The roles that attend meetings. */
export const attendingRoles: readonly Role[] = (Object.keys(attends) as Role[]).filter(
  (role) => attends[role],
);

/** The roles that can come to know a party through a case: those who attend, and who search. */
export const rolesOnCases: readonly Role[] = [...attendingRoles, 'RESEARCHER'];

import type { Role } from '../../../schema/vocabulary/terms.ts';

/**
 * Does somebody in this role act for the agency that nominated them? The others act for the conference,
 * look on, or look after people and not cases: their agency's items are no more theirs than anyone's
 * . Every role is named, so that a new one has to be decided about.
 */
export const actsForOwnAgency: Readonly<Record<Role, boolean>> = {
  REPRESENTATIVE: true,
  DEPUTY: true,
  RESEARCHER: true,
  SPOC: true,
  GUEST: true,
  SYSTEM: true,
  SECURITY_LEAD: false,
  CHAIR: false,
  COORDINATOR: false,
  OBSERVER: false,
  AUDITOR: false,
  STEERING_GROUP: false,
};

// R-143, R-144 [B 7.13; 7.15; L-D l.685; B-ISA 2.29]: what suspends disposal, in closed words.
import type { RedisclosureRoute } from '../../../../schema/vocabulary/redisclosure.ts';

/** A court, a review, a complaint or a right of a person. */
export const holdReasons = [
  'COURT',
  'REVIEW',
  'COMPLAINT',
  'SUBJECT_ACCESS',
  'RIGHTS_REQUEST',
] as const;
export type HoldReason = (typeof holdReasons)[number];

const ofRoute: Partial<Record<RedisclosureRoute, HoldReason>> = {
  COURT_ORDER: 'COURT',
  FAMILY_COURT_REQUEST: 'COURT',
  REVIEW: 'REVIEW',
  SUBJECT_ACCESS: 'SUBJECT_ACCESS',
  RIGHTS_REQUEST: 'RIGHTS_REQUEST',
};

/** Why a request on this route holds its case from disposal; null where it does not. */
export function holdReasonOf(route: RedisclosureRoute): HoldReason | null {
  return ofRoute[route] ?? null;
}

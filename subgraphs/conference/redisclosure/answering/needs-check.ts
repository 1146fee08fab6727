// F-37: a pack for a court, a review or a person's own access leaves once a second person has read it.
import type { RedisclosureRoute } from '../../../../schema/vocabulary/redisclosure.ts';

const checked: readonly RedisclosureRoute[] = [
  'COURT_ORDER',
  'FAMILY_COURT_REQUEST',
  'SUBJECT_ACCESS',
  'REVIEW',
];

export const needsCheck = (route: string): boolean => checked.some((one) => one === route);

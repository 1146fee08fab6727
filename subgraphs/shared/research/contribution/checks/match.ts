import { matchConfidences } from '../../../../../schema/vocabulary/terms.ts';
import { eachItem } from '../contribution.ts';

/** an item about a person says whether the match with that person is confirmed. */
export const checkMatch = eachItem(({ envelope: { subjectId, match }, path }) =>
  (subjectId ?? null) !== null && !matchConfidences.some((known) => known === match)
    ? { field: `${path}.match`, rule: 'R-079' }
    : null,
);

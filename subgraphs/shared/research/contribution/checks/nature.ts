import { natures } from '../../../../../schema/vocabulary/terms.ts';
import { eachItem } from '../contribution.ts';

/** every item says whether it is fact, opinion, allegation or somebody's account. */
export const checkNature = eachItem(({ envelope: { nature }, path }) =>
  natures.some((known) => known === nature) ? null : { field: `${path}.nature`, rule: 'R-074' },
);

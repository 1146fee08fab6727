import { lawfulBases, specialConditions } from '../../../../../schema/vocabulary/terms.ts';
import { eachItem } from '../contribution.ts';

/** a lawful basis always; a condition too wherever the category is more than ordinary personal data. */
export const checkLawfulBasis = eachItem(({ envelope, path, row }) => {
  const { lawfulBasis, specialCondition } = envelope;
  if (!lawfulBases.some((known) => known === lawfulBasis))
    return { field: `${path}.lawfulBasis`, rule: 'R-085' };
  const needed = row.classes.some((dataClass) => dataClass !== 'PERSONAL');
  const given = specialConditions.some((known) => known === specialCondition);
  return needed && !given ? { field: `${path}.specialCondition`, rule: 'R-085' } : null;
});

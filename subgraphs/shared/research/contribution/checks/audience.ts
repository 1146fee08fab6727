import { eachItem } from '../contribution.ts';

/**
 * an item's audience is part of its category's. Widening is a decision of its own, recorded
 * and reviewed; a list in a contribution is neither.
 */
export const checkAudience = eachItem(({ envelope: { audience }, path, row }) => {
  // An empty list could be read as nobody or as the category's own, so it is neither.
  if (audience?.length === 0) return { field: `${path}.audience`, rule: 'R-034' };
  const wider = (audience ?? []).some(
    (token) =>
      token !== 'OWNER' &&
      !row.audience.includes('ALL') &&
      !row.audience.some((allowed) => allowed === token),
  );
  return wider ? { field: `${path}.audience`, rule: 'R-034' } : null;
});

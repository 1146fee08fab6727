import { eachItem } from '../contribution.ts';

/** who originally said it is named where it is a third party, who may hold rights in it. */
export const checkSource = eachItem(({ envelope: { nature, originalSource }, path }) =>
  nature === 'THIRD_PARTY_REPORT' && (originalSource ?? '').trim() === ''
    ? { field: `${path}.originalSource`, rule: 'R-075' }
    : null,
);

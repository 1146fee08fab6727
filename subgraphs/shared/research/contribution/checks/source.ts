import { eachItem } from '../contribution.ts';

/**
 * who originally said it is named where it is a third party, who may hold rights in it: by the
 * item's nature, or because everything of its kind was passed on by somebody.
 */
export const checkSource = eachItem(({ envelope: { nature, originalSource }, kind, path }) => {
  const passedOn = nature === 'THIRD_PARTY_REPORT' || kind.needsOriginalSource === true;
  const named = (originalSource ?? '').trim() !== '';
  return passedOn && !named ? { field: `${path}.originalSource`, rule: 'R-075' } : null;
});

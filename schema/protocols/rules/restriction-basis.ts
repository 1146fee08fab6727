// R-055 [B 4.20; L 4.4 l.530; K-I3 2.1.1; C 10.6.3; D 4.2.1].
import type { EffectiveSettings } from '../setting-catalogue.ts';

/** On what does a chair who restricts a case rely: the document, or need-to-know at discretion? */
export function restrictionBasis(
  profile: Pick<EffectiveSettings, 'restrictedCategory'>,
): 'DOCUMENT' | 'DISCRETIONARY' {
  return profile.restrictedCategory ? 'DOCUMENT' : 'DISCRETIONARY';
}

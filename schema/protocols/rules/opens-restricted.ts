// R-049 [B 4.20], offered to all areas.
import type { EffectiveSettings, RestrictionTrigger } from '../setting-catalogue.ts';

/** Does a referral ticked with these open as provisionally restricted until the chair decides? */
export function opensRestricted(
  profile: Pick<EffectiveSettings, 'restrictedTriggers'>,
  ticked: readonly RestrictionTrigger[],
): boolean {
  return ticked.some((trigger) => profile.restrictedTriggers.includes(trigger));
}

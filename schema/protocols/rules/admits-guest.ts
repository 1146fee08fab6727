// R-037 [L 1.2 l.106; B 2.9; B-ISA 2.25 l.812; K l.353; D 5.3], decision 18.
import type { EffectiveSettings } from '../setting-catalogue.ts';

/** A guest is let in for the case, or refused; a signatory refused may be added to the distribution. */
export type GuestAdmission =
  | { readonly admitted: true; readonly scope: 'OWN_CASE' | 'WHILE_CONTRIBUTING' }
  | { readonly admitted: false; readonly mayJoinDistribution: boolean };

/** May an agency be admitted to one case of a meeting as a guest? The chair's window comes on top. */
export function admitsGuest(
  profile: Pick<EffectiveSettings, 'guestsAllowed' | 'guestScope'>,
  agencySigned: boolean,
): GuestAdmission {
  if (profile.guestsAllowed && profile.guestScope !== null)
    return { admitted: true, scope: profile.guestScope };
  return { admitted: false, mayJoinDistribution: agencySigned };
}

// R-060 [B 7.20; 7.21; D 4.1.10].
import type { EffectiveSettings } from '../setting-catalogue.ts';

export type ObserverAdmission =
  | { readonly admitted: true; readonly mustDeclare: boolean; readonly chairMustAgree: boolean }
  | { readonly admitted: false };

/** May a meeting of this area have observers, and on what conditions? */
export function admitsObserver(
  profile: Pick<EffectiveSettings, 'observersAllowed' | 'observersDeclare' | 'observersNeedChair'>,
): ObserverAdmission {
  if (!profile.observersAllowed) return { admitted: false };
  return {
    admitted: true,
    mustDeclare: profile.observersDeclare,
    chairMustAgree: profile.observersNeedChair,
  };
}

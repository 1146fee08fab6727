// R-186 [D 4.1.1; B-ISA 2.10; K-I4 l.696]. A marking never stands in for access control.
import type { EffectiveSettings } from '../setting-catalogue.ts';

/** What a picture or document of this area carries; null where the protocol has no marking. */
export function marking(
  profile: Pick<EffectiveSettings, 'protectiveMarking' | 'markingHandlingText'>,
): { readonly marking: string; readonly handlingText: string | null } | null {
  if (profile.protectiveMarking === null) return null;
  return { marking: profile.protectiveMarking, handlingText: profile.markingHandlingText };
}

// R-042, F-34 [D 3.2; B-ISA 2.4 l.761; K-I3 4.2]: the purpose a request is for, in a word of the vocabulary.
import type { RedisclosureRoute } from '../../../../schema/vocabulary/redisclosure.ts';
import { isRefusedPurpose } from '../../../../schema/protocols/redisclosure/refused-purpose.ts';
import { purposeOfRoute, redisclosureRoutes } from '../../../../schema/vocabulary/redisclosure.ts';
import type { Purpose } from '../../../../schema/vocabulary/terms.ts';
import { purposes } from '../../../../schema/vocabulary/terms.ts';

/** The word itself where the text is exactly one; else what the route is for. */
export function purposeOf(text: string, route: RedisclosureRoute): Purpose {
  const word = text.trim();
  return purposes.find((purpose) => purpose === word) ?? purposeOfRoute[route];
}

/** The routes that are for nothing in particular: whatever has a route of its own is asked for on that one. */
const general: readonly RedisclosureRoute[] = ['REUSE', 'THIRD_PARTY'];

/**
 * Is this what the route is for? The attack: a tenancy enforced by a court's order, which waits for nobody's word,
 * or a conference with its own limits told everything, because it was called reuse.
 */
export function fitsRoute(purpose: Purpose, route: RedisclosureRoute): boolean {
  if (!general.includes(route)) return purpose === purposeOfRoute[route];
  const elsewhere = redisclosureRoutes.filter((one) => !general.includes(one));
  return elsewhere.every((one) => purposeOfRoute[one] !== purpose);
}

/** The conference's own purpose needs no permission, and glass is broken, not asked for. */
export function needsNoPermission(purpose: Purpose): boolean {
  return purpose === 'MARAC_SAFETY' || purpose === 'LIFE_AT_RISK';
}

/** F-34: is it for immigration enforcement, by its word or by what is written beside it? */
export function isImmigrationEnforcement(
  purpose: Purpose,
  texts: readonly (string | null | undefined)[],
): boolean {
  return (
    purpose === 'IMMIGRATION_ENFORCEMENT' || texts.some((text) => text && isRefusedPurpose(text))
  );
}

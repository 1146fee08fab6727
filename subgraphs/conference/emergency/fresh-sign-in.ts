// F-29 [C 3.4]: whoever breaks the glass has just proved who they are: an unlocked machine is not enough.
const freshFor = 5 * 60 * 1000;
/** How far the issuer's clock may be before this one, in milliseconds. */
const skew = 30 * 1000;

/** In: when the issuer says the viewer signed in, null if it does not say. A moment to come is no proof either. */
export function isFreshSignIn(signedInAt: string | null, now: Date): boolean {
  if (signedInAt === null) return false;
  const age = now.getTime() - new Date(signedInAt).getTime();
  return age >= -skew && age <= freshFor;
}

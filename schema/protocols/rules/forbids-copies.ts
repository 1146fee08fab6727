// R-124 [K-I3 1.6; B-H l.1134]. Conditions are the owner's own words, so what they forbid is read from them.

const viewOnly = /(?<![a-z])view[\s_-]*only/i;
/** "No print", "do_not_export", "not to be copied"; with more words between, another thing is meant. */
const noCopies = /(?<![a-z])(no|not|never|without)(?![a-z]).{0,30}(print|copy|copi|export)/i;

/** Does one of the owner's conditions forbid prints, copies and exports? Such an item is shown, never packed. */
export function forbidsCopies(conditions: readonly string[]): boolean {
  return conditions.some((text) => viewOnly.test(text) || noCopies.test(text));
}

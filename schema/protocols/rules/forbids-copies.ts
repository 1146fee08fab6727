// R-124 [K-I3 1.6; B-H l.1134]. Conditions are the owner's own words, so what they forbid is read from them.

const viewOnly = /view[\s_-]*only|no[\s_-]*(print|copy|copies|export)/i;

/** Does one of the owner's conditions forbid prints, copies and exports? Such an item is shown, never packed. */
export function forbidsCopies(conditions: readonly string[]): boolean {
  return conditions.some((condition) => viewOnly.test(condition));
}

// R-126 [B-ISA 2.2; D 4.3.1; K-I3 2.1.1]: no statement of the plan without an owner (decision 16).
export interface PossibleSources {
  /** The agencies asked about the case: whoever was not asked supplied nothing. */
  readonly asked: readonly string[];
  readonly custodianId: string;
}

/**
 * In: the agencies named as sources, and those that may be. Out: is the entry without an owner, or given
 * one who supplied nothing? Where it rests on nobody's information the custodian is named, in so many
 * words: a default would make everything that was forgotten the custodian's.
 */
export function isUnattributed(
  sourceIds: readonly string[],
  { asked, custodianId }: PossibleSources,
): boolean {
  if (sourceIds.length === 0 || new Set(sourceIds).size !== sourceIds.length) return true;
  return sourceIds.some((id) => id !== custodianId && !asked.includes(id));
}

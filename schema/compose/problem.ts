// What stops a composition, in the words of somebody who has to repair it.

/** One thing found wrong in one place. */
export interface Finding {
  /** `Type.field`, `Type.field(argument:)`, a category or a composition code. */
  readonly coordinate: string;
  readonly what: string;
  /** What to do about it. */
  readonly fix: string;
}

/** The same thing found wrong, with the check that found it and everywhere it was found. */
export interface Problem extends Finding {
  readonly check: string;
  readonly parts: readonly string[];
}

/** The name of the part that is everything composed; it only repeats what a subgraph says. */
export const wholeName = 'supergraph';

/** One problem for each check and coordinate, naming every part that has it. */
export function collectProblems(
  found: readonly (Finding & { check: string; part: string })[],
): Problem[] {
  const problems = new Map<string, Problem>();
  for (const { part, ...finding } of found) {
    const key = [finding.check, finding.coordinate, finding.what].join('\n');
    const parts = problems.get(key)?.parts ?? [];
    if (part === wholeName && parts.length > 0) continue;
    problems.set(key, { ...finding, parts: [...parts, part] });
  }
  return [...problems.values()];
}

/** A problem on one line. */
export function problemLine({ check, coordinate, fix, parts, what }: Problem): string {
  return `${parts.join(', ')}: ${coordinate} ${what}. ${fix} [${check}]`;
}

// Is one of two questions answered later than the other, each time they are asked one after the other?

/** One question asked of what is hidden and of what is not there, round by round. */
export interface Compared {
  /** Milliseconds: the middle one of each, and of the differences within a round. */
  readonly medians: readonly [hidden: number, nothing: number];
  readonly difference: number;
  /** Between these the middle difference lies, 299 times in 300, whatever the shape of the noise. */
  readonly between: readonly [least: number, most: number];
  /** In how many of a hundred rounds what is hidden took longer. */
  readonly longer: number;
  /** Is no difference at all outside of what chance does? */
  readonly standsOut: boolean;
}

/** So many deviations of a coin's count are passed by chance once in 300; there are a dozen rows. */
const deviations = 2.94;

/**
 * In: the times of both, in milliseconds, by round. Compared within each round, because a busy machine
 * slows both; by rank, because a mean follows the one pause for rubbish.
 */
export function compareTimings(hidden: readonly number[], nothing: readonly number[]): Compared {
  const differences = sorted(hidden.map((took, round) => took - (nothing[round] ?? Number.NaN)));
  const rounds = differences.length;
  // The order statistics that a sign test at that level ends at.
  const from = Math.max(0, Math.floor((rounds - deviations * Math.sqrt(rounds)) / 2));
  const between = [at(differences, from), at(differences, rounds - 1 - from)] as const;
  return {
    medians: [middle(sorted(hidden)), middle(sorted(nothing))],
    difference: middle(differences),
    between,
    longer: (differences.filter((difference) => difference > 0).length / rounds) * 100,
    standsOut: between[0] > 0 || between[1] < 0,
  };
}

const sorted = (row: readonly number[]): number[] => [...row].sort((a, b) => a - b);
const at = (row: readonly number[], place: number): number => row[place] ?? Number.NaN;
const middle = (row: readonly number[]): number => at(row, Math.floor(row.length / 2));

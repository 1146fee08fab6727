// Random choices that shrink: a generator reads numbers off a tape, and a shorter tape of smaller numbers is a simpler case.
import fc from 'fast-check';

export class Tape {
  private readonly numbers: readonly number[];
  private at = 0;

  constructor(numbers: readonly number[]) {
    this.numbers = numbers;
  }

  /** A number from 0 to `count` - 1; 0, the simplest, when the tape is at its end. */
  below(count: number): number {
    const next = this.numbers[this.at] ?? 0;
    this.at += 1;
    return next % count;
  }

  /** One of these; the first is the simplest. */
  pick<T>(from: readonly T[]): T {
    const found = from[this.below(from.length)];
    if (found === undefined) throw new Error('nothing to choose from');
    return found;
  }

  /** True in about this many of a hundred cases; never at the end of the tape. */
  chance(percent: number): boolean {
    return this.below(100) >= 100 - percent;
  }
}

/**
 * Tapes of up to this many numbers. Without fast-check's own liking for short lists and small numbers: most of what
 * is read from such a tape is the first of everything.
 */
export const tapes = (longest: number, shortest = 0): fc.Arbitrary<number[]> =>
  fc.noBias(
    fc.array(fc.nat({ max: 999_999 }), { minLength: shortest, maxLength: longest, size: 'max' }),
  );

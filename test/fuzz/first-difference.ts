import fc from 'fast-check';
import { tapes } from './generate/tape.ts';

/** For so long a difference is made smaller, in milliseconds. */
const longestShrinking = 20_000;

/** The numbers a question is written from, at most. */
const longestQuestion = 130;

export interface Extent {
  /** Questions, a whole number of batches of them. */
  readonly questions: number;
  /** So many of them are under way at once. */
  readonly atOnce: number;
  readonly seed: number;
}

/**
 * In: how much to ask, and what asks the question on a tape of numbers and throws where its answer differs.
 * Out: what it threw for the first that did, made as small as it goes; null where none does.
 */
export async function firstDifference(
  { atOnce, questions, seed }: Extent,
  ask: (numbers: readonly number[]) => Promise<void>,
): Promise<string | null> {
  const differing: number[][] = [];
  const one = async (numbers: number[]): Promise<void> => {
    await ask(numbers).catch((difference: unknown) => {
      differing.push(numbers);
      throw difference;
    });
  };
  const tape = tapes(longestQuestion);
  const batch = fc.array(tape, { minLength: atOnce, maxLength: atOnce });
  const all = fc.asyncProperty(batch, async (many) => {
    const ended = await Promise.allSettled(many.map(one));
    if (ended.some(({ status }) => status === 'rejected')) throw new Error('it differs');
  });
  // A batch is not made smaller: the question that differs is, by itself.
  await fc.check(all, { seed, numRuns: Math.ceil(questions / atOnce), endOnFailure: true });
  const [first] = differing;
  if (!first) return null;
  const { errorInstance } = await fc.check(fc.asyncProperty(tape, one), {
    seed,
    numRuns: 1,
    examples: [[first]],
    interruptAfterTimeLimit: longestShrinking,
  });
  return errorInstance instanceof Error ? errorInstance.message : 'it differed once, and not again';
}

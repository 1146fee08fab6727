import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestSystem } from '../support/system.ts';
import { startSystem } from '../support/system.ts';
import { fuzzRound } from './round.ts';

let system: TestSystem;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system.close());

/** It takes as long as its operations do: some forty seconds where nothing else runs. */
const patience = 10 * 60_000;

test(
  'R-033 R-145 whatever is asked, by whomever: the answer is what the rules say, and the log what the answer holds',
  async () => {
    const { asked, difference, releasing } = await fuzzRound(system, 2_000, 20_261_120);
    expect(difference).toBeNull();
    expect(asked).toBeGreaterThanOrEqual(2_000);
    // A guard that shows nothing to anybody would be right by most rules.
    expect(releasing.own).toBeGreaterThan(150);
    expect(releasing.permitted).toBeGreaterThan(30);
  },
  patience,
);

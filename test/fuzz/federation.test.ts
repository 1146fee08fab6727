import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { OpenSystem } from './federation/federation-round.ts';
import { federationRound, startOpenSystem } from './federation/federation-round.ts';

let open: OpenSystem;
beforeAll(async () => {
  open = await startOpenSystem();
});
afterAll(() => open.close());

/** Two gateways answer each: it takes as long as that does, some twenty seconds where nothing else runs. */
const patience = 5 * 60_000;

test(
  'R-033 with every rule open the answer is that of federation itself, key by key',
  async () => {
    const { asked, difference, told } = await federationRound(open, 500, 20_261_120);
    expect(difference).toBeNull();
    expect(asked).toBeGreaterThanOrEqual(500);
    // Two gateways that say nothing would agree as well.
    expect(told).toBeGreaterThan(30_000);
  },
  patience,
);

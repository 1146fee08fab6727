import { jest } from '@jest/globals';
import { benchOf } from './agencies/bench.ts';
import type { Bench } from './agencies/bench.ts';
import { failingAgencies } from './agencies/failing.ts';
import { lyingAgencies } from './agencies/lying.ts';
import { tellingAgencies } from './agencies/telling.ts';
import { startTrappedSystem } from './trapped-system.ts';

jest.setTimeout(120_000);

describe('agencies that cannot be trusted', () => {
  let bench: Bench;
  beforeAll(async () => {
    const system = await startTrappedSystem();
    await system.declare('bexley-idva-rep');
    bench = benchOf(system);
  });
  afterAll(() => bench.system.close());
  beforeEach(() => {
    const { system } = bench;
    system.reset();
    // A breaker that an earlier test opened lets the next call through again.
    system.time.now = new Date(system.time.now.getTime() + 20_000);
  });

  tellingAgencies(() => bench);
  lyingAgencies(() => bench);
  failingAgencies(() => bench);
});

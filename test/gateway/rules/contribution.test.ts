import { jest } from '@jest/globals';
import type { TestSystem } from '../../support/system.ts';
import { startSystem } from '../../support/system.ts';
import { researchAppears } from './contribution/appears.ts';
import { researchHasAnOwner } from './contribution/owner.ts';
import { researchRefused } from './contribution/refused.ts';

jest.setTimeout(120_000);

describe('research handed in by agencies', () => {
  let system: TestSystem;
  beforeAll(async () => {
    system = await startSystem();
    await system.declare(
      ...['police', 'health', 'housing', 'housing2'].map((agency) => `bexley-${agency}-rep`),
      ...['dorset', 'london', 'kent', 'cleveland'].map((area) => `${area}-police-rep`),
    );
  });
  afterAll(() => system.close());

  researchAppears(() => system);
  researchRefused(() => system);
  researchHasAnOwner(() => system);
});

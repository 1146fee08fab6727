import { jest } from '@jest/globals';
import type { TestSystem } from '../../support/system.ts';
import { startSystem } from '../../support/system.ts';
import { brokenGlass } from './redisclosure/emergencies.ts';
import { shutOut } from './redisclosure/shut-out.ts';

jest.setTimeout(180_000);

describe('a life at risk', () => {
  let system: TestSystem;
  beforeAll(async () => {
    system = await startSystem();
  });
  afterAll(() => system.close());

  brokenGlass(() => system);
  shutOut(() => system);
});

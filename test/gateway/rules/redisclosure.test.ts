import { jest } from '@jest/globals';
import type { TestSystem } from '../../support/system.ts';
import { startSystem } from '../../support/system.ts';
import { redisclosureInUse } from './redisclosure/in-use.ts';
import { redisclosureByArea } from './redisclosure/by-area.ts';

jest.setTimeout(180_000);

describe('redisclosure, through the gateway', () => {
  let system: TestSystem;
  beforeAll(async () => {
    system = await startSystem();
  });
  afterAll(() => system.close());

  redisclosureInUse(() => system);
  redisclosureByArea(() => system);
});

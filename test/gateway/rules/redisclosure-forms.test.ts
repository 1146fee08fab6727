import { jest } from '@jest/globals';
import type { TestSystem } from '../../support/system.ts';
import { startSystem } from '../../support/system.ts';
import { formsOfRelease } from './redisclosure/forms.ts';

jest.setTimeout(180_000);

describe('what an owner lets go, in the form it chose', () => {
  let system: TestSystem;
  beforeAll(async () => {
    system = await startSystem();
  });
  afterAll(() => system.close());

  formsOfRelease(() => system);
});

// Issue 3, point 9: whatever changes in the middle ends in a legal state.
import { jest } from '@jest/globals';
import type { TestSystem } from '../../support/system.ts';
import { startSystem } from '../../support/system.ts';
import { redisclosureAtOnce } from './redisclosure/at-once.ts';
import { redisclosureWhileItemsChange } from './redisclosure/item-changes.ts';
import { redisclosureWhileStandingChanges } from './redisclosure/standing-changes.ts';

jest.setTimeout(180_000);

describe('what changes while a request is under way or a permission is in force', () => {
  let system: TestSystem;
  beforeAll(async () => {
    system = await startSystem();
  });
  afterAll(() => system.close());

  redisclosureAtOnce(() => system);
  redisclosureWhileItemsChange(() => system);
  redisclosureWhileStandingChanges(() => system);
});

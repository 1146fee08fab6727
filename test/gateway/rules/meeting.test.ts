import { jest } from '@jest/globals';
import type { TestSystem } from '../../support/system.ts';
import { startSystem } from '../../support/system.ts';
import { presenceIsPerCase } from './meeting/attending.ts';
import { declaringOpensCases } from './meeting/declaring.ts';
import { papersOfTheMeeting } from './meeting/papers.ts';

jest.setTimeout(120_000);

describe('the meeting and its confidentiality', () => {
  let system: TestSystem;
  beforeAll(async () => {
    system = await startSystem();
  });
  afterAll(() => system.close());

  declaringOpensCases(() => system);
  presenceIsPerCase(() => system);
  papersOfTheMeeting(() => system);
});

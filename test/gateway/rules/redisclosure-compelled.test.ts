import { jest } from '@jest/globals';
import type { TestSystem } from '../../support/system.ts';
import { startSystem } from '../../support/system.ts';
import { courtOrders } from './redisclosure/orders.ts';
import { rightsAndReviews } from './redisclosure/rights.ts';

jest.setTimeout(240_000);

describe('what a court, a law or a right asks for', () => {
  let system: TestSystem;
  beforeAll(async () => {
    system = await startSystem();
  });
  afterAll(() => system.close());

  courtOrders(() => system);
  rightsAndReviews(() => system);
});

import { jest } from '@jest/globals';
import type { TestSystem } from '../../support/system.ts';
import { startSystem } from '../../support/system.ts';
import { accessByAudience } from './access/what.ts';
import { accessByCase } from './access/which-case.ts';
import { accessByWho } from './access/who.ts';

jest.setTimeout(120_000);

describe('access to cases and to what is in them', () => {
  let system: TestSystem;
  beforeAll(async () => {
    system = await startSystem();
    const posts = ['police', 'health', 'housing', 'housing2', 'childrens', 'idva', 'probation'];
    await system.declare(
      ...[...posts.map((agency) => `${agency}-rep`), 'chair', 'coordinator', 'guest'].map(
        (post) => `bexley-${post}`,
      ),
      ...['police-rep', 'health-rep', 'housing-rep', 'chair'].map((post) => `london-${post}`),
      ...['dorset-police-rep', 'dorset-health-rep'],
    );
  });
  afterAll(() => system.close());

  accessByAudience(() => system);
  accessByCase(() => system);
  accessByWho(() => system);
});

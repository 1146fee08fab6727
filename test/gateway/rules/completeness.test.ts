import { jest } from '@jest/globals';
import type { TestSystem } from '../../support/system.ts';
import { startSystem } from '../../support/system.ts';
import type { TrappedSystem } from '../traps/trapped-system.ts';
import { startTrappedSystem } from '../traps/trapped-system.ts';
import { sourcesEndOneByOne } from './completeness/sources-end.ts';
import { sourcesFail } from './completeness/sources-fail.ts';
import { statesAreApart } from './completeness/states.ts';
import { subgraphsGuardThemselves } from './completeness/straight-at-a-subgraph.ts';
import type { WatchedSubgraphs } from './watched-subgraphs.ts';
import { watchSubgraphs } from './watched-subgraphs.ts';

jest.setTimeout(120_000);

describe('what a picture says of its own gaps', () => {
  let system: TestSystem;
  let watched: WatchedSubgraphs;
  beforeAll(async () => {
    watched = await watchSubgraphs(['conference', 'police', 'health', 'housing']);
    system = await startSystem(watched.overrides);
    const posts = ['police', 'health', 'housing', 'idva'].map((agency) => `bexley-${agency}-rep`);
    await system.declare(...posts, 'bexley-guest', 'london-idva-rep', 'london-police-rep');
  });
  afterAll(async () => {
    await system.close();
    await watched.close();
  });

  statesAreApart(() => system);
  subgraphsGuardThemselves(
    () => system,
    () => watched,
  );
  // Last, because what has ended does not come back.
  sourcesEndOneByOne(() => system);
});

describe('what a picture says of a source that is silent', () => {
  let system: TrappedSystem;
  beforeAll(async () => {
    system = await startTrappedSystem();
    const posts = ['police', 'health', 'housing', 'childrens', 'idva'];
    await system.declare(...posts.map((agency) => `bexley-${agency}-rep`), 'bexley-guest');
  });
  afterAll(() => system.close());

  sourcesFail(() => system);
});

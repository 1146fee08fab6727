import { jest } from '@jest/globals';
import type { TestSystem } from '../../support/system.ts';
import { startSystem } from '../../support/system.ts';
import { contentStaysOut } from './disclosure/content.ts';
import { everyReleaseIsLogged } from './disclosure/lines.ts';
import { nothingWithoutTheLog } from './disclosure/log-down.ts';
import type { WatchedSubgraphs } from './watched-subgraphs.ts';
import { watchSubgraphs } from './watched-subgraphs.ts';

jest.setTimeout(120_000);

describe('the disclosure log', () => {
  let system: TestSystem;
  let watched: WatchedSubgraphs;
  beforeAll(async () => {
    watched = await watchSubgraphs([
      ...['conference', 'police', 'health', 'housing', 'childrens-services', 'idva'],
    ]);
    system = await startSystem(watched.overrides);
    const posts = ['police', 'health', 'housing', 'childrens', 'idva'].map((one) => `${one}-rep`);
    await system.declare(...[...posts, 'chair', 'guest'].map((post) => `bexley-${post}`));
  });
  afterAll(async () => {
    await system.close();
    await watched.close();
  });

  everyReleaseIsLogged(() => system);
  contentStaysOut(
    () => system,
    () => watched,
  );
  nothingWithoutTheLog(
    () => system,
    () => watched,
  );
});

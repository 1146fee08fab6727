import { readFileSync } from 'node:fs';
import type { TestSystem } from '../support/system.ts';
import { startSystem } from '../support/system.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** The fenced block that follows a marker of the README. */
function blockAfter(marker: string): string {
  const [, rest = ''] = readme.split(`<!-- ${marker} -->`);
  const block = /```\w+\n([\s\S]*?)```/.exec(rest)?.[1];
  if (block === undefined) throw new Error(`the README has no block after ${marker}`);
  return block;
}

describe('the first screen of the README', () => {
  let system: TestSystem;
  const people = ['bexley-housing-rep', 'bexley-idva-rep'];
  beforeAll(async () => {
    system = await startSystem();
    await system.declare(...people);
  });
  afterAll(() => system.close());

  for (const username of people)
    it(`R-034 R-036 R-041 shows what ${username} is really answered`, async () => {
      const { data, errors } = await system.ask(username, blockAfter('query'));
      const shown = errors.map(({ path, extensions }) => ({ path, extensions }));
      expect({ ...data, ...(shown.length > 0 ? { errors: shown } : {}) }).toEqual(
        JSON.parse(blockAfter(username)),
      );
    });
});

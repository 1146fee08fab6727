import { readFileSync } from 'node:fs';
import type { Answer, TestSystem } from '../support/system.ts';
import { startSystem } from '../support/system.ts';
import { made } from './rules/pictures.ts';
import { permissionOf } from './rules/redisclosure/asking.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** The fenced block that follows a marker of the README. */
function blockAfter(marker: string): string {
  const [, rest = ''] = readme.split(`<!-- ${marker} -->`);
  const block = /```\w+\n([\s\S]*?)```/.exec(rest)?.[1];
  if (block === undefined) throw new Error(`the README has no block after ${marker}`);
  return block;
}

describe('the README', () => {
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

  it('R-109 R-112 R-113 tells the chair’s story as it happens', async () => {
    const person = personOf;
    const named = { id: '', permission: '' };
    const play = async (step: number): Promise<Answer> => {
      const text = blockAfter(`story ${String(step)} ${person(step)}`)
        .replaceAll('<id>', named.id)
        .replaceAll('<permission>', named.permission);
      return system.ask(person(step), text);
    };
    named.id = String(made(await play(1))['id']);
    for (const step of [2, 3, 4]) made(await play(step));
    named.permission = await permissionOf(system, person(1), named.id, person(2));
    const { data } = await play(5);
    expect(data).toEqual(JSON.parse(blockAfter('story answer')));
  });
});

/** Who plays a step of the story. */
function personOf(step: number): string {
  const found = new RegExp(`<!-- story ${String(step)} (\\S+) -->`).exec(readme)?.[1];
  if (found === undefined) throw new Error(`the README tells no step ${String(step)}`);
  return found;
}

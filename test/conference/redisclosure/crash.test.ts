// nothing is lost or half-written on kill -9 between any two steps of a request.
import { jest } from '@jest/globals';
import { recordOf, wholeRequest } from '../../../subgraphs/conference/redisclosure/load-request.ts';
import type { RequestRecord } from '../../../subgraphs/conference/redisclosure/states/record.ts';
import { standing } from '../../../subgraphs/conference/redisclosure/states/standing.ts';
import { transitions } from '../../../subgraphs/conference/redisclosure/states/transitions.ts';
import type { MortalConference, Rows } from './crash/mortal-conference.ts';
import { runMortalConference } from './crash/mortal-conference.ts';
import type { Place, Scene, Step } from './crash/scenes.ts';
import { scenesOf } from './crash/scenes.ts';
import type { Break } from './crash/wire.ts';
import { redisclosing, refusalOf, shownIn } from './redisclosing.ts';
import { mayGo } from './states/oracle.ts';

jest.setTimeout(180_000);

/** What one step writes when nothing goes wrong, and in how many packets. */
interface Effect {
  readonly rows: Rows;
  readonly packets: number;
}

const nobody: ReadonlySet<string> = new Set();
let conference: MortalConference;
let scenes: ReturnType<typeof scenesOf>;
beforeAll(async () => {
  conference = await runMortalConference('dorset');
  scenes = scenesOf(conference, redisclosing(conference, 'dorset'));
});
afterAll(() => conference.close());

/** The same numbers in every run: a failure can be looked at again. */
function draws(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Somewhere in a step, every third time at the end of its transaction: written there, or just not. */
function drawn(draw: (below: number) => number, packets: number): Break {
  const packet = draw(3) === 0 ? packets : 1 + draw(packets);
  return { packet, passes: draw(2) === 0 };
}

/** The tables that have more rows than before, and by how many. */
function grown(before: Rows, after: Rows): Rows {
  const more = Object.entries(after).map(
    ([name, rows]) => [name, rows - (before[name] ?? 0)] as const,
  );
  return Object.fromEntries(more.filter(([, rows]) => rows !== 0));
}

async function recordAt({ id }: Place): Promise<RequestRecord | null> {
  const found = await conference.records.redisclosureRequest.findUnique({
    where: { id },
    include: wholeRequest,
  });
  return found && recordOf(found);
}

/** Where it stands is a place of the table that this step leads to, and nothing is open that may not go. */
async function expectLegal(place: Place, { happening }: Step, before: RequestRecord | null) {
  const record = await recordAt(place);
  if (!record) return;
  const statusOf = (one: RequestRecord) =>
    standing(one, new Date(), { suspendedOwners: nobody }).status;
  const [from, to] = [before ? statusOf(before) : 'DRAFT', statusOf(record)];
  if (to !== from) expect(happening && transitions[from][happening]?.to).toContain(to);
  const silence = new Date(Math.max(...record.asks.map(({ deadline }) => Number(deadline))));
  for (const now of [new Date(), silence]) {
    const { permissions } = standing(record, now, { suspendedOwners: nobody });
    const open = permissions.flatMap(({ inForce, items }) => (inForce ? items : []));
    for (const { itemId } of record.items)
      expect(open.some((one) => one.itemId === itemId)).toBe(
        mayGo(record, itemId, now, nobody) !== null,
      );
  }
}

/** Takes every step, and learns what it costs. */
async function learn(scene: Scene, place: Place): Promise<ReadonlyMap<Step, Effect>> {
  const effects = new Map<Step, Effect>();
  for (const step of scene) {
    const [before, was] = [await conference.rows(), await recordAt(place)];
    await conference.warm();
    const { result, packets } = await conference.counting(() => step.take(place));
    expect(result.errors).toEqual([]);
    if (place.id === '') place.id = shownIn(result).id;
    const rows = grown(before, await conference.rows());
    // R-153, F-15: each step is on record, and whoever waits for it is told.
    const both = { decision_record: 1, notice: expect.any(Number) };
    expect(rows).toMatchObject(step.name === 'use' ? { permission_use: 1 } : both);
    await expectLegal(place, step, was);
    effects.set(step, { rows, packets });
  }
  return effects;
}

/** The one request of a key, if it was made. */
async function findMade({ key }: Place): Promise<string[]> {
  const found = await conference.records.redisclosureRequest.findMany({
    where: { idempotencyKey: key },
  });
  return found.map(({ id }) => id);
}

async function killAndRetry(step: Step, place: Place, effect: Effect, at: Break): Promise<void> {
  const [before, was] = [await conference.rows(), await recordAt(place)];
  await conference.warm();
  const answer = await conference.killedAt(at, () => step.take(place));
  const found = grown(before, await conference.rows());
  const [made] = await findMade(place);
  place.id = made ?? '';
  await expectLegal(place, step, was);
  const isThere = Object.keys(found).length > 0;
  // Whoever was answered was answered truly; else it is whole or it is not.
  if (answer || (isThere && step.name !== 'use')) expect(found).toEqual(effect.rows);
  await conference.restart();
  if (step.isThere) expect(await step.isThere(place)).toBe(isThere);
  const kept = await conference.rows();
  const again = await step.take(place);
  const written = grown(kept, await conference.rows());
  if (step.isThere && isThere) {
    expect(refusalOf(again)).toMatchObject({ code: 'DECISION_REFUSED' });
    expect(written).toEqual({});
    return;
  }
  expect(again.errors).toEqual([]);
  if (step.name === 'request') {
    expect(await findMade(place)).toEqual([shownIn(again).id]);
    if (isThere) expect(shownIn(again).id).toBe(place.id);
    place.id = shownIn(again).id;
  }
  // the same key finds what it made, and that somebody asked again is on record.
  expect(written).toEqual(
    isThere && step.name === 'request' ? { decision_record: 1 } : effect.rows,
  );
  await expectLegal(place, step, was);
}

const words = ['chair', 'victim'] as const;

it.each(words)(
  'R-109 R-122 killed in the middle of every step, a request with the %s’s word loses nothing, and nothing goes early',
  async (word) => {
    const scene = scenes[word];
    const effects = await learn(scene, { key: `learnt with the ${word}`, id: '' });
    const draw = draws(word.length);
    const place: Place = { key: `killed with the ${word}`, id: '' };
    for (const step of scene) {
      const effect = effects.get(step);
      if (!effect) throw new Error(`${step.name} was not learnt`);
      const at = drawn(draw, effect.packets);
      await killAndRetry(step, place, effect, at);
    }
    expect(await findMade(place)).toHaveLength(1);
  },
);

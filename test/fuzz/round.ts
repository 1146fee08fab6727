// One round: a system, a few worlds of it, and random questions in each, held against the oracle.
import { AssertionError, deepStrictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import pg from 'pg';
import type { TestSystem } from '../support/system.ts';
import { comparable, loggedOf } from './compare.ts';
import type { Extent } from './first-difference.ts';
import { firstDifference } from './first-difference.ts';
import { questioner } from './generate/questions.ts';
import { aliases } from './generate/selections.ts';
import { Tape, tapes } from './generate/tape.ts';
import { readGraph } from './oracle/graph.ts';
import type { Asked } from './oracle/oracle.ts';
import { expectedAnswer } from './oracle/oracle.ts';
import type { World } from './oracle/world.ts';
import { readWorld } from './oracle/world.ts';
import { changeWorld, everybodyDeclares } from './worlds/worlds.ts';

/** Worlds in a round, each on top of the one before. The first is the demonstration. */
const worldsInRound = 5;

/** Questions under way at once. */
const atOnce = 8;

/** The numbers a world is written from. */
const longestWorld = 8_000;

/** What a round found. */
export interface Round {
  readonly asked: number;
  /** As text; null when there is none. */
  readonly difference: string | null;
}

/** The questions of a round, world by world: the same for the same seed. */
export function extentsOf(operations: number, seed: number): Extent[] {
  return Array.from({ length: worldsInRound }, (_, place) => ({
    questions: operations / worldsInRound,
    atOnce,
    seed: seed + place,
  }));
}

/** How many answers released something, for the conference's own purpose and under permissions. */
export interface Releases {
  readonly own: number;
  readonly permitted: number;
}

/**
 * In: a fresh system, how many operations to ask it, and the seed that they and the worlds are made from.
 * Out: how many were asked, shrinking included; and, as text, the smallest question found whose answer or
 * whose entry in the log is not what the rules say, with the difference; null when there is none.
 */
export async function fuzzRound(
  system: TestSystem,
  operations: number,
  seed: number,
): Promise<Round & { readonly releasing: Releases }> {
  const log = new pg.Pool({ connectionString: system.databases.disclosure_log.ownerUrl, max: 4 });
  const graph = readGraph();
  let asked = 0;
  const releasing = { own: 0, permitted: 0 };
  try {
    for (const [place, extent] of extentsOf(operations, seed).entries()) {
      const world = await nextWorld(system, seed, place);
      const written = questioner(world, graph, { astray: true, aliases, twoConditions: true });
      const difference = await firstDifference(extent, async (numbers) => {
        asked += 1;
        const question = onlyOnce(written(numbers), asked);
        const answer = await system.ask(question.subject, question.text, question.variables);
        const byTheRules = expectedAnswer(world, graph, question);
        const { expected, guarded } = comparable(answer, await loggedOf(log, question), byTheRules);
        expectSame(question, guarded, expected);
        if (byTheRules.refused === null && byTheRules.released.length > 0)
          releasing[byTheRules.use.relied ? 'permitted' : 'own'] += 1;
      });
      if (difference !== null)
        return { asked, difference: `in world ${place}: ${difference}`, releasing };
      // Every agency is honest here, and every question a valid one: nobody was to be told of anything.
      if (system.events.length > 0)
        return {
          asked,
          difference: `in world ${place}: ${JSON.stringify(system.events)}`,
          releasing,
        };
    }
    return { asked, difference: null, releasing };
  } finally {
    await log.end();
  }
}

/** With a text that no other question has, by which its lines in the log are found. */
const onlyOnce = (asked: Asked, number: number): Asked => ({
  ...asked,
  text: `${asked.text}\n# ${number}`,
});

async function nextWorld(
  { databases, time }: TestSystem,
  seed: number,
  place: number,
): Promise<World> {
  const before = await readWorld(databases, time.now);
  const numbers = fc.sample(tapes(longestWorld, longestWorld), { seed: seed + place, numRuns: 1 });
  if (place === 0) await everybodyDeclares(databases, before);
  else await changeWorld(databases, before, new Tape(numbers[0] ?? []));
  return readWorld(databases, time.now);
}

/** @throws with the question and the difference, where there is one. */
export function expectSame(asked: Asked, actual: unknown, expected: unknown): void {
  try {
    deepStrictEqual(actual, expected);
  } catch (difference) {
    if (!(difference instanceof AssertionError)) throw difference;
    const { subject, text, variables } = asked;
    throw new Error(`${subject} ${JSON.stringify(variables)}\n${text}\n${difference.message}`, {
      cause: difference,
    });
  }
}

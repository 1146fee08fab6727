// npm run bench:two-worlds [-- <rounds>]: does the time of an answer tell that something hidden is there?
import { machine, table, writePart } from '../bench/page.ts';
import { wholePicture } from '../gateway/rules/graph.ts';
import type { Answer, TestSystem } from '../support/system.ts';
import { startTestCluster } from '../support/postgres-cluster.ts';
import { announceTestServer } from '../support/test-server-config.ts';
import { comparable } from './compare.ts';
import { settle } from './mirror.ts';
import { compareTimings } from './slower.ts';
import type { Secret } from './secrets.ts';
import type { TwoWorlds } from './worlds.ts';
import { startTwoWorlds } from './worlds.ts';

const most = Number(process.argv[2] ?? 300);
const warmUp = 30;
/** A busy machine is not asked for longer than this, in milliseconds. */
const untilAtMost = 4.5 * 60_000;

interface Question {
  readonly system: TestSystem;
  readonly username: string;
  readonly query: string;
  readonly variables: object;
}

/** A row of the table: what is hidden first, then nothing. */
interface Pair {
  readonly what: string;
  readonly pair: readonly [Question, Question];
  readonly times: readonly [number[], number[]];
}

async function ask({ query, system, username, variables }: Question): Promise<[Answer, number]> {
  const began = performance.now();
  const answer = await system.ask(username, query, variables);
  return [answer, performance.now() - began];
}

/** Both, one after the other. Throws where the answers are not the same: then their times say nothing. */
async function race({ pair, times, what }: Pair, round: number): Promise<void> {
  const answers: string[] = [];
  for (const which of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
    const [answer, took] = await ask(pair[which]);
    answers.push(JSON.stringify(comparable(answer)));
    if (round >= warmUp) times[which].push(took);
  }
  if (answers[0] !== answers[1]) throw new Error(`${what}: the answers differ`);
}

const small = 'query ($case: ID!) { casePicture(caseId: $case) { id } }';
const request = 'query ($case: ID!) { redisclosureRequest(id: $case) { id } }';
const lists = '{ meetings { agenda { caseId } } inbox { id } redisclosureRequests { id } }';
const noCase = 'c_nosuchcase0000000000';
const noRequest = '00000000-0000-4000-8000-000000000000';

function pairsOf({ secrets, withThem, withoutThem }: TwoWorlds): Pair[] {
  const secretOf = (area: string): Secret & { readonly username: string } => {
    const found = secrets.find((secret) => secret.area === area);
    if (!found) throw new Error(`${area} has no secret`);
    return { ...found, username: `${area}-${found.outsiders[1] ?? ''}` };
  };
  const inWorlds = (what: string, username: string, query: string, variables: object): Pair => ({
    what: `${what}, two worlds`,
    pair: [
      { system: withThem, username, query, variables },
      { system: withoutThem, username, query, variables },
    ],
    times: [[], []],
  });
  const inOne = (
    what: string,
    username: string,
    query: string,
    [hidden = '', none = '']: readonly (string | undefined)[],
  ): Pair => ({
    what: `${what}, one world`,
    pair: [
      { system: withThem, username, query, variables: { case: hidden } },
      { system: withThem, username, query, variables: { case: none } },
    ],
    times: [[], []],
  });
  const { username } = secretOf('bexley');
  return [
    inWorlds('nothing hidden: who am I', username, '{ me { name } }', {}),
    inOne('nothing hidden: two names of no case', username, small, [
      'c_anothernosuchcase000',
      noCase,
    ]),
    ...['bexley', 'cleveland'].flatMap((area) => {
      const { names, reference, username: outsider, what } = secretOf(area);
      const { caseId } = names;
      const none = `${reference.slice(0, -3)}999`;
      return [
        inOne(`${what}, by its id`, outsider, small, [caseId, noCase]),
        inOne(`${what}, by its reference`, outsider, small, [reference, none]),
        inWorlds(`${what}, by its id`, outsider, small, { case: caseId }),
        inWorlds(`${what}, in lists`, outsider, lists, {}),
      ];
    }),
    inOne('a request on it', username, request, [secretOf('bexley').names['requestId'], noRequest]),
    ...['dorset', 'kent', 'london'].map((area) => {
      const { reference, username: outsider, what } = secretOf(area);
      return inWorlds(`${what}, the whole picture`, outsider, wholePicture, { case: reference });
    }),
    inWorlds(
      'a request that names a protected item, by its id',
      secretOf('dorset').username,
      request,
      { case: secretOf('dorset').names['requestId'] },
    ),
  ];
}

const cluster = await startTestCluster();
announceTestServer(cluster.adminUrl);
const worlds = await startTwoWorlds();
const pairs = pairsOf(worlds);
try {
  // The one is a copy whose secret was deleted: without this, what was deleted would still be in the way.
  await settle(worlds.withThem.databases);
  await settle(worlds.withoutThem.databases);
  const began = performance.now();
  for (let round = 0; round < warmUp + most; round += 1) {
    if (performance.now() - began > untilAtMost) break;
    for (const pair of pairs) await race(pair, round);
  }
} finally {
  await worlds.close();
  await cluster.stop();
}

const ms = (milliseconds: number): string => milliseconds.toFixed(2);
const figures = pairs.map(({ times, what }) => {
  const { between, difference, longer, medians, standsOut } = compareTimings(...times);
  const range = `${ms(between[0])} to ${ms(between[1])}`;
  const verdict = standsOut ? '**yes**' : 'no';
  return [what, ...medians.map(ms), ms(difference), range, `${longer.toFixed(0)} %`, verdict];
});
const text = `## Does the time of an answer tell what is hidden?

${machine()}. ${String(pairs[0]?.times[0].length ?? 0)} rounds after ${String(warmUp)} that are not counted; in each, every row’s two questions one right after the other, whichever was first the round before now second.

Somebody who may not know of it asks; the answers are the same to the byte (\`test/two-worlds\`), and were in every round of this run. *Two worlds*: the same question to two whole systems whose databases differ in the secret alone. *One world*: what an attacker can do, the hidden name and a name of nothing at the same system. The difference is the middle one of those within a round, and stands out where chance would not have made it one time in 300, by a sign test that assumes nothing of the noise; how near it could come to telling is the width of what is between. The first two rows are what the method shows where nothing is hidden: if one of them stands out, the machine was too busy to say anything.

${table(
  [
    'Hidden',
    'with, ms',
    'without, ms',
    'difference, ms',
    'between, ms',
    'longer with',
    'stands out',
  ],
  figures,
)}

What these mean, and which difference was found and taken out, is in [decision 25](decisions/0025-the-same-size-and-the-same-time.md).
`;
console.log(text);
await writePart('two-worlds', text);

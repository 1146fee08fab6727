// The limits over the whole system: at the bound it answers; one above it refuses, asks nobody and is on record.
// Depth is not among them: nothing in the graph is as deep as that (test/gateway/unit/limits.test.ts).
import { limits } from '../../../gateway/limits/settings.ts';
import { wideLimits } from '../../support/wide-limits.ts';
import { codesOf } from '../rules/pictures.ts';
import type { TrappedSystem } from '../traps/trapped-system.ts';
import { startTrappedSystem } from '../traps/trapped-system.ts';
import { recorded } from './recorded.ts';

const atOnce = 3;
const aMinute = 12;

let system: TrappedSystem;
beforeAll(async () => {
  system = await startTrappedSystem(() => ({
    limits: {
      ...wideLimits,
      operationsAtOncePerson: atOnce,
      requestsAMinutePerson: aMinute,
      requestsAMinuteSystem: aMinute + 1,
    },
  }));
});
afterAll(() => system.close());
afterEach(() => {
  system.reset();
});

const times = (count: number, text: string): string => `${text} `.repeat(count);
/** What any agency was asked since, the conference’s facts among it. */
const asked = (): number =>
  ['conference', 'police', 'health', 'housing', 'childrens-services', 'idva']
    .map((name) => system.agency(name).calls.length)
    .reduce((sum, calls) => sum + calls, 0);

describe('what one operation may ask', () => {
  const aliased = (count: number): string =>
    Array.from({ length: count }, (_, n) => `n${String(n)}: username`).join(' ');
  /** Spread out: graphql-js itself refuses a field that stands too often in one place. */
  const selecting = (count: number): string =>
    Array.from({ length: 20 }, (_, n) => {
      const inside = Math.floor((count - 20 + n) / 20);
      const half = Math.floor(inside / 2);
      return `n${String(n)}: me { ${times(half, '__typename')} ${times(inside - half, 'username')} }`;
    }).join(' ');
  const conflict = 'declareConflict(caseId: "nobody", explanation: "x")';
  test.each([
    ['selections', (most: number) => `{ ${selecting(most)} }`, 'bexley-housing-rep'],
    ['aliases', (most: number) => `{ me { ${aliased(most)} } }`, 'bexley-idva-rep'],
    ['rootFields', (most: number) => `{ ${times(most, 'me { username }')} }`, 'bexley-guest'],
    [
      'mutations',
      (most: number) => `mutation { ${times(most, conflict)} }`,
      'bexley-childrens-rep',
    ],
  ] as const)('F-27 the most %s are answered; one more is refused', async (limit, of, username) => {
    const within = await system.ask(username, of(limits[limit]));
    expect(within.status).toBe(200);
    expect(asked()).toBeGreaterThan(0);
    system.reset();
    const beyond = await system.ask(username, of(limits[limit] + 1));
    expect([beyond.status, ...codesOf(beyond)]).toEqual([400, 'OPERATION_TOO_LARGE']);
    expect(asked()).toBe(0);
    expect(await recorded(system, username, 'OPERATION_TOO_LARGE')).toEqual([limit]);
  });

  test('F-27 a body of the most bytes is read; one more is not', async () => {
    const send = async (bytes: number): Promise<number> => {
      const text = JSON.stringify({ query: '{ me { username } }' });
      const response = await fetch(`${system.url}/graphql`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${await system.token('cleveland-police-rep')}`,
          'content-type': 'application/json',
        },
        body: text + ' '.repeat(bytes - Buffer.byteLength(text)),
      });
      await response.text();
      return response.status;
    };
    expect(await send(limits.bodyBytes)).toBe(200);
    system.reset();
    expect(await send(limits.bodyBytes + 1)).toBe(413);
    expect(asked()).toBe(0);
    const reasons = await recorded(system, 'cleveland-police-rep', 'OPERATION_TOO_LARGE');
    expect(reasons).toEqual(['bodyBytes']);
  });

  test('F-27 an operation of the highest cost is answered, and of one more refused', async () => {
    // A list of lists: what stands in it counts a hundred times.
    const below = Math.floor((limits.cost - 11) / 100);
    const rest = limits.cost - 11 - below * 100;
    const costing = (more: number): string =>
      `{ meetings { ${times(Math.floor(rest / 10), 'id')} agenda { ${times(below, 'reference')} } } ${times((rest % 10) + more, '__typename')} }`;
    const within = await system.ask('kent-police-rep', costing(0));
    expect(codesOf(within)).toEqual([]);
    expect(within.data.meetings).not.toHaveLength(0);
    system.reset();
    const beyond = await system.ask('kent-police-rep', costing(1));
    expect([beyond.status, ...codesOf(beyond)]).toEqual([400, 'OPERATION_TOO_LARGE']);
    expect(asked()).toBe(0);
    expect(await recorded(system, 'kent-police-rep', 'OPERATION_TOO_LARGE')).toEqual(['cost']);
  });

  test('F-27 a text of the most tokens is parsed, and of one more is not', async () => {
    // No such text is a question of anybody’s: once parsed it is refused by validation.
    const holding = (tokens: number): string => `{ ${times(tokens - 2, 'nothing')} }`;
    const refusedFor = async (username: string, tokens: number, code: string): Promise<unknown> => {
      const answer = await system.ask(username, holding(tokens));
      expect([answer.status, ...codesOf(answer)]).toEqual([400, code]);
      return recorded(system, username, code);
    };
    const within = await refusedFor('london-health-rep', limits.tokens, 'BAD_REQUEST');
    expect(within).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    const beyond = await refusedFor('london-police-rep', limits.tokens + 1, 'OPERATION_TOO_LARGE');
    expect(beyond).toEqual(['tokens']);
  });

  test('F-27 a list of the longest length is read, in variables and in the text; one more is refused', async () => {
    const members = (count: number): string[] => Array.from({ length: count }, () => 'nobody');
    const inVariables =
      'mutation ($input: RestrictCaseInput!) { restrictCase(input: $input) { id } }';
    const trigger = 'HIGH_PROFILE_VICTIM';
    const input = (count: number) => ({
      caseId: system.caseId('KEN-2026-001'),
      trigger,
      reason: 'no',
      nominationIds: members(count),
    });
    const inText = (count: number): string =>
      `mutation ($case: ID!) { restrictCase(input: { caseId: $case, trigger: ${trigger}, reason: "no", nominationIds: ${JSON.stringify(members(count))} }) { id } }`;
    const askBoth = async (count: number) => [
      await system.ask('kent-health-rep', inVariables, { input: input(count) }),
      await system.ask('kent-health-rep', inText(count), { case: system.caseId('KEN-2026-001') }),
    ];
    for (const answer of await askBoth(limits.listItems))
      expect(codesOf(answer)).toEqual(['OPERATION_NOT_ALLOWED']);
    system.reset();
    for (const answer of await askBoth(limits.listItems + 1))
      expect(codesOf(answer)).toEqual(['OPERATION_TOO_LARGE']);
    expect(asked()).toBe(0);
    const reasons = await recorded(system, 'kent-health-rep', 'OPERATION_TOO_LARGE');
    expect(reasons).toEqual(['listItems', 'listItems']);
  });
});

describe('how often, and how many at once', () => {
  const me = '{ me { username } }';

  test('F-27 as many as may be under way are; one more is turned away, and another caller is not', async () => {
    await system.declare('bexley-police-rep');
    const police = system.agency('police');
    police.hang = true;
    const picture =
      'query ($case: ID!) { casePicture(caseId: $case) { police { callouts { id } } } }';
    const variables = { case: system.caseId('BEX-2026-001') };
    const held = Array.from({ length: atOnce }, () =>
      system.ask('bexley-police-rep', picture, variables),
    );
    while (police.queries().length < atOnce) await new Promise((resolve) => setImmediate(resolve));
    const beyond = await system.ask('bexley-police-rep', me);
    expect([beyond.status, ...codesOf(beyond)]).toEqual([429, 'TOO_MANY_AT_ONCE']);
    expect(beyond.headers.get('retry-after')).toBe('1');
    const other = await system.ask('bexley-health-rep', me);
    expect(codesOf(other)).toEqual([]);
    police.reset();
    await Promise.all(held);
    expect(await recorded(system, 'bexley-police-rep', 'TOO_MANY_AT_ONCE')).toEqual(['person']);
    expect(codesOf(await system.ask('bexley-police-rep', me))).toEqual([]);
  });

  test.each([
    ['dorset-police-rep', aMinute, 'person'],
    ['dorset-police-system', aMinute + 1, 'system'],
  ])('F-27 %s asks as often as a minute allows and no more', async (username, most, kind) => {
    for (let count = 0; count < most; count += 1)
      expect((await system.ask(username, me)).status).toBe(200);
    system.reset();
    // Before a byte of the body: what is sent does not matter any more, nor where to.
    const authorization = `Bearer ${await system.token(username)}`;
    const headers = { authorization, 'content-type': 'application/json' };
    for (const [path, init] of [
      ['/graphql', { method: 'POST', headers, body: '{ not json' }],
      ['/packs/none.pdf', { headers }],
    ] as const) {
      const response = await fetch(`${system.url}${path}`, init);
      const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
      expect([response.status, errors[0]?.extensions.code]).toEqual([429, 'TOO_MANY_REQUESTS']);
      const seconds = Number(response.headers.get('retry-after'));
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThanOrEqual(60);
    }
    expect(asked()).toBe(0);
    expect(await recorded(system, username, 'TOO_MANY_REQUESTS')).toContain(kind);
    expect(codesOf(await system.ask('dorset-health-rep', me))).toEqual([]);
  });

  test('F-27 a flood of one caller is on record without filling the log', async () => {
    const answers = await Promise.all(
      Array.from({ length: 60 }, () => system.ask('london-police-rep', me)),
    );
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThanOrEqual(60 - aMinute);
    const onRecord = await recorded(system, 'london-police-rep', 'TOO_MANY_REQUESTS');
    expect(onRecord.length).toBeLessThanOrEqual(20);
  });
});

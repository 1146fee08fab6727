import { jest } from '@jest/globals';
import { comparable, inBoth, printedInBoth } from './compare.ts';
import { calls, callInBoth } from './straight.ts';
import { randomAttempts } from './random-operations.ts';
import type { Attempt } from './operations.ts';
import { changes, readings } from './operations.ts';
import type { Secret } from './secrets.ts';
import type { TwoWorlds } from './worlds.ts';
import { startTwoWorlds } from './worlds.ts';

jest.setTimeout(120_000);

let worlds: TwoWorlds;
beforeAll(async () => {
  worlds = await startTwoWorlds();
});
afterAll(() => worlds.close());

const secretOf = (area: string): Secret => {
  const found = worlds.secrets.find((secret) => secret.area === area);
  if (!found) throw new Error(`${area} has no secret`);
  return found;
};

/** Every attempt whose answers are not the same, byte for byte, and from where on. */
async function told(username: string, attempts: readonly Attempt[]): Promise<object[]> {
  const found: object[] = [];
  for (const attempt of attempts) {
    const answers = await inBoth(worlds, username, attempt);
    const [secret = '', none = ''] = answers.map((answer) => JSON.stringify(comparable(answer)));
    if (secret === none) continue;
    let at = 0;
    while (secret[at] === none[at]) at += 1;
    const from = (text: string) => text.slice(Math.max(0, at - 60), at + 240);
    found.push({ username, attempt: attempt.name, secret: from(secret), none: from(none) });
  }
  return found;
}

const kinds = [
  ['a restricted case, with what was asked, granted and opened on it', 'bexley', true],
  ['a case that goes to other agencies', 'cleveland', true],
  ['items whose existence is protected, and a request that names one', 'dorset', false],
  ['an item that is all its agency holds', 'kent', false],
  ['a protected address', 'london', false],
] as const;

describe.each(kinds)('T15 two worlds: %s', (_what, area, caseIsHidden) => {
  it('T15 what is hidden has an effect for somebody who may know', async () => {
    const secret = secretOf(area);
    const attempts = readings(worlds.withThem, secret);
    const differ = await told(`${area}-${secret.insider}`, attempts.slice(0, 2));
    expect(differ).toHaveLength(2);
  });

  it('T15 R-033 R-036 R-041 R-050 nobody else reads the difference: same status, headers, order and bytes', async () => {
    const secret = secretOf(area);
    const attempts = readings(worlds.withThem, secret);
    for (const post of secret.outsiders)
      expect(await told(`${area}-${post}`, attempts)).toEqual([]);
  });

  it('T15 no change that names it is answered otherwise', async () => {
    const secret = secretOf(area);
    for (const post of secret.outsiders.slice(0, 2)) {
      const username = `${area}-${post}`;
      const attempts = changes(worlds.withThem, secret, username, caseIsHidden);
      expect(await told(username, attempts)).toEqual([]);
    }
  });

  it('T15 no operation that chance writes is answered otherwise', async () => {
    const secret = secretOf(area);
    const attempts = randomAttempts(secret, 12);
    for (const [place, post] of secret.outsiders.slice(0, 2).entries())
      expect(await told(`${area}-${post}`, attempts.slice(place * 6, place * 6 + 6))).toEqual([]);
  });

  it('T15 R-033 straight at a subgraph a signed call of theirs is answered alike, to the byte', async () => {
    const secret = secretOf(area);
    const [post = ''] = secret.outsiders;
    for (const call of calls(worlds.withThem, secret, `${area}-${post}`, caseIsHidden)) {
      const [hidden, none] = await callInBoth(worlds, call);
      expect([call.agency, hidden]).toEqual([call.agency, none]);
      expect(hidden?.status).toBe(200);
      expect(hidden?.text).not.toContain('INTERNAL');
    }
  });

  it('T15 nor is a pack to be printed', async () => {
    const { names, outsiders } = secretOf(area);
    for (const post of outsiders.slice(0, 2))
      for (const name of ['permissionId', 'requestId', 'caseId']) {
        const [secret, none] = await printedInBoth(worlds, `${area}-${post}`, names[name] ?? '');
        expect(secret).toEqual(none);
      }
  });
});

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createAuthenticator } from '../../gateway/authentication/authenticator.ts';
import type { Authenticator } from '../../gateway/authentication/authenticator.ts';
import {
  KEYS_MAX_AGE_MS,
  UNKNOWN_KEY_COOLDOWN_MS,
} from '../../gateway/authentication/signing-keys.ts';
import { AUDIENCE, createTestClock } from './demo-cast.ts';
import { bearer, createKey, goodClaims, startStandInIssuer } from './stand-in-issuer.ts';
import type { IssuerKey, StandInIssuer } from './stand-in-issuer.ts';

let time: ReturnType<typeof createTestClock>;
let issuer: StandInIssuer;
let key: IssuerKey;
let authenticator: Authenticator;

beforeEach(async () => {
  time = createTestClock();
  issuer = await startStandInIssuer();
  key = await createKey('k1');
  issuer.answers.keys = { keys: [key.publicJwk] };
  authenticator = createAuthenticator({
    issuer: issuer.url,
    audience: AUDIENCE,
    clock: time.clock,
    fetchTimeoutMs: 500,
  });
});

afterEach(async () => {
  await issuer.close();
});

async function present(signer: IssuerKey = key): Promise<unknown> {
  const header = await bearer(signer, goodClaims(issuer.url, time.clock()));
  return authenticator.authenticate(header);
}

const identified = expect.objectContaining({ kind: 'identified' });
const unavailable = (keysFault: string): unknown => ({
  kind: 'refused',
  reason: 'KEYS_UNAVAILABLE',
  keysFault,
});

describe('without usable keys nobody is identified', () => {
  test.each([
    ['an empty key set', { keys: { keys: [] } }, 'NO_KEYS'],
    ['only a shared secret', { keys: { keys: [{ kty: 'oct', k: 'c2VjcmV0' }] } }, 'NO_KEYS'],
    ['no key set at all', { keys: { hello: 1 } }, 'MALFORMED_ANSWER'],
    ['an error status', { status: 500 }, 'NO_ANSWER'],
    ['another issuer in discovery', { issuer: 'https://elsewhere.invalid' }, 'ISSUER_MISMATCH'],
    ['keys at an address that is not one', { keysUrl: 'data:,x' }, 'MALFORMED_ANSWER'],
    ['keys at a dead address', { keysUrl: 'http://127.0.0.1:1/keys' }, 'NO_ANSWER'],
    ['no answer within the time', { hang: true }, 'NO_ANSWER'],
  ])('R-001 an issuer with %s refuses everybody', async (_what, answers, fault) => {
    Object.assign(issuer.answers, answers);
    expect(await present()).toEqual(unavailable(fault));
    expect(await authenticator.ready()).toBe(false);
  });

  test('R-001 an issuer that redirects to a stranger is not followed', async () => {
    const stranger = await startStandInIssuer();
    try {
      Object.assign(stranger.answers, { issuer: issuer.url, keys: { keys: [key.publicJwk] } });
      issuer.answers.redirectTo = `${stranger.url}/.well-known/openid-configuration`;
      expect(await present()).toEqual(unavailable('NO_ANSWER'));
      expect(stranger.asked).toEqual({ discovery: 0, keys: 0 });
    } finally {
      await stranger.close();
    }
  });
});

describe('the gateway recovers by itself', () => {
  test('R-001 people are identified as soon as an issuer that was down answers', async () => {
    const port = Number(new URL(issuer.url).port);
    await issuer.close();
    expect(await present()).toEqual(unavailable('NO_ANSWER'));
    expect(await authenticator.ready()).toBe(false);
    issuer = await startStandInIssuer(port);
    issuer.answers.keys = { keys: [key.publicJwk] };
    expect(await authenticator.ready()).toBe(true);
    expect(await present()).toEqual(identified);
  });

  test('R-001 many callers at once cost the issuer one question', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => present()));
    expect(answers).toEqual(Array.from({ length: 20 }, () => identified));
    expect(issuer.asked).toEqual({ discovery: 1, keys: 1 });
  });
});

describe('keys change', () => {
  test('R-001 a rotated key is picked up and the withdrawn one is refused', async () => {
    expect(await present()).toEqual(identified);
    const next = await createKey('k2');
    issuer.answers.keys = { keys: [next.publicJwk] };
    time.advance(UNKNOWN_KEY_COOLDOWN_MS);
    expect(await present(next)).toEqual(identified);
    expect(await present(key)).toEqual({ kind: 'refused', reason: 'UNKNOWN_KEY' });
  });

  test('R-001 tokens with invented key ids do not make the gateway besiege the issuer', async () => {
    expect(await present()).toEqual(identified);
    for (const kid of ['x1', 'x2', 'x3']) {
      expect(await present(await createKey(kid))).toEqual({
        kind: 'refused',
        reason: 'UNKNOWN_KEY',
      });
    }
    expect(issuer.asked.keys).toBe(1);
  });

  test('R-001 an issuer that fails is trusted for the stated time and no longer', async () => {
    expect(await present()).toEqual(identified);
    issuer.answers.status = 503;
    time.advance(KEYS_MAX_AGE_MS - 1000);
    expect(await present()).toEqual(identified);
    time.advance(1000);
    expect(await present()).toEqual(unavailable('NO_ANSWER'));
    issuer.answers.status = 200;
    expect(await present()).toEqual(identified);
  });

  test('R-001 an issuer that withdraws every key is believed at once', async () => {
    expect(await present()).toEqual(identified);
    issuer.answers.keys = { keys: [] };
    time.advance(UNKNOWN_KEY_COOLDOWN_MS);
    expect(await present(await createKey('k2'))).toEqual(unavailable('NO_KEYS'));
    expect(await present()).toEqual(unavailable('NO_KEYS'));
  });

  test('R-001 a clock set back does not make old keys young', async () => {
    expect(await present()).toEqual(identified);
    issuer.answers.status = 503;
    time.advance(-60_000);
    expect(await present()).toEqual(unavailable('NO_ANSWER'));
  });
});

describe('an issuer that is reached at another address', () => {
  test('R-001 is held to its own name all the same', async () => {
    const named = 'https://sign-in.invalid';
    const through = createAuthenticator({
      issuer: named,
      reachAt: issuer.url,
      audience: AUDIENCE,
      clock: time.clock,
    });
    const header = await bearer(key, goodClaims(named, time.clock()));
    expect(await through.authenticate(header)).toEqual(unavailable('ISSUER_MISMATCH'));
    issuer.answers.issuer = named;
    expect(await through.authenticate(header)).toEqual(identified);
  });
});

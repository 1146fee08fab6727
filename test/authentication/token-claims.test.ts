import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createAuthenticator } from '../../gateway/authentication/authenticator.ts';
import type { Authenticator } from '../../gateway/authentication/authenticator.ts';
import { AUDIENCE, createTestClock } from './demo-cast.ts';
import { bearer, createKey, goodClaims, startStandInIssuer } from './stand-in-issuer.ts';
import type { Claims, IssuerKey, StandInIssuer } from './stand-in-issuer.ts';

const { clock } = createTestClock();
const seconds = Math.floor(clock().getTime() / 1000);
let issuer: StandInIssuer;
let key: IssuerKey;
let authenticator: Authenticator;

beforeAll(async () => {
  issuer = await startStandInIssuer();
  key = await createKey('k1');
  issuer.answers.keys = { keys: [key.publicJwk] };
  authenticator = createAuthenticator({ issuer: issuer.url, audience: AUDIENCE, clock });
});

afterAll(async () => {
  await issuer.close();
});

describe('what a well signed token says', () => {
  test('R-003 role, agency and group claims in a token change nothing', async () => {
    const plain = goodClaims(issuer.url, clock());
    const boastful = {
      ...plain,
      role: 'CHAIR',
      roles: ['CHAIR', 'AUDITOR'],
      agency: 'POLICE',
      area: 'dorset',
      groups: ['admin'],
      scope: 'everything',
      realm_access: { roles: ['admin'] },
      name: 'Somebody Else',
    };
    const answer = await authenticator.authenticate(await bearer(key, boastful));
    expect(answer).toEqual(await authenticator.authenticate(await bearer(key, plain)));
    expect(answer).toEqual({
      kind: 'identified',
      subject: 'bexley-police-rep',
      issuer: issuer.url,
      clientKind: 'person',
      authenticatedAt: null,
    });
  });

  test('R-001 the time of sign-in is passed on when the issuer states it', async () => {
    const claims = { ...goodClaims(issuer.url, clock()), auth_time: seconds - 60 };
    expect(await authenticator.authenticate(await bearer(key, claims))).toMatchObject({
      authenticatedAt: new Date('2026-03-02T08:59:00Z'),
    });
  });

  test.each([
    ['so much in it that reading it costs', { padding: 'x'.repeat(9000) }, 'MALFORMED'],
    ['another issuer', { iss: 'https://elsewhere.invalid' }, 'WRONG_ISSUER'],
    ['the issuer with a slash added', { iss: 'SLASH' }, 'WRONG_ISSUER'],
    ['no issuer', { iss: undefined }, 'MALFORMED'],
    ['another audience', { aud: 'another-service' }, 'WRONG_AUDIENCE'],
    ['a longer audience', { aud: 'marac-gateway-2' }, 'WRONG_AUDIENCE'],
    ['two audiences', { aud: [AUDIENCE, 'another-service'] }, 'WRONG_AUDIENCE'],
    ['no audience', { aud: undefined }, 'MALFORMED'],
    ['no subject', { sub: undefined }, 'MALFORMED'],
    ['an empty subject', { sub: '' }, 'MALFORMED'],
    ['a subject that forges a log line', { sub: 'a\nb' }, 'MALFORMED'],
    ['no client', { client_id: undefined }, 'MALFORMED'],
    ['no expiry', { exp: undefined }, 'MALFORMED'],
    ['an expiry in words', { exp: 'tomorrow' }, 'MALFORMED'],
    ['no issue time', { iat: undefined }, 'MALFORMED'],
    ['an issue time in the future', { iat: seconds + 60 }, 'NOT_YET_VALID'],
    ['a start in the future', { nbf: seconds + 60 }, 'NOT_YET_VALID'],
    ['yesterday, with a year to go', { iat: seconds - 86_400, exp: seconds + 1e7 }, 'EXPIRED'],
    ['a key the caller has not proven', { cnf: { jkt: 'abc' } }, 'SENDER_CONSTRAINED'],
  ])('R-001 a token with %s is refused', async (_what, changes, reason) => {
    const claims: Claims = { ...goodClaims(issuer.url, clock()), ...changes };
    if (claims.iss === 'SLASH') claims.iss = `${issuer.url}/`;
    expect(await authenticator.authenticate(await bearer(key, claims))).toEqual({
      kind: 'refused',
      reason,
    });
  });

  test.each([
    ['JWT', { kind: 'refused', reason: 'WRONG_TYPE' }],
    ['logout+jwt', { kind: 'refused', reason: 'WRONG_TYPE' }],
    ['application/at+jwt', { kind: 'identified' }],
  ])('R-001 a token of type %s is judged by its type', async (typ, expected) => {
    const header = await bearer(key, goodClaims(issuer.url, clock()), { typ });
    expect(await authenticator.authenticate(header)).toMatchObject(expected);
  });

  test('R-001 a token with an extension that must be understood is refused', async () => {
    const header = await bearer(key, goodClaims(issuer.url, clock()));
    const [, payload, signature] = header.split('.');
    const strange = Buffer.from(
      JSON.stringify({ alg: 'ES256', kid: 'k1', typ: 'at+jwt', crit: ['x'], x: 1 }),
    ).toString('base64url');
    expect(await authenticator.authenticate(`Bearer ${strange}.${payload}.${signature}`)).toEqual({
      kind: 'refused',
      reason: 'MALFORMED',
    });
  });
});

describe('where the issuer may be', () => {
  test.each(['http://sign-in.invalid', 'https://sign-in.invalid/?tenant=1', 'ftp://localhost'])(
    'R-001 the gateway does not start with the issuer %s',
    (address) => {
      expect(() => createAuthenticator({ issuer: address, audience: AUDIENCE, clock })).toThrow(
        /the issuer must/,
      );
    },
  );
});

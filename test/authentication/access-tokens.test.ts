import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHmac } from 'node:crypto';
import { exportSPKI, importJWK } from 'jose';
import type { CryptoKey, JWK } from 'jose';
import {
  createAuthenticator,
  TOKEN_MAX_AGE_SECONDS,
} from '../../gateway/authentication/authenticator.ts';
import type { Authenticator } from '../../gateway/authentication/authenticator.ts';
import { requestToken } from '../../gateway/demo-issuer/request-token.ts';
import { startDemoIssuer } from '../../gateway/demo-issuer/start-demo-issuer.ts';
import type { DemoIssuer } from '../../gateway/demo-issuer/start-demo-issuer.ts';
import { AUDIENCE, CAST, createTestClock } from './demo-cast.ts';
import { bearer, createKey } from './stand-in-issuer.ts';

const time = createTestClock();
let issuer: DemoIssuer;
let authenticator: Authenticator;

beforeAll(async () => {
  issuer = await startDemoIssuer({ port: 0, users: CAST, dataIsDemo: true, clock: time.clock });
  authenticator = createAuthenticator({
    issuer: issuer.url,
    audience: AUDIENCE,
    clock: time.clock,
  });
});

afterAll(async () => {
  await issuer.close();
});

async function tokenFor(username: string, url = issuer.url): Promise<string> {
  const answer = await requestToken(url, username);
  if (answer.kind !== 'token') throw new Error(answer.kind);
  return answer.token;
}

function decode(part: string | undefined): Record<string, unknown> {
  return JSON.parse(Buffer.from(part ?? '', 'base64url').toString()) as Record<string, unknown>;
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

async function issuerPublicJwk(): Promise<JWK> {
  const answer = (await (await fetch(`${issuer.url}/jwks`)).json()) as { keys: JWK[] };
  const [jwk] = answer.keys;
  if (jwk === undefined) throw new Error('the issuer has no key');
  return jwk;
}

describe('a caller is identified', () => {
  test('R-001 a person with a token of the issuer is identified as that person', async () => {
    expect(
      await authenticator.authenticate(`Bearer ${await tokenFor('bexley-police-rep')}`),
    ).toEqual({
      kind: 'identified',
      subject: 'bexley-police-rep',
      issuer: issuer.url,
      clientKind: 'person',
      authenticatedAt: time.clock(),
    });
  });

  test('R-015 an agency system with client credentials is identified as a system', async () => {
    expect(
      await authenticator.authenticate(`bearer ${await tokenFor('bexley-police-system')}`),
    ).toEqual({
      kind: 'identified',
      subject: 'bexley-police-system',
      issuer: issuer.url,
      clientKind: 'system',
      authenticatedAt: null,
    });
  });

  test('R-003 a token carries no role, agency, area or name of its bearer', async () => {
    const claims = decode((await tokenFor('bexley-police-rep')).split('.')[1]);
    expect(Object.keys(claims).sort()).toEqual(
      ['aud', 'auth_time', 'client_id', 'exp', 'iat', 'iss', 'jti', 'sub'].sort(),
    );
  });
});

describe('a caller is refused', () => {
  test.each([
    ['nothing', undefined, 'NO_TOKEN'],
    ['an empty header', '', 'NO_TOKEN'],
    ['another scheme', 'Basic YTpi', 'MALFORMED'],
    ['two tokens', 'Bearer a.b.c d.e.f', 'MALFORMED'],
    ['a token that is not one', 'Bearer hello', 'MALFORMED'],
    ['three parts of nothing', 'Bearer a.b.c', 'MALFORMED'],
    ['a header beyond all measure', `Bearer ${'a'.repeat(9000)}`, 'MALFORMED'],
  ])('R-001 %s identifies nobody', async (_what, header, reason) => {
    expect(await authenticator.authenticate(header)).toEqual({ kind: 'refused', reason });
  });

  test('R-001 a token is refused once it has expired', async () => {
    const shifted = createTestClock();
    const later = createAuthenticator({
      issuer: issuer.url,
      audience: AUDIENCE,
      clock: shifted.clock,
    });
    const header = `Bearer ${await tokenFor('bexley-police-rep')}`;
    shifted.advance(3_600_000 - 1000);
    expect(await later.authenticate(header)).toMatchObject({ kind: 'identified' });
    shifted.advance(6000);
    expect(await later.authenticate(header)).toEqual({ kind: 'refused', reason: 'EXPIRED' });
  });

  test('R-001 a token that is not valid yet is refused', async () => {
    const early = createTestClock('2026-03-02T08:59:00Z');
    const before = createAuthenticator({
      issuer: issuer.url,
      audience: AUDIENCE,
      clock: early.clock,
    });
    const header = `Bearer ${await tokenFor('bexley-police-rep')}`;
    expect(await before.authenticate(header)).toEqual({ kind: 'refused', reason: 'NOT_YET_VALID' });
    expect(TOKEN_MAX_AGE_SECONDS).toBe(28_800);
  });

  test('R-001 a token for another service is refused', async () => {
    const other = createAuthenticator({
      issuer: issuer.url,
      audience: 'another-service',
      clock: time.clock,
    });
    expect(await other.authenticate(`Bearer ${await tokenFor('bexley-police-rep')}`)).toEqual({
      kind: 'refused',
      reason: 'WRONG_AUDIENCE',
    });
  });

  test('R-001 a changed subject breaks the signature', async () => {
    const [header, payload, signature] = (await tokenFor('bexley-police-rep')).split('.');
    const forged = encode({ ...decode(payload), sub: 'bexley-housing-rep' });
    expect(await authenticator.authenticate(`Bearer ${header}.${forged}.${signature}`)).toEqual({
      kind: 'refused',
      reason: 'BAD_SIGNATURE',
    });
  });

  test.each(['none', 'None', 'NONE'])(
    'R-001 an unsigned token (alg %s) is refused',
    async (alg) => {
      const [, payload] = (await tokenFor('bexley-police-rep')).split('.');
      const unsigned = `Bearer ${encode({ alg, typ: 'at+jwt' })}.${payload}.`;
      const answer = await authenticator.authenticate(unsigned);
      expect(answer).toEqual({ kind: 'refused', reason: 'ALGORITHM_NOT_ALLOWED' });
    },
  );

  test.each([
    ['its JSON', (jwk: JWK) => Promise.resolve(JSON.stringify(jwk))],
    ['its PEM', async (jwk: JWK) => exportSPKI((await importJWK(jwk, 'ES256')) as CryptoKey)],
  ])('R-001 HS256 with the public key as secret (%s) is refused', async (_what, secretOf) => {
    const jwk = await issuerPublicJwk();
    const [, payload] = (await tokenFor('bexley-police-rep')).split('.');
    const signed = `${encode({ alg: 'HS256', kid: jwk.kid, typ: 'at+jwt' })}.${payload}`;
    const signature = createHmac('sha256', await secretOf(jwk))
      .update(signed)
      .digest('base64url');
    expect(await authenticator.authenticate(`Bearer ${signed}.${signature}`)).toEqual({
      kind: 'refused',
      reason: 'ALGORITHM_NOT_ALLOWED',
    });
  });

  test('R-001 a token of another issuer is refused even with our key id and our issuer name', async () => {
    const { kid } = await issuerPublicJwk();
    const stranger = await createKey(kid ?? '');
    const claims = decode((await tokenFor('bexley-police-rep')).split('.')[1]);
    expect(await authenticator.authenticate(await bearer(stranger, claims))).toEqual({
      kind: 'refused',
      reason: 'BAD_SIGNATURE',
    });
  });

  test('R-001 a second demo issuer cannot vouch for people of the first', async () => {
    const second = await startDemoIssuer({
      port: 0,
      users: CAST,
      dataIsDemo: true,
      clock: time.clock,
    });
    try {
      const header = `Bearer ${await tokenFor('bexley-police-rep', second.url)}`;
      expect(await authenticator.authenticate(header)).toEqual({
        kind: 'refused',
        reason: 'UNKNOWN_KEY',
      });
    } finally {
      await second.close();
    }
  });
});

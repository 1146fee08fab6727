import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { CryptoKey, JWK } from 'jose';
import { AUDIENCE } from './demo-cast.ts';

export interface IssuerKey {
  privateKey: CryptoKey;
  publicJwk: JWK & { kty: string; kid: string };
}

export async function createKey(kid: string): Promise<IssuerKey> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(publicKey);
  return { privateKey, publicJwk: { ...jwk, kty: 'EC', kid, alg: 'ES256', use: 'sig' } };
}

export interface StandInIssuer {
  url: string;
  /** How often each path was asked for. */
  asked: { discovery: number; keys: number };
  /** What the issuer answers; change it to make the issuer misbehave. */
  answers: {
    issuer: string;
    keysUrl: string;
    keys: unknown;
    status: number;
    /** Answers discovery with a redirect to this address. */
    redirectTo?: string;
    /** Takes the connection and never answers. */
    hang: boolean;
  };
  close(): Promise<void>;
}

/** An issuer over real HTTP whose every answer the test decides. */
export async function startStandInIssuer(port = 0): Promise<StandInIssuer> {
  const asked = { discovery: 0, keys: 0 };
  const server = createServer((request, response) => {
    const isKeys = request.url === '/keys';
    asked[isKeys ? 'keys' : 'discovery'] += 1;
    if (answers.hang) return;
    if (answers.redirectTo !== undefined) {
      response.writeHead(302, { location: answers.redirectTo }).end();
      return;
    }
    const metadata = { issuer: answers.issuer, jwks_uri: answers.keysUrl };
    response.writeHead(answers.status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(isKeys ? answers.keys : metadata));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const url = `http://localhost:${String((server.address() as AddressInfo).port)}`;
  const answers: StandInIssuer['answers'] = {
    issuer: url,
    keysUrl: `${url}/keys`,
    keys: { keys: [] },
    status: 200,
    hang: false,
  };
  return {
    url,
    asked,
    answers,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

export type Claims = Record<string, unknown>;

/** Claims of a token that would be accepted from this issuer at this moment. */
export function goodClaims(issuer: string, now: Date): Claims {
  const seconds = Math.floor(now.getTime() / 1000);
  return {
    iss: issuer,
    sub: 'bexley-police-rep',
    aud: AUDIENCE,
    client_id: 'marac-console',
    iat: seconds,
    exp: seconds + 3600,
  };
}

/** A bearer header with a signed token. A claim set to `undefined` is left out. */
export async function bearer(
  key: IssuerKey,
  claims: Claims,
  header: { typ?: string } = {},
): Promise<string> {
  const token = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'ES256', kid: key.publicJwk.kid, typ: 'at+jwt', ...header })
    .sign(key.privateKey);
  return `Bearer ${token}`;
}

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as client from 'openid-client';
import { createAuthenticator } from '../../gateway/authentication/authenticator.ts';
import { startDemoIssuer } from '../../gateway/demo-issuer/start-demo-issuer.ts';
import type { DemoIssuer } from '../../gateway/demo-issuer/start-demo-issuer.ts';
import { createBrowser } from './browser.ts';
import { AUDIENCE, CAST } from './demo-cast.ts';

const REDIRECT_URI = 'http://console.invalid/signed-in';
const clock = (): Date => new Date();
let issuer: DemoIssuer;
let configuration: client.Configuration;

beforeAll(async () => {
  issuer = await startDemoIssuer({
    port: 0,
    users: CAST,
    dataIsDemo: true,
    redirectUris: [REDIRECT_URI],
  });
  configuration = await client.discovery(
    new URL(issuer.url),
    'marac-console',
    { id_token_signed_response_alg: 'ES256' },
    client.None(),
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the demo issuer is plain http on this machine
    { execute: [client.allowInsecureRequests] },
  );
});

afterAll(async () => {
  await issuer.close();
});

async function startSignIn(): Promise<{ url: string; verifier: string; state: string }> {
  const verifier = client.randomPKCECodeVerifier();
  const state = client.randomState();
  const url = client.buildAuthorizationUrl(configuration, {
    redirect_uri: REDIRECT_URI,
    scope: 'openid',
    state,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  });
  return { url: url.href, verifier, state };
}

async function signIn(
  browser: ReturnType<typeof createBrowser>,
  username: string,
): Promise<client.TokenEndpointResponse> {
  const { url, verifier, state } = await startSignIn();
  const page = await browser.get(url);
  const arrived = await browser.submit(page.url, { username });
  return client.authorizationCodeGrant(configuration, new URL(arrived.url), {
    pkceCodeVerifier: verifier,
    expectedState: state,
  });
}

describe('sign-in with a browser', () => {
  test('R-001 choosing a person on the page ends in a token for that person', async () => {
    const tokens = await signIn(createBrowser(), 'bexley-police-rep');
    const authenticator = createAuthenticator({ issuer: issuer.url, audience: AUDIENCE, clock });
    const answer = await authenticator.authenticate(`Bearer ${tokens.access_token}`);
    expect(answer).toMatchObject({ subject: 'bexley-police-rep', clientKind: 'person' });
    expect(tokens.expires_in).toBe(3600);
    const { authenticatedAt } = answer as { authenticatedAt: Date };
    expect(Math.abs(authenticatedAt.getTime() - Date.now())).toBeLessThan(60_000);
  });

  test('R-001 an ID token does not open the gateway', async () => {
    const tokens = await signIn(createBrowser(), 'bexley-police-rep');
    const authenticator = createAuthenticator({ issuer: issuer.url, audience: AUDIENCE, clock });
    expect(await authenticator.authenticate(`Bearer ${String(tokens.id_token)}`)).toEqual({
      kind: 'refused',
      reason: 'MALFORMED',
    });
  });

  test('the page says that it is a demonstration and offers people only', async () => {
    const page = await createBrowser().get((await startSignIn()).url);
    expect(page.html).toContain('Demonstration sign-in — invented people only');
    expect(page.html).toContain('<button name="username" value="bexley-housing-rep">');
    expect(page.html).not.toContain('bexley-police-system');
    expect(page.html).not.toMatch(/<script|https?:\/\//);
  });

  test('R-001 the next person signs in as themselves, without a script and without the last session', async () => {
    const browser = createBrowser();
    await signIn(browser, 'bexley-police-rep');
    const tokens = await signIn(browser, 'dorset-idva-rep');
    const authenticator = createAuthenticator({ issuer: issuer.url, audience: AUDIENCE, clock });
    expect(await authenticator.authenticate(`Bearer ${tokens.access_token}`)).toMatchObject({
      subject: 'dorset-idva-rep',
    });
  });

  test.each(['bexley-police-system', 'bexley-nobody', ''])(
    'R-015 nobody becomes "%s" on the page',
    async (username) => {
      const browser = createBrowser();
      const page = await browser.get((await startSignIn()).url);
      expect((await browser.submit(page.url, { username })).status).toBe(400);
    },
  );

  test('cancelling goes back to the console with an error', async () => {
    const browser = createBrowser();
    const page = await browser.get((await startSignIn()).url);
    const arrived = await browser.submit(`${page.url}/cancel`, {});
    expect(new URL(arrived.url).searchParams.get('error')).toBe('access_denied');
  });

  test('R-001 a sign-in started in another browser cannot be finished', async () => {
    const page = await createBrowser().get((await startSignIn()).url);
    const other = createBrowser();
    expect((await other.submit(page.url, { username: 'bexley-police-rep' })).status).toBe(400);
    await other.get((await startSignIn()).url);
    expect((await other.submit(page.url, { username: 'bexley-police-rep' })).status).toBe(400);
  });

  test('R-001 a code is worth nothing without its verifier', async () => {
    const browser = createBrowser();
    const { url, state } = await startSignIn();
    const arrived = await browser.submit((await browser.get(url)).url, {
      username: 'bexley-police-rep',
    });
    await expect(
      client.authorizationCodeGrant(configuration, new URL(arrived.url), {
        pkceCodeVerifier: client.randomPKCECodeVerifier(),
        expectedState: state,
      }),
    ).rejects.toMatchObject({ error: 'invalid_grant' });
  });

  test.each([
    ['without PKCE', { code_challenge: undefined, code_challenge_method: undefined }],
    ['to another address', { redirect_uri: 'http://elsewhere.invalid/signed-in' }],
    ['for another resource', { resource: 'urn:another:service' }],
  ])('R-001 a request %s is refused', async (_what, changes) => {
    const url = new URL((await startSignIn()).url);
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined) url.searchParams.delete(name);
      else url.searchParams.set(name, value);
    }
    const page = await createBrowser().get(url.href);
    const refused = new URL(page.url).searchParams.get('error') !== null || page.status === 400;
    expect(refused).toBe(true);
    expect(page.url).not.toContain('elsewhere.invalid/signed-in?');
  });
});

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { chmod, mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAuthenticator } from '../../gateway/authentication/authenticator.ts';
import { demoSecret } from '../../gateway/demo-issuer/demo-user.ts';
import { requestToken } from '../../gateway/demo-issuer/request-token.ts';
import { startDemoIssuer } from '../../gateway/demo-issuer/start-demo-issuer.ts';
import type { DemoIssuer } from '../../gateway/demo-issuer/start-demo-issuer.ts';
import { AUDIENCE, CAST, createTestClock } from './demo-cast.ts';

let issuer: DemoIssuer;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'marac-issuer-'));
  issuer = await startDemoIssuer({ port: 0, users: CAST, dataIsDemo: true });
});

afterAll(async () => {
  await issuer.close();
  await rm(folder, { recursive: true });
});

describe('the demo issuer and real data', () => {
  test('R-003 the demo issuer refuses to start unless all data is invented', async () => {
    const start = startDemoIssuer({ port: issuer.port, users: CAST, dataIsDemo: false });
    await expect(start).rejects.toThrow(/only with demonstration data/);
  });

  test.each([
    ['given twice', [CAST[0], CAST[0]]],
    ['of a client', [{ ...CAST[0], username: 'marac-console' }]],
    ['with markup', [{ ...CAST[0], username: '<b>-x' }]],
  ])('R-001 the demo issuer refuses a username %s', async (_what, users) => {
    const start = startDemoIssuer({ port: 0, users: users as typeof CAST, dataIsDemo: true });
    await expect(start).rejects.toThrow(/username/);
  });

  test('the demo issuer says when its port is taken', async () => {
    const start = startDemoIssuer({ port: issuer.port, users: CAST, dataIsDemo: true });
    await expect(start).rejects.toThrow(/EADDRINUSE/);
  });
});

describe('the front page', () => {
  test('says that it is a demonstration, lists everybody by area and loads nothing from elsewhere', async () => {
    const response = await fetch(`${issuer.url}/`);
    const html = await response.text();
    expect(html).toContain(
      'Demonstration sign-in — invented people only, never use with real data.',
    );
    expect(html).toMatch(/<h2[^>]*>Bexley<\/h2>[\s\S]*<h2[^>]*>Dorset<\/h2>/);
    for (const { username } of CAST) {
      expect(html).toContain(`npm run --silent token -- ${username}`);
    }
    expect(html).toContain('Officer &#60;Sample&#62;');
    expect(html).not.toMatch(/<script|<img|<link|@import|https?:\/\//);
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self' http:\/\/localhost:4000;/,
    );
  });
});

describe('tokens', () => {
  test('R-015 a system cannot use the way of a person, nor a person the way of a system', async () => {
    const ask = async (form: Record<string, string>): Promise<number> =>
      (await fetch(`${issuer.url}/token`, { method: 'POST', body: new URLSearchParams(form) }))
        .status;
    const grant = 'urn:marac:demo:sign-in';
    const client = 'marac-demo-command';
    expect(await ask({ grant_type: grant, client_id: client, username: 'bexley-police-rep' })).toBe(
      200,
    );
    expect(
      await ask({ grant_type: grant, client_id: client, username: 'bexley-police-system' }),
    ).toBe(400);
    expect(
      await ask({ grant_type: grant, client_id: 'marac-console', username: 'bexley-police-rep' }),
    ).toBe(400);
    expect(
      await ask({
        grant_type: 'client_credentials',
        client_id: 'bexley-police-rep',
        client_secret: demoSecret('bexley-police-rep'),
      }),
    ).toBe(401);
  });

  test('R-015 a system is given no token without its own secret', async () => {
    const secret = demoSecret('bexley-police-rep');
    const response = await fetch(`${issuer.url}/token`, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
      headers: {
        authorization: `Basic ${Buffer.from(`bexley-police-system:${secret}`).toString('base64')}`,
      },
    });
    expect(response.status).toBe(401);
  });

  test('tokens outlive a restart when the key is kept in a file that only its owner reads', async () => {
    const keysFile = join(folder, 'keys.json');
    const { clock } = createTestClock();
    const settings = { users: CAST, dataIsDemo: true, clock, keysFile };
    const first = await startDemoIssuer({ ...settings, port: 0 });
    const answer = await requestToken(first.url, 'dorset-idva-rep');
    await first.close();
    expect((await stat(keysFile)).mode & 0o777).toBe(0o600);

    const second = await startDemoIssuer({ ...settings, port: first.port });
    try {
      const authenticator = createAuthenticator({
        issuer: second.url,
        audience: AUDIENCE,
        clock,
      });
      const token = answer.kind === 'token' ? answer.token : '';
      expect(await authenticator.authenticate(`Bearer ${token}`)).toMatchObject({
        subject: 'dorset-idva-rep',
      });
    } finally {
      await second.close();
    }
    await chmod(keysFile, 0o644);
    await expect(startDemoIssuer({ ...settings, port: 0 })).rejects.toThrow(/mode 600/);
  });

  test('a server that is no issuer is told apart from a user that does not exist', async () => {
    const server = createServer((_request, response) => response.end('hello'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    expect(await requestToken(`http://localhost:${String(port)}`, 'bexley-police-rep')).toEqual({
      kind: 'no-issuer',
    });
    await new Promise((resolve) => server.close(resolve));
    expect(await requestToken(issuer.url, 'bexley-nobody')).toEqual({ kind: 'unknown-user' });
  });
});

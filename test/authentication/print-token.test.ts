import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { createAuthenticator } from '../../gateway/authentication/authenticator.ts';
import { startDemoIssuer } from '../../gateway/demo-issuer/start-demo-issuer.ts';
import type { DemoIssuer } from '../../gateway/demo-issuer/start-demo-issuer.ts';
import { AUDIENCE, CAST } from './demo-cast.ts';

let issuer: DemoIssuer;

beforeAll(async () => {
  issuer = await startDemoIssuer({ port: 0, users: CAST, dataIsDemo: true });
});

afterAll(async () => {
  await issuer.close();
});

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

function run(issuerUrl: string, ...args: string[]): Promise<Ended> {
  const command = ['--import', 'tsx', 'gateway/demo-issuer/print-token.ts', ...args];
  const env = { ...process.env, NODE_OPTIONS: '', MARAC_ISSUER_URL: issuerUrl };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, command, { env }, (_error, stdout, stderr) => {
      resolve({ code: child.exitCode ?? -1, stdout, stderr });
    });
  });
}

describe('npm run token', () => {
  test.each(['bexley-housing-rep', 'bexley-police-system'])(
    'prints a token for %s that the gateway accepts, and nothing else',
    async (username) => {
      const { code, stdout } = await run(issuer.url, username);
      expect(code).toBe(0);
      expect(stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
      const authenticator = createAuthenticator({
        issuer: issuer.url,
        audience: AUDIENCE,
        clock: () => new Date(),
      });
      expect(await authenticator.authenticate(`Bearer ${stdout.trim()}`)).toMatchObject({
        subject: username,
      });
    },
    20_000,
  );

  test.each([
    ['an unknown user', ['bexley-nobody'], /Nobody called "bexley-nobody" can sign in.*See who/],
    ['no user', [], /Usage: .*\n.*Who can sign in/],
  ])(
    'says what to do for %s',
    async (_what, args, message) => {
      const { code, stdout, stderr } = await run(issuer.url, ...args);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toMatch(message);
    },
    20_000,
  );

  test('says how to start the system when no issuer runs', async () => {
    const { code, stdout, stderr } = await run('http://127.0.0.1:1', 'bexley-police-rep');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('npm start');
  }, 20_000);
});

// Sign-in for the demonstration, on one machine and for invented people. Never for anything else.
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import express from 'express';
import { indexUsers } from './demo-user.ts';
import type { DemoUser } from './demo-user.ts';
import { createProvider } from './provider.ts';
import { signInRoutes } from './sign-in-routes.ts';
import { generateSigningKeys, loadSigningKeys } from './signing-key-file.ts';

export interface DemoIssuerSettings {
  /** 0 takes any free port. */
  port: number;
  users: readonly DemoUser[];
  /** Whether every record in the system is invented. The caller must know; there is no default. */
  dataIsDemo: boolean;
  clock?: () => Date;
  host?: string;
  /** Where the signing key is kept, so that tokens outlive a restart. Without it: a new key each time. */
  keysFile?: string;
  /** The issuer identifier if it is not `http://localhost:<port>`. */
  issuerUrl?: string;
  /** Where the console takes people after sign-in. */
  redirectUris?: readonly string[];
}

export interface DemoIssuer {
  url: string;
  port: number;
  close(): Promise<void>;
}

/**
 * Starts an OpenID Connect issuer at which anybody can be anybody. Throws before it listens unless
 * all data is invented: with real data it would be an open door to everything.
 */
export async function startDemoIssuer(settings: DemoIssuerSettings): Promise<DemoIssuer> {
  if (!settings.dataIsDemo) {
    throw new Error(
      'The demo issuer lets anybody sign in as anybody and starts only with demonstration data. ' +
        'Name a real OpenID Connect issuer instead.',
    );
  }
  const users = indexUsers(settings.users);
  const redirectUris = settings.redirectUris ?? ['http://localhost:4000/signed-in'];
  const keys = await (settings.keysFile === undefined
    ? generateSigningKeys()
    : loadSigningKeys(settings.keysFile));

  const app = express();
  app.disable('x-powered-by');
  const server = createServer(app);
  const port = await listen(server, settings.port, settings.host ?? '127.0.0.1');
  const url = settings.issuerUrl ?? `http://localhost:${String(port)}`;
  try {
    const clock = settings.clock ?? (() => new Date());
    const provider = await createProvider({ issuerUrl: url, users, redirectUris, keys, clock });
    app.use(signInRoutes(provider, users, redirectUris));
    app.use(provider.callback());
  } catch (error) {
    await stop(server);
    throw error;
  }
  return { url, port, close: () => stop(server) };
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      if (address === null || typeof address === 'string') {
        reject(new Error('the demo issuer listens on a TCP port only'));
        return;
      }
      resolve(address.port);
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

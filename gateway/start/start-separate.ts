import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { databaseNames } from '../../schema/database/databases.ts';
import { prepareDatabases } from '../../schema/database/prepare-databases.ts';
import { loadSecrets } from '../../schema/database/secrets.ts';
import { demoUsers } from '../../schema/demo-cast/demo-users.ts';
import { startDemoIssuer } from '../demo-issuer/start-demo-issuer.ts';
import { ensurePermitKeyFiles } from '../permit/permit-keys.ts';
import { subgraphPort } from './demo-config.ts';
import type { DemoMail } from './demo-mail.ts';
import { startDemoMail } from './demo-mail.ts';
import { demonstrationInstant, seedDemo } from './demo-data.ts';
import { sectorParts } from './parts.ts';
import type { SeparateSettings } from './separate-config.ts';
import { bareEnvironment } from './separate-config.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
/** How long all parts together may take to become ready, in milliseconds. */
const readyWithinMs = 60_000;

export interface SeparateParts {
  readonly gatewayUrl: string;
  readonly issuerUrl: string;
  /** By name: the process that runs each part. */
  readonly processes: ReadonlyMap<string, ChildProcess>;
  /** Resolves with the name of the first part that ends by itself. */
  readonly ended: Promise<string>;
  close(): Promise<void>;
}

/**
 * The parts as docker-compose.yml runs them, each a process with only its own database's address and
 * the keys it needs, on one PostgreSQL server given by URL, with the demonstration's invented data.
 */
export async function startSeparate(settings: SeparateSettings): Promise<SeparateParts> {
  const dataDir = resolve(settings.MARAC_DATA_DIR);
  mkdirSync(dataDir, { recursive: true });
  const { databases: passwords } = await loadSecrets(dataDir);
  const adminUrl = settings.MARAC_DATABASE_ADMIN_URL;
  const urls = await prepareDatabases({ adminUrl, databases: databaseNames, passwords });
  const cast = await seedDemo(urls, demonstrationInstant(dataDir, new Date()));
  const keys = await ensurePermitKeyFiles(join(dataDir, 'keys'));
  const issuer = await startDemoIssuer({
    port: settings.MARAC_ISSUER_PORT,
    users: demoUsers(cast),
    dataIsDemo: true,
    keysFile: join(dataDir, 'keys', 'issuer-keys.json'),
  });

  const mail = await startDemoMail(settings);

  const processes = new Map<string, ChildProcess>();
  const run = (name: string, file: string, environment: Record<string, string>): void => {
    const child = spawn(process.execPath, ['--import', 'tsx', file], {
      cwd: project,
      env: { ...bareEnvironment(), ...environment },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    processes.set(name, child);
  };
  const parts = [
    { name: 'conference', database: 'conference' as const },
    ...sectorParts.map(({ database, name }) => ({ database, name })),
  ];
  for (const { database, name } of parts)
    run(name, `subgraphs/${name}/main.ts`, {
      [`${prefixOf(name)}_PORT`]: String(subgraphPort(settings, name)),
      [`${prefixOf(name)}_DATABASE_URL`]: urls[database].appUrl,
      MARAC_PERMIT_KEYS_FILE: keys.publicFile,
      ...(name === 'conference' && noticeEnvironment(mail)),
    });
  run('gateway', 'gateway/main.ts', {
    MARAC_PORT: String(settings.MARAC_PORT),
    MARAC_OIDC_ISSUER: issuer.url,
    MARAC_DEADLINE_MS: String(settings.MARAC_DEADLINE_MS),
    MARAC_LOG_DATABASE_URL: urls.disclosure_log.appUrl,
    MARAC_PERMIT_KEY_FILE: keys.privateFile,
    // A demonstration is there to be asked whatever somebody likes.
    MARAC_TRUSTED_DOCUMENTS: 'off',
    MARAC_METRICS_PORT: String(settings.MARAC_METRICS_PORT),
    ...Object.fromEntries(
      parts.map(({ name }) => [
        `${prefixOf(name)}_URL`,
        `http://127.0.0.1:${String(subgraphPort(settings, name))}/graphql`,
      ]),
    ),
  });

  const ended = Promise.race(
    [...processes].map(
      ([name, child]) =>
        new Promise<string>((fulfil) =>
          child.once('exit', () => {
            fulfil(name);
          }),
        ),
    ),
  );
  const close = async (): Promise<void> => {
    await Promise.all([...processes.values()].map(stop));
    await issuer.close();
    await mail.close();
  };
  const gatewayUrl = `http://localhost:${String(settings.MARAC_PORT)}`;
  const addresses = [
    gatewayUrl,
    ...parts.map(({ name }) => `http://127.0.0.1:${String(subgraphPort(settings, name))}`),
  ];
  try {
    await Promise.race([
      Promise.all(addresses.map(becomesReady)),
      ended.then((name) => Promise.reject(new Error(`${name} ended before it was ready`))),
    ]);
  } catch (error) {
    await close();
    throw error;
  }
  return { gatewayUrl, issuerUrl: issuer.url, processes, ended, close };
}

/** The demonstration's mail server, as the conference's own process is told of it. */
function noticeEnvironment({ notices }: DemoMail): Record<string, string> {
  return {
    MARAC_CONFERENCE_SMTP_URL: notices.smtpUrl,
    MARAC_CONFERENCE_MAIL_DOMAIN: notices.domain,
    MARAC_CONFERENCE_MAIL_EVERY_MS: String(notices.everyMs),
  };
}

/** `childrens-services` → `MARAC_CHILDRENS_SERVICES`. */
function prefixOf(name: string): string {
  return `MARAC_${name.toUpperCase().replaceAll('-', '_')}`;
}

async function becomesReady(address: string): Promise<void> {
  const until = performance.now() + readyWithinMs;
  while (performance.now() < until) {
    const answer = await fetch(`${address}/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await pause(100);
  }
  throw new Error(`${address} did not become ready`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((fulfil) => child.once('exit', fulfil));
  child.kill('SIGTERM');
  const insist = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(insist);
}

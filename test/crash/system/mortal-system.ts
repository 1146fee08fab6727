import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDemoIssuer } from '../../../gateway/demo-issuer/start-demo-issuer.ts';
import { ensurePermitKeyFiles } from '../../../gateway/permit/permit-keys.ts';
import { seedDemo } from '../../../gateway/start/demo-data.ts';
import { sectorParts } from '../../../gateway/start/parts.ts';
import type { DatabaseName } from '../../../schema/database/databases.ts';
import { databaseNames } from '../../../schema/database/databases.ts';
import { freePort } from '../../../schema/database/free-port.ts';
import { prepareDatabases } from '../../../schema/database/prepare-databases.ts';
import { loadSecrets } from '../../../schema/database/secrets.ts';
import type { DemoCast } from '../../../schema/demo-cast/cast.ts';
import { demoUsers } from '../../../schema/demo-cast/demo-users.ts';
import type { Server } from '../plan.ts';
import type { Part } from './part.ts';
import { createPart } from './part.ts';
import type { MortalPostgres } from './postgres.ts';
import { startMortalPostgres } from './postgres.ts';
import type { Wires } from './wires.ts';
import { createWires } from './wires.ts';

/** How long starting one part may take before it counts as one that never will, in milliseconds. */
const startsWithinMs = 120_000;

/**
 * The system as a deployment runs it, every part a process: gateway, six subgraphs, PostgreSQL, with a
 * wire on each connection between them. The wires are called `callers`, by the name of each subgraph, and
 * `<database> database`.
 */
export interface MortalSystem {
  readonly cast: DemoCast;
  readonly wires: Wires;
  readonly postgres: Readonly<Record<Server, MortalPostgres>>;
  readonly parts: ReadonlyMap<string, Part>;
  part(name: string): Part;
  /** Where callers ask. */
  readonly gatewayUrl: string;
  readonly issuerUrl: string;
  /** Each database as its owner role sees it, past the wires. */
  readonly ownerUrls: Readonly<Record<DatabaseName, string>>;
  /** Parts that ended though nobody killed them. */
  readonly endedByThemselves: readonly string[];
  close(): Promise<void>;
}

const environmentName = (name: string): string =>
  `MARAC_${name.toUpperCase().replaceAll('-', '_')}`;

/** The subgraphs, with the database of each. */
type AgencyDatabase = Exclude<DatabaseName, 'disclosure_log'>;
export const subgraphDatabases: ReadonlyMap<string, AgencyDatabase> = new Map([
  ['conference', 'conference'],
  ...sectorParts.map(({ name, database }): [string, AgencyDatabase] => [
    name,
    database as AgencyDatabase,
  ]),
]);

/** One server with its databases, migrated and empty. */
async function startServer<Name extends DatabaseName>(dataDir: string, databases: readonly Name[]) {
  const server = await startMortalPostgres(dataDir, await freePort());
  const { databases: passwords } = await loadSecrets(dataDir);
  const { adminUrl } = server;
  return { server, urls: await prepareDatabases({ adminUrl, databases, passwords }) };
}

/** Starts all of it on a folder of its own, with the demonstration's invented people. */
export async function startMortalSystem(): Promise<MortalSystem> {
  const folder = await mkdtemp(join(tmpdir(), `marac-crash-${process.pid}-`));
  // As root the server runs as a user of its own, who must be able to pass through.
  await chmod(folder, 0o755);
  const [agencies, log] = await Promise.all([
    startServer(join(folder, 'agencies'), [...subgraphDatabases.values()]),
    startServer(join(folder, 'log'), ['disclosure_log']),
  ]);
  const urls = { ...agencies.urls, ...log.urls };
  const cast = await seedDemo(urls, new Date());
  const keys = await ensurePermitKeyFiles(join(folder, 'keys'));
  const issuer = await startDemoIssuer({ port: 0, users: demoUsers(cast), dataIsDemo: true });

  const wires = createWires();
  const throughWire = async (name: DatabaseName): Promise<string> => {
    const url = new URL(urls[name].appUrl);
    url.port = String(await wires.lay(`${name} database`, Number(url.port)));
    return url.href;
  };
  const endedByThemselves: string[] = [];
  const onEnd = (name: string, lastWords: string): void => {
    endedByThemselves.push(`${name} ended by itself: ${lastWords}`);
  };
  const parts = new Map<string, Part>();
  const addresses: Record<string, string> = {};
  for (const [name, database] of subgraphDatabases) {
    const port = await freePort();
    const environment = {
      [`${environmentName(name)}_PORT`]: String(port),
      [`${environmentName(name)}_DATABASE_URL`]: await throughWire(database),
      MARAC_PERMIT_KEYS_FILE: keys.publicFile,
    };
    const file = `subgraphs/${name}/main.ts`;
    parts.set(name, createPart({ name, file, port, environment, onEnd }));
    const wire = await wires.lay(name, port);
    addresses[`${environmentName(name)}_URL`] = `http://127.0.0.1:${String(wire)}/graphql`;
  }
  const gatewayPort = await freePort();
  const gateway = createPart({
    name: 'gateway',
    file: 'gateway/main.ts',
    port: gatewayPort,
    environment: {
      MARAC_PORT: String(gatewayPort),
      MARAC_OIDC_ISSUER: issuer.url,
      // Longer than an answer takes on a busy machine; whoever asks a frozen server waits for as long.
      MARAC_DEADLINE_MS: '6000',
      MARAC_TRUSTED_DOCUMENTS: 'off',
      MARAC_LOG_DATABASE_URL: await throughWire('disclosure_log'),
      MARAC_PERMIT_KEY_FILE: keys.privateFile,
      ...addresses,
    },
    onEnd,
  });
  parts.set('gateway', gateway);
  const callers = await wires.lay('callers', gatewayPort);

  const close = async (): Promise<void> => {
    for (const part of parts.values()) part.kill();
    await Promise.all([...parts.values()].map((part) => part.gone()));
    await wires.close();
    await issuer.close();
    await Promise.all([agencies.server.stop(), log.server.stop()]);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    for (const part of parts.values()) part.start();
    await Promise.all([...parts.values()].map((part) => part.becomesReady(startsWithinMs)));
  } catch (error) {
    await close();
    throw error;
  }
  return {
    cast,
    wires,
    postgres: { agencies: agencies.server, log: log.server },
    parts,
    part(name) {
      const found = parts.get(name);
      if (!found) throw new Error(`there is no part ${name}`);
      return found;
    },
    gatewayUrl: `http://127.0.0.1:${String(callers)}`,
    issuerUrl: issuer.url,
    ownerUrls: Object.fromEntries(
      databaseNames.map((name) => [name, urls[name].ownerUrl]),
    ) as Record<DatabaseName, string>,
    endedByThemselves,
    close,
  };
}

// Everything that is measured, running: the agencies, the log's database and the gateways in front of them.
import type { ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { generatePermitKey } from '../../gateway/permit/permit-keys.ts';
import { readSchema } from '../../gateway/read-schema.ts';
import { startCluster } from '../../schema/database/cluster.ts';
import { freePort } from '../../schema/database/free-port.ts';
import { prepareDatabases } from '../../schema/database/prepare-databases.ts';
import { loadSecrets } from '../../schema/database/secrets.ts';
import { benchCase, caller } from './agencies/cast.ts';
import type { AgenciesGiven, AgenciesReady, Slowness } from './agencies/main.ts';
import { start, startHive, startOurs } from './child.ts';
import type { Target } from './load.ts';

/** One gateway of the contest. */
export interface Contestant {
  readonly name: 'ours' | 'hive' | 'apollo';
  readonly pid: number;
  target(operation: string): Target;
}

export interface Contest {
  readonly contestants: readonly Contestant[];
  /** Makes one agency take so long for an answer. */
  slow(what: Slowness): void;
  /** What one agency answers to, for measuring it by itself. */
  readonly agencies: AgenciesReady;
  /** Our own gateway's process, which takes messages about being observed. */
  readonly ours: ChildProcess;
  close(): Promise<void>;
}

const audience = 'bench';

/** Starts the whole of it on free ports and a folder that is deleted afterwards. */
export async function startContest(): Promise<Contest> {
  const folder = mkdtempSync(join(tmpdir(), 'marac-bench-'));
  // The database server may run as another user and has to reach its own folder.
  chmodSync(folder, 0o711);
  const opened: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const stop of opened.splice(0).reverse()) await stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const opens = (child: ChildProcess): number => {
    opened.push(() => ended(child));
    if (child.pid === undefined) throw new Error('a process did not start');
    return child.pid;
  };
  try {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
    const permit = await generatePermitKey();
    const given: AgenciesGiven = {
      permitKeys: permit.publicKeys,
      issuerKeys: { keys: [{ ...(await exportJWK(publicKey)), kid: 'bench', alg: 'ES256' }] },
    };
    const agencies = await start<AgenciesReady>('agencies/main.ts', given);
    opens(agencies.process);
    const token = await new SignJWT({ client_id: 'bench-client', auth_time: seconds() })
      .setProtectedHeader({ alg: 'ES256', kid: 'bench', typ: 'at+jwt' })
      .setIssuer(agencies.ready.issuer)
      .setAudience(audience)
      .setSubject(caller)
      .setIssuedAt()
      .setExpirationTime('1h')
      .sign(privateKey);

    const dataDir = join(folder, 'data');
    const cluster = await startCluster({ dataDir, port: await freePort() });
    opened.push(() => cluster.stop());
    const { databases: passwords } = await loadSecrets(dataDir);
    const { adminUrl } = cluster;
    const urls = await prepareDatabases({ adminUrl, databases: ['disclosure_log'], passwords });

    const ours = await startOurs({
      ...agencies.ready,
      audience,
      permitKey: permit.privateJwk,
      logDatabaseUrl: urls.disclosure_log.appUrl,
    });
    const supergraph = join(folder, 'supergraph.graphql');
    writeFileSync(supergraph, supergraphFor(agencies.ready.subgraphs));
    const apollo = await start<{ url: string }>('gateways/apollo.ts', supergraph);
    const hivePort = await freePort();
    const hive = await startHive(supergraph, hivePort);

    const hiveUrl = `http://127.0.0.1:${hivePort}/graphql`;
    const authorization = { authorization: `Bearer ${token}` };
    return {
      contestants: [
        contestant('ours', opens(ours.process), ours.ready.url, authorization),
        contestant('hive', opens(hive), hiveUrl),
        contestant('apollo', opens(apollo.process), apollo.ready.url),
      ],
      slow: (what) => void agencies.process.send(what),
      agencies: agencies.ready,
      ours: ours.process,
      close,
    };
  } catch (fault) {
    await close();
    throw fault;
  }
}

const seconds = (): number => Math.floor(Date.now() / 1000);

function contestant(
  name: Contestant['name'],
  pid: number,
  url: string,
  headers: Readonly<Record<string, string>> = {},
): Contestant {
  return {
    name,
    pid,
    target: (query) => ({
      url,
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body: JSON.stringify({ query, variables: { case: benchCase.id } }),
    }),
  };
}

/** The project's own supergraph with the addresses of these agencies. */
function supergraphFor(subgraphs: AgenciesReady['subgraphs']): string {
  return Object.entries(subgraphs).reduce(
    (sdl, [name, url]) => sdl.replace(`"http://${name}.invalid/graphql"`, JSON.stringify(url)),
    readSchema().supergraphSdl,
  );
}

function ended(child: ChildProcess): Promise<unknown> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  return gone;
}

/** The operation that is measured, and the same with the people's names read for every item. */
export function operations() {
  const text = readFileSync(new URL('case-picture.graphql', import.meta.url), 'utf8');
  const named = text.replace(/subject \{\s+id\s+\}/, 'subject { id role name }');
  return { picture: text, named } as const;
}

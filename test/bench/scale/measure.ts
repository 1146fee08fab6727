// What one operation costs, wherever it costs it: time, processor by process, statements and pages of the database.
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'undici';
import { databaseNames } from '../../../schema/database/databases.ts';
import { cpuOf } from '../child.ts';
import { percentile } from '../load.ts';
import type { ScaleSystem } from './system.ts';

/** One operation, as somebody asks it. */
export interface Asked {
  readonly username: string;
  readonly query: string;
  /** Made anew for each time. */
  readonly variables: (time: number) => object;
  /** Throws where the answer is not the one that is measured: nobody is fast by leaving out. */
  readonly check: (answer: Answer) => void;
}

export interface Answer {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- whoever asked knows what it holds
  readonly data: any;
  readonly errors: readonly { readonly extensions: { readonly code: string } }[];
  readonly bytes: number;
}

/** Of one operation. */
export interface Cost {
  readonly bytes: number;
  readonly p50: number;
  readonly p99: number;
  readonly times: number;
  /** Milliseconds of processor, by process; `postgres` for all of its. */
  readonly cpu: Readonly<Record<string, number>>;
  /** Statements that PostgreSQL ran, and pages that they touched. */
  readonly statements: number;
  readonly pages: number;
  /** Calls of the gateway, by subgraph. */
  readonly calls: Readonly<Record<string, number>>;
}

/** Asks once. @throws for any answer that is not 200. */
export async function askOnce(
  system: ScaleSystem,
  asked: Asked,
  time = 0,
  given: { pool?: Pool; token?: string } = {},
): Promise<Answer & { readonly ms: number }> {
  const { origin, pathname: path } = new URL(system.gatewayUrl);
  const pool = given.pool ?? new Pool(origin);
  const token = given.token ?? (await system.token(asked.username));
  const body = JSON.stringify({ query: asked.query, variables: asked.variables(time) });
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const began = performance.now();
  const response = await pool.request({ path, method: 'POST', headers, body });
  const text = await response.body.text();
  const ms = performance.now() - began;
  if (!given.pool) await pool.close();
  if (response.statusCode !== 200)
    throw new Error(`HTTP ${response.statusCode}: ${text.slice(0, 300)}`);
  const { data, errors = [] } = JSON.parse(text) as { data: unknown; errors?: Answer['errors'] };
  const answer = { data, errors, bytes: text.length, ms };
  asked.check(answer);
  return answer;
}

/** One caller asks so often, one time after the other, after a few that are not counted. */
export async function measure(
  system: ScaleSystem,
  asked: Asked,
  { times, warm = Math.ceil(times / 4) }: { times: number; warm?: number },
): Promise<Cost> {
  const pool = new Pool(new URL(system.gatewayUrl).origin);
  const given = { pool, token: await system.token(asked.username) };
  let time = 0;
  const next = () => askOnce(system, asked, (time += 1), given);
  await untilRight(next);
  for (let done = 0; done < warm; done += 1) await next();

  await resetStatements(system);
  const before = cpuNow(system);
  const latencies: number[] = [];
  let bytes = 0;
  for (let done = 0; done < times; done += 1) {
    const answer = await next();
    latencies.push(answer.ms);
    ({ bytes } = answer);
  }
  const after = cpuNow(system);
  const { pages, statements } = await readStatements(system);
  const seen = 3;
  const { calls } = await system.observing(async () => {
    for (let done = 0; done < seen; done += 1) await next();
  });
  await pool.close();
  return {
    bytes,
    p50: percentile(latencies, 50),
    p99: percentile(latencies, 99),
    times,
    cpu: Object.fromEntries(
      Object.entries(after).map(([name, ms]) => [name, (ms - (before[name] ?? 0)) / times]),
    ),
    statements: statements / times,
    pages: pages / times,
    calls: Object.fromEntries(
      Object.entries(calls).map(([origin, many]) => [
        system.portOf[new URL(origin).port] ?? 'other',
        many / seen,
      ]),
    ),
  };
}

/** After the database was started anew the parts find their way back by themselves; until then they say so. */
async function untilRight(next: () => Promise<unknown>, tries = 60): Promise<void> {
  try {
    await next();
  } catch (fault) {
    if (tries === 1) throw fault;
    await pause(500);
    await untilRight(next, tries - 1);
  }
}

function cpuNow(system: ScaleSystem): Record<string, number> {
  const parts = Object.entries(system.pids).map(([name, pid]) => [name, cpuOf(pid)] as const);
  return Object.fromEntries([...parts, ['postgres', cpuBelow(system.postgresPid())]]);
}

/** A process and those it started, ended ones included: each connection of PostgreSQL has one of its own. */
function cpuBelow(pid: number): number {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ');
  const own = children.filter(Boolean).map((child) => cpuOf(Number(child)));
  return own.reduce((sum, ms) => sum + ms, cpuOf(pid));
}

async function resetStatements(system: ScaleSystem): Promise<void> {
  await system.inDatabase('conference', (admin) =>
    admin.query('SELECT pg_stat_statements_reset()'),
  );
}

async function readStatements(system: ScaleSystem): Promise<{ statements: number; pages: number }> {
  const { rows } = await system.inDatabase('conference', (admin) =>
    admin.query<{ statements: number; pages: number }>(
      `SELECT sum(s.calls)::float8 AS statements, sum(s.shared_blks_hit + s.shared_blks_read)::float8 AS pages
       FROM pg_stat_statements s JOIN pg_database d ON d.oid = s.dbid JOIN pg_roles r ON r.oid = s.userid
       WHERE d.datname = ANY ($1) AND NOT r.rolsuper`,
      [databaseNames],
    ),
  );
  const [row] = rows;
  if (!row) throw new Error('PostgreSQL counted nothing');
  return row;
}

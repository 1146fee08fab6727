// The processes that are measured, and what they have used of the processor.
import type { ChildProcess } from 'node:child_process';
import { fork, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import type { OursGiven } from './gateways/ours.ts';

/** A process that has said it is ready, and what it said. */
export interface Started<Ready> {
  readonly ready: Ready;
  readonly process: ChildProcess;
}

const fromHere = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Only what a process needs to find its programs: no setting of ours reaches a peer by accident. */
const bareEnvironment = {
  PATH: process.env['PATH'],
  HOME: process.env['HOME'],
  NODE_ENV: 'production',
};

/**
 * Starts one of the benchmark's own programs with `given` as its argument and Node's own options. Rejects if it ends
 * before it is ready.
 */
export function start<Ready>(
  program: string,
  given: unknown,
  options: readonly string[] = ['--import', 'tsx'],
): Promise<Started<Ready>> {
  const child = fork(
    fromHere(program),
    [typeof given === 'string' ? given : JSON.stringify(given)],
    {
      execArgv: [...options],
      env: bareEnvironment,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  );
  return new Promise((resolve, reject) => {
    child.once('message', (ready) => resolve({ ready: ready as Ready, process: child }));
    child.once('exit', (code) => reject(new Error(`${program} ended with ${code}`)));
  });
}

const composeShape = z.object({
  services: z.object({ gateway: z.object({ command: z.array(z.string()).min(2) }) }),
});

/** Node's options for the gateway in a deployment: those of `docker-compose.yml`. */
export function deployedOptions(): readonly string[] {
  const text = readFileSync(fromHere('../../docker-compose.yml'), 'utf8');
  return composeShape.parse(parse(text, { merge: true })).services.gateway.command.slice(1, -1);
}

/** Starts our own gateway as a deployment starts it. */
export function startOurs(given: OursGiven): Promise<Started<{ readonly url: string }>> {
  return start('gateways/ours.ts', given, deployedOptions());
}

/** Starts Hive Gateway on a supergraph file, as its command does. Resolves once it answers. */
export async function startHive(supergraph: string, port: number): Promise<ChildProcess> {
  const program = fromHere('peers/node_modules/@graphql-hive/gateway/dist/bin.js');
  const options = ['supergraph', supergraph, '--host', '127.0.0.1', '--port', String(port)];
  const child = spawn(process.execPath, [program, ...options], {
    cwd: fromHere('peers'),
    env: bareEnvironment,
    stdio: 'ignore',
  });
  const url = `http://127.0.0.1:${port}/graphql`;
  const body = JSON.stringify({ query: '{ __typename }' });
  while (child.exitCode === null) {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(url, { method: 'POST', headers, body }).catch(() => null);
    if (answer?.ok) return child;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Hive Gateway ended with ${child.exitCode}`);
}

/** Clock ticks a second, in which Linux counts a process's time. */
const ticks = 100;

/** What a process has used so far, all its threads together, in milliseconds; to ten of them. Linux. */
export function cpuOf(pid: number): number {
  // After the name, which may hold blanks: state is the first field, utime the 12th, stime the 13th.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticks;
}

/** Memory of a process and all below it, in MB, what several share counted once. Linux. */
export function memoryOf(pid: number): number {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  const own = Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0) / 1024;
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .split(' ')
    .filter(Boolean);
  return children.reduce((sum, child) => sum + memoryOf(Number(child)), own);
}

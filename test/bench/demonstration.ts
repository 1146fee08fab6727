// How long `npm start` takes until it is ready, and how much memory the whole demonstration holds.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { demoSettings } from '../../gateway/start/demo-config.ts';
import { freePort } from '../../schema/database/free-port.ts';
import { memoryOf } from './child.ts';

export interface Demonstration {
  /** Seconds from the command to its being ready. */
  readonly firstStart: number;
  readonly laterStart: number;
  /** Of everything it runs, PostgreSQL included, in MB. */
  readonly memory: number;
}

/** Starts the demonstration twice on an empty folder and ports of its own. */
export async function measureDemonstration(): Promise<Demonstration> {
  const folder = mkdtempSync(join(tmpdir(), 'marac-demo-'));
  chmodSync(folder, 0o711);
  const environment: NodeJS.ProcessEnv = { PATH: process.env['PATH'], HOME: process.env['HOME'] };
  for (const name of Object.keys(demoSettings))
    environment[name] = name === 'MARAC_DATA_DIR' ? join(folder, 'data') : String(await freePort());
  try {
    const first = await startOnce(environment);
    await stop(first.child);
    const later = await startOnce(environment);
    const memory = memoryOf(later.child.pid ?? 0);
    await stop(later.child);
    return { firstStart: first.seconds, laterStart: later.seconds, memory };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function startOnce(
  env: NodeJS.ProcessEnv,
): Promise<{ child: ChildProcess; seconds: number }> {
  const began = performance.now();
  const program = ['--import', 'tsx', 'gateway/start/everything.ts'];
  const child = spawn(process.execPath, program, {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (told: Buffer) => {
      if (told.includes('is ready')) resolve();
    });
    child.once('exit', (code) => reject(new Error(`the demonstration ended with ${code}`)));
  });
  return { child, seconds: (performance.now() - began) / 1000 };
}

function stop(child: ChildProcess): Promise<unknown> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  return gone;
}

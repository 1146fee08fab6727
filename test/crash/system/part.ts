import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { bareEnvironment } from '../../../gateway/start/separate-config.ts';

const project = fileURLToPath(new URL('../../..', import.meta.url));

/** One part of the system as a process, with what a supervisor does: start the same command again, and no more. */
export interface Part {
  readonly name: string;
  /** Null while it does not run. */
  pid(): number | null;
  start(): void;
  /** Is it what it calls ready? */
  isReady(): Promise<boolean>;
  /** Resolves when it is. @throws when it has ended instead, with its last words. */
  becomesReady(withinMs: number): Promise<void>;
  /** SIGKILL, at once: nothing of it runs any more, not even its last word. */
  kill(): void;
  /** Resolves when it is gone. */
  gone(): Promise<void>;
  /** What it said last, for a report of a fault. */
  lastWords(): string;
}

export interface Command {
  readonly name: string;
  readonly file: string;
  readonly port: number;
  readonly environment: Readonly<Record<string, string>>;
  /** Told when it ended though nobody killed it. */
  readonly onEnd: (name: string, lastWords: string) => void;
}

/** A part that is started by `start`, with the same command each time. */
export function createPart({ name, file, port, environment, onEnd }: Command): Part {
  let child: ChildProcess | null = null;
  let ended: Promise<unknown> = Promise.resolve();
  let isKilled = false;
  const said: string[] = [];
  const lastWords = (): string => said.slice(-8).join(' | ');

  const isReady = async (): Promise<boolean> => {
    const signal = AbortSignal.timeout(10_000);
    const url = `http://127.0.0.1:${String(port)}/health/ready`;
    const answer = await fetch(url, { signal }).catch(() => null);
    await answer?.body?.cancel();
    return answer?.ok === true;
  };
  return {
    name,
    isReady,
    lastWords,
    pid: () => child?.pid ?? null,
    start() {
      const started = spawn(process.execPath, ['--import', 'tsx', file], {
        cwd: project,
        env: { ...bareEnvironment(), ...environment },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      child = started;
      isKilled = false;
      // A run that is interrupted leaves nothing behind.
      const killWithUs = (): void => void started.kill('SIGKILL');
      process.once('exit', killWithUs);
      started.once('exit', () => process.off('exit', killWithUs));
      for (const stream of [started.stdout, started.stderr])
        createInterface({ input: stream }).on('line', (line) => {
          said.push(line);
          if (said.length > 40) said.shift();
        });
      ended = once(started, 'exit').then(() => {
        child = null;
        if (!isKilled) onEnd(name, lastWords());
      });
    },
    async becomesReady(withinMs) {
      const until = performance.now() + withinMs;
      while (performance.now() < until) {
        if (child === null) throw new Error(`${name} ended by itself: ${lastWords()}`);
        if (await isReady()) return;
        await pause(50);
      }
      throw new Error(`${name} did not become ready: ${lastWords()}`);
    },
    kill() {
      isKilled = true;
      child?.kill('SIGKILL');
    },
    async gone() {
      await ended;
    },
  };
}

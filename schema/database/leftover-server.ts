// After kill -9 of our process its PostgreSQL server lives on and holds the data folder. It is recognised and stopped;
// a server that still belongs to a living process of ours is not touched.
import { execFile } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ownerFile = (clusterFolder: string): string => `${clusterFolder}.owner`;

const readNumber = async (path: string): Promise<number | undefined> => {
  const first = (await readFile(path, 'utf8').catch(() => '')).split('\n')[0] ?? '';
  return /^[1-9][0-9]*$/.test(first) ? Number(first) : undefined;
};

/** Parent and command of a process; undefined when there is none. */
async function describeProcess(
  pid: number,
): Promise<{ parent: number; command: string } | undefined> {
  if (process.platform === 'linux') {
    const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
    if (status === undefined) return undefined;
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    const [state, parent] = status.slice(status.lastIndexOf(')') + 2).split(' ');
    return state === 'Z'
      ? undefined
      : { parent: Number(parent), command: command.replaceAll('\0', ' ') };
  }
  const listed = await run('ps', ['-o', 'ppid=,command=', '-p', String(pid)]).catch(
    () => undefined,
  );
  const match = /^\s*(\d+)\s+(.*)$/m.exec(listed?.stdout ?? '');
  return match ? { parent: Number(match[1]), command: match[2] ?? '' } : undefined;
}

/** Records which process the server of this folder belongs to. */
export const markOwner = (clusterFolder: string): Promise<void> =>
  writeFile(ownerFile(clusterFolder), `${process.pid}\n`, { mode: 0o600 });

/** Forgets the owner again, once its server has stopped. */
export const unmarkOwner = (clusterFolder: string): Promise<void> =>
  rm(ownerFile(clusterFolder), { force: true });

/**
 * Stops a server that an earlier, killed process of ours left running on this folder, and removes the lock of one that
 * was killed itself. Committed data is kept: PostgreSQL replays its log at the next start.
 * @throws when the server's own parent still lives: two systems on one folder would take it from each other.
 */
export async function stopLeftoverServer(clusterFolder: string): Promise<void> {
  const lock = join(clusterFolder, 'postmaster.pid');
  const pid = await readNumber(lock);
  if (pid === undefined) return;
  const found = await describeProcess(pid);
  // A process number is used again soon in a container: only a server on this very folder is ours to stop.
  if (!found || !found.command.includes(` -D ${clusterFolder} `)) {
    await rm(lock, { force: true });
    return;
  }
  if (found.parent === (await readNumber(ownerFile(clusterFolder)))) {
    throw new Error(`${clusterFolder} is in use by process ${found.parent}`);
  }
  process.kill(pid, 'SIGINT');
  const deadline = Date.now() + 10_000;
  while (await describeProcess(pid)) {
    if (Date.now() > deadline) process.kill(pid, 'SIGQUIT');
    await pause(25);
  }
}

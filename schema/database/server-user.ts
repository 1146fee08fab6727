// PostgreSQL refuses to run as root. Where root starts us (a container), the server runs as the user `postgres`.
import { execFile } from 'node:child_process';
import { chmod, chown, mkdir, stat } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const userName = 'postgres';

/** The operating system user to start the server under; empty for the user that we run as. */
export type ServerUser = { uid: number; gid: number } | Record<string, never>;

/**
 * Finds the user for the server and, as root, creates it when the machine has none.
 * @throws when root may not create users here.
 */
export async function serverUser(): Promise<ServerUser> {
  if (process.getuid?.() !== 0) return {};
  const id = async (flag: string) => Number((await run('id', [flag, userName])).stdout);
  const ids = async () => ({ uid: await id('-u'), gid: await id('-g') });
  return ids().catch(async () => {
    await run('useradd', ['--system', '--user-group', '--no-create-home', userName]);
    return ids();
  });
}

const ancestors = (path: string): string[] =>
  dirname(path) === path ? [path] : [...ancestors(dirname(path)), path];

const isWithin = (folder: string, path: string): boolean =>
  path === folder || path.startsWith(folder + sep);

/**
 * Creates a folder that the server's user owns, with parents that it can pass through.
 * @throws naming the first parent that the server's user cannot pass: it belongs to somebody else and is left as it is.
 */
export async function makeServerFolder(path: string, user: ServerUser): Promise<void> {
  const folder = resolve(path);
  const parent = dirname(folder);
  const first = await mkdir(parent, { recursive: true });
  if (!('uid' in user)) {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return;
  }
  // Passable, not readable: the folders that were made now, and the data folder itself.
  const made = ancestors(parent).filter((one) => first !== undefined && isWithin(first, one));
  for (const one of new Set([...made, parent])) await chmod(one, 0o711);
  await requirePassage(parent, user);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chown(folder, user.uid, user.gid);
}

/** @throws naming the first folder on the way to `path` that the server's user cannot pass. */
export async function requirePassage(path: string, user: ServerUser): Promise<void> {
  if (!('uid' in user)) return;
  for (const folder of ancestors(resolve(path))) {
    const { mode, uid, gid } = await stat(folder);
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) {
      throw new Error(
        `The user ${userName} cannot pass ${folder}; move the data folder or run as another user than root`,
      );
    }
  }
}

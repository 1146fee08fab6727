// What a defence is switched off in: never the project itself, always a copy that is thrown away.
import { cp, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Defence } from './defence.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const left = new Set(['node_modules', '.git', '.data', '.env', 'secrets', 'coverage']);

export interface ProjectCopy {
  readonly folder: string;
  /** Switches a defence off, does the work and puts the file back as it was. */
  without<T>(defence: Defence, work: () => Promise<T>): Promise<T>;
  remove(): Promise<void>;
}

/** Copies the working tree as it stands, with the generated clients; the packages are linked. */
export async function copyProject(): Promise<ProjectCopy> {
  const folder = await mkdtemp(join(await realpath(tmpdir()), 'marac-mutants-'));
  await cp(root, folder, { recursive: true, filter: (path) => !left.has(basename(path)) });
  await symlink(await realpath(join(root, 'node_modules')), join(folder, 'node_modules'));
  return {
    folder,
    async without({ file, off }, work) {
      const path = join(folder, file);
      const text = await readFile(path, 'utf8');
      await writeFile(path, switchedOff(text, off));
      try {
        return await work();
      } finally {
        await writeFile(path, text);
      }
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** @throws if the text to find is not there exactly once: then nobody knows what was switched off. */
export function switchedOff(text: string, { find, replace }: Defence['off']): string {
  const parts = text.split(find);
  if (find === '' || parts.length !== 2)
    throw new Error(`its text occurs ${parts.length - 1} times, not once`);
  return parts.join(replace);
}

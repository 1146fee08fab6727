import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

/**
 * Puts a file in the place of another in one step: whoever reads it sees the old text or the new one
 * and never half of one, even if this process is killed or the machine stops. It keeps the owner of
 * the file it replaces; without the right to do that it throws and nothing has changed. What an
 * interrupted attempt left beside the file is written over by the next.
 */
export function writeAtomically(file: string, text: string, mode: number): void {
  mkdirSync(dirname(file), { recursive: true });
  const beside = `${file}.new`;
  const descriptor = openSync(beside, 'w', mode);
  try {
    // Before the first byte: a file left over may have been anybody's to read.
    fchmodSync(descriptor, mode);
    const replaced = statSync(file, { throwIfNoEntry: false });
    if (replaced) fchownSync(descriptor, replaced.uid, replaced.gid);
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameDurably(beside, file);
}

/**
 * Makes a file that was not there, in one step: a start that is killed, or a disk that is full, leaves
 * none rather than half of one, which the next start would refuse and somebody would have to remove.
 * @throws EEXIST when somebody else made it first: of two that start at once one is refused.
 */
export function createAtomically(file: string, text: string, mode: number): void {
  mkdirSync(dirname(file), { recursive: true });
  const beside = `${file}.${String(process.pid)}.new`;
  const descriptor = openSync(beside, 'w', mode);
  try {
    fchmodSync(descriptor, mode);
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
    linkSync(beside, file);
  } finally {
    closeSync(descriptor);
    unlinkSync(beside);
  }
  syncFolderOf(file);
}

/** Renames a file within its folder, and returns once that would outlast a power cut. */
export function renameDurably(from: string, to: string): void {
  renameSync(from, to);
  syncFolderOf(to);
}

function syncFolderOf(file: string): void {
  const folder = openSync(dirname(file), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

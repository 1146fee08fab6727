import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** One fenced block of a guide that names a file. */
export interface Step {
  readonly kind: 'file' | 'change';
  readonly file: string;
  readonly text: string;
}

/** The steps of a guide, in its order. */
export function stepsOf(guide: string): Step[] {
  return [...guide.matchAll(/^```(\w+) file=(\S+)\n(.*?)^```$/gms)].map(
    ([, language, file = '', text = '']) => ({
      kind: language === 'diff' ? 'change' : 'file',
      file,
      text,
    }),
  );
}

/** Applies the lines of a change. Throws where the file does not read as the guide says, exactly once. */
export function applyChange(before: string, change: string): string {
  const lines = change.trimEnd().split('\n');
  const side = (dropped: string): string =>
    lines.flatMap((line) => (line.startsWith(dropped) ? [] : [`${line.slice(1)}\n`])).join('');
  const [found, ...others] = before.split(side('+')).slice(1);
  if (found === undefined || others.length > 0)
    throw new Error(`the guide expects these lines once:\n${side('+')}`);
  return before.replace(side('+'), () => side('-'));
}

const sources = ['gateway', 'subgraphs', 'schema', 'test', 'docs'];
const settings = ['package.json', 'tsconfig.json', 'jest.config.json'];

/** A copy of the project to follow a guide in, with the installed packages of this one. */
export function copyProject(folder: string): void {
  for (const name of [...sources, ...settings])
    cpSync(join(root, name), join(folder, name), {
      recursive: true,
      filter: (path) => !path.endsWith('node_modules'),
    });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
}

/** Does in a folder what the guide says. */
export function follow(folder: string, steps: readonly Step[]): void {
  for (const { kind, file, text } of steps) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, kind === 'file' ? text : applyChange(readFileSync(path, 'utf8'), text));
  }
}

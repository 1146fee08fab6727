import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { LineCounter, isNode, parseDocument } from 'yaml';
import { ProfileError } from './profile-error.ts';

/** The content of a YAML file, and where in it a thing stands. */
export interface YamlFile {
  readonly file: string;
  readonly content: unknown;
  /** The line of the value at `path`; of the nearest value above it when there is none. */
  readonly lineOf: (path: readonly (string | number)[]) => number;
}

function readText(path: string, file: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new ProfileError([{ file, wrong: 'the file cannot be read' }]);
  }
}

/**
 * Reads one YAML file, called `file` in what is said of it. Throws ProfileError with the line for anything the parser objects to.
 *
 * A key written twice is refused: most parsers let the last one win, so that one line added at the end
 * of a file would quietly undo a reviewed setting at its top. Anchors are refused for the same reason:
 * what a setting says must stand where the setting stands.
 */
export function readYaml(path: string, file = basename(path)): YamlFile {
  const text = readText(path, file);
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: true,
    prettyErrors: false,
  });
  const objections = [...document.errors, ...document.warnings];
  if (objections.length > 0) {
    const sources = text.split('\n');
    throw new ProfileError(
      objections.map((objection) => {
        const line = lines.linePos(objection.pos[0]).line;
        if (objection.code !== 'DUPLICATE_KEY') return { file, line, wrong: objection.message };
        const setting = (sources[line - 1] ?? '').trim().split(':', 1)[0] ?? '';
        return { file, line, setting, wrong: 'is written twice' };
      }),
    );
  }
  const lineOf = (wanted: readonly (string | number)[]): number => {
    for (let depth = wanted.length; depth > 0; depth -= 1) {
      const node: unknown = document.getIn(wanted.slice(0, depth), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  try {
    return { file, content: document.toJS({ maxAliasCount: 0 }) as unknown, lineOf };
  } catch {
    throw new ProfileError([{ file, wrong: 'anchors and aliases are not allowed' }]);
  }
}

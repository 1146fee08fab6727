// docs/performance.md: each command writes its own part of it and leaves the others.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const page = new URL('../../docs/performance.md', import.meta.url);

const head = `# What it costs

Printed by \`npm run bench\`, \`npm run bench:scale\` and \`npm run bench:two-worlds\`, each its own part, from the figures of that run. No test asserts a timing.
`;

/** The parts of the page, in their order. */
const parts = ['gateways', 'scale', 'two-worlds'] as const;

/** Puts one part of the page in the place of what it said before, formatted as the check wants every page. */
export async function writePart(part: (typeof parts)[number], text: string): Promise<void> {
  const before = existsSync(page) ? readFileSync(page, 'utf8') : '';
  const told = parts.flatMap((name) => {
    const said = name === part ? text.trim() : partOf(before, name);
    return said === null ? [] : [`${mark(name)}\n\n${said}\n`];
  });
  const filepath = fileURLToPath(page);
  const style = { ...(await resolveConfig(filepath)), filepath };
  writeFileSync(page, await format([head, ...told].join('\n'), style));
}

const mark = (part: string): string => `<!-- ${part} -->`;

function partOf(text: string, name: string): string | null {
  const from = text.indexOf(mark(name));
  if (from < 0) return null;
  const begins = from + mark(name).length;
  const ends = parts.map((other) => text.indexOf(mark(other), begins)).filter((at) => at > 0);
  return text.slice(begins, Math.min(text.length, ...ends)).trim();
}

/** A table whose columns after the first are figures. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map((column, place) =>
    Math.max(3, ...[column, ...rows.map((row) => row[place] ?? '')].map(({ length }) => length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, place) => pad(cell, widths[place] ?? 0, place > 0)).join(' | ')} |`;
  const rule = widths.map((width, place) =>
    place > 0 ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  );
  return [line(columns), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}

function pad(cell: string, width: number, right: boolean): string {
  const blank = ' '.repeat(Math.max(0, width - cell.length));
  return right ? blank + cell : cell + blank;
}

/** On what it ran: processor, memory, versions. No name of a machine. */
export function machine(): string {
  const [first] = cpus();
  return `${cpus().length} × ${first?.model.trim() ?? 'processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, ${process.platform}`;
}

import type { DisclosureLine } from './disclosure-line.ts';

type Column = readonly [heading: string, cell: (line: DisclosureLine) => string | null];

const columns: readonly Column[] = [
  ['WHEN (UTC)', ({ at }) => at.toISOString().slice(0, 19).replace('T', ' ')],
  ['WHO', ({ subject }) => subject],
  ['AGENCY', ({ agency }) => agency],
  ['ROLE', ({ role }) => role],
  [
    'PURPOSE',
    ({ permission, purpose }) =>
      permission === null ? purpose : `${purpose ?? '-'} by permission ${permission}`,
  ],
  ['CASE', ({ reference, case: id }) => reference ?? id],
  ['CATEGORY', ({ category }) => category],
  ['ITEM', ({ item }) => item],
  ['OWNER', ({ owner }) => owner],
  ['OUTCOME', ({ outcome, detail }) => (detail === null ? outcome : `${outcome} ${detail}`)],
];

/** Lines as a table with its headings. */
export function formatTable(lines: readonly DisclosureLine[]): string {
  const rows = [
    columns.map(([heading]) => heading),
    ...lines.map((line) => columns.map(([, cell]) => printable(cell(line) ?? '-'))),
  ];
  const widths = columns.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** One JSON object a line, for a spreadsheet or another program. */
export function formatJson(lines: readonly DisclosureLine[]): string {
  return lines.map((line) => JSON.stringify(line)).join('\n');
}

/** The attack: a value that moves the auditor's cursor and so hides the line above it. */
function printable(cell: string): string {
  return cell.replace(/[^\x20-\x7e]/g, '?');
}

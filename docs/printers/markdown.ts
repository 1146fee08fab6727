/** A table of Markdown. A bar inside a cell would end it, and a line break would end the table. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ')).join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Inline code. */
export const code = (text: string): string => `\`${text}\``;

/**
 * One generated page. The formatter leaves it alone: padding a table to the width of its longest
 * cell would turn a change of one word into a change of every line.
 */
export function page(title: string, source: string, sections: readonly string[]): string {
  return [
    `# ${title}`,
    `<!-- Printed from ${source} by \`npm run docs\`: change it there. -->`,
    '<!-- prettier-ignore-start -->',
    ...sections,
    '<!-- prettier-ignore-end -->\n',
  ].join('\n\n');
}

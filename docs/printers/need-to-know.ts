import { loadNeedToKnow } from '../../schema/need-to-know/table.ts';
import type { NeedToKnowRow } from '../../schema/need-to-know/table.ts';
import { code, page, table } from './markdown.ts';

const headings = [
  'Category',
  'Item',
  'Ref',
  'For',
  'Why',
  'Classes',
  'Locates',
  'Existence',
  'From',
];

function cells(row: NeedToKnowRow): string[] {
  return [
    code(row.category),
    row.name,
    row.ref,
    row.audience.join(', '),
    row.reason,
    row.classes.join(', '),
    row.locates ? 'yes' : 'no',
    row.existence,
    row.citation,
  ];
}

/** docs/need-to-know.md: who may receive each category by default, one table for each part of the graph. */
export function needToKnowPage(): string {
  const parts = new Map<string, NeedToKnowRow[]>();
  for (const row of loadNeedToKnow().values()) {
    const part = row.category.slice(0, row.category.indexOf('.'));
    parts.set(part, [...(parts.get(part) ?? []), row]);
  }
  const sections = [...parts]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([part, rows]) => `## ${part}\n\n${table(headings, rows.map(cells))}`);
  return page('Who needs to know what', 'schema/need-to-know/*.yaml', [
    'Defaults. An area’s profile may change an audience, the owner may widen or narrow it for one case, and an item may ' +
      'be for fewer people than its category; nothing makes it more than the owner agreed. `ALL` is everyone on ' +
      'the case except observers, `OWNER` the owning agency alone. `Locates` says whether it can tell somebody where a ' +
      'person is. Where existence is `protected`, those outside the audience get the answer for nothing.',
    ...sections,
  ]);
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A test, with the rules that its title, or that of a group round it, starts with. */
export interface RuledTest {
  readonly rules: readonly string[];
  readonly title: string;
  readonly file: string;
}

/** The rule ids that a title starts with: `R-033 R-034 nothing is …` gives two. */
export function leadingRules(title: string): string[] {
  const ids: string[] = [];
  let rest = title;
  for (;;) {
    const found = /^[\s,;:&+/]*(?:and\s+)?(R-\d{3}|F-\d{2})\b/.exec(rest);
    if (found?.[1] === undefined) return ids;
    ids.push(found[1]);
    rest = rest.slice(found[0].length);
  }
}

/** What is known of a title without running it: `R-073 ${sector} …` reads `R-073 … …`. */
function staticText(title: ts.Expression): string | null {
  if (ts.isStringLiteralLike(title)) return title.text;
  if (!ts.isTemplateExpression(title)) return null;
  const spans = title.templateSpans.map(({ literal }) => `…${literal.text}`);
  return title.head.text + spans.join('');
}

/** `test`, `test.only`, `test.each(rows)` and `test.each(rows).skip` are all called `test`. */
function calledName(callee: ts.Expression): string | null {
  if (ts.isIdentifier(callee)) return callee.text;
  if (ts.isPropertyAccessExpression(callee)) return calledName(callee.expression);
  if (ts.isCallExpression(callee)) return calledName(callee.expression);
  if (ts.isTaggedTemplateExpression(callee)) return calledName(callee.tag);
  return null;
}

/** Titles written as rows of a table: `test.each([['R-033 …', …]])('%s', …)`, or `test.each(rows)`. */
function titlesInRows(callee: ts.Expression, tables: ReadonlyMap<string, ts.Node>): string[] {
  const titles: string[] = [];
  const visit = (node: ts.Node): void => {
    const text = ts.isExpression(node) ? staticText(node) : null;
    if (text !== null && leadingRules(text).length > 0) titles.push(text);
    ts.forEachChild(node, visit);
  };
  for (const rows of ts.isCallExpression(callee) ? callee.arguments : [])
    visit((ts.isIdentifier(rows) ? tables.get(rows.text) : undefined) ?? rows);
  return titles;
}

/** What each name of a file stands for, so that `test.each(rows)` is read like the table itself. */
function tablesOf(file: ts.SourceFile): ReadonlyMap<string, ts.Node> {
  const tables = new Map<string, ts.Node>();
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer)
      tables.set(node.name.text, node.initializer);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return tables;
}

/** The tests of one file that name a rule. */
export function ruledTests(file: string, text: string): RuledTest[] {
  const tests: RuledTest[] = [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const tables = tablesOf(source);
  const visit = (node: ts.Node, outer: readonly string[]): void => {
    let inner = outer;
    const [first] = ts.isCallExpression(node) ? node.arguments : [];
    if (ts.isCallExpression(node) && first !== undefined) {
      const name = calledName(node.expression);
      const title = staticText(first);
      if (name === 'describe' && title !== null) inner = [...outer, ...leadingRules(title)];
      if ((name === 'test' || name === 'it') && title !== null) {
        const named = /^(%s|\$|…)/.test(title) ? titlesInRows(node.expression, tables) : [title];
        for (const one of named) {
          const rules = [...new Set([...outer, ...leadingRules(one)])];
          if (rules.length > 0) tests.push({ rules, title: one, file });
        }
      }
    }
    ts.forEachChild(node, (child) => {
      visit(child, inner);
    });
  };
  visit(source, []);
  return tests;
}

/** Every test below a folder that names a rule, by file. */
export function ruledTestsBelow(root: string, folder: string): RuledTest[] {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.ts') && !file.includes('node_modules'))
    .map((file) => join(folder, file))
    .sort()
    .flatMap((file) => ruledTests(file, readFileSync(join(root, file), 'utf8')));
}

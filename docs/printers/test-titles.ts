import ts from 'typescript';
import type { Tables } from './table-titles.ts';
import { staticText, tablesOf, titlesOfRows } from './table-titles.ts';

/** A test, with the rules that its title, or that of a group round it, starts with. */
export interface RuledTest {
  readonly rules: readonly string[];
  readonly title: string;
  readonly file: string;
}

/** A test as it is written, and the function of its file that has to be called for it to run. */
export interface WrittenTest extends RuledTest {
  readonly suite: string | null;
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

/** `test.only.each(rows)` is called `test`, by way of `only` and `each`. */
function wordsOf(callee: ts.Expression): string[] {
  if (ts.isIdentifier(callee)) return [callee.text];
  if (ts.isPropertyAccessExpression(callee))
    return [...wordsOf(callee.expression), callee.name.text];
  if (ts.isCallExpression(callee)) return wordsOf(callee.expression);
  if (ts.isTaggedTemplateExpression(callee)) return wordsOf(callee.tag);
  return [];
}

const groups = ['describe', 'xdescribe', 'fdescribe'];
const tests = ['test', 'it', 'fit'];
/** What does not run proves nothing, and what is meant to fail proves the contrary. */
const unproven = ['skip', 'todo', 'failing', 'xdescribe'];

function titlesOf(title: string, callee: ts.Expression, tables: Tables): string[] {
  if (!/^(%|\$|…)/.test(title)) return [title];
  const rows = ts.isCallExpression(callee) ? callee.arguments[0] : undefined;
  return rows ? titlesOfRows(title, rows, tables) : [];
}

/** The name of the function that is declared by a statement of the file itself, if one is. */
export function functionOf(node: ts.Node): string | null {
  if (ts.isFunctionDeclaration(node)) return node.name?.text ?? null;
  if (!ts.isVariableDeclaration(node) || !node.initializer || !ts.isIdentifier(node.name))
    return null;
  const isFunction =
    ts.isArrowFunction(node.initializer) || ts.isFunctionExpression(node.initializer);
  return isFunction ? node.name.text : null;
}

/** Reads one file as it is written. */
export const parsed = (file: string, text: string): ts.SourceFile =>
  ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);

/** The tests of one file that name a rule, those left out by `skip` or `todo` not among them. */
export const ruledTests = (file: string, text: string): WrittenTest[] =>
  writtenTests(file, text).filter(({ rules }) => rules.length > 0);

/** The tests of one file, those left out by `skip` or `todo` not among them. */
export function writtenTests(file: string, text: string): WrittenTest[] {
  const found: WrittenTest[] = [];
  const source = parsed(file, text);
  const tables = tablesOf(source);
  const visit = (node: ts.Node, outer: readonly string[], suite: string | null): void => {
    let inner = outer;
    const [first] = ts.isCallExpression(node) ? node.arguments : [];
    if (ts.isCallExpression(node) && first !== undefined) {
      const [name = '', ...how] = wordsOf(node.expression);
      const isGroup = groups.includes(name);
      const isTest = tests.includes(name);
      if ((isGroup || isTest) && [name, ...how].some((word) => unproven.includes(word))) return;
      const title = staticText(first);
      if (isGroup && title !== null) inner = [...outer, ...leadingRules(title)];
      for (const one of isTest && title !== null ? titlesOf(title, node.expression, tables) : []) {
        const rules = [...new Set([...outer, ...leadingRules(one)])];
        found.push({ rules, title: one, file, suite });
      }
    }
    ts.forEachChild(node, (child) => {
      visit(child, inner, suite ?? functionOf(child));
    });
  };
  visit(source, [], null);
  return found;
}

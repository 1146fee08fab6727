// A test in a function counts only if some *.test.ts has that function called.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import type { RuledTest } from './test-titles.ts';
import { functionOf, parsed, ruledTests } from './test-titles.ts';

/** Something that runs: a function of a file, or, where it is null, the file itself. */
interface Place {
  readonly file: string;
  readonly suite: string | null;
}

interface FileCalls {
  /** Where each imported name comes from. */
  readonly imports: ReadonlyMap<string, { readonly file: string; readonly suite: string }>;
  /** The files whose own statements run because this one is imported or run. */
  readonly files: readonly string[];
  /** The names called, by the function that calls them. */
  readonly calls: ReadonlyMap<string | null, ReadonlySet<string>>;
}

function callsOf(file: string, text: string): FileCalls {
  const imports = new Map<string, { file: string; suite: string }>();
  const files: string[] = [];
  const calls = new Map<string | null, Set<string>>();
  const source = parsed(file, text);
  for (const one of source.statements) {
    if (!ts.isImportDeclaration(one) || !ts.isStringLiteral(one.moduleSpecifier)) continue;
    const from = one.moduleSpecifier.text;
    if (!from.startsWith('.') || one.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword)
      continue;
    const target = posix.join(posix.dirname(file), from);
    files.push(target);
    const named = one.importClause?.namedBindings;
    for (const { name, propertyName } of named && ts.isNamedImports(named) ? named.elements : [])
      imports.set(name.text, { file: target, suite: (propertyName ?? name).text });
  }
  const visit = (node: ts.Node, within: string | null): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const called = calls.get(within) ?? new Set();
      calls.set(within, called.add(node.expression.text));
    }
    ts.forEachChild(node, (child) => {
      visit(child, within ?? functionOf(child));
    });
  };
  visit(source, null);
  return { imports, files, calls };
}

const key = ({ file, suite }: Place): string => `${file} ${suite ?? ''}`;

/** In: files by name. Out: the tests in them that name a rule and that some *.test.ts runs. */
export function testsThatRun(texts: ReadonlyMap<string, string>): RuledTest[] {
  const known = new Map([...texts].map(([file, text]) => [file, callsOf(file, text)]));
  const reached = new Set<string>();
  const waiting: Place[] = [...texts.keys()]
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => ({ file, suite: null }));
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    const about = known.get(place.file);
    if (!about || reached.has(key(place))) continue;
    reached.add(key(place));
    const { file, suite } = place;
    if (suite === null) waiting.push(...about.files.map((one) => ({ file: one, suite: null })));
    for (const name of about.calls.get(suite) ?? [])
      waiting.push(about.imports.get(name) ?? { file, suite: name });
  }
  return [...texts]
    .flatMap(([file, text]) => ruledTests(file, text))
    .filter((one) => reached.has(key(one)))
    .map(({ rules, title, file }) => ({ rules, title, file }));
}

/** Every test below a folder that names a rule and runs, by file. */
export function ruledTestsBelow(root: string, folder: string): RuledTest[] {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('node_modules'))
    .map((file) => join(folder, file))
    .sort();
  return testsThatRun(new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')])));
}

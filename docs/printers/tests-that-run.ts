// A test in a function counts only if some *.test.ts has that function called.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import type { RuledTest } from './test-titles.ts';
import { functionOf, parsed, ruledTests, writtenTests } from './test-titles.ts';

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
  const testFiles = [...texts.keys()].filter((file) => file.endsWith('.test.ts'));
  const reached = reachedFrom(testFiles, (file) => texts.get(file));
  return [...texts]
    .flatMap(([file, text]) => ruledTests(file, text))
    .filter((one) => reached.has(key(one)))
    .map(({ rules, title, file }) => ({ rules, title, file }));
}

/**
 * The titles of the tests that one test file runs, those of the suites it calls among them. A part of a
 * title that is known only when it runs reads `…`.
 */
export function titlesRunBy(root: string, testFile: string): string[] {
  const texts = new Map<string, string>();
  const reached = reachedFrom([testFile], (file) => {
    if (!file.startsWith('test/')) return undefined;
    const text = readFileSync(join(root, file), 'utf8');
    texts.set(file, text);
    return text;
  });
  return [...texts]
    .flatMap(([file, text]) => writtenTests(file, text))
    .filter((one) => reached.has(key(one)))
    .map(({ title }) => title);
}

/** The places that run when these test files do. */
function reachedFrom(
  testFiles: readonly string[],
  textOf: (file: string) => string | undefined,
): ReadonlySet<string> {
  const known = new Map<string, FileCalls | null>();
  const about = (file: string): FileCalls | null => {
    const found = known.get(file);
    if (found !== undefined) return found;
    const text = textOf(file);
    const calls = text === undefined ? null : callsOf(file, text);
    known.set(file, calls);
    return calls;
  };
  const reached = new Set<string>();
  const waiting: Place[] = testFiles.map((file) => ({ file, suite: null }));
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    const calls = about(place.file);
    if (!calls || reached.has(key(place))) continue;
    reached.add(key(place));
    const { file, suite } = place;
    if (suite === null) waiting.push(...calls.files.map((one) => ({ file: one, suite: null })));
    for (const name of calls.calls.get(suite) ?? [])
      waiting.push(calls.imports.get(name) ?? { file, suite: name });
  }
  return reached;
}

/** Every test below a folder that names a rule and runs, by file. */
export function ruledTestsBelow(root: string, folder: string): RuledTest[] {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('node_modules'))
    .map((file) => join(folder, file))
    .sort();
  return testsThatRun(new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')])));
}

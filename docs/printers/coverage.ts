import { fileURLToPath } from 'node:url';
import { exampleSentence } from '../../schema/protocols/examples.ts';
import { loadProfiles } from '../../schema/protocols/profile.ts';
import { rulesInScope } from '../rules-in-scope.ts';
import { code, page, table } from './markdown.ts';
import type { RuledTest } from './test-titles.ts';
import { ruledTestsBelow } from './tests-that-run.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every example in a protocol profile runs as a test under this title. */
function examplesOfProfiles(): RuledTest[] {
  return Object.values(loadProfiles()).flatMap(({ area, examples }) =>
    examples.map((example) => ({
      rules: [example.rule],
      title: `${example.rule} ${area}: ${exampleSentence(example)}`,
      file: `schema/protocols/${example.kind === 'redisclosure' ? 'redisclosure/' : ''}${area}.yaml`,
    })),
  );
}

/** Tests by the rule they name. */
export function testsByRule(): ReadonlyMap<string, readonly RuledTest[]> {
  const byRule = new Map<string, RuledTest[]>();
  for (const found of [...ruledTestsBelow(root, 'test'), ...examplesOfProfiles()])
    for (const rule of found.rules) byRule.set(rule, [...(byRule.get(rule) ?? []), found]);
  return byRule;
}

/** The rules in scope that no test names. */
export function rulesWithoutTest(): string[] {
  const covered = testsByRule();
  return rulesInScope.filter((rule) => !covered.has(rule));
}

/** docs/coverage.md: which tests are named after a rule, and which rules have none. */
export function coveragePage(): string {
  const covered = testsByRule();
  const missing = rulesWithoutTest();
  // Rules come before field evidence.
  const order = (rule: string): string => (rule.startsWith('R') ? `0${rule}` : `1${rule}`);
  const rows = [...covered]
    .sort(([a], [b]) => order(a).localeCompare(order(b), 'en'))
    .flatMap(([rule, tests]) =>
      tests.map(({ title, file }, index) => [index === 0 ? rule : '', title, code(file)]),
    );
  return page('Rules and the tests that prove them', 'the titles of the tests', [
    `${rulesInScope.length - missing.length} of ${rulesInScope.length} rules in scope have a test named after them.`,
    `## Without a test\n\n${missing.length === 0 ? 'None.' : missing.join(', ')}`,
    `## With a test\n\n${table(['Rule', 'Test', 'Where'], rows)}`,
  ]);
}

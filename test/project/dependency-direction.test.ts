import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

// The project's own configuration, without the rules that need types: the files tried here do not
// exist, and direction is judged by paths alone.
const lint = new ESLint({
  cwd: fileURLToPath(new URL('../..', import.meta.url)),
  overrideConfig: [{ files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked }],
});

/** The rules that turn red when a new file at `filePath` holds this text. */
async function rulesAgainstText(filePath: string, text: string): Promise<string[]> {
  const results = await lint.lintText(text, { filePath });
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message }) => ruleId ?? message),
  );
}

const rulesAgainst = (filePath: string, imported: string): Promise<string[]> =>
  rulesAgainstText(filePath, `import * as tried from '${imported}';\nvoid tried;\n`);

const path = 'import-x/no-restricted-paths';
const name = 'no-restricted-imports';

const permit = '../../schema/permit/permit.ts';
const startSubgraph = '../../subgraphs/shared/start-subgraph.ts';
const housing = '../../subgraphs/housing/sector.ts';
const authenticator = '../../gateway/authentication/authenticator.ts';
const support = '../../test/support/postgres.ts';

test.each([
  ['gateway/pipeline/tried.ts', startSubgraph, path],
  ['gateway/pipeline/tried.ts', housing, path],
  ['gateway/tried.ts', '../subgraphs/shared/start-subgraph.ts', path],
  ['gateway/pipeline/tried.ts', support, path],
  ['gateway/start/tried.ts', support, path],
  ['gateway/need-to-know/tried.ts', '@apollo/server', name],
  ['gateway/need-to-know/tried.ts', 'express', name],
  ['gateway/need-to-know/tried.ts', '@prisma/client', name],
  ['gateway/need-to-know/tried.ts', 'pg', name],
  ['gateway/need-to-know/tried.ts', 'node:fs', name],
  ['gateway/ownership/tried.ts', '@apollo/gateway', name],
  ['gateway/ownership/redisclosure/tried.ts', 'node:crypto', name],
  ['subgraphs/police/tried.ts', housing, path],
  ['subgraphs/police/tried.ts', authenticator, path],
  ['subgraphs/police/items/tried.ts', '../../housing/sector.ts', path],
  ['subgraphs/conference/tried.ts', authenticator, path],
  ['subgraphs/shared/tried.ts', housing, path],
  ['subgraphs/shared/tried.ts', authenticator, path],
  ['subgraphs/tried.ts', '../gateway/authentication/authenticator.ts', path],
  ['schema/permit/tried.ts', startSubgraph, path],
  ['schema/permit/tried.ts', authenticator, path],
  ['schema/permit/tried.ts', support, path],
  ['test/fuzz/oracle/tried.ts', '../../../gateway/need-to-know/grants.ts', path],
  ['test/fuzz/oracle/tried.ts', '../../../subgraphs/shared/research/viewer-rights.ts', path],
])('lint refuses %s importing %s', async (file, imported, rule) => {
  expect(await rulesAgainst(file, imported)).toContain(rule);
});

test.each([
  ['gateway/pipeline/tried.ts', permit],
  ['gateway/start/tried.ts', housing],
  ['gateway/need-to-know/tried.ts', permit],
  ['subgraphs/police/tried.ts', startSubgraph],
  ['subgraphs/police/tried.ts', './sector.ts'],
  ['subgraphs/police/tried.ts', permit],
  ['subgraphs/tried.ts', './housing/sector.ts'],
  ['subgraphs/shared/tried.ts', permit],
  ['schema/compose/tried.ts', permit],
  ['test/project/tried.ts', authenticator],
  ['test/project/tried.ts', housing],
  ['test/fuzz/oracle/tried.ts', '../../../subgraphs/shared/research/standing/searched.ts'],
])('lint lets %s import %s', async (file, imported) => {
  expect(await rulesAgainst(file, imported)).toEqual([]);
});

test.each([
  [`await import('${housing}');`, path],
  [`export { housing } from '${housing}';`, path],
  ['console.log(1);', 'no-console'],
  ['export default 1;', 'import-x/no-default-export'],
  ['void process.env.HOME;', 'no-restricted-properties'],
  [`import { env } from 'node:process';`, name],
  ['// TODO: ask the owner', 'no-warning-comments'],
])('lint refuses a gateway file that says %p', async (text, rule) => {
  expect(await rulesAgainstText('gateway/pipeline/tried.ts', text)).toContain(rule);
});

test('settings are read in a config file only', async () => {
  const text = 'void process.env.HOME;';
  expect(await rulesAgainstText('gateway/config.ts', text)).toEqual([]);
  expect(await rulesAgainstText('subgraphs/police/tried.ts', text)).not.toEqual([]);
});

test('a file of more than 300 lines is refused', async () => {
  const text = 'export {};\n'.repeat(301);
  expect(await rulesAgainstText('schema/tried.ts', text)).toContain('max-lines');
});

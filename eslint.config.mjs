import { readdirSync } from 'node:fs';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const folders = ['gateway', 'subgraphs', 'schema', 'test', 'docs'];
const sectors = readdirSync(new URL('subgraphs', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'shared')
  .map((entry) => entry.name);

/**
 * Which part of the project may know of which other. An agency must be able to leave and run its
 * subgraph itself, so gateway and agency share only a contract, and contracts live in schema.
 * test/project/dependency-direction.test.ts tries a forbidden import for every row.
 */
const directions = [
  {
    part: 'schema',
    may: ['schema'],
    because: 'schema is the contract and imports nothing of ours',
  },
  {
    part: 'gateway',
    except: ['gateway/start/**'],
    may: ['gateway', 'schema'],
    because: 'the gateway knows an agency by its contract alone',
  },
  {
    part: 'gateway/start',
    may: ['gateway', 'subgraphs', 'schema'],
    because: 'nothing that runs may depend on test or docs',
  },
  {
    part: 'subgraphs',
    files: ['subgraphs/*.ts'],
    may: ['subgraphs', 'schema'],
    because: 'what lists the sectors is still on their side of the contract',
  },
  {
    part: 'subgraphs/shared',
    may: ['subgraphs/shared', 'schema'],
    because: 'what the sectors share may not know one of them',
  },
  ...sectors.map((sector) => ({
    part: `subgraphs/${sector}`,
    may: [`subgraphs/${sector}`, 'subgraphs/shared', 'schema'],
    because: 'a sector shares no code with another or with the gateway',
  })),
  {
    // Of the subgraphs two sentences, as people read them: how they are worded is no rule.
    part: 'test/fuzz/oracle',
    may: [
      'test',
      'schema',
      'subgraphs/conference/agenda/declaration-text.ts',
      'subgraphs/shared/research/standing/searched.ts',
    ],
    because: 'what the guard is held against may not share its mistakes',
  },
];

const dependencyDirections = directions.map(({ part, files, except = [], may, because }) => ({
  files: files ?? [`${part}/**/*.ts`],
  ignores: except,
  rules: {
    'import-x/no-restricted-paths': [
      'error',
      {
        basePath: import.meta.dirname,
        zones: folders
          .filter((folder) => !may.includes(folder))
          .map((folder) => ({
            target: `./${part}`,
            from: `./${folder}`,
            except: may
              .filter((allowed) => allowed.startsWith(`${folder}/`))
              .map((allowed) => `./${allowed.slice(folder.length + 1)}`),
            message: `Dependency direction: ${because}.`,
          })),
      },
    ],
  },
}));

const processEnvironment = {
  name: 'node:process',
  importNames: ['env', 'default'],
  message: 'Settings are read in one place: a file named …config.ts.',
};

/** Decisions are pure: what can do I/O cannot be tested by its inputs alone. */
const inputAndOutput = {
  group: ['@apollo/*', 'express', '@as-integrations/*', '@prisma/*', 'pg', 'undici', 'node:*'],
  message: 'A decision does no input or output: hand it the facts.',
};

export default defineConfig(
  globalIgnores(['schema/prisma/*/generated', 'schema/sdl', '.data', 'coverage']),
  {
    linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    plugins: { 'import-x': importX },
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver()],
      'import-x/extensions': ['.ts', '.mjs', '.js'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
    },
    rules: {
      'max-lines': ['error', 300],
      'no-console': 'error',
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'stub', 'for now'] }],
      // `== null` asks for absent in both spellings.
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: processEnvironment.message },
      ],
      'no-restricted-imports': ['error', { paths: [processEnvironment] }],
      'import-x/no-default-export': 'error',
      'import-x/no-cycle': 'error',
      'import-x/no-self-import': 'error',
      'import-x/no-extraneous-dependencies': ['error', { devDependencies: false }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // TypeGraphQL reads classes without a method, some of them made from a sector's declarations.
      '@typescript-eslint/no-extraneous-class': [
        'error',
        { allowWithDecorator: true, allowEmpty: true },
      ],
      // The same classes serve as the shape of a plain object that a resolver returns.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // `a === null || a.b` tells an absent fact from one that says no; `a?.b` folds them together.
      '@typescript-eslint/prefer-optional-chain': 'off',
      // A number in a template has one spelling; String(n) round it says nothing more.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      // `env['NAME']` and `record.key` are both right: the first for outside names (tsconfig decides).
      '@typescript-eslint/dot-notation': 'off',
      // The enums of graphql-js are strings by specification, and the type check compares them already.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
    },
  },
  ...dependencyDirections,
  {
    files: ['gateway/need-to-know/**/*.ts', 'gateway/ownership/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [processEnvironment], patterns: [inputAndOutput] },
      ],
    },
  },
  {
    files: ['**/*config*.ts', 'test/**/*.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    // What a person runs in a terminal speaks to that person.
    files: [
      '**/main.ts',
      '**/*-main.ts',
      '**/print-*.ts',
      'gateway/permit/write-permit-keys.ts',
      'gateway/trusted-documents/collect.ts',
      'test/{mutants,fuzz,crash,bench}/run.ts',
      'test/bench/scale.ts',
      'test/two-worlds/timing.ts',
      'gateway/start/**/*.ts',
      'schema/prisma/generate.ts',
      'schema/database/new-migration.ts',
      'docs/**/*.ts',
      'test/support/hold-cluster.ts',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    // Declarations of somebody else's package follow that package.
    files: ['**/*.d.ts'],
    rules: { '@typescript-eslint/no-extraneous-class': 'off', 'import-x/no-default-export': 'off' },
  },
  {
    // Jest takes these two by their default export.
    files: ['test/global-setup.ts', 'test/global-teardown.ts'],
    rules: { 'import-x/no-default-export': 'off' },
  },
  {
    // What a server answers is whatever it answers; the expectation is the check.
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['test/**/*.ts', 'docs/**/*.ts'],
    rules: { 'import-x/no-extraneous-dependencies': ['error', { devDependencies: true }] },
  },
);

import { leadingRules, ruledTests } from '../../docs/printers/test-titles.ts';
import { testsThatRun } from '../../docs/printers/tests-that-run.ts';

const titlesIn = (text: string) =>
  ruledTests('some.test.ts', text).map(({ rules, title }) => [rules.join(' '), title]);

test('a title names the rules it starts with and no others', () => {
  expect(leadingRules('R-033 R-034, F-51 and R-046 nothing; see R-099')).toEqual([
    'R-033',
    'R-034',
    'F-51',
    'R-046',
  ]);
  expect(leadingRules('nothing; see R-033')).toEqual([]);
  expect(leadingRules('R-0331 nothing')).toEqual([]);
});

test('a title with a gap counts by what is written before the gap', () => {
  expect(titlesIn('test(`R-073 ${sector}: the owner is the caller`, run);')).toEqual([
    ['R-073', 'R-073 …: the owner is the caller'],
  ]);
  expect(titlesIn('test(`${rule} is kept`, run);')).toEqual([]);
});

test('rows of a table give a title each', () => {
  const rows = `[['R-056 made late', 1], ['R-057 made aloud', 2]]`;
  expect(titlesIn(`test.each(${rows})('%s', run);`)).toEqual([
    ['R-056', 'R-056 made late'],
    ['R-057', 'R-057 made aloud'],
  ]);
  expect(titlesIn(`const rows = ${rows};\ntest.each(rows)('%s', run);`)).toHaveLength(2);
  expect(titlesIn(`test.each(${rows})('R-058 %s', run);`)).toEqual([['R-058', 'R-058 %s']]);
});

test('a group passes its rules on to the tests in it', () => {
  expect(titlesIn(`describe('R-033 by default', () => { it('shows nothing', run); });`)).toEqual([
    ['R-033', 'shows nothing'],
  ]);
});

test('a rule in a comment or in a call that is no test does not count', () => {
  expect(titlesIn(`// R-033 nothing\nexpect('R-034 nothing').toBe(1);`)).toEqual([]);
});

test('of a row only what the title names counts, not a rule in another cell', () => {
  const rows = `[['R-056 made late', 'R-077'], ['made aloud', 'R-057 not a title']]`;
  expect(titlesIn(`test.each(${rows})('%s', run);`)).toEqual([['R-056', 'R-056 made late']]);
  expect(titlesIn(`test.each(${rows})('%s is refused by %s', run);`)).toEqual([
    ['R-056', 'R-056 made late is refused by R-077'],
  ]);
  const named = `[{ rule: 'R-058', what: 'a note', expected: 'R-059' }]`;
  expect(titlesIn(`test.each(${named})('$rule $what', run);`)).toEqual([['R-058', 'R-058 a note']]);
  expect(titlesIn(`test.each(${named})('$what', run);`)).toEqual([]);
});

test('rows made from a list count by what is written of them', () => {
  const rows = `[...others, ...names.map((name) => [\`R-056 \${name} is late\`, 'R-077'] as const)]`;
  expect(titlesIn(`const others = [['R-057 aloud']];\ntest.each(${rows})('%s', run);`)).toEqual([
    ['R-057', 'R-057 aloud'],
    ['R-056', 'R-056 … is late'],
  ]);
});

test.each(['test.skip', 'it.skip', 'test.todo', 'test.failing', 'xtest', 'test.skip.each([[1]])'])(
  'what is written as %s does not count',
  (call) => {
    expect(titlesIn(`${call}('R-033 nothing is shown', run);`)).toEqual([]);
  },
);

test.each(['describe.skip', 'xdescribe'])('nor does a test in a group left out by %s', (call) => {
  expect(titlesIn(`${call}('later', () => { it('R-033 shows nothing', run); });`)).toEqual([]);
});

describe('a test that is written in a function counts only where some *.test.ts has it called', () => {
  const suite = (name: string, inner: string) => `export function ${name}() { ${inner} }\n`;
  const run = (files: Record<string, string>) =>
    testsThatRun(new Map(Object.entries(files))).map(({ title, file }) => [title, file]);
  const written = suite('locks', `it('R-033 nothing is shown', run);`);

  test('by the test file', () => {
    const called = `import { locks } from './suites/locks.ts';\ndescribe('all', () => { locks(); });`;
    expect(run({ 'test/a.test.ts': called, 'test/suites/locks.ts': written })).toEqual([
      ['R-033 nothing is shown', 'test/suites/locks.ts'],
    ]);
  });

  test('by a suite that it calls, whatever the name it is imported by', () => {
    const every = `import { locks as first } from './locks.ts';\n${suite('every', 'first();')}`;
    const called = `import { every } from './every.ts';\nevery();`;
    const files = { 'test/a.test.ts': called, 'test/every.ts': every, 'test/locks.ts': written };
    expect(run(files)).toHaveLength(1);
  });

  test.each([
    ['nobody knows it', ''],
    ['it is imported and not called', `import { locks } from './locks.ts';\nkeep(locks);`],
    ['another of its file is', `import { keys } from './locks.ts';\nkeys();`],
    ['its name is another’s', `import { locks } from './others.ts';\nlocks();`],
    [
      'who calls it is not called',
      `import { locks } from './locks.ts';\n${suite('no', 'locks();')}`,
    ],
  ])('not where %s', (_what, text) => {
    const both = written + suite('keys', `it('about no rule', run);`);
    expect(run({ 'test/a.test.ts': text, 'test/locks.ts': both })).toEqual([]);
  });

  test('not where the file that calls it is no test file and no test file imports it', () => {
    const called = `import { locks } from './locks.ts';\nlocks();`;
    expect(run({ 'test/helper.ts': called, 'test/locks.ts': written })).toEqual([]);
  });
});

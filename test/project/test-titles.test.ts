import { leadingRules, ruledTests } from '../../docs/printers/test-titles.ts';

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

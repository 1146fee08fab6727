import { parse, print, stripIgnoredCharacters } from 'graphql';
import { conditionsOf, leftUnder, truthsUnder } from '../../../gateway/federation/conditions.ts';

/** What is left of a question under these variables. */
function left(question: string, variables: Record<string, unknown>): string {
  const document = parse(question);
  const truths = truthsUnder(conditionsOf(document), variables);
  return stripIgnoredCharacters(print(leftUnder(document, truths))).replace(/^query\(.*?\)/, '');
}

const given = 'query ($v: Boolean!)';
const byDefault = (value: boolean): string => `query ($v: Boolean = ${String(value)})`;

describe('what conditions leave of a question', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['{ a @include(if: true) b @include(if: false) c }', {}, '{a c}'],
    ['{ a @skip(if: true) b @skip(if: false) c }', {}, '{b c}'],
    [`${given} { a @include(if: $v) b @skip(if: $v) }`, { v: true }, '{a}'],
    [`${given} { a @include(if: $v) b @skip(if: $v) }`, { v: false }, '{b}'],
    [`${byDefault(true)} { a @include(if: $v) b @skip(if: $v) }`, {}, '{a}'],
    [`${byDefault(true)} { a @include(if: $v) b @skip(if: $v) }`, { v: undefined }, '{a}'],
    [`${byDefault(true)} { a @include(if: $v) b @skip(if: $v) }`, { v: false }, '{b}'],
    [`${byDefault(false)} { a @include(if: $v) b @skip(if: $v) }`, {}, '{b}'],
    [`${given} { a @include(if: true) @skip(if: $v) b }`, { v: true }, '{b}'],
    [`${given} { a @include(if: $v) @skip(if: false) b }`, { v: true }, '{a b}'],
    [`${given} { ... @include(if: $v) { a { b @skip(if: $v) c } } }`, { v: true }, '{...{a{c}}}'],
    [`${given} { ... on A @include(if: $v) { a @skip(if: true) } b }`, { v: false }, '{b}'],
    ['query ($toString: Boolean = false) { a @include(if: $toString) b }', {}, '{b}'],
    ['query ($v: Int = 1) { a(of: $v) { b } }', { v: 2 }, '{a(of:$v){b}}'],
  ])('F-04 conditions leave of %s, with %j, what was asked', (question, variables, expected) => {
    expect(left(question, variables)).toBe(expected);
  });

  test('F-04 T14 of the variables those of conditions are looked at, and whether they are true', () => {
    const document = parse(
      'query ($v: Boolean = true, $id: ID!) { a(of: $id) @skip(if: $v) { b } }',
    );
    const conditions = conditionsOf(document);
    expect([...conditions]).toEqual([['v', true]]);
    expect([...truthsUnder(conditions, { v: false, id: 'somebody' })]).toEqual([['v', false]]);
  });
});

import { getOperationAST, parse, print } from 'graphql';
import { withOwnNames } from '../../../gateway/federation/own-names.ts';

function named(text: string) {
  const operation = getOperationAST(parse(text, { noLocation: true }));
  if (!operation) throw new Error('no operation');
  return withOwnNames(operation);
}
const sent = (text: string): string => print(named(text).operation).replaceAll(/\s+/g, ' ');

describe('T13 what a caller calls things stays here', () => {
  test('T13 aliases and variables are numbered, and names of fields stay', () => {
    expect(sent('query ($herCase: ID!) { risk: a(id: $herCase) { b jo: c risk: d } }')).toBe(
      'query ($guard_1: ID!) { guard_1: a(id: $guard_1) { b guard_2: c guard_1: d } }',
    );
  });

  test('T13 the guard’s own keys stay as they are, and so does an alias that says the field’s name', () => {
    const text = '{ a: a guard_id: id guard_owner: owner { id } }';
    expect(sent(text)).toBe('{ a: a guard_id: id guard_owner: owner { id } }');
  });

  test('T13 variables keep their values, and one that is not used is not sent', () => {
    const { variables } = named('query ($jo: ID!, $hiding: Boolean) { a(id: $jo, b: $hiding) }');
    expect(variables({ jo: '1', hiding: null, other: 3 })).toEqual({ guard_1: '1', guard_2: null });
  });

  test('T13 an answer comes back under the caller’s keys, at every depth and in every list', () => {
    const { restore } = named('{ risk: a { b jo: c { risk: d } } }');
    const answer = { guard_1: [{ b: 1, guard_2: { guard_1: 2 } }, null, { guard_2: null }] };
    expect(restore(answer)).toEqual({ risk: [{ b: 1, jo: { risk: 2 } }, null, { jo: null }] });
  });

  test('T13 one key under two type conditions comes back under each', () => {
    const text = '{ items { ... on A { x: one y: two } ... on B { y: one x } } }';
    const { operation, restore } = named(text);
    const line = print(operation).replaceAll(/\s+/g, ' ');
    expect(line).toContain('... on A { guard_1: one guard_2: two } ... on B { guard_2: one x }');
    const answer = {
      items: [
        { guard_1: 1, guard_2: 2 },
        { guard_2: 3, x: 4 },
      ],
    };
    expect(restore(answer)).toEqual({
      items: [
        { x: 1, y: 2 },
        { y: 3, x: 4 },
      ],
    });
  });

  test('T13 the place of an error comes back too', () => {
    const { restoreKey } = named('{ risk: a { b } }');
    expect(['guard_1', 'b', 'guard_9'].map(restoreKey)).toEqual(['risk', 'b', 'guard_9']);
  });
});

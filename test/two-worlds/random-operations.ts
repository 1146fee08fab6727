// Operations nobody would think of: any fields of a picture, under any names, by any fragments.
import fc from 'fast-check';
import { fieldsOf, named } from '../gateway/rules/graph.ts';
import type { Attempt } from './operations.ts';
import type { Secret } from './secrets.ts';

const seed = 20_261_120;

/** Fields of a type with what is below them, three levels deep, some under a name of their own or a condition. */
function selectionOf(type: string, depth: number): fc.Arbitrary<string> {
  const fields = fieldsOf(type).filter(
    ({ name }) => !name.value.endsWith('Standing') && !name.value.startsWith('_'),
  );
  const one = fc.constantFrom(...fields).chain((field) => {
    const below = named(field.type);
    if (fieldsOf(below).length === 0) return dressed(fc.constant(''), field.name.value, type);
    if (depth === 0) return fc.constant('__typename');
    return dressed(selectionOf(below, depth - 1), field.name.value, type);
  });
  return fc
    .array(fc.oneof({ weight: 5, arbitrary: one }, fc.constant('__typename')), {
      ...{ minLength: 1, maxLength: depth === 3 ? 5 : 3 },
    })
    .map((parts) => `{ ${parts.join(' ')} }`);
}

let aliases = 0;

function dressed(below: fc.Arbitrary<string>, name: string, type: string): fc.Arbitrary<string> {
  const dress = fc.constantFrom('plain', 'alias', 'fragment', 'skip', 'include');
  return fc.tuple(below, dress).map(([inner, how]) => {
    aliases += 1;
    const alias = `n${String(aliases)}: ${name} ${inner}`;
    if (how === 'fragment') return `... on ${type} { ${alias} }`;
    if (how === 'skip') return `n${String(aliases)}: ${name} @skip(if: $no) ${inner}`;
    if (how === 'include') return `... @include(if: $yes) { ${alias} }`;
    return how === 'alias' ? alias : `n${String(aliases)}: ${name} ${inner}`;
  });
}

/** So many operations about a secret's names; the same ones each time. */
export function randomAttempts({ names, reference }: Secret, count: number): readonly Attempt[] {
  aliases = 0;
  const name = fc.constantFrom(reference, ...Object.values(names));
  const two = fc.tuple(name, selectionOf('CasePicture', 3), name, selectionOf('CasePicture', 3));
  return fc.sample(two, { numRuns: count, seed }).map(([one, first, other, second], place) => ({
    name: `operation ${String(place)} of seed ${String(seed)}: ${first} ${second}`,
    query: `query ($one: ID!, $other: ID!, $no: Boolean = false, $yes: Boolean! = true) {
      one: casePicture(caseId: $one) ${first} other: casePicture(caseId: $other) ${second} }`,
    variables: { one, other },
  }));
}

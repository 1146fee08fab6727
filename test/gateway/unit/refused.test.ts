import { buildSchema, parse } from 'graphql';
import { askedBy } from '../../../gateway/federation/asked.ts';
import { project } from '../../../gateway/federation/project.ts';
import type { Path } from '../../../gateway/federation/refused.ts';
import { refusedPlaces } from '../../../gateway/federation/refused.ts';

const schema = buildSchema(`
  type Agency { id: ID! }
  type Item { id: ID! owner: Agency! note: String part: Part! loose: Part }
  type Part { line: String! }
  type Query { items: [Item!] others: [Item!] }
`);
const part = 'id guard_owner: owner { id } part { line } loose { line }';
const asked = askedBy(parse(`{ items { ${part} } others { ${part} } }`), schema);
const whole = { id: 'i', guard_owner: { id: 'a' }, part: { line: 'x' }, loose: { line: 'x' } };

/** How often something missing was told of, of an answer with refusals at these places. */
function missed(data: object, ...refused: readonly Path[]): number {
  let told = 0;
  project(asked, data as Record<string, unknown>, {
    mayOwn: () => true,
    agency: (id) => ({ id }),
    report: () => undefined,
    onMisshapen: () => undefined,
    onMissing: () => (told += 1),
    refused: refusedPlaces(refused),
  });
  return told;
}

test.each<[string, object, Path]>([
  ['at its place', { items: null, others: [] }, ['items']],
  ['around it', { items: [{ ...whole, id: null }], others: [] }, ['items', 0]],
  ['with all of the answer', {}, []],
  ['within it, where it may not be null', { items: null, others: [] }, ['items', 1, 'id']],
  ['deep within it', { items: null, others: [] }, ['items', 0, 'part', 'line']],
])('F-04 R-035 what is refused %s is not missing', (_title, data, place) => {
  expect(missed(data)).toBeGreaterThan(0);
  expect(missed(data, place)).toBe(0);
});

test.each<[string, object, Path]>([
  ['of another list', { items: null, others: [] }, ['others']],
  ['of another item', { items: [{ ...whole, id: null }], others: [] }, ['items', 1]],
  ['of what may be null within it', { items: null, others: [] }, ['items', 0, 'note']],
  ['behind what may be null', { items: null, others: [] }, ['items', 0, 'loose', 'line']],
  ['of what was not asked for', { items: null, others: [] }, ['items', 0, 'unheardOf']],
])('F-01 F-04 a refusal %s excuses nothing that is missing', (_title, data, place) => {
  expect(missed(data, place)).toBe(1);
});

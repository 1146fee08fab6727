import type { Defence } from '../defence.ts';

const federation = 'test/compose/federation.test.ts';
const classified = 'test/compose/classified.test.ts';
const items = 'test/compose/items.test.ts';

/** What the supergraph may not hold: schema/compose. */
export const defences: readonly Defence[] = [
  {
    id: 'compose-requires',
    threat: 'T4',
    attack:
      'With @requires the planner hands one agency what another holds, although nobody selected it.',
    defence: 'Composition fails on it, whatever name it is imported by.',
    file: 'schema/compose/checks/nothing-across-agencies.ts',
    off: {
      find: "  'requires',\n  'provides',\n  'context',",
      replace: "  'provides',\n  'context',",
    },
    proof: { file: federation, title: '@requires imported under another name' },
  },
  {
    id: 'compose-keys',
    threat: 'T4',
    attack: 'A key that says something, an NHS number or a name, travels to every agency.',
    defence: 'A key is an opaque id and nothing else.',
    file: 'schema/compose/checks/checks.ts',
    off: { find: 'keysAreIds, //', replace: '//' },
    proof: { file: federation, title: 'a key that tells something' },
  },
  {
    id: 'compose-repeatable',
    threat: 'T8',
    attack:
      'A directive that is not repeatable is merged by majority, so that the weaker rule can win.',
    defence: 'Composition fails on a declaration that differs from the one agreed.',
    file: 'schema/compose/checks/checks.ts',
    off: { find: 'directiveAsAgreed, //', replace: '//' },
    proof: { file: federation, title: 'a declaration that differs: not repeatable' },
  },
  {
    id: 'compose-security',
    threat: 'T8',
    attack:
      'A subgraph uses a security feature of the composer’s, with which the gateway does not start.',
    defence: 'Composition fails on it.',
    file: 'schema/compose/checks/checks.ts',
    off: { find: 'noSecurityFeatures, //', replace: '//' },
    proof: { file: federation, title: 'with which the gateway would not start' },
  },
  {
    id: 'compose-hints',
    threat: 'T8',
    attack:
      'A disagreement between two subgraphs is settled by the composer, with a hint nobody reads.',
    defence: 'Hints are errors.',
    file: 'schema/compose/federate.ts',
    off: { find: '...(hints ?? []).map', replace: '...[].map' },
    proof: { file: federation, title: 'a hint: two subgraphs describe one field differently' },
  },
  {
    id: 'compose-guard-prefix',
    threat: 'T6',
    attack:
      'An agency publishes a field called like the guard’s own selections and answers in its name.',
    defence: 'Composition fails on the guard’s prefix.',
    file: 'schema/compose/checks/checks.ts',
    off: { find: 'guardPrefixIsFree, //', replace: '//' },
    proof: {
      file: federation,
      title: 'T6 no agency’s field starts like the guard’s own selections',
    },
  },
  {
    id: 'compose-classified',
    threat: 'R-034',
    attack: 'A new field is published that nobody said the audience of.',
    defence: 'Composition fails on a field that names no category.',
    file: 'schema/compose/checks/checks.ts',
    off: { find: 'everythingClassified, //', replace: '//' },
    proof: { file: classified, title: 'an output field without a category' },
  },
  {
    id: 'compose-rows',
    threat: 'R-034',
    attack: 'A category is used that no row of the table says the audience of.',
    defence: 'Composition fails on it.',
    file: 'schema/compose/checks/checks.ts',
    off: { find: 'categoriesHaveRows, //', replace: '//' },
    proof: { file: classified, title: 'a category without a row' },
  },
  {
    id: 'compose-way-round',
    threat: 'R-034',
    attack: 'An item is reached by a field of another category than its own.',
    defence: 'Composition fails on a way round.',
    file: 'schema/compose/checks/checks.ts',
    off: { find: 'noWayRound, //', replace: '//' },
    proof: { file: items, title: 'a field of another class that returns one' },
  },
  {
    id: 'compose-interfaces',
    threat: 'T1',
    attack:
      'A category on an interface or a union, which the lock ignores, looks as if it guarded.',
    defence: 'Composition fails on it.',
    file: 'schema/compose/checks/checks.ts',
    off: { find: 'nothingOnInterfaces, //', replace: '//' },
    proof: { file: items, title: 'a field of an interface' },
  },
  {
    id: 'compose-nullable',
    threat: 'T1',
    attack:
      'A classified field that may not be null takes everything beside it along when it is withheld.',
    defence: 'Composition fails on it, so that a denial stays where it is.',
    file: 'schema/compose/checks/checks.ts',
    off: { find: 'suppliedIsNullable, //', replace: '//' },
    proof: { file: items, title: 'a single value' },
  },
  {
    id: 'compose-details',
    threat: 'R-034',
    attack: 'A field of two classes is shown to whom one of them is not released.',
    defence: 'Composition fails on a field of two classes of information.',
    file: 'schema/compose/checks/checks.ts',
    off: { find: 'detailsHaveOneCategory, //', replace: '//' },
    proof: { file: items, title: 'composition fails on a field of two classes' },
  },
];

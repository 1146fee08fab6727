import type { Defence } from '../defence.ts';

/** What is not released leaves the operation: gateway/need-to-know, before anything is planned. */
export const defences: readonly Defence[] = [
  {
    id: 'prune-field',
    threat: 'T2',
    attack:
      'A withheld field is fetched and nulled afterwards: the agency was asked, and its data left it.',
    defence: 'What is not released leaves the operation before it is planned.',
    file: 'gateway/need-to-know/prune.ts',
    off: { find: 'if (!own.every(isReleased)) {', replace: 'if (own.length > 99) {' },
    proof: {
      file: 'test/gateway/unit/prune.test.ts',
      title: 'R-033 a field whose category is not released',
    },
  },
  {
    id: 'prune-fragment',
    threat: 'T2',
    attack:
      'A classified type is reached through an interface, under a fragment no field of which is classified.',
    defence: 'A fragment is judged by the concrete type it narrows to.',
    file: 'gateway/need-to-know/prune.ts',
    off: {
      find: 'if (!suppliedOf(classification.types.get(type.name)).every(isReleased)) return [];',
      replace: '',
    },
    proof: {
      file: 'test/gateway/unit/prune.test.ts',
      title: 'R-034 one response key under two type conditions is judged by each',
    },
  },
  {
    id: 'prune-empty-parents',
    threat: 'T2',
    attack:
      'An emptied selection makes the operation invalid, or has the agency contacted for nothing.',
    defence: 'Parents that pruning empties go too.',
    file: 'gateway/need-to-know/prune.ts',
    off: {
      find: 'return inner.length === 0 ? [] : [withSelections(selection, inner)];',
      replace: 'return [withSelections(selection, inner)];',
    },
    proof: {
      file: 'test/gateway/unit/prune.test.ts',
      title: 'R-033 the parents that it leaves empty go with it',
    },
  },
  {
    id: 'prune-nothing-left',
    threat: 'T2',
    attack: 'An agency hears of a case although nothing asked of it is released.',
    defence: 'If nothing is left nobody is contacted.',
    file: 'gateway/need-to-know/prune.ts',
    off: {
      find: 'const fetched = roots.some(contacts)',
      replace: 'const fetched = roots.length > 0 || roots.some(contacts)',
    },
    proof: { file: 'test/gateway/unit/prune.test.ts', title: 'only names of types are left' },
  },
  {
    id: 'prune-refused-root',
    threat: 'R-033',
    attack: 'Of a case that is refused the frame is fetched all the same.',
    defence: 'Nothing of a root field that is refused is left.',
    file: 'gateway/need-to-know/prune.ts',
    off: {
      find: 'const kept = released && keepField(field, parent, released);',
      replace: 'const kept = keepField(field, parent, released ?? (() => true));',
    },
    proof: {
      file: 'test/gateway/unit/prune.test.ts',
      title: 'R-033 nothing of a root field that is refused is left, its frame included',
    },
  },
  {
    id: 'prune-variables',
    threat: 'T2',
    attack:
      'A variable only the removed part used fails the whole operation: a denial is no longer local.',
    defence: 'Variables that nothing uses any more are removed.',
    file: 'gateway/need-to-know/unused-variables.ts',
    off: {
      find: 'used.has(variable.name.value),',
      replace: "used.has(variable.name.value) || variable.name.value !== '',",
    },
    proof: {
      file: 'test/gateway/unit/prune.test.ts',
      title: 'variables that only the removed parts used are removed',
    },
  },
  {
    id: 'operation-name',
    threat: 'T13',
    attack: 'An operation called after a person or a risk tells the agency why it is asked.',
    defence: 'The name of an operation stays in the gateway.',
    file: 'gateway/need-to-know/unused-variables.ts',
    off: {
      find: '...unnamed,',
      replace: '...unnamed, ...(_operationName ? { name: _operationName } : {}),',
    },
    proof: { file: 'test/gateway/unit/prune.test.ts', title: 'T13 F-52 its name is gone' },
  },
  {
    id: 'expand-fragments',
    threat: 'T2',
    attack: 'A named fragment hides what it selects from the pruning.',
    defence: 'Named fragments are written out before anything is decided.',
    file: 'gateway/need-to-know/expand.ts',
    off: {
      find: '? expand(fragment.selectionSet)',
      replace: '? { ...fragment.selectionSet, selections: [] }',
    },
    proof: {
      file: 'test/gateway/unit/prune.test.ts',
      title: 'R-033 through named fragments, and fragments in them',
    },
  },
];

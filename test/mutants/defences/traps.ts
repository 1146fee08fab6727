import type { Defence } from '../defence.ts';

const planning = 'test/gateway/traps/planning.test.ts';

/** The traps of a guarded federated graph, T1 to T15, at the gateway. */
export const defences: readonly Defence[] = [
  {
    id: 'plan-key',
    threat: 'T3',
    attack:
      'The plan of an operation is cached by what was asked, so that who comes second runs what was pruned for the first.',
    defence: 'The key of a plan is the hash of the pruned operation it was made for.',
    file: 'gateway/federation/load-planner.ts',
    off: { find: '.update(print(operation))', replace: ".update('asked')" },
    proof: { file: planning, title: 'T3 two callers, one operation' },
  },
  {
    id: 'pruned-kept',
    threat: 'T3',
    attack:
      'What is left of an operation is kept by what was asked, so that the next caller is fetched what the first was given.',
    defence:
      'It is kept by the document and everything that was released of it, and by nothing less.',
    file: 'gateway/pipeline/prune-operation.ts',
    off: { find: 'JSON.stringify([...released])', replace: "'one for all'" },
    proof: {
      file: 'test/gateway/unit/prune-operation.test.ts',
      title: 'T3 R-033 R-110 whoever asked before, each caller is left what is theirs',
    },
  },
  {
    id: 'half-an-item',
    threat: 'F-04',
    attack:
      'An item comes without something it must have, and its list is shown short, as if it were whole.',
    defence:
      'What lacks something it may not lack is not there, and neither is the list it stood in.',
    file: 'gateway/federation/project.ts',
    off: { find: 'return form.nullable ? null : broken;', replace: 'return null;' },
    proof: {
      file: 'test/gateway/unit/project.test.ts',
      title: 'half an item is none, and a list with a gap is no list',
    },
  },
  {
    id: 'promised-record',
    threat: 'F-04',
    attack:
      'The agency that knows a person does not answer, and what is left of her reads as all there is.',
    defence: 'A record that lacks what it is promised to have is none.',
    file: 'gateway/federation/plan.ts',
    off: { find: 'holder[key] = null;', replace: 'void holder;' },
    proof: {
      file: 'test/gateway/unit/plan.test.ts',
      title: 'F-04 a record that lacks what it is promised to have is none',
    },
  },
  {
    id: 'unasked-keys',
    threat: 'T6',
    attack: 'An agency answers with fields nobody asked of it and so overwrites another agency’s.',
    defence:
      'An answer is cut down to the fields that were asked; the rest is dropped and reported.',
    file: 'gateway/federation/project.ts',
    off: {
      find: 'for (const [key, { form, name, required }] of fields) {',
      replace:
        'Object.assign(copy, source); for (const [key, { form, name, required }] of fields) {',
    },
    proof: {
      file: 'test/gateway/unit/project.test.ts',
      title: 'keys nobody asked for are dropped and reported, at every depth',
    },
  },
];

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

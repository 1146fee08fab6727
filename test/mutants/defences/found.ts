import type { Defence } from '../defence.ts';

const twoCases = 'test/gateway/traps/agencies-fail.test.ts';

/** What was found by attacking the whole of it, after everything else was built. */
export const defences: readonly Defence[] = [
  {
    id: 'records-miscounted',
    threat: 'F-04',
    attack:
      'The conference answers about one person too few: all names are null in a picture that calls itself complete.',
    defence: 'With another number of records than was asked about, nothing was answered reliably.',
    file: 'gateway/federation/agency-source.ts',
    off: { find: 'if (isMiscounted) tell', replace: 'if (isMiscounted && !data) tell' },
    proof: {
      file: twoCases,
      title:
        'F-04 people whose names come in another order, or one too few or too many, have no name',
    },
  },
  {
    id: 'records-named-unconditionally',
    threat: 'T6',
    attack:
      'A caller leaves everything out of a record by conditions: an honest agency is called a liar, and unavailable.',
    defence: 'A record says which it is under no condition of the caller’s.',
    file: 'gateway/federation/question.ts',
    off: {
      find: 'return [...types.values(), ...selections];',
      replace: `return selections.map((one) => one.kind === Kind.INLINE_FRAGMENT
        ? { ...one, selectionSet: { ...one.selectionSet, selections: [naming, ...one.selectionSet.selections] } }
        : one);`,
    },
    proof: {
      file: twoCases,
      title: 'everything else out of a record makes no honest agency a liar',
    },
  },
  {
    id: 'condition-of-null',
    threat: 'F-04',
    attack:
      'A condition of null is refused by every agency it reaches: each looks as if it had failed, and the picture is lost.',
    defence: 'It is a bad request, before anybody is asked.',
    file: 'gateway/pipeline/steps.ts',
    off: {
      find: 'if (hasNullCondition(operation.guarded, coerced.coerced))',
      replace: 'if (!operation.guarded)',
    },
    proof: {
      file: 'test/gateway/traps/callers-and-conference.test.ts',
      title: 'F-04 T9 a condition of null is a bad request, and nobody is asked for it',
    },
  },
  {
    id: 'trawling-delay-for-both',
    threat: 'F-27',
    attack:
      'A slowed caller asks for each new case twice at once, or hangs up and asks again: the second is not new.',
    defence:
      'A case that was new is held back until its delay is over, whoever’s request it is in.',
    file: 'gateway/trawling/watch.ts',
    off: {
      find: 'const held = cases.flatMap(',
      replace: 'const held = fresh.flatMap(',
    },
    proof: {
      file: 'test/gateway/limits/watch.test.ts',
      title: 'F-27 whoever asks twice at once, or hangs up and asks again, waits as long',
    },
  },
];

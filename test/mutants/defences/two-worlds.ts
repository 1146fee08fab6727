import type { Defence } from '../defence.ts';

/** What a caller could tell one world from another by. */
export const defences: readonly Defence[] = [
  {
    id: 'error-order',
    threat: 'T15',
    attack:
      'Errors stand in the order they happened, so that what is hidden, which is found out later, stands elsewhere than what is not there.',
    defence: 'Errors leave in the order of their places in the answer.',
    file: 'gateway/pipeline/answer.ts',
    off: {
      find: 'return [...errors].sort(',
      replace: 'return [...errors].filter(Boolean) ?? [].sort(',
    },
    proof: {
      file: 'test/gateway/unit/safe-errors.test.ts',
      title: 'T15 what is found out later is not told later',
    },
  },
];

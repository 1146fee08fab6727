import type { Defence } from '../defence.ts';

const emergency = 'test/conference/emergency/emergency.test.ts';

/** Broken glass: subgraphs/conference/emergency. */
export const defences: readonly Defence[] = [
  {
    id: 'glass-fresh',
    threat: 'F-29',
    attack: 'Somebody breaks the glass at a machine left unlocked.',
    defence: 'Whoever breaks it has just signed in.',
    file: 'subgraphs/conference/emergency/break-glass.ts',
    off: {
      find: 'if (!isFreshSignIn(context.permit.signedInAt, now))',
      replace: 'if (context.permit.signedInAt === "")',
    },
    proof: { file: emergency, title: 'signs in again before the glass breaks' },
  },
  {
    id: 'glass-minimum',
    threat: 'R-128',
    attack: 'Broken glass opens everything an owner holds.',
    defence: 'At most three categories of one owner.',
    file: 'subgraphs/conference/emergency/minimum.ts',
    off: {
      find: 'if (categories.length < 1 || categories.length > mostOpened) return -1;',
      replace: '',
    },
    proof: {
      file: emergency,
      title:
        'R-128 without a reason, a ground, an owner on the case or the least of it, no glass breaks',
    },
  },
];

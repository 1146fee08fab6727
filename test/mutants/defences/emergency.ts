import type { Defence } from '../defence.ts';

const emergency = 'test/conference/emergency/emergency.test.ts';

/** Broken glass: subgraphs/conference/emergency. */
export const defences: readonly Defence[] = [
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

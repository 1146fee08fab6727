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
    id: 'glass-excluded',
    threat: 'F-28',
    attack: 'Somebody excluded from a case breaks the glass to it.',
    defence: 'No emergency lets in who is excluded, and it looks like no case.',
    file: 'subgraphs/conference/emergency/break-glass.ts',
    off: {
      find: "if (open?.open !== true || !listed) throw refusal('NOT_FOUND');",
      replace: 'void open;\n  void listed;',
    },
    proof: {
      file: emergency,
      title:
        'F-28 F-29 glass does not break for who is excluded, whatever a permit says, and looks like no case',
    },
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
  {
    id: 'glass-again',
    threat: 'R-128',
    attack: 'Glass broken again and again opens a little more each time.',
    defence: 'What lies open already counts.',
    file: 'subgraphs/conference/emergency/break-glass.ts',
    off: {
      find: "if (already.length > 0 && opened > mostOpened) return refuse('categories', 'R-128');",
      replace: 'void opened;',
    },
    proof: {
      file: 'test/gateway/rules/redisclosure-attacked.test.ts',
      title: 'R-128 glass broken again and again opens no more than glass broken once',
    },
  },
  {
    id: 'glass-locates',
    threat: 'F-05',
    attack: 'Broken glass leads somebody to the victim.',
    defence: 'What can lead to a person goes to the police alone.',
    file: 'subgraphs/conference/emergency/minimum.ts',
    off: {
      find: "if (row.locates && agencyType !== 'POLICE') return true;",
      replace: '',
    },
    proof: {
      file: 'test/gateway/rules/emergency.test.ts',
      title:
        'R-128 the minimum: no fourth category, none of another owner, and none that would lead somebody to her',
    },
  },
  {
    id: 'glass-told',
    threat: 'F-29',
    attack: 'Glass breaks and nobody hears it.',
    defence: 'Owner and chair have the word of it in the same transaction.',
    file: 'subgraphs/conference/emergency/break-glass.ts',
    off: {
      find: '      await tellOfEmergency(deciding, row);\n',
      replace: '      void tellOfEmergency;\n',
    },
    proof: {
      file: emergency,
      title:
        'R-128 whoever breaks the glass opens the minimum for a day, and owner and chair are told at once',
    },
  },
  {
    id: 'glass-reviewed-by-another',
    threat: 'F-29',
    attack: 'Whoever broke the glass reviews it, under another hat.',
    defence: 'Somebody else does.',
    file: 'subgraphs/conference/emergency/review-emergency.ts',
    off: {
      find: "await requireOtherThan(deciding, { nominationId, caseId, at }, 'id');",
      replace: 'void nominationId;\n        void at;',
    },
    proof: {
      file: emergency,
      title:
        'F-29 who broke the glass does not review it: as the chair, by a second account, or by a nominee',
    },
  },
];

import type { Defence } from '../defence.ts';

const courts = 'test/conference/redisclosure/courts.test.ts';
const same = 'test/conference/redisclosure/states/same-person.test.ts';
const ownerStates = 'test/conference/redisclosure/states/owners.test.ts';
const otherStates = 'test/conference/redisclosure/states/others.test.ts';
const silence = 'test/conference/redisclosure/states/silence.test.ts';

/** Who agreed, and were they somebody else? subgraphs/conference/redisclosure/states, and what leaves on paper. */
export const defences: readonly Defence[] = [
  {
    id: 'every-owner',
    threat: 'R-112',
    attack: 'An item of two owners goes when one of them agreed.',
    defence: 'It goes when every one of its owners let it go.',
    file: 'subgraphs/conference/redisclosure/states/releases.ts',
    off: {
      find: "if (!carried || agreed.some((one) => !one)) return 'NOT_GRANTED';",
      replace: "if (!carried) return 'NOT_GRANTED';",
    },
    proof: {
      file: ownerStates,
      title: 'R-112 one owner refusing keeps its own and what it owns with another, and no more',
    },
  },
  {
    id: 'against-all',
    threat: 'R-115',
    attack: 'One partner does not agree, and it goes all the same.',
    defence: 'One no of those who must agree stops it.',
    file: 'subgraphs/conference/redisclosure/states/releases.ts',
    off: { find: 'if (shared.against) return shared.against;', replace: '' },
    proof: {
      file: otherStates,
      title: 'R-115 seven of eight agree, and nothing goes for anybody',
    },
  },
  {
    id: 'written-version',
    threat: 'R-123',
    attack: 'A redaction that nobody wrote goes as the whole.',
    defence: 'Without the version its form needs nothing goes.',
    file: 'subgraphs/conference/redisclosure/states/releases.ts',
    off: {
      find: "const written = carried.form === 'FULL' || carried.versionId !== null;",
      replace: 'const written = carried.itemId !== "";',
    },
    proof: {
      file: ownerStates,
      title: 'R-123 a redaction that nobody wrote does not go',
    },
  },
  {
    id: 'permission-live',
    threat: 'R-127',
    attack: 'A permission that was revoked, or whose owner is suspended, goes on opening.',
    defence: 'It counts while its owner’s word does, and no longer.',
    file: 'subgraphs/conference/redisclosure/states/permissions.ts',
    off: {
      find: 'return now < until && !revokedAt && !suspendedOwners.has(ownerId);',
      replace: 'return now < until && !revokedAt;',
    },
    proof: {
      file: ownerStates,
      title: 'R-127 a permission of a suspended owner is out of use and not lost',
    },
  },
  {
    id: 'permission-revoked',
    threat: 'R-127',
    attack: 'A word taken back at noon opens at one minute past.',
    defence: 'What was taken back opens nothing from that instant.',
    file: 'subgraphs/conference/redisclosure/states/permissions.ts',
    off: { find: 'now < until && !revokedAt && ', replace: 'now < until && ' },
    proof: {
      file: silence,
      title: 'R-127 revocation at noon withholds from noon on, and leaves the other owner alone',
    },
  },
  {
    id: 'self-chair-owner',
    threat: 'R-066',
    attack: 'The chair answers for her own agency, and then decides.',
    defence: 'Whoever chairs does not answer for the owner.',
    file: 'subgraphs/conference/redisclosure/states/same-person.ts',
    off: {
      find: "if (part === 'OWNER' && isChair) return 'R-066';",
      replace: '',
    },
    proof: {
      file: same,
      title: 'R-066 she does not answer as owner, and another officer of her agency does',
    },
  },
  {
    id: 'self-chair-author',
    threat: 'R-066',
    attack: 'A chair decides what her own agency asks for.',
    defence: 'A chair of another agency decides.',
    file: 'subgraphs/conference/redisclosure/states/same-person.ts',
    off: {
      find: "if (part === 'CHAIR' && author?.agencyId === actor.agencyId) return 'R-066';",
      replace: '',
    },
    proof: {
      file: same,
      title: 'R-066 a chair of the agency that asks does not decide; of another she does',
    },
  },
  {
    id: 'self-second-account',
    threat: 'F-35',
    attack: 'Somebody agrees to their own request from a second account.',
    defence: 'One name is one person.',
    file: 'subgraphs/conference/redisclosure/states/same-person.ts',
    off: { find: ' || one.nameKey === other.nameKey', replace: '' },
    proof: {
      file: same,
      title: 'F-35 a second account under the same name is the same person',
    },
  },
  {
    id: 'self-nominee',
    threat: 'F-35',
    attack: 'Whoever asks nominates somebody to agree.',
    defence: 'Somebody put there for the purpose is not another.',
    file: 'subgraphs/conference/redisclosure/states/same-person.ts',
    off: {
      find: '    wasPutThere(actor, other, circumstances) ||\n',
      replace: '',
    },
    proof: {
      file: same,
      title: 'F-35 somebody nominated for the purpose by whoever asks is not another',
    },
  },
  {
    id: 'self-delegate',
    threat: 'F-35',
    attack: 'A delegate agrees to what a supervisor asks.',
    defence: 'They are one will.',
    file: 'subgraphs/conference/redisclosure/states/same-person.ts',
    off: {
      find: '(delegate === actor.officerId && supervisor === other.officerId) ||',
      replace: 'false ||',
    },
    proof: {
      file: same,
      title: 'F-35 a delegate and a supervisor are one will, whichever acts first',
    },
  },
  {
    id: 'check-second-reader',
    threat: 'F-37',
    attack: 'Whoever asked for a court’s pack reads it as its second reader.',
    defence: 'A second person reads it, who neither asked for it nor answered.',
    file: 'subgraphs/conference/redisclosure/check-pack.ts',
    off: {
      find: "await requireAnother(deciding, row, 'CHECKER', 'permissionId');",
      replace: '',
    },
    proof: {
      file: courts,
      title:
        'F-37 a court’s pack is checked by a second person, who neither asked for it nor answered',
    },
  },
  {
    id: 'handover-unsafe',
    threat: 'F-07',
    attack: 'A letter with the new address goes to the old one.',
    defence: 'A letter to where she no longer lives, or to a protected address, stops.',
    file: 'subgraphs/conference/redisclosure/compelled/record-handover.ts',
    off: { find: "if (found.unsafe) refuse('to', 'F-07');", replace: '' },
    proof: {
      file: 'test/conference/compelled/handover.test.ts',
      title: 'F-07 a letter to where she no longer lives, or to a protected address, stops',
    },
  },
  {
    id: 'handover-fresh',
    threat: 'F-07',
    attack: 'A letter goes by a channel that somebody verified a year ago.',
    defence: 'A channel verified long ago stops.',
    file: 'subgraphs/conference/redisclosure/compelled/record-handover.ts',
    off: {
      find: "if (!isFresh(verifiedOn, today)) refuse('verifiedOn', 'F-07');",
      replace: '',
    },
    proof: {
      file: 'test/conference/compelled/handover.test.ts',
      title:
        'F-07 a channel verified before her address was protected stops, and so does one verified long ago',
    },
  },
  {
    id: 'handover-agreed',
    threat: 'R-107',
    attack: 'A letter goes to a victim who has agreed to no safe contact.',
    defence: 'Nothing goes to her by a way she has not agreed to.',
    file: 'subgraphs/conference/redisclosure/compelled/record-handover.ts',
    off: {
      find: "if ((toVictim || found.hers) && !found.agreed) refuse('method', 'R-107');",
      replace: '',
    },
    proof: {
      file: 'test/conference/compelled/handover.test.ts',
      title:
        'R-107 nothing goes to a victim who has recorded no safe contact, whatever the sender calls her',
    },
  },
  {
    id: 'handover-checked',
    threat: 'F-37',
    attack: 'A court’s pack leaves that nobody read a second time.',
    defence: 'It leaves once a second person has read it and agreed.',
    file: 'subgraphs/conference/redisclosure/compelled/usable-permission.ts',
    off: {
      find: "if (needsCheck(row.route) && !agrees(checks.at(-1)?.detail)) refuse('permissionId', 'F-37');",
      replace: '',
    },
    proof: {
      file: 'test/conference/compelled/handover.test.ts',
      title: 'F-37 what is for a court leaves once a second person has read it and agreed',
    },
  },
];

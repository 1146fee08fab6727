import type { Defence } from '../defence.ts';

const grants = 'test/gateway/unit/grants.test.ts';
const properties = 'test/gateway/unit/need-to-know.test.ts';

/** Which categories of which owner are released? gateway/need-to-know. */
export const defences: readonly Defence[] = [
  {
    id: 'grants-audience',
    threat: 'R-034',
    attack: 'Every agency on a case reads every category of it.',
    defence: 'A category is released to its audience, by role and agency.',
    file: 'gateway/need-to-know/grants.ts',
    off: {
      find: 'return audienceOf(capacity).some((token) => audience.includes(token));',
      replace: 'return audienceOf(capacity).length > 0 && audience.length > 0;',
    },
    proof: { file: grants, title: 'R-034 to the audience of its row and to no other agency' },
  },
  {
    id: 'grants-owners-decision',
    threat: 'R-034',
    attack: 'One agency widens the audience of what another agency owns.',
    defence: 'Only the decision of the owner itself counts.',
    file: 'gateway/need-to-know/grants.ts',
    off: { find: 'entry.ownerId === ownerId && entry.category', replace: 'entry.category' },
    proof: { file: grants, title: 'R-034 of one housing association while the other keeps it' },
  },
  {
    id: 'grants-signed-owners',
    threat: 'R-177',
    attack: 'A suspended agency’s research goes on flowing.',
    defence: 'Only an agency that is signed and not suspended gives anything.',
    file: 'gateway/need-to-know/grants.ts',
    off: {
      find: "agency?.standing === 'SIGNED' ? [agency] : []",
      replace: 'agency ? [agency] : []',
    },
    proof: {
      file: properties,
      title: 'R-002 R-177 no agency that was not asked or is not signed gives anything',
    },
  },
  {
    id: 'grants-systems',
    threat: 'R-015',
    attack: 'An agency’s system collects what all the others know.',
    defence: 'A system is given its own agency’s items, and of others what matches people.',
    file: 'gateway/need-to-know/grants.ts',
    off: {
      find: 'if (readsOnlyOwn(capacity.nomination.role)) return matching.has(row.category);',
      replace: 'if (readsOnlyOwn(capacity.nomination.role)) return true;',
    },
    proof: { file: grants, title: 'R-015 R-077 systems and researchers get their own' },
  },
  {
    id: 'grants-protected-unnamed',
    threat: 'R-036',
    attack: 'That a protected address is withheld tells that there is one.',
    defence: 'Of a category whose existence is protected not even the withholding is named.',
    file: 'gateway/need-to-know/grants.ts',
    off: { find: "else if (row.existence === 'stated')", replace: 'else' },
    proof: {
      file: grants,
      title: 'R-036 R-041 and is not even named as withheld where its existence is protected',
    },
  },
  {
    id: 'audience-chair',
    threat: 'R-038',
    attack: 'A chair reads what her own force is released, by chairing.',
    defence: 'The chair stands for the chair and not for her employer.',
    file: 'gateway/need-to-know/audience.ts',
    off: {
      find: "[nomination.role === 'CHAIR' ? 'CHAIR' : 'COORD', 'ALL']",
      replace: "[agency.type, 'CHAIR', 'ALL']",
    },
    proof: { file: grants, title: 'R-038 the chair stands for the chair and not for her force' },
  },
];

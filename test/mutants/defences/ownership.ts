import type { Defence } from '../defence.ts';

const use = 'test/gateway/unit/may-use-permission.test.ts';
const under = 'test/gateway/unit/grants-under-permission.test.ts';
const calls = 'test/gateway/unit/calls.test.ts';

/** Having got it, may they pass it on? gateway/ownership. */
export const defences: readonly Defence[] = [
  {
    id: 'permission-own-user',
    threat: 'R-110',
    attack: 'A colleague, or the same person in another nomination, uses a permission.',
    defence: 'A permission names its user by nomination.',
    file: 'gateway/ownership/may-use-permission.ts',
    off: {
      find: 'named?.nominationId === capacity.nomination.id &&',
      replace: 'named !== undefined && capacity !== null &&',
    },
    proof: {
      file: use,
      title: 'R-110 a second nomination of the same person is another recipient',
    },
  },
  {
    id: 'permission-purpose',
    threat: 'R-042',
    attack: 'A permission for a court is used for enforcing a tenancy.',
    defence: 'A permission is for the purpose it names.',
    file: 'gateway/ownership/may-use-permission.ts',
    off: { find: '    named.purpose === purpose &&\n', replace: '' },
    proof: {
      file: 'test/gateway/unit/locks.test.ts',
      title: 'R-042 R-109 the second lock finds the permission in the facts for itself',
    },
  },
  {
    id: 'permission-end',
    threat: 'R-127',
    attack: 'A permission goes on opening after its end.',
    defence: 'It counts until the last instant before its end.',
    file: 'gateway/ownership/may-use-permission.ts',
    off: { find: 'now < new Date(named.until);', replace: 'now < new Date(8.64e15);' },
    proof: {
      file: use,
      title: 'R-127 a permission counts from its first instant until the last one before its end',
    },
  },
  {
    id: 'permission-kind',
    threat: 'R-128',
    attack: 'Broken glass is used for something else than a life at risk.',
    defence: 'Broken glass opens for that alone, and an owner’s word never for it.',
    file: 'gateway/ownership/may-use-permission.ts',
    off: { find: '    isOfItsKind(named) &&\n', replace: '' },
    proof: { file: use, title: 'R-128 is no owner’s word, and an owner’s word is no broken glass' },
  },
  {
    id: 'permission-owners-categories',
    threat: 'R-110',
    attack: 'A permission of one owner with another owner’s category in it opens that too.',
    defence: 'It opens categories of its owner’s sector alone.',
    file: 'gateway/ownership/grants-under-permission.ts',
    off: { find: ' || !prefixes.includes(prefix)', replace: '' },
    proof: { file: under, title: 'R-110 a category of somebody else’s in it opens nothing' },
  },
  {
    id: 'permission-no-parties',
    threat: 'R-110',
    attack: 'A permission of the conference for an entry of its plan opens who the parties are.',
    defence: 'Of the conference’s own records only the plan.',
    file: 'gateway/ownership/grants-under-permission.ts',
    off: {
      find: "items === null || prefix !== 'participant'",
      replace: "items === null || prefix !== ''",
    },
    proof: {
      file: under,
      title: 'R-110 of the conference’s own records the plan, and never who the parties are',
    },
  },
  {
    id: 'permission-item-category',
    threat: 'R-110',
    attack: 'The id of a granted item is shown in the list of another kind.',
    defence: 'A permission covers an item in its own category.',
    file: 'gateway/ownership/grants-under-permission.ts',
    off: {
      find: 'item.id === itemId && item.category === category',
      replace: 'item.id === itemId || item.category === itemId',
    },
    proof: {
      file: under,
      title: 'R-110 it covers the very items granted, each in its own category',
    },
  },
  {
    id: 'permission-no-handing-in',
    threat: 'R-110',
    attack: 'Under a permission to use somebody hands research in.',
    defence: 'A permission is for using what is there.',
    file: 'gateway/need-to-know/decide.ts',
    off: {
      find: 'permission, grants, contributeFor: null };',
      replace: 'permission, grants, contributeFor: [capacity.agency.id] };',
    },
    proof: { file: use, title: 'R-110 nobody hands in research under a permission' },
  },
  {
    id: 'contribute-own-agency',
    threat: 'R-073',
    attack: 'Somebody hands research in in the name of another agency.',
    defence: 'An agency’s people hand in for that agency; a coordinator transcribes.',
    file: 'gateway/ownership/may-contribute-for.ts',
    off: { find: 'return own ? [agency.id] : null;', replace: 'return own ? asked : null;' },
    proof: {
      file: 'test/gateway/unit/capacity.test.ts',
      title: 'R-073 R-086 an agency’s own people hand in for that agency alone',
    },
  },
  {
    id: 'permit-items-conference',
    threat: 'R-109',
    attack: 'Every agency is told which items of the others somebody wants to pass on.',
    defence: 'The items vouched for are told to the conference alone.',
    file: 'gateway/pipeline/calls.ts',
    off: { find: "subgraph === 'conference' ? operation.items : []", replace: 'operation.items' },
    proof: { file: calls, title: 'R-109 the items vouched for are for the conference alone' },
  },
  {
    id: 'permit-permission-owner',
    threat: 'R-110',
    attack: 'Every agency is told of the permission of one.',
    defence: 'The permission is told to the sector that holds its items, and to the conference.',
    file: 'gateway/pipeline/calls.ts',
    off: {
      find: "if (subgraph !== 'conference' && !speaksFor(facts, subgraph, permission.ownerId)) return null;",
      replace: '',
    },
    proof: { file: calls, title: 'R-110 no other sector is told of it, nor given any grant' },
  },
];

import type { Defence } from '../defence.ts';

const nominations = 'test/conference/nominations.test.ts';

/** Who comes onto the list, and who is told: subgraphs/conference, its nominations, facts and notices. */
export const defences: readonly Defence[] = [
  {
    id: 'nominate-own-role',
    threat: 'R-003',
    attack: 'A coordinator makes a friend chair.',
    defence: 'Nobody hands out a role that decides over their own.',
    file: 'subgraphs/conference/decisions/whose-nominations.ts',
    off: {
      find: "if (own === 'COORDINATOR') return among(ofCoordinator);",
      replace: "if (own === 'COORDINATOR') return true;",
    },
    proof: {
      file: nominations,
      title: 'R-003 nobody hands out a role that decides over their own',
    },
  },
  {
    id: 'nominate-own-agency',
    threat: 'R-003',
    attack: 'An agency nominates for another.',
    defence: 'An agency speaks for its own people.',
    file: 'subgraphs/conference/decisions/whose-nominations.ts',
    off: {
      find: "if (own === 'SPOC') return of.agencyId === agencyId && among(ofAgency);",
      replace: "if (own === 'SPOC') return among(ofAgency);",
    },
    proof: {
      file: nominations,
      title: 'R-003 nobody nominates for another agency, or as a representative',
    },
  },
  {
    id: 'nominate-oneself',
    threat: 'R-003',
    attack: 'Somebody puts a second nomination of their own on the list.',
    defence: 'Nobody puts themselves on the list.',
    file: 'subgraphs/conference/decisions/nominate-officer.ts',
    off: {
      find: "if (subject === viewerOf(context).subject) refuse('subject', 'R-003');",
      replace: '',
    },
    proof: {
      file: nominations,
      title: 'R-003 nobody puts themselves on the list',
    },
  },
  {
    id: 'nominate-held',
    threat: 'R-003',
    attack: 'A nomination made in an unwatched moment opens cases at once.',
    defence: 'It opens nothing until a second person has confirmed it.',
    file: 'subgraphs/conference/decisions/nominate-officer.ts',
    off: {
      find: 'heldAt: now, nominatedBy',
      replace: 'heldAt: null, nominatedBy',
    },
    proof: {
      file: nominations,
      title:
        'R-003 an agency’s SPOC puts an officer on its list, who is known once a second person confirms',
    },
  },
  {
    id: 'confirm-other',
    threat: 'R-003',
    attack: 'Somebody confirms what they nominated themselves.',
    defence: 'It is confirmed by another person.',
    file: 'subgraphs/conference/decisions/whose-nominations.ts',
    off: { find: 'nominator: { officerId: others,', replace: 'nominator: {' },
    proof: {
      file: nominations,
      title: 'R-003 nor what they nominated themselves, in whatever other role they have',
    },
  },
  {
    id: 'confirm-above',
    threat: 'R-003',
    attack: 'The coordinator has a hand in who stands above her.',
    defence: 'What the steering group nominates the chair alone confirms.',
    file: 'subgraphs/conference/decisions/whose-nominations.ts',
    off: {
      find: "role === 'CHAIR' ? {} : { role: 'SPOC' }",
      replace: "role === 'CHAIR' ? {} : {}",
    },
    proof: { file: nominations, title: 'is confirmed by those above' },
  },
  {
    id: 'confirm-namesake',
    threat: 'R-039',
    attack: 'A party to a case is nominated, and reads their own case.',
    defence: 'Where a party has the name, it takes a statement that this is another person.',
    file: 'subgraphs/conference/decisions/confirm-nomination.ts',
    off: {
      find: "if (known.size > 0 && !isAnotherPerson) refuse('isAnotherPerson', 'R-039');",
      replace: '',
    },
    proof: {
      file: nominations,
      title:
        'R-039 the namesake of a party is let in with the statement that this is another person',
    },
  },
  {
    id: 'nominate-party',
    threat: 'R-039',
    attack: 'Somebody says that the officer is a party, and is nominated all the same.',
    defence: 'A declared party is refused.',
    file: 'subgraphs/conference/decisions/nominate-officer.ts',
    off: {
      find: "if (input.partyToAnyCase) refuse('partyToAnyCase', 'R-039');",
      replace: '',
    },
    proof: { file: nominations, title: 'R-039 a declared party is refused' },
  },
  {
    id: 'nominate-unsigned',
    threat: 'R-002',
    attack: 'An agency that has not signed sends a representative.',
    defence: 'It sends guests and nobody else.',
    file: 'subgraphs/conference/decisions/nominate-officer.ts',
    off: {
      find: "if (agency.standing !== 'SIGNED' && role !== 'GUEST') refuse('agencyId', 'R-002');",
      replace: '',
    },
    proof: {
      file: nominations,
      title: 'R-002 an agency that has not signed sends guests and nobody else',
    },
  },
  {
    id: 'notice-may-know',
    threat: 'F-28',
    attack: 'A notice to somebody who is excluded tells that there is a case.',
    defence: 'Whoever may not know of a case is left out, however they were chosen.',
    file: 'subgraphs/conference/inbox/notify.ts',
    off: {
      find: '    .filter(({ nominationId, caseId }) => mayKnow.has(`${nominationId} ${caseId}`))\n',
      replace: '',
    },
    proof: {
      file: 'test/conference/inbox/notify.test.ts',
      title: 'F-28 nobody is told of a case that they may not know of, however they were chosen',
    },
  },
  {
    id: 'notice-nominated-now',
    threat: 'R-008',
    attack: 'Somebody whose nomination ended goes on being told.',
    defence: 'Only who is nominated now is told.',
    file: 'subgraphs/conference/inbox/notify.ts',
    off: { find: 'where: { AND: [where, inForce(now)] }', replace: 'where' },
    proof: {
      file: 'test/conference/inbox/notify.test.ts',
      title: 'R-008 only who is nominated now is told',
    },
  },
];

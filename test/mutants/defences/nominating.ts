import type { Defence } from '../defence.ts';

const nominations = 'test/conference/nominations.test.ts';
const declarations = 'test/conference/declarations.test.ts';

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
    id: 'declaration-own-leave',
    threat: 'R-058',
    attack: 'A chair who could not accept lets herself stay.',
    defence: 'Somebody else decides.',
    file: 'subgraphs/conference/decisions/decide-declaration.ts',
    off: {
      find: "if (declaration.nomination.officerId === by.officerId) refuse('nominationId', 'R-058');",
      replace: '',
    },
    proof: {
      file: declarations,
      title: 'R-058 a chair does not let themselves stay',
    },
  },
  {
    id: 'declaration-method',
    threat: 'R-057',
    attack: 'A word counts as a declaration where the area wants a signature.',
    defence: 'The area says which way counts.',
    file: 'subgraphs/conference/decisions/make-declaration.ts',
    off: {
      find: "if (!acceptsDeclaration(context.profiles[by.area], method)) refuse('method', 'R-057');",
      replace: '',
    },
    proof: { file: declarations, title: 'a declaration by' },
  },
  {
    id: 'training-own',
    threat: 'R-009',
    attack: 'Somebody records their own training.',
    defence: 'Somebody else does.',
    file: 'subgraphs/conference/decisions/record-training.ts',
    off: {
      find: "if (officerId === by.officerId) refuse('nominationId', 'R-009');",
      replace: '',
    },
    proof: {
      file: 'test/conference/nominations-ended.test.ts',
      title: 'R-009 not for oneself, not in advance, not for another agency',
    },
  },
  {
    id: 'copy-restricted',
    threat: 'R-054',
    attack: 'A copy of the agenda for another panel names a restricted case.',
    defence: 'Restricted cases are not copied, and the chair is told which.',
    file: 'subgraphs/conference/decisions/draw-agenda-copy.ts',
    off: {
      find: "throw refusal('OPERATION_NOT_ALLOWED', { rule: 'R-054' });",
      replace: 'void 0;',
    },
    proof: {
      file: 'test/conference/agenda-copies.test.ts',
      title: 'sends no copies',
    },
  },
  {
    id: 'participants-of-permission',
    threat: 'R-110',
    attack: 'A permission for one item names everybody in the case.',
    defence: 'It says nothing of parties whom its items are not about.',
    file: 'subgraphs/conference/graph/resolve-case-picture.ts',
    off: {
      find: 'all.filter(({ id }) => !permission || permission.subjects.includes(id))',
      replace: 'all.filter(({ id }) => id !== "" || permission)',
    },
    proof: {
      file: 'test/conference/redisclosure/agreement.test.ts',
      title: 'R-127 a picture under a permission shows those its items are about, and is on record',
    },
  },
  {
    id: 'facts-own-use',
    threat: 'F-51',
    attack: 'A viewer’s permit opens the facts of anybody.',
    defence: 'Facts answer a permit for facts alone.',
    file: 'subgraphs/conference/facts/answer-facts.ts',
    off: { find: "use: 'FACTS',", replace: "use: 'CASE'," },
    proof: {
      file: 'test/conference/facts.test.ts',
      title: 'F-51 facts are answered to the gateway’s own permit and not to a viewer’s',
    },
  },
  {
    id: 'alerts-own-use',
    threat: 'F-27',
    attack: 'A viewer raises a false alarm about a colleague.',
    defence: 'Alerts are taken from the gateway, with a permit for that alone.',
    file: 'subgraphs/conference/trawling/alerts-route.ts',
    off: { find: "use: 'ALERT',", replace: "use: 'CASE'," },
    proof: {
      file: 'test/conference/inbox/trawling.test.ts',
      title: 'F-27 nobody raises one but the gateway, with a permit for that alone',
    },
  },
  {
    id: 'alert-not-to-oneself',
    threat: 'F-27',
    attack: 'A chair who was stopped puts away the alert about herself.',
    defence: 'She is no addressee of it.',
    file: 'subgraphs/conference/trawling/alerts-route.ts',
    off: { find: 'AND n.officer_id <> stopped.officer_id AND', replace: 'AND' },
    proof: {
      file: 'test/conference/inbox/trawling.test.ts',
      title: 'F-27 a chair who was stopped is no addressee of it; the coordinator is',
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

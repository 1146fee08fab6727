import type { Defence } from '../defence.ts';

const housing = 'test/contract/housing.test.ts';

/** How an agency stands, to whom: subgraphs/shared/research/standing. */
export const defences: readonly Defence[] = [
  {
    id: 'standing-under-permission',
    threat: 'R-110',
    attack:
      'How an agency stands, when it answered and what it searched is told beside a permission.',
    defence: 'A row says whether it released something, and no more.',
    file: 'subgraphs/shared/research/standing/read-standings.ts',
    off: {
      find: 'if (rights.permission(caseId)) return [standingUnderPermission(agency, releasing.has(id))];',
      replace: 'void standingUnderPermission;\n    void releasing;',
    },
    proof: {
      file: housing,
      title: 'beside a permission nothing is said of what else is held, or that nothing is',
    },
  },
  {
    id: 'holding-protected',
    threat: 'R-036',
    attack: 'That an agency holds something protected shows in how it stands.',
    defence: 'What may not be known to exist counts for nothing, in every field.',
    file: 'subgraphs/shared/research/standing/holding.ts',
    off: {
      find: "if (row.existence === 'protected' || holding.existenceProtected) return 'UNKNOWN';",
      replace: '',
    },
    proof: {
      file: housing,
      title: 'an item whose existence is protected looks like nothing, byte for byte',
    },
  },
  {
    id: 'holding-uncertain',
    threat: 'R-079',
    attack: 'That somebody else’s record may match is told as something withheld.',
    defence: 'An unconfirmed match is nobody’s record yet.',
    file: 'subgraphs/shared/research/standing/holding.ts',
    off: {
      find: "if (holding.uncertain && ownerId !== rights.ownAgency) return 'UNKNOWN';",
      replace: '',
    },
    proof: {
      file: housing,
      title: 'an item whose match is uncertain is for its owner alone',
    },
  },
  {
    id: 'holding-hidden',
    threat: 'R-142',
    attack: 'A hidden item looks complete, or is named.',
    defence: 'That something is missing is said; what it is, is not.',
    file: 'subgraphs/shared/research/standing/holding.ts',
    off: {
      find: "return holding.hidden && ownerId !== rights.ownAgency ? 'HIDDEN' : 'VISIBLE';",
      replace: "return 'VISIBLE';",
    },
    proof: {
      file: housing,
      title: 'what is hidden looks neither complete nor empty, and is not named',
    },
  },
  {
    id: 'answer-time',
    threat: 'R-036',
    attack: 'The time of an answer moves and no item appears: something hidden was added.',
    defence: 'An answer counts that left something which the viewer is shown or told of.',
    file: 'subgraphs/shared/research/standing/shown-answer.ts',
    off: {
      find: "answers.findLast(({ id, kind }) => kind !== 'ITEMS' || told.has(id)) ?? answers[0]",
      replace: 'answers.findLast(({ id }) => id !== "" || told.size > 0)',
    },
    proof: {
      file: housing,
      title: 'contribute a protected item between two reads: same bytes',
    },
  },
  {
    id: 'empty-refused',
    threat: 'R-035',
    attack: 'A list is empty because it was refused, and reads as nothing held.',
    defence: 'A category that is refused says so, whether or not anything is held.',
    file: 'subgraphs/shared/research/standing/why-empty.ts',
    off: {
      find: "if (refused || withheld) return 'WITHHELD';",
      replace: 'void refused;\n  void withheld;',
    },
    proof: { file: housing, title: 'a list emptied by an item' },
  },
  {
    id: 'empty-not-asked',
    threat: 'F-01',
    attack: 'Nobody was asked, and the empty list reads as nothing known.',
    defence: 'Nobody of the sector was asked: it says so.',
    file: 'subgraphs/shared/research/standing/why-empty.ts',
    off: { find: "if (asked.length === 0) return 'NOT_ASKED';", replace: '' },
    proof: {
      file: housing,
      title: 'nobody of the sector was asked: not asked',
    },
  },
  {
    id: 'empty-awaited',
    threat: 'F-01',
    attack: 'An agency has not answered, and the empty list reads as nothing known.',
    defence: 'A list is empty only when everyone asked has answered.',
    file: 'subgraphs/shared/research/standing/why-empty.ts',
    off: {
      find: "if (asked.some((agency) => !answers.has(agency))) return 'AWAITED';",
      replace: '',
    },
    proof: {
      file: housing,
      title: 'nobody has answered: awaited, and no list that could be read as nothing',
    },
  },
  {
    id: 'empty-declined',
    threat: 'F-01',
    attack: 'An agency declined, and its silence reads as nothing known.',
    defence: 'It says that it declined.',
    file: 'subgraphs/shared/research/standing/why-empty.ts',
    off: { find: "if (declined) return 'DECLINED';", replace: '' },
    proof: {
      file: housing,
      title: 'an agency that declined gives its reason, and its silence is not nothing',
    },
  },
];

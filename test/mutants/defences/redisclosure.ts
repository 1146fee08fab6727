import type { Defence } from '../defence.ts';

const owners = 'test/conference/redisclosure/owners.test.ts';
const agreement = 'test/conference/redisclosure/agreement.test.ts';
const courts = 'test/conference/redisclosure/courts.test.ts';

/** Whoever passes something on asks its owner first: subgraphs/conference/redisclosure. */
export const defences: readonly Defence[] = [
  {
    id: 'redisclosure-vouched',
    threat: 'R-109',
    attack:
      'Somebody asks for an item that is not there, or not theirs to know of, and learns which.',
    defence: 'An item no owner vouches for refuses the whole request, and not which.',
    file: 'subgraphs/conference/redisclosure/making/items-asked.ts',
    off: {
      find: "if (ids.some((id) => !found.has(id))) refuse(field, 'R-109');",
      replace: '',
    },
    proof: {
      file: owners,
      title:
        'R-109 an item that its owner does not vouch for to the author refuses the request, and not which',
    },
  },
  {
    id: 'redisclosure-own-purpose',
    threat: 'R-042',
    attack:
      'The conference’s own purpose is asked for as a redisclosure, and opens what the meeting sees.',
    defence: 'It is not asked for, nor is broken glass.',
    file: 'subgraphs/conference/redisclosure/making/check-request.ts',
    off: {
      find: "if (needsNoPermission(purpose)) refuse('input.purpose', 'R-042');",
      replace: '',
    },
    proof: {
      file: owners,
      title: 'R-042 the conference’s own purpose is not asked for, nor is broken glass',
    },
  },
  {
    id: 'redisclosure-immigration',
    threat: 'F-34',
    attack: 'Immigration enforcement is given what a victim said.',
    defence: 'It is no purpose before the chair decided about her safety.',
    file: 'subgraphs/conference/redisclosure/making/check-request.ts',
    off: { find: "refuse('input.purpose', 'F-34');", replace: 'return;' },
    proof: {
      file: owners,
      title: 'F-34 immigration enforcement is no purpose before the chair decided about her safety',
    },
  },
  {
    id: 'redisclosure-form',
    threat: 'F-36',
    attack: 'An order without its court, its date or its scope is treated as one.',
    defence: 'The wrong form is refused with what is missing.',
    file: 'subgraphs/conference/redisclosure/making/check-request.ts',
    off: {
      find: "if (missing !== undefined) refuse(`input.particulars.${missing}`, 'F-36');",
      replace: '',
    },
    proof: {
      file: courts,
      title: 'F-36 the wrong form is refused with what is missing',
    },
  },
  {
    id: 'redisclosure-until',
    threat: 'R-110',
    attack: 'A permission is asked for without end.',
    defence: 'At most a year.',
    file: 'subgraphs/conference/redisclosure/making/check-request.ts',
    off: {
      find: "if (input.until < today || input.until > addDays(today, aYear)) refuse('input.until', 'R-110');",
      replace: '',
    },
    proof: { file: owners, title: 'R-110 F-32 a request with' },
  },
  {
    id: 'redisclosure-table-recipient',
    threat: 'R-121',
    attack:
      'An agency at the table is written down as a third party, past the rule for those at the table.',
    defence: 'A name at the table is asked as what it is.',
    file: 'subgraphs/conference/redisclosure/making/recipient-of.ts',
    off: {
      find: "refuse(`${field}.organisation`, 'R-121');",
      replace: 'return;',
    },
    proof: {
      file: 'test/gateway/rules/redisclosure-attacked.test.ts',
      title:
        'R-121 an agency at the table, or an officer of one, is no third party under a written name',
    },
  },
  {
    id: 'silence-unheard',
    threat: 'R-116',
    attack: 'An owner none of whose officers can be told was silent, and so let it go.',
    defence: 'It was not silent: nobody heard the question.',
    file: 'subgraphs/conference/redisclosure/making/send-asks.ts',
    off: {
      find: "const heard = told.has(ask.agencyId ?? '') && !forItself && !isHurried;",
      replace: 'const heard = told.size > -1 && !forItself && !isHurried;',
    },
    proof: {
      file: 'test/gateway/rules/redisclosure-attacked.test.ts',
      title: 'R-116 the silence of an owner of whose officers none can be told releases nothing',
    },
  },
  {
    id: 'silence-for-itself',
    threat: 'R-136',
    attack: 'Somebody asks for itself and lets silence agree.',
    defence: 'Nobody is given by silence what they ask for themselves.',
    file: 'subgraphs/conference/redisclosure/making/send-asks.ts',
    off: {
      find: ' && !forItself && !isHurried;',
      replace: ' && !isHurried;\n  void forItself;',
    },
    proof: {
      file: 'test/gateway/rules/redisclosure-attacked.test.ts',
      title: 'R-136 nobody is given by silence what they ask for themselves',
    },
  },
  {
    id: 'request-author-withdraws',
    threat: 'R-109',
    attack: 'Somebody sends or takes back another’s request.',
    defence: 'A draft is nobody’s but its author’s.',
    file: 'subgraphs/conference/redisclosure/withdraw-redisclosure.ts',
    off: {
      find: "if (!stand.isAuthor) throw refusal('NOT_FOUND');",
      replace: '',
    },
    proof: {
      file: owners,
      title: 'R-109 a draft asks nobody until it is sent, and its author takes a request back',
    },
  },
  {
    id: 'request-own-ask',
    threat: 'F-33',
    attack: 'One owner reads whether another agreed, and so what it holds.',
    defence: 'An owner reads its own ask alone.',
    file: 'subgraphs/conference/redisclosure/view-request.ts',
    off: {
      find: 'return stand.isAuthor || stand.oversees || stand.mayCheck || isOwn;',
      replace: 'return stand.isAuthor || stand.isOwner || isOwn;',
    },
    proof: {
      file: owners,
      title: 'R-109 each owner reads who asks and for whom, and only its own part',
    },
  },
  {
    id: 'request-reasons',
    threat: 'R-146',
    attack: 'Why an agency refused is read by whoever asked.',
    defence: 'The reason is for that agency alone.',
    file: 'subgraphs/conference/redisclosure/view-request.ts',
    off: {
      find: 'return (stand.isOwner || stand.isPartner) && agencyId === stand.agencyId;\n}\n\n/**\n * The rows',
      replace: 'return agencyId !== null;\n}\n\n/**\n * The rows',
    },
    proof: {
      file: owners,
      title:
        'R-146 F-33 why an agency refused is for that agency alone, and kept as a decision of its own',
    },
  },
  {
    id: 'chair-adds-nothing',
    threat: 'R-114',
    attack: 'The chair gives an item its owner was not asked for.',
    defence: 'What nobody asked its owner for is not the chair’s to give.',
    file: 'subgraphs/conference/redisclosure/decide-redisclosure.ts',
    off: {
      find: "if (ids.some((id) => !asked.has(id))) refuse('itemIds', 'R-114');",
      replace: '',
    },
    proof: {
      file: agreement,
      title: 'R-114 the chair narrows what goes, and cannot widen it',
    },
  },
  {
    id: 'answer-another',
    threat: 'F-35',
    attack: 'An author answers for the owner.',
    defence: 'Everybody in a request is somebody else.',
    file: 'subgraphs/conference/redisclosure/decide-redisclosure.ts',
    off: { find: "await requireAnother(deciding, row, 'CHAIR');", replace: '' },
    proof: {
      file: agreement,
      title:
        'R-066 whoever chairs does not answer for the owner, nor decide what their own agency asks',
    },
  },
  {
    id: 'in-writing',
    threat: 'R-111',
    attack: 'A yes on the telephone releases an item.',
    defence: 'It releases nothing until it is given in writing.',
    file: 'subgraphs/conference/redisclosure/answering/check-answer.ts',
    off: {
      find: "if (!said.inWriting) refuse('inWriting', 'R-111');",
      replace: '',
    },
    proof: {
      file: owners,
      title: 'R-111 an oral yes in Kent releases nothing until it is given in writing',
    },
  },
  {
    id: 'factors-weighed',
    threat: 'R-141',
    attack: 'What is about another person goes to whoever asked for their own file.',
    defence: 'It goes only once four factors were weighed.',
    file: 'subgraphs/conference/redisclosure/answering/check-answer.ts',
    off: {
      find: "if (!factors) return refuse('factors', 'R-141');",
      replace: 'if (!factors) return;',
    },
    proof: {
      file: courts,
      title:
        'R-141 what is about another person is proposed as exempt, and goes only once four factors were weighed',
    },
  },
  {
    id: 'own-items-answered',
    threat: 'R-109',
    attack: 'An owner answers an order with another’s items.',
    defence: 'An owner names its own items and no other agency’s.',
    file: 'subgraphs/conference/redisclosure/answering/own-grant.ts',
    off: {
      find: "if (strange.some((id) => !isScope || !own.some((item) => item.id === id))) refuse(field, 'R-109');",
      replace: '',
    },
    proof: {
      file: courts,
      title: 'R-138 where a scope is named, an owner names its own items and no other agency’s',
    },
  },
];

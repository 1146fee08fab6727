import type { Defence } from '../defence.ts';

const openCase = 'test/gateway/unit/open-case.test.ts';
const capacity = 'test/gateway/unit/capacity.test.ts';
const properties = 'test/gateway/unit/need-to-know.test.ts';
const closes = 'R-033 what would close an ordinary case closes any case that its rule is about';

/** May this person open this case at all? gateway/need-to-know, the tests of a case. */
export const defences: readonly Defence[] = [
  {
    id: 'case-on-distribution',
    threat: 'R-033',
    attack: 'An agency that nobody put on a case reads it.',
    defence: 'A case opens to the agencies on its distribution.',
    file: 'gateway/need-to-know/open-case.ts',
    off: { find: 'return caseFacts.distribution.includes(agency.id);', replace: 'return true;' },
    proof: {
      file: openCase,
      title: 'R-050 nor does the list open a case to the system of an agency off its distribution',
    },
  },
  {
    id: 'case-own-area',
    threat: 'R-033',
    attack: 'A representative of one area reads the cases of another.',
    defence: 'A case opens in the area of the nomination alone.',
    file: 'gateway/need-to-know/open-case.ts',
    off: {
      find: 'caseFacts.area === area && profile.area === area;',
      replace: 'area !== "";',
    },
    proof: { file: properties, title: closes },
  },
  {
    id: 'case-declaration',
    threat: 'R-056',
    attack: 'Somebody reads a case without having made the confidentiality declaration.',
    defence: 'Whoever attends declares for the meeting that hears the case before it opens.',
    file: 'gateway/need-to-know/open-case.ts',
    off: {
      find: 'return !attends || declarationOf(circumstances) !== undefined;',
      replace: 'return !attends || circumstances.reading;',
    },
    proof: { file: openCase, title: 'R-056 declares like everybody else' },
  },
  {
    id: 'case-declaration-refused',
    threat: 'R-058',
    attack: 'Somebody who could not accept the declaration reads on.',
    defence: 'The case stays closed until the chair has allowed it.',
    file: 'gateway/need-to-know/open-case.ts',
    off: {
      find: 'return !declaration || declaration.accepted || declaration.chairAllows === true;',
      replace: 'return !declaration || declaration.chairAllows !== undefined;',
    },
    proof: {
      file: openCase,
      title: 'R-058 who could not accept stays out until the chair has said yes',
    },
  },
  {
    id: 'case-conflict',
    threat: 'R-043',
    attack: 'An officer with a declared conflict of interest reads the case of a relative.',
    defence: 'A paused conflict closes that case to that officer.',
    file: 'gateway/need-to-know/open-case.ts',
    off: { find: "caseFacts?.conflict !== 'PAUSED'", replace: "caseFacts?.conflict !== 'NONE'" },
    proof: { file: properties, title: closes },
  },
  {
    id: 'case-training',
    threat: 'R-009',
    attack: 'Somebody untrained opens cases in an area that asks for training first.',
    defence: 'No case opens before the training is recorded.',
    file: 'gateway/need-to-know/open-case.ts',
    off: {
      find: 'return !trainingBlocks(profile, capacity.nomination.trainedOn, today);',
      replace: 'return today !== "";',
    },
    proof: { file: openCase, title: 'R-009 training booked for tomorrow is no training' },
  },
  {
    id: 'case-employer',
    threat: 'F-28',
    attack:
      'A colleague of the perpetrator reads the case in which their own employer’s staff is a party.',
    defence:
      'An agency that employs a party is kept out, save whom the chair names in spite of it.',
    file: 'gateway/need-to-know/open-case.ts',
    off: {
      find: 'return caseFacts.namedDespiteEmployer.includes(capacity.nomination.id);',
      replace: 'return true;',
    },
    proof: {
      file: openCase,
      title: 'R-053 F-28 the employer is kept out even on the chair’s list',
    },
  },
  {
    id: 'case-restricted-list',
    threat: 'R-050',
    attack: 'Everybody of an agency reads a restricted case because a colleague is on its list.',
    defence: 'The list names people, not agencies.',
    file: 'gateway/need-to-know/open-case.ts',
    off: {
      find: "return role === 'CHAIR' || caseFacts.restrictedTo.includes(id);",
      replace: "return role !== 'OBSERVER' || id === '';",
    },
    proof: { file: openCase, title: 'R-050 a colleague of somebody on the list is not' },
  },
  {
    id: 'case-restricted-system',
    threat: 'R-050',
    attack: 'An agency’s system reads a restricted case nobody of its agency is named for.',
    defence: 'A system stands behind a person on the list, or behind nobody.',
    file: 'gateway/need-to-know/open-case.ts',
    off: {
      find: 'return caseFacts.restrictedAgencies.includes(capacity.agency.id);',
      replace: 'return true;',
    },
    proof: {
      file: openCase,
      title: 'R-050 an agency’s system is let in behind somebody of its own agency on the list',
    },
  },
  {
    id: 'case-restricted-researcher',
    threat: 'R-051',
    attack: 'Any researcher reads a restricted case.',
    defence: 'Only a researcher who signed and is supervised for that case.',
    file: 'gateway/need-to-know/open-case.ts',
    off: { find: 'return caseFacts.delegates.includes(id);', replace: "return id !== '';" },
    proof: {
      file: openCase,
      title: 'R-051 a researcher is let in only as a signed and supervised delegate',
    },
  },
  {
    id: 'case-guest-window',
    threat: 'R-037',
    attack: 'A guest admitted to one case for an hour reads it a week later.',
    defence: 'An admission opens one case to one nomination inside its window.',
    file: 'gateway/need-to-know/admission.ts',
    off: { find: 'now < new Date(admission.until) &&', replace: '' },
    proof: { file: openCase, title: 'R-037 a guest whose window is over' },
  },
  {
    id: 'case-guest-released',
    threat: 'R-063',
    attack: 'A guest whom the chair sent out keeps reading until the window ends.',
    defence: 'A release ends an admission at once.',
    file: 'gateway/need-to-know/admission.ts',
    off: {
      find: '(admission.releasedAt === null || now < new Date(admission.releasedAt))',
      replace: 'admission.releasedAt !== undefined',
    },
    proof: { file: openCase, title: 'R-037 a guest who was released early' },
  },
  {
    id: 'case-hidden-first',
    threat: 'T15',
    attack: 'A refusal for another reason tells an excluded person that a hidden case exists.',
    defence: 'For another purpose a case that is hidden is refused like one that is not there.',
    file: 'gateway/need-to-know/open-case.ts',
    off: {
      find: 'circumstances.purpose !== ownPurpose && isHidden(circumstances)',
      replace: 'false',
    },
    proof: {
      file: 'test/gateway/unit/may-use-permission.test.ts',
      title: 'is kept out under a permission and by broken glass, as if there were no case',
    },
  },
  {
    id: 'capacity-current',
    threat: 'R-008',
    attack: 'Somebody who left the job reads on in an open session.',
    defence: 'A nomination counts until the moment it ends, request by request.',
    file: 'gateway/need-to-know/capacity.ts',
    off: {
      find: '(nomination.endsAt === null || new Date(nomination.endsAt) > now)',
      replace: 'nomination.endsAt !== undefined',
    },
    proof: { file: capacity, title: 'no longer after it ended' },
  },
  {
    id: 'capacity-one',
    threat: 'R-001',
    attack: 'Somebody nominated by two agencies reads with the rights of both.',
    defence: 'One agency and one role a request; whoever has two must choose.',
    file: 'gateway/need-to-know/capacity.ts',
    off: {
      find: "if (second) return { kind: 'refuse', code: 'CAPACITY_REQUIRED' };",
      replace: 'void second;',
    },
    proof: {
      file: capacity,
      title: 'R-001 somebody nominated by two agencies says in which capacity she acts',
    },
  },
  {
    id: 'capacity-own-area',
    threat: 'R-003',
    attack: 'A nomination by an agency of another area is acted in here.',
    defence: 'The agency has to be of the area of the nomination.',
    file: 'gateway/need-to-know/capacity.ts',
    off: { find: '!agency || agency.area !== first.area', replace: '!agency' },
    proof: { file: capacity, title: 'R-003 nobody for an agency of another area' },
  },
  {
    id: 'inbox-of-known-cases',
    threat: 'F-28',
    attack: 'Somebody who is kept out of a case meanwhile goes on reading of it in the inbox.',
    defence:
      'Of the cases that notices are about, those that may be known of now are opened, and no others.',
    file: 'subgraphs/conference/records/open-rows.ts',
    off: {
      find: 'WHERE may_know_case(${nominationId}, c.id))::text',
      replace: 'WHERE ${nominationId}::text IS NOT NULL)::text',
    },
    proof: {
      file: 'test/conference/inbox/inbox.test.ts',
      title: 'F-28 whoever is kept out of the case loses its notices',
    },
  },
];

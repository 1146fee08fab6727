import type { Defence } from '../defence.ts';

const openCase = 'test/gateway/unit/open-case.test.ts';
const access = 'test/gateway/rules/access.test.ts';

/** Who opens a case, further: gateway/need-to-know. */
export const defences: readonly Defence[] = [
  {
    id: 'case-purpose',
    threat: 'R-042',
    attack: 'A picture is opened for any purpose somebody writes down.',
    defence: 'For another purpose than the conference’s own a permission has to cover it.',
    file: 'gateway/need-to-know/open-case.ts',
    off: {
      find: "  ['R-042', 'PURPOSE_NOT_PERMITTED', mayUseFor],\n",
      replace: '',
    },
    proof: {
      file: openCase,
      title: 'every test of the table has a way to fail here',
    },
  },
  {
    id: 'case-suspended',
    threat: 'R-177',
    attack: 'An agency that the steering group suspended reads on.',
    defence: 'A suspended agency is denied, whatever case it names.',
    file: 'gateway/need-to-know/open-case.ts',
    off: {
      find: "capacity.agency.standing !== 'SUSPENDED'",
      replace: "capacity.agency.standing !== ('' as string)",
    },
    proof: {
      file: openCase,
      title: 'R-177 a suspended agency is told so whatever case it names',
    },
  },
  {
    id: 'case-unsigned',
    threat: 'R-002',
    attack: 'An agency reads that never signed the protocol.',
    defence: 'Only signatories read, and guests whom the chair let in.',
    file: 'gateway/need-to-know/open-case.ts',
    off: {
      find: "return agency.standing === 'SIGNED' || nomination.role === 'GUEST';",
      replace: "return agency.standing !== 'SUSPENDED' || nomination.role === 'GUEST';",
    },
    proof: {
      file: access,
      title:
        'R-002 an agency without a current signature is given no case field, and the attempt is logged',
    },
  },
  {
    id: 'case-role',
    threat: 'R-048',
    attack: 'An auditor or the steering group reads pictures.',
    defence: 'A role that is not among those that read opens none.',
    file: 'gateway/need-to-know/open-case.ts',
    off: {
      find: "  ['R-048', 'NOT_FOUND', ({ capacity }) => mayRead(capacity.nomination.role)],\n",
      replace: '',
    },
    proof: {
      file: openCase,
      title: 'every test of the table has a way to fail here',
    },
  },
  {
    id: 'case-guests-allowed',
    threat: 'R-037',
    attack: 'Somebody is let in as a guest where the area’s protocol knows none.',
    defence: 'The area’s own profile says whether there are guests.',
    file: 'gateway/need-to-know/open-case.ts',
    off: {
      find: "return profile.guestsAllowed && isAdmitted(caseFacts, nomination.id, 'GUEST', now);",
      replace: "return isAdmitted(caseFacts, nomination.id, 'GUEST', now);",
    },
    proof: {
      file: openCase,
      title: 'R-037 an area that admits no guests admits none',
    },
  },
  {
    id: 'case-guest-own',
    threat: 'R-037',
    attack: 'A guest uses the admission of another.',
    defence: 'An admission names its nomination.',
    file: 'gateway/need-to-know/admission.ts',
    off: {
      find: 'admission.nominationId === nominationId &&',
      replace: 'nominationId !== "" &&',
    },
    proof: {
      file: openCase,
      title: 'R-037 a guest by the admission of another finds nothing',
    },
  },
  {
    id: 'case-guest-begins',
    threat: 'R-037',
    attack: 'A guest reads the day before the meeting.',
    defence: 'A window has a beginning.',
    file: 'gateway/need-to-know/admission.ts',
    off: { find: 'new Date(admission.from) <= now &&', replace: '' },
    proof: {
      file: openCase,
      title: 'R-037 a guest whose window has not begun finds nothing',
    },
  },
  {
    id: 'capacity-first-day',
    threat: 'R-008',
    attack: 'Somebody reads before the nomination begins.',
    defence: 'A nomination counts from its first day.',
    file: 'gateway/need-to-know/capacity.ts',
    off: {
      find: 'nomination.startsOn <= now.toISOString().slice(0, 10)',
      replace: "nomination.startsOn !== ''",
    },
    proof: {
      file: 'test/gateway/unit/capacity.test.ts',
      title: 'not before its first day',
    },
  },
  {
    id: 'capacity-named',
    threat: 'R-001',
    attack: 'Somebody names a nomination that is another’s, and acts in it.',
    defence: 'Only a nomination of the verified subject can be named.',
    file: 'gateway/need-to-know/capacity.ts',
    off: {
      find: 'current.filter((nomination) => nomination.id === chosen)',
      replace: 'current',
    },
    proof: {
      file: access,
      title: 'R-001 nobody acts under somebody else’s nomination',
    },
  },
  {
    id: 'withheld-from-systems',
    threat: 'R-015',
    attack: 'An agency’s system learns from what is withheld what the others hold.',
    defence: 'A system is not even told what is withheld from it.',
    file: 'gateway/need-to-know/grants.ts',
    off: {
      find: 'readsOnlyOwn(capacity.nomination.role) ? [] : withheld',
      replace: 'withheld',
    },
    proof: {
      file: 'test/gateway/unit/grants.test.ts',
      title: 'R-015 R-077 systems and researchers get their own, and of others what matches people',
    },
  },
  {
    id: 'own-items',
    threat: 'R-048',
    attack: 'Somebody employed by an agency reads its items in a role that reads none.',
    defence: 'What is an agency’s own is for those of its people who read.',
    file: 'gateway/need-to-know/audience.ts',
    off: {
      find: "return agency.id === ownerId && (reading === 'agency' || reading === 'own-items');",
      replace: 'return agency.id === ownerId;',
    },
    proof: {
      file: 'test/gateway/unit/grants.test.ts',
      title: 'R-048 a role that reads no case is given nothing, even of its own agency',
    },
  },
  {
    id: 'grants-prefix',
    threat: 'R-033',
    attack: 'A police grant is found among the categories of housing, and opens them.',
    defence: 'An owner releases the categories of its own sector.',
    file: 'gateway/need-to-know/grants.ts',
    off: {
      find: "row.kind !== 'supplied' || !owner.prefixes.includes(prefix)",
      replace: "row.kind !== 'supplied'",
    },
    proof: {
      file: 'test/gateway/unit/grants.test.ts',
      title: 'R-033 of another sector’s categories',
    },
  },
];

import type { Defence } from '../defence.ts';

const restrictions = 'test/conference/restrictions.test.ts';
const agencies = 'test/conference/agencies.test.ts';
const attendance = 'test/conference/attendance.test.ts';
const agenda = 'test/conference/agenda.test.ts';

/** The conference decides again for itself: subgraphs/conference/decisions. */
export const defences: readonly Defence[] = [
  {
    id: 'decide-role',
    threat: 'R-003',
    attack: 'The gateway lets a decision through that its caller may not take.',
    defence: 'The conference reads the nomination again and checks its role for itself.',
    file: 'subgraphs/conference/decisions/decide.ts',
    off: {
      find: 'if (!by || !roles.includes(by.role)) throw',
      replace: 'if (!by) throw',
    },
    proof: {
      file: restrictions,
      title: 'R-049 the chair restricts a case with a reason, and nobody else does',
    },
  },
  {
    id: 'decide-standing',
    threat: 'R-177',
    attack: 'Somebody of a suspended agency goes on deciding.',
    defence: 'Whose agency is suspended decides nothing.',
    file: 'subgraphs/conference/decisions/decide.ts',
    off: {
      find: "if (!mayAttend(by)) throw refusal('OPERATION_NOT_ALLOWED', { rule: 'R-177' });",
      replace: '',
    },
    proof: {
      file: agencies,
      title: 'R-177 the steering group suspends an agency, and it is shown and may do nothing',
    },
  },
  {
    id: 'decide-nomination-again',
    threat: 'R-008',
    attack: 'A nomination that ended while a permit was on its way decides and reads on.',
    defence: 'It is read again, open now, and saying what the permit says.',
    file: 'subgraphs/conference/records/acting.ts',
    off: { find: '      AND: [inForce(now)],\n', replace: '' },
    proof: {
      file: agenda,
      title: 'R-008 a nomination that ended opens nothing, whatever the permit says',
    },
  },
  {
    id: 'decide-permits-role',
    threat: 'R-003',
    attack: 'A permit that says another role than the nomination acts in it.',
    defence: 'The role is the nomination’s.',
    file: 'subgraphs/conference/records/acting.ts',
    off: { find: '      role: viewer.role,\n', replace: '' },
    proof: {
      file: agenda,
      title: 'R-003 a permit that says another role than the nomination opens nothing',
    },
  },
  {
    id: 'decide-case',
    threat: 'R-046',
    attack: 'A case is decided about that the permit does not open.',
    defence: 'Every case but those of the permit is not found.',
    file: 'subgraphs/conference/decisions/decide.ts',
    off: {
      find: "if (!found) throw refusal('NOT_FOUND');\n  return found.id;",
      replace: 'return found?.id ?? name;',
    },
    proof: {
      file: restrictions,
      title: 'R-046 a case that the permit does not open is not decided about',
    },
  },
  {
    id: 'decide-reason',
    threat: 'R-153',
    attack: 'A decision is on record without a reason.',
    defence: 'No reason, no decision.',
    file: 'subgraphs/conference/decisions/decide.ts',
    off: {
      find: "if (given === '' || given.length > 2000 || given.includes('\\0')) refuse(field, rule);",
      replace: '',
    },
    proof: { file: agencies, title: 'R-034 an audience is somebody, and a reason is given' },
  },
  {
    id: 'restrict-employer',
    threat: 'R-053',
    attack: 'A chair whose force employs a party decides who sees the case.',
    defence: 'Nobody of an agency that employs a party does.',
    file: 'subgraphs/conference/decisions/decide.ts',
    off: { find: "if (employs > 0) refuse('caseId', 'R-053');", replace: '' },
    proof: {
      file: restrictions,
      title: 'R-053 a chair of the employing agency does not decide; another chair does',
    },
  },
  {
    id: 'restrict-list-roles',
    threat: 'R-050',
    attack: 'A researcher or a system is put on the list of a restricted case.',
    defence: 'The list holds representatives, and the coordinator.',
    file: 'subgraphs/conference/decisions/restriction-list.ts',
    off: {
      find: '!nomination || !listed.includes(nomination.role)',
      replace: '!nomination',
    },
    proof: {
      file: restrictions,
      title: 'R-050 the list holds representatives and at least one',
    },
  },
  {
    id: 'restrict-list-empty',
    threat: 'R-050',
    attack: 'A list with nobody on it closes the case to everybody who should act.',
    defence: 'A list holds somebody, and not everybody.',
    file: 'subgraphs/conference/decisions/restriction-list.ts',
    off: {
      find: "if (nominationIds.length === 0 || nominationIds.length > atMost) refuse('nominationIds', 'R-050');",
      replace: '',
    },
    proof: {
      file: restrictions,
      title: 'R-050 the list holds representatives and at least one',
    },
  },
  {
    id: 'restrict-list-distribution',
    threat: 'R-033',
    attack: 'An agency off the distribution comes onto a restricted case by its list.',
    defence: 'Only who was on the case can be on its list.',
    file: 'subgraphs/conference/decisions/restriction-list.ts',
    off: {
      find: "if (role !== 'COORDINATOR' && agency.distributions.length === 0) refuse(field, 'R-033');",
      replace: '',
    },
    proof: {
      file: restrictions,
      title:
        'R-050 an agency off the distribution and a person of another area are not put on the list',
    },
  },
  {
    id: 'restrict-list-employer',
    threat: 'R-053',
    attack: 'A colleague of a party comes onto the list without anybody noticing.',
    defence: 'Only if the chair names that person in spite of it.',
    file: 'subgraphs/conference/decisions/restriction-list.ts',
    off: {
      find: "if (agency.exclusions.length > 0 && !namedDespiteEmployer.includes(id)) refuse(field, 'R-053');",
      replace: '',
    },
    proof: {
      file: restrictions,
      title:
        'R-053 a colleague of a party is on the list only if the chair names that person in spite of it',
    },
  },
  {
    id: 'audience-own',
    threat: 'R-086',
    attack: 'One agency widens who sees another’s information.',
    defence: 'An owner decides about its own, always.',
    file: 'subgraphs/conference/decisions/change-audience.ts',
    off: { find: "if (!isOwn) refuse('category', 'R-034');", replace: '' },
    proof: {
      file: agencies,
      title: 'R-086 nobody decides about what another agency, or nobody, owns',
    },
  },
  {
    id: 'audience-protected',
    threat: 'R-036',
    attack:
      'A protected category is widened to everybody, or to whoever works with the perpetrator.',
    defence: 'Neither ever receives it.',
    file: 'subgraphs/conference/decisions/change-audience.ts',
    off: {
      find: 'if (isProtected && audience.some((token) => tooWide.includes(token)))',
      replace: 'if (isProtected && audience.length > 99)',
    },
    proof: {
      file: agencies,
      title:
        'R-041 what most do not receive of the conference’s own records goes further by the coordinator’s decision, to those it names',
    },
  },
  {
    id: 'audience-address',
    threat: 'R-041',
    attack: 'A coordinator makes the victim’s address something that all receive.',
    defence: 'Of what most do not receive she never makes what all receive.',
    file: 'subgraphs/conference/decisions/change-audience.ts',
    off: {
      find: "if (ownerId === conferenceOwner && audience.includes('ALL')) refuse('audience', 'R-041');",
      replace: '',
    },
    proof: {
      file: agencies,
      title:
        'R-041 what most do not receive of the conference’s own records goes further by the coordinator’s decision, to those it names',
    },
  },
  {
    id: 'research-on-distribution',
    threat: 'R-033',
    attack: 'An agency off the distribution is asked, and so learns of the case.',
    defence: 'Only who is on the distribution is asked.',
    file: 'subgraphs/conference/decisions/request-research.ts',
    off: {
      find: "if (!agency || agency.distributions.length === 0) refuse('agencyId', 'R-033');",
      replace: "if (!agency) refuse('agencyId', 'R-033');",
    },
    proof: { file: agencies, title: 'R-072 an agency' },
  },
  {
    id: 'conflict-own',
    threat: 'R-043',
    attack: 'Somebody clears their own conflict.',
    defence: 'Nobody does.',
    file: 'subgraphs/conference/decisions/clear-conflict.ts',
    off: {
      find: "if (officerId === by.officerId) refuse('officerId', 'R-043');",
      replace: '',
    },
    proof: { file: attendance, title: 'R-043' },
  },
  {
    id: 'admit-restricted',
    threat: 'R-050',
    attack: 'A guest is let in to a restricted case.',
    defence: 'A restricted case has no guests.',
    file: 'subgraphs/conference/decisions/admission-rules.ts',
    off: {
      find: 'if ((await tx.restriction.count({ where: { caseId, liftedAt: null } })) > 0)',
      replace: 'if ((await tx.restriction.count({ where: { caseId, liftedAt: null } })) < 0)',
    },
    proof: { file: attendance, title: 'R-060 nobody is admitted' },
  },
  {
    id: 'admit-window',
    threat: 'R-060',
    attack: 'A guest’s window stays open after the meeting.',
    defence: 'No window outlasts the meeting.',
    file: 'subgraphs/conference/decisions/admission-rules.ts',
    off: {
      find: "if (closes <= now || closes > meeting.endsAt) refuse('until', 'R-060');",
      replace: '',
    },
    proof: { file: attendance, title: 'R-060 nobody is admitted' },
  },
];

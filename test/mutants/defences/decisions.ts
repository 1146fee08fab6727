import type { Defence } from '../defence.ts';

const restrictions = 'test/conference/restrictions.test.ts';
const agencies = 'test/conference/agencies.test.ts';

/** The conference decides again for itself: subgraphs/conference/decisions. */
export const defences: readonly Defence[] = [
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
];

import type { Defence } from '../defence.ts';

const attendance = 'test/conference/attendance.test.ts';
const courts = 'test/conference/redisclosure/courts.test.ts';

/** Locks of the conference and the sectors, and limits of an answer, each tried by itself. */
export const defences: readonly Defence[] = [
  {
    id: 'one-purpose',
    threat: 'R-042',
    attack: 'An operation states two purposes, and the log keeps one of them for both.',
    defence: 'One operation is for one purpose, under one permission.',
    file: 'gateway/pipeline/read-roots.ts',
    off: { find: 'new Set(stated).size <= 1', replace: 'stated.length >= 0' },
    proof: {
      file: 'test/gateway/traps/callers-and-conference.test.ts',
      title: 'R-042 one operation is for one purpose',
    },
  },
  {
    id: 'request-names-concern',
    threat: 'T15',
    attack:
      'A request’s id tells, by how long its refusal takes, that somebody asked about a hidden case.',
    defence: 'It is a name of the case to those alone whom the request can concern.',
    file: 'subgraphs/conference/facts/facts-sql.ts',
    off: { find: "q.route = 'RIGHTS_REQUEST' OR", replace: 'true OR' },
    proof: { file: courts, title: 'T15 a request is a name of its case to nobody' },
  },
  {
    id: 'agency-error-flood',
    threat: 'T9',
    attack: 'An agency answers with millions of refusals, and each is rebuilt and kept.',
    defence:
      'More than an item’s fields can be refused are a flood, and the agency did not answer.',
    file: 'gateway/federation/agency-source.ts',
    off: { find: '.max(5_000)', replace: '' },
    proof: { file: 'test/gateway/unit/agency-source.test.ts', title: 'T9 with 5001 refusals' },
  },
  {
    id: 'tenants-named',
    threat: 'R-047',
    attack: 'Whoever reads one agency’s records has all of a sector’s agencies read with them.',
    defence: 'Of a sector’s agencies, those are read that the permit names.',
    file: 'subgraphs/shared/research/section/case-knowledge.ts',
    off: { find: '{ where: { id: { in: [...new Set(named)] } } }', replace: '' },
    proof: {
      file: 'test/research/item-where.test.ts',
      title: 'R-047 of the agencies of a sector, those are read that the permit names',
    },
  },
  {
    id: 'participant-authorised',
    threat: 'R-046',
    attack: 'A field of a participant, a protected address, is answered without its grant.',
    defence: 'It is answered only where the permit grants its category on that case.',
    file: 'subgraphs/conference/release-log/authorise.ts',
    off: { find: '  return granted;', replace: '  return granted || true;' },
    proof: {
      file: 'test/conference/case-picture.test.ts',
      title: 'R-041 a protected address is never among the others',
    },
  },
  {
    id: 'conflict-list',
    threat: 'R-043',
    attack: 'Everybody reads who declared a conflict on which case.',
    defence: 'The database names the paused cases to the area’s coordinator alone.',
    file: 'schema/prisma/conference/migrations/0010_paused_conflicts/migration.sql',
    off: { find: "      AND n.role = 'COORDINATOR'\n", replace: '' },
    proof: {
      file: attendance,
      title: 'R-043 the coordinator is told who waits on which case',
    },
  },
  {
    id: 'admit-employer',
    threat: 'R-053',
    attack: 'Somebody whose agency employs a party is let in as a guest.',
    defence: 'Nobody of that agency is admitted.',
    file: 'subgraphs/conference/decisions/admission-rules.ts',
    off: {
      find: 'if ((await tx.employerExclusion.count({ where: { caseId, agencyId } })) > 0)',
      replace: 'if ((await tx.employerExclusion.count({ where: { caseId, agencyId } })) < 0)',
    },
    proof: { file: attendance, title: 'R-053 nobody is admitted whose agency employs a party' },
  },
  {
    id: 'redisclosure-somebody-asked',
    threat: 'R-109',
    attack: 'Nobody is asked, and so nobody refused.',
    defence: 'Nobody to ask is nobody who agreed: the request is refused.',
    file: 'subgraphs/conference/redisclosure/making/send-asks.ts',
    off: {
      find: "if (!needed.some(({ askedOf }) => askedOf === 'OWNER')) return refuse('input.itemIds', 'R-109');",
      replace: '',
    },
    proof: { file: courts, title: 'R-109 where a scope is named and no agency was asked' },
  },
];

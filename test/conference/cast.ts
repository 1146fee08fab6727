import type { AgencyType, AreaId, Role, Sector } from '../../schema/vocabulary/terms.ts';
import type { ConferenceCast } from '../../subgraphs/conference/seed.ts';

/** A small conference in one area: four cases before one meeting, on 10 March 2026 from half past nine. */

export const now = new Date('2026-03-10T10:00:00.000Z');
const later = '2026-03-10T12:00:00.000Z';

const agencies: readonly [string, AgencyType, Sector | null][] = [
  ['police', 'POLICE', 'police'],
  ['health', 'HEALTH', 'health'],
  ['housing', 'HOUSING', 'housing'],
  ['idva', 'IDVA_DA', 'idva'],
  ['conference', 'CONFERENCE', null],
  ['refuge', 'IDVA_DA', null],
];

const people: readonly [string, string, Role][] = [
  ['police-rep', 'police', 'REPRESENTATIVE'],
  ['police-deputy', 'police', 'DEPUTY'],
  ['police-spoc', 'police', 'SPOC'],
  ['police-researcher', 'police', 'RESEARCHER'],
  ['police-chair', 'police', 'CHAIR'],
  ['police-system', 'police', 'SYSTEM'],
  ['health-rep', 'health', 'REPRESENTATIVE'],
  ['housing-rep', 'housing', 'REPRESENTATIVE'],
  ['housing-spoc', 'housing', 'SPOC'],
  ['housing-system', 'housing', 'SYSTEM'],
  ['idva-rep', 'idva', 'REPRESENTATIVE'],
  ['chair', 'conference', 'CHAIR'],
  ['coordinator', 'conference', 'COORDINATOR'],
  ['steering', 'conference', 'STEERING_GROUP'],
  ['auditor', 'conference', 'AUDITOR'],
  ['guest', 'refuge', 'GUEST'],
  ['observer', 'idva', 'OBSERVER'],
];

/** Which agencies each case goes to. Case 2 is restricted; a party to case 4 works for the police. */
const distribution: readonly [string, readonly string[]][] = [
  ['1', ['police', 'health', 'housing', 'idva']],
  ['2', ['police', 'idva']],
  ['3', ['police', 'health']],
  ['4', ['police', 'health', 'housing', 'idva']],
];

const parts: readonly [string, string, string, 'VICTIM' | 'PERPETRATOR'][] = [
  ['1', 'a', 'ann', 'VICTIM'],
  ['1', 'b', 'bob', 'PERPETRATOR'],
  // the victim of one case is the alleged perpetrator of another.
  ['3', 'a', 'bob', 'VICTIM'],
  ['3', 'b', 'ann', 'PERPETRATOR'],
  ['4', 'a', 'dee', 'VICTIM'],
  ['4', 'b', 'eli', 'PERPETRATOR'],
];

/** The records of one area. Ids and subjects start with the area: `bexley-police-rep`, `bexley-case-1`. */
export function castOf(area: AreaId): ConferenceCast {
  const id = (name: string): string => `${area}-${name}`;
  const caseId = (number: string): string => id(`case-${number}`);
  const person = (name: string, full: string) => ({ id: id(name), name: full });
  return {
    areas: [{ id: area, name: area }],
    agencies: agencies.map(([name, type, sector]) => ({
      id: id(name),
      areaId: area,
      name: `${area} ${name}`,
      type,
      sector,
      ...(name === 'refuge'
        ? { standing: 'UNSIGNED' }
        : {
            standing: 'SIGNED',
            signedOn: '2025-04-01',
            signatory: 'the director',
            signatoryAuthority: 'may bind the agency',
            securityContact: `security@${name}.invalid`,
          }),
    })),
    officers: people.map(([name]) => ({
      id: id(`officer-${name}`),
      subject: id(name),
      name: `Officer ${name}`,
    })),
    nominations: people.map(([name, agency, role]) => ({
      id: id(`nomination-${name}`),
      officerId: id(`officer-${name}`),
      agencyId: id(agency),
      role,
      startsOn: '2025-05-01',
      trainedOn: '2025-05-02',
    })),
    cases: distribution.map(([number]) => ({
      id: caseId(number),
      reference: `${area.slice(0, 3).toUpperCase()}-2026-00${number}`,
      areaId: area,
      referringAgencyId: id('police'),
      custodianAgencyId: id('conference'),
      counterAllegations: ['1', '3'].includes(number),
      repeat: number === '4',
    })),
    persons: [
      {
        ...person('ann', 'Ann Ashgrove'),
        aliases: ['Annie'],
        dateOfBirth: '1991-02-03',
        nhsNumber: '999 000 0001',
        safeContact: { number: '07700 900123', times: 'before noon', note: null },
        addresses: [
          { line: '1 Left Lane', postcode: 'ZZ1 1AA', status: 'PREVIOUS', protected: false },
          {
            line: '9 Hidden Road',
            postcode: 'ZZ9 9ZZ',
            status: 'CURRENT',
            protected: true,
            since: '2026-02-20',
          },
        ],
      },
      person('bob', 'Bob Birchwood'),
      person('dee', 'Dee Dunmoor'),
      { ...person('eli', 'Eli Elmfield'), employment: 'works for the police' },
    ],
    participations: parts.map(([number, part, who, role]) => ({
      id: id(`part-${number}${part}`),
      caseId: caseId(number),
      personId: id(who),
      role,
      relationshipTo: 'former partner',
    })),
    distributions: distribution.flatMap(([number, to]) =>
      to.map((agency) => ({ caseId: caseId(number), agencyId: id(agency) })),
    ),
    restrictions: [
      {
        id: id('restriction-2'),
        caseId: caseId('2'),
        basis: 'DOCUMENT',
        trigger: 'HIGH_PROFILE_VICTIM',
        reason: 'known from the news',
        setBy: id('nomination-chair'),
        setAt: '2026-03-01T09:00:00Z',
      },
    ],
    restrictionMembers: ['police-rep', 'idva-rep', 'chair'].map((name) => ({
      restrictionId: id('restriction-2'),
      nominationId: id(`nomination-${name}`),
    })),
    employerExclusions: [
      { caseId: caseId('4'), agencyId: id('police'), participationId: id('part-4b') },
    ],
    namedDespiteEmployer: [
      {
        caseId: caseId('4'),
        nominationId: id('nomination-police-deputy'),
        namedBy: id('nomination-chair'),
        namedAt: '2026-03-01T09:00:00Z',
      },
    ],
    meetings: [
      {
        id: id('meeting'),
        areaId: area,
        startsAt: '2026-03-10T09:30:00Z',
        endsAt: later,
        virtual: true,
        statementVersion: '2026-1',
        statementText: 'I keep what I hear to myself.',
      },
    ],
    // Case 2 stands in the middle, where its absence would leave a gap.
    agendaEntries: ['3', '2', '1', '4'].map((number, index) => ({
      meetingId: id('meeting'),
      caseId: caseId(number),
      position: index + 1,
    })),
    admissions: [
      {
        id: id('admission-guest'),
        caseId: caseId('1'),
        meetingId: id('meeting'),
        nominationId: id('nomination-guest'),
        kind: 'GUEST',
        from: '2026-03-10T09:50:00Z',
        until: '2026-03-10T10:20:00Z',
        admittedBy: id('nomination-chair'),
        attestation: { recruitmentChecked: true, briefed: true },
      },
      {
        id: id('admission-observer'),
        caseId: null,
        meetingId: id('meeting'),
        nominationId: id('nomination-observer'),
        kind: 'OBSERVER',
        from: '2026-03-10T09:30:00Z',
        until: later,
        admittedBy: id('nomination-chair'),
        attestation: { recruitmentChecked: true, briefed: true },
      },
    ],
    researchRequests: ['police', 'health', 'housing', 'idva'].map((agency) => ({
      caseId: caseId('1'),
      agencyId: id(agency),
      askedAt: '2026-03-02T09:00:00Z',
      dueBy: '2026-03-09',
    })),
  };
}

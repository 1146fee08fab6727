// Who and what the measured picture is about. All of it is invented.
import type { Facts } from '../../../schema/facts/facts.ts';
import type { AgencyType, Sector } from '../../../schema/vocabulary/terms.ts';
import { sectors } from '../../../schema/vocabulary/terms.ts';

/** The subject of the token that asks. */
export const caller = 'bench-caller';
const nomination = 'bench-nomination';

const types: Readonly<Record<Sector, AgencyType>> = {
  police: 'POLICE',
  health: 'HEALTH',
  housing: 'HOUSING',
  'childrens-services': 'CHILDREN',
  idva: 'IDVA_DA',
};

/** One agency for each sector. */
const agencies = sectors.map((sector) => ({
  id: `bench-${sector}`,
  name: `Bench agency for ${sector}`,
  type: types[sector],
  area: 'bexley' as const,
  sector,
  standing: 'SIGNED' as const,
}));

/** The agency of a sector, as its subgraph tells of it. */
export function sectorAgency(subgraph: string) {
  return agencies.find(({ sector }) => sector === subgraph);
}

export const participants = ['VICTIM', 'PERPETRATOR', 'CHILD'].map((role, place) => ({
  id: `bench-participant-${place}`,
  role,
}));

export const benchCase = { id: 'bench-case', reference: 'BENCH-1', area: 'bexley' };

/** What the conference knows of the caller and the case: a representative who may open it. */
export function factsAt(now: Date): Facts {
  const hours = (count: number): string =>
    new Date(now.getTime() + count * 3_600_000).toISOString();
  return {
    nominations: [
      {
        id: nomination,
        officerId: 'bench-officer',
        name: 'Bench Officer',
        agencyId: 'bench-idva',
        area: 'bexley',
        role: 'REPRESENTATIVE',
        startsOn: '2024-01-01',
        endsAt: null,
        trainedOn: now.toISOString().slice(0, 10),
      },
    ],
    agencies: Object.fromEntries(agencies.map((agency) => [agency.id, agency])),
    cases: {
      [benchCase.id]: {
        ...benchCase,
        area: 'bexley',
        participants: participants.map(({ id }) => id),
        distribution: agencies.map(({ id }) => id),
        restrictedTo: null,
        restrictedAgencies: [],
        employers: [],
        namedDespiteEmployer: [],
        conflict: 'NONE',
        admissions: [],
        delegates: [],
        meeting: {
          id: 'bench-meeting',
          startsAt: hours(2),
          endsAt: hours(5),
          declarations: { [nomination]: { accepted: true, chairAllows: null } },
        },
        asked: agencies.map(({ id }) => ({ agencyId: id, askedAt: hours(-200) })),
        audienceDecisions: [],
        custodianId: 'bench-police',
        permissions: [],
        hiddenItems: [],
      },
    },
  };
}

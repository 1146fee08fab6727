import { randomUUID } from 'node:crypto';
import { loadProfiles } from '../../schema/protocols/profile.ts';
import type { ConferenceCast } from '../../subgraphs/conference/seed.ts';
import { seedConference } from '../../subgraphs/conference/seed.ts';
import { openRecords, startConference } from '../../subgraphs/conference/start.ts';
import { newCase } from './calls.ts';
import type { SubgraphBench } from './subgraph-bench.ts';
import { now, openBench } from './subgraph-bench.ts';
import type { SubgraphDescription } from './subgraph-description.ts';

const area = { id: 'bexley', name: 'Bexley' };

const start = (): Promise<SubgraphBench> =>
  openBench('conference', async ({ ownerUrl, appUrl, permits, told }) => {
    await seed(ownerUrl, { ...nothing, areas: [area] });
    return startConference({
      port: 0,
      databaseUrl: appUrl,
      permitKeys: () => permits.publicKeys,
      clock: () => now,
      profiles: loadProfiles(),
      onError: (error) => told.errors.push(error),
      onRefusedPermit: (reason) => told.refusals.push(reason),
    });
  });

const nothing: ConferenceCast = {
  areas: [],
  agencies: [],
  officers: [],
  nominations: [],
  cases: [],
  persons: [],
  participations: [],
  distributions: [],
  meetings: [],
  agendaEntries: [],
};

async function seed(ownerUrl: string, cast: ConferenceCast): Promise<void> {
  const records = openRecords(ownerUrl);
  try {
    await seedConference(records, cast);
  } finally {
    await records.$disconnect();
  }
}

/** The conference's subgraph, with the name of a party as the record. */
export const conferenceDescription: SubgraphDescription = {
  name: 'conference',
  start,
  async keep({ ownerUrl }, words) {
    const id = newCase();
    const personId = `person-of-${id}`;
    const agencies = { referringAgencyId: 'one', custodianAgencyId: 'other' };
    await seed(ownerUrl, {
      ...nothing,
      cases: [{ id, reference: `BEX-${randomUUID()}`, areaId: area.id, ...agencies }],
      persons: [{ id: personId, name: words }],
      participations: [{ id: `part-of-${id}`, caseId: id, personId, role: 'VICTIM' }],
    });
    return id;
  },
  entity: 'CasePicture',
  selection: 'participants { name }',
  path: ['participants', 0, 'name'],
  category: 'participant.name',
  owner: 'conference',
  openTables: ['agency', 'area', 'attendance', 'declaration', 'meeting', 'nomination', 'officer'],
};

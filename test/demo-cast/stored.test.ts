import { PrismaPg } from '@prisma/adapter-pg';
import { openResearchDatabase } from '../../schema/database/research-client.ts';
import { PrismaClient as ConferenceClient } from '../../schema/prisma/conference/generated/client.ts';
import { sectors } from '../../schema/vocabulary/terms.ts';
import { seedConference } from '../../subgraphs/conference/seed.ts';
import { seedResearch } from '../../subgraphs/shared/research/seed.ts';
import { freshDatabases } from '../support/postgres.ts';
import type { FreshDatabases } from '../support/postgres.ts';
import { conference, research, sectorSchemas } from './cast.ts';

const databaseOf = {
  police: 'police',
  health: 'health',
  housing: 'housing',
  'childrens-services': 'childrens_services',
  idva: 'idva',
} as const;

let databases: FreshDatabases<(typeof databaseOf)[keyof typeof databaseOf] | 'conference'>;
beforeAll(async () => {
  databases = await freshDatabases([...Object.values(databaseOf), 'conference']);
});
afterAll(() => databases.drop());

it.each(sectors)(
  'R-073 the database of %s takes its part of the demonstration as it is',
  async (sector) => {
    const owner = openResearchDatabase(databases[databaseOf[sector]].ownerUrl, 2);
    try {
      await seedResearch(owner, sectorSchemas[sector], research[sector]);
      expect(await owner.item.count()).toBe(research[sector].items.length);
      expect(await owner.researchAnswer.count()).toBe(research[sector].answers.length);
    } finally {
      await owner.$disconnect();
    }
  },
);

it('R-033 the database of the conference takes its part as it is', async () => {
  const adapter = new PrismaPg({ connectionString: databases.conference.ownerUrl });
  const owner = new ConferenceClient({ adapter });
  try {
    await seedConference(owner, conference);
    expect(await owner.maracCase.count()).toBe(30);
    expect(await owner.participation.count()).toBe(conference.participations.length);
    expect(await owner.admission.count()).toBe(conference.admissions.length);
  } finally {
    await owner.$disconnect();
  }
});

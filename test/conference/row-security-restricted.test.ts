import type { PrismaClient } from '../../schema/prisma/conference/generated/client.ts';
import { visibleEntries } from '../../subgraphs/conference/agenda/visible-entries.ts';
import {
  forAgenda,
  forPausedConflicts,
  readIn,
} from '../../subgraphs/conference/records/open-rows.ts';
import { seedConference } from '../../subgraphs/conference/seed.ts';
import { openRecords } from '../../subgraphs/conference/start.ts';
import { freshDatabases } from '../support/postgres.ts';
import { castOf, now } from './cast.ts';

/** What the running conference's role finds of restricted cases without a `where`. */
let app: PrismaClient;
let owner: PrismaClient;
let drop: () => Promise<void>;
beforeAll(async () => {
  const databases = await freshDatabases(['conference']);
  ({ drop } = databases);
  owner = openRecords(databases.conference.ownerUrl);
  app = openRecords(databases.conference.appUrl);
  for (const area of ['bexley', 'kent'] as const) await seedConference(owner, castOf(area));
}, 30_000);
afterAll(async () => {
  await app.$disconnect();
  await owner.$disconnect();
  await drop();
});

const agendaOf = async (name: string) => {
  const who = { nominationId: `bexley-nomination-${name}`, area: 'bexley' as const };
  const entries = app.agendaEntry.findMany({ orderBy: { caseId: 'asc' } });
  const shown = await readIn(app, forAgenda(who, ['bexley-meeting']), entries);
  return shown.map(({ caseId }) => caseId.replace('bexley-case-', '')).join('');
};

it('R-050 a system finds a restricted case only behind somebody of its agency on the list', async () => {
  const asked = { askedAt: new Date(), dueBy: new Date() };
  for (const agency of ['police', 'housing']) {
    const of = { caseId: 'bexley-case-2', agencyId: `bexley-${agency}` };
    await owner.researchRequest.create({ data: { ...of, ...asked } });
  }
  const housing = { caseId: 'bexley-case-2', agencyId: 'bexley-housing' };
  await owner.distribution.create({ data: housing });
  expect(await agendaOf('police-system')).toBe('12');
  expect(await agendaOf('housing-system')).not.toContain('2');
  // The same from the agenda's own condition, past the policies: neither lock leans on the other.
  const conditionOf = async (agency: string) => {
    const who = {
      nominationId: `bexley-nomination-${agency}-system`,
      agencyId: `bexley-${agency}`,
    };
    const rest = { officerId: 'o', standing: 'SIGNED', trainedOn: null };
    const words = { agencyType: 'POLICE', area: 'bexley', role: 'SYSTEM' } as const;
    const acting = { ...who, ...rest, ...words };
    const where = { caseId: 'bexley-case-2', ...visibleEntries(acting, now) };
    return owner.agendaEntry.count({ where });
  };
  expect([await conditionOf('police'), await conditionOf('housing')]).toEqual([1, 0]);
  const rep = { where: { id: 'bexley-nomination-police-rep' } };
  await owner.nomination.update({ ...rep, data: { endsAt: now } });
  expect(await conditionOf('police')).toBe(0);
  await owner.nomination.update({ ...rep, data: { endsAt: null } });
  await owner.restriction.updateMany({
    data: { liftedAt: new Date(), liftReason: 'x' },
  });
  expect(await agendaOf('housing-system')).toContain('2');
  await owner.restriction.updateMany({ data: { liftedAt: null } });
});

it('R-043 of the cases with an open conflict a coordinator finds those she may know of', async () => {
  for (const caseId of ['bexley-case-1', 'bexley-case-2', 'kent-case-1'])
    await owner.conflict.create({
      data: {
        ...{ id: `conflict-${caseId}`, caseId, explanation: 'x', declaredAt: new Date() },
        officerId: 'bexley-officer-police-rep',
      },
    });
  const found = async (name: string) => {
    const who = forPausedConflicts({ nominationId: `bexley-nomination-${name}` });
    const rows = await readIn(app, who, app.conflict.findMany());
    return rows.map(({ caseId }) => caseId);
  };
  expect(await found('coordinator')).toEqual(['bexley-case-1']);
  expect(await found('chair')).toEqual([]);
  expect(await found('nobody')).toEqual([]);
  const who = forPausedConflicts({ nominationId: 'bexley-nomination-coordinator' });
  for (const count of [app.person.count(), app.participation.count()])
    expect(await readIn(app, who, count)).toBe(0);
});

import { randomUUID } from 'node:crypto';
import { openResearchDatabase } from '../../schema/database/research-client.ts';
import { withGrants } from '../../schema/database/row-security.ts';
import type { RowContext } from '../../schema/database/row-security.ts';
import type { Prisma, PrismaClient } from '../../schema/prisma/research/generated/client.ts';
import { asUser, freshDatabases } from '../support/postgres.ts';
import type { FreshDatabases } from '../support/postgres.ts';
import { seedAnswer } from '../support/postgres-research.ts';

// The last lock alone: every statement here forgot its where, or was written by an attacker.
let databases: FreshDatabases<'housing'>;
let owner: PrismaClient;
let app: PrismaClient;
const [ours, theirs] = ['bexley-homes', 'thames-homes'];
const category = 'housing.arrears';
const grants = {
  'case-1': { [ours]: [category], [theirs]: [category] },
  'case-2': { [ours]: [category] },
};
const court: RowContext = {
  grants,
  audience: ['POLICE', 'ALL'],
  owner: 'bexley-police',
  acting: 'read',
  only: { 'case-1': ['plain', 'for-owner', 'uncertain', 'tenancy', 'superseded'] },
  hidden: {},
  versions: { 'case-1': ['version-1'] },
};
const ordinary: RowContext = { ...court, only: {}, versions: {} };
const contributing: RowContext = { ...ordinary, owner: ours, acting: 'contribute' };

const visible = (context: RowContext): Promise<string[]> =>
  withGrants(app, context, async (tx) =>
    (await tx.item.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id),
  );
const versions = (context: RowContext): Promise<string[]> =>
  withGrants(app, context, async (tx) =>
    (await tx.releasedVersion.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id),
  );
const version = (
  changes: Partial<Prisma.ReleasedVersionUncheckedCreateInput> = {},
): Prisma.ReleasedVersionUncheckedCreateInput => ({
  id: randomUUID(),
  caseId: 'case-1',
  requestId: 'request-1',
  itemId: 'plain',
  ownerId: ours,
  form: 'REDACTED',
  fields: { since: '2026-01-01' },
  preparedBy: 'officer-1',
  at: new Date('2026-03-02T09:00:00Z'),
  ...changes,
});
const add = (context: RowContext, changes: Parameters<typeof version>[0] = {}) =>
  withGrants(app, context, (tx) => tx.releasedVersion.createMany({ data: [version(changes)] }));

beforeAll(async () => {
  databases = await freshDatabases(['housing']);
  owner = openResearchDatabase(databases.housing.ownerUrl, 1);
  app = openResearchDatabase(databases.housing.appUrl, 1);
  await seedAnswer(owner, { caseId: 'case-1', agencyId: ours }, [
    { id: 'plain', category },
    { id: 'for-owner', category, audience: ['OWNER'] },
    { id: 'not-granted', category },
    { id: 'uncertain', category, matchConfidence: 'UNCERTAIN' },
    { id: 'superseded', category, supersededAt: new Date('2026-03-03T09:00:00Z') },
    { id: 'tenancy', category: 'housing.tenancies' },
  ]);
  await seedAnswer(owner, { caseId: 'case-1', agencyId: theirs }, [{ id: 'theirs', category }]);
  await seedAnswer(owner, { caseId: 'case-2', agencyId: ours }, [
    { id: 'second', category },
    { id: 'second-for-owner', category, audience: ['OWNER'] },
  ]);
  await owner.releasedVersion.createMany({
    data: [
      version({ id: 'version-1' }),
      version({ id: 'version-2', itemId: 'for-owner' }),
      version({ id: 'version-3', itemId: 'theirs', ownerId: theirs }),
    ],
  });
}, 30_000);

afterAll(async () => {
  await owner.$disconnect();
  await app.$disconnect();
  await databases.drop();
});

describe('items under a permission', () => {
  test('R-110 its items are visible and no others of the case, whatever their own audience', async () => {
    expect(await visible(court)).toEqual(['for-owner', 'plain', 'second']);
    expect(await visible({ ...court, only: { 'case-1': [] } })).toEqual(['second']);
  });

  test('R-110 a case without a permission stays under the ordinary rule', async () => {
    expect(await visible(ordinary)).toEqual(['not-granted', 'plain', 'second', 'theirs']);
  });

  test('R-110 not even their owner sees more under a permission than its items', async () => {
    expect(await visible({ ...court, owner: ours })).toEqual([
      'for-owner',
      'plain',
      'second',
      'second-for-owner',
    ]);
  });

  test('R-142 a hidden item is visible to its owner alone, under a permission too', async () => {
    const hidden = { 'case-1': ['plain', 'theirs'] };
    expect(await visible({ ...ordinary, hidden })).toEqual(['not-granted', 'second']);
    expect(await visible({ ...court, hidden })).toEqual(['for-owner', 'second']);
    expect(await visible({ ...ordinary, owner: theirs, hidden })).toContain('theirs');
  });

  test.each(['marac.only', 'marac.hidden'])('R-033 without %s nothing is visible', async (name) => {
    const seen = await withGrants(app, ordinary, async (tx) => {
      await tx.$queryRaw`SELECT set_config(${name}, '', true)`;
      return tx.item.findMany();
    });
    expect(seen).toEqual([]);
  });

  test('R-110 of a case under a permission neither standing nor holdings are told', async () => {
    const told = (context: RowContext) =>
      withGrants(app, context, async (tx) => [
        await tx.$queryRaw<{ case_id: string }[]>`
          SELECT DISTINCT case_id FROM held_categories(ARRAY['case-1', 'case-2']) ORDER BY 1`,
        await tx.$queryRaw<{ case_id: string }[]>`
          SELECT DISTINCT case_id FROM answer_standing(ARRAY['case-1', 'case-2'], ARRAY[${ours}])
          ORDER BY 1`,
      ]);
    const [one, two] = [{ case_id: 'case-1' }, { case_id: 'case-2' }];
    expect(await told(court)).toEqual([[two], [two]]);
    expect(await told(ordinary)).toEqual([
      [one, two],
      [one, two],
    ]);
  });
});

describe('released versions', () => {
  test('R-123 a version is visible to its owner, and to whom a permission names it and its item', async () => {
    expect(await versions(court)).toEqual(['version-1']);
    expect(await versions({ ...ordinary, owner: ours })).toEqual(['version-1', 'version-2']);
    expect(await versions(ordinary)).toEqual([]);
    const more = { ...court, versions: { 'case-1': ['version-1', 'version-2', 'version-3'] } };
    expect(await versions(more)).toEqual(['version-1', 'version-2']);
    expect(await versions({ ...court, versions: { 'case-2': ['version-1'] } })).toEqual([]);
    expect(await app.releasedVersion.findMany()).toEqual([]);
  });

  test('R-088 R-123 an owner adds a version while it contributes, of its own item on its own case', async () => {
    await expect(add(contributing)).resolves.toEqual({ count: 1 });
    await expect(add({ ...contributing, acting: 'read' })).rejects.toThrow();
    await expect(add(contributing, { ownerId: theirs, itemId: 'theirs' })).rejects.toThrow();
    await expect(add(contributing, { itemId: 'theirs' })).rejects.toThrow();
    await expect(add(contributing, { caseId: 'case-2' })).rejects.toThrow();
  });

  test('F-37 a version holds what its form has and nothing beside it', async () => {
    const summary = 'Arrears since spring.';
    await expect(add(contributing, { form: 'SUMMARY', fields: {}, summary })).resolves.toEqual({
      count: 1,
    });
    for (const wrong of [
      { form: 'SUMMARY', summary },
      { form: 'SUMMARY', fields: {} },
      { form: 'REDACTED', summary },
      { form: 'FULL' },
    ])
      await expect(add(contributing, wrong)).rejects.toThrow();
  });

  test.each([
    ['update', `UPDATE released_version SET fields = '{}'`],
    ['delete', 'DELETE FROM released_version'],
    ['truncate', 'TRUNCATE released_version'],
  ])('R-149 the app role of an agency cannot %s a version', async (_what, sql) => {
    const changing = asUser(databases.housing.appUrl, (client) => client.query(sql));
    await expect(changing).rejects.toThrow(/permission denied/);
  });

  test('R-149 the permission in a release log is a reference and no sentence', async () => {
    const log = (permission: string) =>
      asUser(databases.housing.appUrl, (client) =>
        client.query(
          `INSERT INTO release_log (id, outcome, code, permission_id, at)
           VALUES ($1, 'REFUSED', 'WITHHELD', $2, now())`,
          [randomUUID(), permission],
        ),
      );
    await expect(log('permission-1')).resolves.toBeDefined();
    await expect(log('She told the officer')).rejects.toThrow(/check constraint/);
  });
});

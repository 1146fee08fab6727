import { openResearchDatabase } from '../../schema/database/research-client.ts';
import { withGrants } from '../../schema/database/row-security.ts';
import type { RowContext } from '../../schema/database/row-security.ts';
import type { PrismaClient } from '../../schema/prisma/research/generated/client.ts';
import { freshDatabases } from '../support/postgres.ts';
import type { FreshDatabases } from '../support/postgres.ts';
import { seedAnswer } from '../support/postgres-research.ts';

let databases: FreshDatabases<'housing'>;
let owner: PrismaClient;
let app: PrismaClient;

const ours = 'bexley-homes';
const theirs = 'thames-homes';
const police: RowContext = {
  grants: { 'case-1': { [ours]: ['housing.arrears', 'housing.tenancies'] } },
  audience: ['POLICE', 'ALL'],
  owner: 'bexley-police',
  acting: 'read',
  only: {},
  hidden: {},
  versions: {},
};

/** Everything that a statement without a `where` sees. */
const visible = (context: RowContext): Promise<string[]> =>
  withGrants(app, context, async (tx) => {
    const items = await tx.item.findMany({ orderBy: { id: 'asc' } });
    return items.map((item) => item.id);
  });

beforeAll(async () => {
  databases = await freshDatabases(['housing']);
  owner = openResearchDatabase(databases.housing.ownerUrl, 1);
  app = openResearchDatabase(databases.housing.appUrl, 1);
  const ended = new Date('2026-03-03T09:00:00Z');
  await seedAnswer(owner, { caseId: 'case-1', agencyId: ours }, [
    { id: 'arrears', category: 'housing.arrears' },
    { id: 'tenancy', category: 'housing.tenancies' },
    { id: 'address', category: 'housing.addresses' },
    { id: 'for-idva', category: 'housing.arrears', audience: ['IDVA_DA', 'CHAIR'] },
    { id: 'uncertain', category: 'housing.arrears', matchConfidence: 'UNCERTAIN' },
    { id: 'superseded', category: 'housing.arrears', supersededAt: ended },
    { id: 'withdrawn', category: 'housing.arrears', withdrawnAt: ended, withdrawnReason: 'WRONG' },
  ]);
  await seedAnswer(owner, { caseId: 'case-1', agencyId: theirs }, [
    { id: 'theirs', category: 'housing.arrears' },
  ]);
  await seedAnswer(owner, { caseId: 'case-2', agencyId: ours }, [
    { id: 'other-case', category: 'housing.arrears' },
  ]);
}, 30_000);

afterAll(async () => {
  await owner.$disconnect();
  await app.$disconnect();
  await databases.drop();
});

describe('what a statement that forgot its where can see', () => {
  test('R-033 nothing is visible by default: without a context every table is empty', async () => {
    expect(await app.item.findMany()).toEqual([]);
    expect(await app.researchAnswer.findMany()).toEqual([]);
    expect(await owner.item.count()).toBe(9);
  });

  test('R-033 nothing is visible when the permit grants nothing', async () => {
    expect(await visible({ ...police, grants: { 'case-1': {} } })).toEqual([]);
    expect(await visible({ ...police, grants: {} })).toEqual([]);
  });

  test('R-033 only the cases, owners and categories of the permit are visible', async () => {
    expect(await visible(police)).toEqual(['arrears', 'tenancy']);
  });

  test('R-033 a context ends with its transaction and is not left on the connection', async () => {
    expect(await visible(police)).not.toEqual([]);
    expect(await app.item.findMany()).toEqual([]);
  });

  test('R-034 an item with a narrower audience is visible to those it names only', async () => {
    expect(await visible(police)).not.toContain('for-idva');
    expect(await visible({ ...police, audience: ['IDVA_DA', 'ALL'] })).toContain('for-idva');
    expect(await visible({ ...police, audience: [] })).not.toContain('for-idva');
  });

  test('R-034 the owner sees its own item whatever its audience', async () => {
    expect(await visible({ ...police, audience: ['HOUSING'], owner: ours })).toContain('for-idva');
  });

  test('R-034 an uncertain match is visible to its owner only', async () => {
    expect(await visible(police)).not.toContain('uncertain');
    expect(await visible({ ...police, owner: ours })).toContain('uncertain');
  });

  test('R-159 superseded and withdrawn versions are never served, not even to their owner', async () => {
    const seen = await visible({ ...police, owner: ours });
    expect(seen).not.toContain('superseded');
    expect(seen).not.toContain('withdrawn');
  });

  test('R-046 a context that is not readable refuses instead of showing nothing in particular', async () => {
    const broken = app.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT set_config('marac.grants', '{"case-1":', true)`;
      return tx.item.findMany();
    });
    await expect(broken).rejects.toThrow();
  });

  test('R-034 an audience token cannot carry a second token', async () => {
    await expect(visible({ ...police, audience: ['POLICE,IDVA_DA'] })).rejects.toThrow(/capitals/);
    await expect(visible({ ...police, owner: '' })).rejects.toThrow(/agency/);
  });
});

describe('what can be said without the items', () => {
  const standing = (context: RowContext, cases: string[], agencies: string[]) =>
    withGrants(
      app,
      context,
      (tx) =>
        tx.$queryRaw<{ agency_id: string; kind: string }[]>`
          SELECT agency_id, kind FROM answer_standing(${cases}, ${agencies}) ORDER BY agency_id`,
    );
  const held = (context: RowContext, cases: string[]) =>
    withGrants(
      app,
      context,
      (tx) => tx.$queryRaw<{ category: string }[]>`SELECT * FROM held_categories(${cases})`,
    );

  test('R-035 the standing of each agency asked is told for the cases of the permit', async () => {
    expect(await standing(police, ['case-1', 'case-2'], [ours, theirs])).toEqual([
      { agency_id: ours, kind: 'ITEMS' },
      { agency_id: theirs, kind: 'ITEMS' },
    ]);
    expect(await standing(police, ['case-1'], [theirs])).toHaveLength(1);
  });

  test('R-047 neither standing nor categories are told of a case outside the permit', async () => {
    expect(await standing(police, ['case-2'], [ours])).toEqual([]);
    expect(await held(police, ['case-2'])).toEqual([]);
    expect(await app.$queryRaw`SELECT * FROM held_categories(ARRAY['case-1'])`).toEqual([]);
    expect(
      await app.$queryRaw`SELECT * FROM answer_standing(ARRAY['case-1'], ARRAY[${ours}])`,
    ).toEqual([]);
  });

  test('R-035 held categories name what exists and hold no content', async () => {
    const rows = await held(police, ['case-1']);
    expect(new Set(rows.map((row) => row.category))).toEqual(
      new Set(['housing.arrears', 'housing.tenancies', 'housing.addresses']),
    );
    expect(Object.keys(rows[0] ?? {})).toEqual([
      'case_id',
      'owner_id',
      'answer_id',
      'category',
      'audience',
      'existence_protected',
      'match_confidence',
      'hidden',
    ]);
  });
});

import { openResearchDatabase } from '../../schema/database/research-client.ts';
import type { PrismaClient } from '../../schema/prisma/research/generated/client.ts';
import { readKnowledge } from '../../subgraphs/shared/research/section/case-knowledge.ts';
import { itemOrder, itemWhere } from '../../subgraphs/shared/research/section/item-where.ts';
import { viewerRights } from '../../subgraphs/shared/research/viewer-rights.ts';
import { readerPermit } from '../contract/calls.ts';
import { completePermit, viewer } from '../contract/permits.ts';
import type { PermitChanges } from '../contract/permits.ts';
import { firstAgency, secondAgency } from '../contract/sector-bench.ts';
import { hiding, permissionPermit } from '../contract/permission-calls.ts';
import { freshDatabases } from '../support/postgres.ts';
import type { FreshDatabases } from '../support/postgres.ts';
import { seedAnswer } from '../support/postgres-research.ts';

// The owner of the tables is above row-level security: what these statements leave out, they leave out
// by themselves. The other lock is tried alone in test/database/row-level-security.test.ts.
let databases: FreshDatabases<'housing'>;
let owner: PrismaClient;
const category = 'housing.arrears';
const ended = new Date('2026-03-03T09:00:00Z');

beforeAll(async () => {
  databases = await freshDatabases(['housing']);
  owner = openResearchDatabase(databases.housing.ownerUrl, 1);
  await seedAnswer(owner, { caseId: 'case-1', agencyId: firstAgency }, [
    { id: 'for-all', category },
    { id: 'for-probation', category, audience: ['PROBATION', 'CHAIR'] },
    { id: 'for-idva', category, audience: ['IDVA_DA'] },
    { id: 'owner-only', category, audience: ['OWNER'] },
    { id: 'uncertain', category, matchConfidence: 'UNCERTAIN' },
    { id: 'superseded', category, supersededAt: ended },
    { id: 'withdrawn', category, withdrawnAt: ended, withdrawnReason: 'WRONG' },
    { id: 'tenancy', category: 'housing.tenancies' },
  ]);
  await seedAnswer(owner, { caseId: 'case-1', agencyId: secondAgency }, [
    { id: 'second', category },
  ]);
  await seedAnswer(owner, { caseId: 'case-2', agencyId: firstAgency }, [
    { id: 'case-2', category },
  ]);
});
afterAll(async () => {
  await owner.$disconnect();
  await databases.drop();
});

async function found(permit: PermitChanges, categories: string[], caseId = 'case-1') {
  const rights = viewerRights(completePermit(permit));
  const where = itemWhere([{ caseId, categories: new Set(categories) }], rights);
  if (where === null) return null;
  const items = await owner.item.findMany({ where, orderBy: itemOrder });
  return items.map(({ id }) => id).sort();
}

test('R-034 R-079 R-159 the statement reads what reaches the viewer, current and confirmed', async () => {
  const permit = readerPermit(['case-1'], [category]);
  expect(await found(permit, [category])).toEqual(['for-all', 'for-probation', 'second']);
});

test('R-034 R-079 the statement reads all current items for their own agency', async () => {
  const permit = {
    ...readerPermit(['case-1'], [category]),
    viewer: viewer({ agencyId: firstAgency }),
  };
  expect(await found(permit, [category])).toEqual(
    ['for-all', 'for-idva', 'for-probation', 'owner-only', 'second', 'uncertain'].sort(),
  );
});

test('R-033 the statement reads no category that was not both asked and granted', async () => {
  const permit = readerPermit(['case-1'], [category]);
  expect(await found(permit, ['housing.tenancies'])).toBeNull();
  expect(await found(permit, [])).toBeNull();
  expect(await found(permit, [category, 'housing.tenancies'])).not.toContain('tenancy');
});

test('R-047 the statement reads no case and no owner beside those granted', async () => {
  expect(await found(readerPermit(['case-1'], [category]), [category], 'case-2')).toBeNull();
  const { cases = {}, ...rest } = readerPermit(['case-1'], [category]);
  const [grant] = Object.values(cases);
  if (!grant) throw new Error('the permit names one case');
  const one = { ...grant, grants: { [secondAgency]: [category] } };
  expect(await found({ ...rest, cases: { 'case-1': one } }, [category])).toEqual(['second']);
});

test('R-110 the statement reads exactly the items of a permission, whatever their audience', async () => {
  const items = ['for-idva', 'owner-only', 'uncertain', 'superseded', 'tenancy', 'case-2'];
  const permit = permissionPermit(
    'case-1',
    [category],
    items.map((id) => ({ id })),
  );
  expect(await found(permit, [category])).toEqual(['for-idva', 'owner-only']);
  expect(await found(permissionPermit('case-1', [category], []), [category])).toEqual([]);
});

test('R-142 the statement reads a hidden item for its owner alone', async () => {
  const ordinary = readerPermit(['case-1'], [category]);
  const hidden = hiding(ordinary, 'case-1', ['for-all', 'second']);
  expect(await found(hidden, [category])).toEqual(['for-probation']);
  const own = { ...hidden, viewer: viewer({ agencyId: firstAgency }) };
  expect(await found(own, [category])).toContain('for-all');
  expect(await found(own, [category])).not.toContain('second');
});

test('R-047 of the agencies of a sector, those are read that the permit names, and no other', async () => {
  const { cases = {}, ...rest } = readerPermit(['case-1'], [category]);
  const [grant] = Object.values(cases);
  if (!grant) throw new Error('the permit names one case');
  const one = { ...grant, asked: [], grants: { [secondAgency]: [category] } };
  const rights = viewerRights(completePermit({ ...rest, cases: { 'case-1': one } }));
  const { tenants } = await owner.$transaction((tx) => readKnowledge(tx, ['case-1'], rights));
  expect([...tenants.keys()]).toEqual([secondAgency]);
});

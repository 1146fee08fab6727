import { openResearchDatabase } from '../../schema/database/research-client.ts';
import { withGrants } from '../../schema/database/row-security.ts';
import type { RowContext } from '../../schema/database/row-security.ts';
import type { PrismaClient } from '../../schema/prisma/research/generated/client.ts';
import { freshDatabases } from '../support/postgres.ts';
import type { FreshDatabases } from '../support/postgres.ts';
import { answerRow, itemRow, seedAnswer } from '../support/postgres-research.ts';

let databases: FreshDatabases<'housing'>;
let owner: PrismaClient;
let app: PrismaClient;
let answer: { id: string; caseId: string; agencyId: string };
let theirAnswer: { id: string; caseId: string; agencyId: string };

const ours = 'bexley-homes';
const theirs = 'thames-homes';
const contributing: RowContext = {
  grants: {},
  audience: [],
  owner: ours,
  acting: 'contribute',
  only: {},
  hidden: {},
  versions: {},
};

beforeAll(async () => {
  databases = await freshDatabases(['housing']);
  owner = openResearchDatabase(databases.housing.ownerUrl, 1);
  app = openResearchDatabase(databases.housing.appUrl, 2);
  answer = await seedAnswer(owner, { caseId: 'case-1', agencyId: ours }, [
    { id: 'first', category: 'housing.arrears' },
  ]);
  theirAnswer = await seedAnswer(owner, { caseId: 'case-1', agencyId: theirs }, [
    { id: 'theirs', category: 'housing.arrears' },
  ]);
}, 30_000);

afterAll(async () => {
  await owner.$disconnect();
  await app.$disconnect();
  await databases.drop();
});

describe('what an agency may write', () => {
  test('R-073 an agency stores an answer and its items as their owner', async () => {
    const caseId = 'case-2';
    const stored = await withGrants(app, contributing, async (tx) => {
      const made = await tx.researchAnswer.create({ data: answerRow({ caseId, agencyId: ours }) });
      await tx.item.createMany({ data: [itemRow(made, { category: 'housing.arrears' })] });
      return tx.item.findMany({ where: { caseId } });
    });
    expect(stored.map((item) => item.ownerId)).toEqual([ours]);
  });

  test('R-073 an agency cannot store an answer or an item in the name of another', async () => {
    const forgedAnswer = answerRow({ caseId: 'case-3', agencyId: theirs });
    const forgedItem = itemRow(theirAnswer, { category: 'housing.arrears' });
    await expect(
      withGrants(app, contributing, (tx) => tx.researchAnswer.create({ data: forgedAnswer })),
    ).rejects.toThrow(/row-level security/);
    await expect(
      withGrants(app, contributing, (tx) => tx.item.create({ data: forgedItem })),
    ).rejects.toThrow(/row-level security/);
  });

  test('R-073 an item cannot hang on the answer of another agency or of another case', async () => {
    const stray = itemRow(theirAnswer, { category: 'housing.arrears', ownerId: ours });
    await expect(
      withGrants(app, contributing, (tx) => tx.item.create({ data: stray })),
    ).rejects.toThrow(/foreign key/i);
  });

  test('R-088 only the owner changes or withdraws an item', async () => {
    const withdrawal = { withdrawnAt: new Date('2026-03-04'), withdrawnReason: 'WRONG_PERSON' };
    const change = (id: string) =>
      withGrants(app, contributing, (tx) =>
        tx.item.updateMany({ where: { id }, data: withdrawal }),
      );
    expect(await change('theirs')).toEqual({ count: 0 });
    expect(await change('first')).toEqual({ count: 1 });
  });

  test('R-046 a permit to read writes nothing', async () => {
    const reading: RowContext = { ...contributing, acting: 'read' };
    const item = itemRow(answer, { category: 'housing.arrears' });
    await expect(withGrants(app, reading, (tx) => tx.item.create({ data: item }))).rejects.toThrow(
      /row-level security/,
    );
    await expect(app.item.create({ data: item })).rejects.toThrow(/row-level security/);
  });

  test('R-086 an item never changes its owner', async () => {
    await expect(
      withGrants(app, contributing, (tx) => tx.item.updateMany({ data: { ownerId: theirs } })),
    ).rejects.toThrow(/denied/);
  });

  test('R-159 what was said cannot be rewritten or deleted, only ended', async () => {
    await expect(
      withGrants(app, contributing, (tx) =>
        tx.item.updateMany({ data: { fields: { altered: true } } }),
      ),
    ).rejects.toThrow(/denied/);
    await expect(
      withGrants(app, contributing, (tx) => tx.item.deleteMany({ where: { id: 'first' } })),
    ).rejects.toThrow(/denied/);
    await expect(
      withGrants(app, contributing, (tx) => tx.researchAnswer.deleteMany()),
    ).rejects.toThrow(/denied/);
  });

  test('R-159 one answer of an agency on a case is current; the superseded one is kept', async () => {
    const second = answerRow({ caseId: 'case-1', agencyId: ours });
    await expect(
      withGrants(app, contributing, (tx) => tx.researchAnswer.create({ data: second })),
    ).rejects.toThrow(/unique/i);
    const kept = await withGrants(app, contributing, async (tx) => {
      const ended = { supersededAt: new Date('2026-03-05') };
      await tx.researchAnswer.updateMany({ where: { caseId: 'case-1' }, data: ended });
      await tx.researchAnswer.create({ data: second });
      return tx.researchAnswer.count({ where: { caseId: 'case-1' } });
    });
    expect(kept).toBe(2);
  });
});

describe('what an answer must say', () => {
  const store = (changes: Parameters<typeof answerRow>[0]) =>
    owner.researchAnswer.create({ data: answerRow(changes) });
  const about = { caseId: 'case-9', agencyId: ours };

  test('F-02 nothing held without what was searched is not stored', async () => {
    await expect(store({ ...about, kind: 'NOTHING_HELD' })).rejects.toThrow(/constraint/i);
    await expect(store({ ...about, kind: 'DECLINED' })).rejects.toThrow(/constraint/i);
    await expect(store({ ...about, kind: 'UNKNOWN' })).rejects.toThrow(/constraint/i);
    const searched = { by: 'officer-1', at: '2026-03-02', identifiers: ['NAME'], systems: ['A'] };
    await expect(store({ ...about, kind: 'NOTHING_HELD', searched })).resolves.toMatchObject({
      searched,
    });
  });

  test('R-074 an item of an unknown nature is not stored', async () => {
    const rumour = itemRow(answer, { category: 'housing.arrears', nature: 'RUMOUR' });
    await expect(owner.item.create({ data: rumour })).rejects.toThrow(/constraint/i);
  });

  test('R-149 the error of a refused statement quotes nothing of the row', async () => {
    const row = itemRow(answer, { category: 'housing.arrears', reason: 'Narrative', nature: 'X' });
    const refused = await owner.item.create({ data: row }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Error);
    expect((refused as Error).message).not.toContain('Narrative');
  });
});

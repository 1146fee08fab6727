import type { CastItem, CastResearch } from '../../schema/demo-cast/cast.ts';
import { housingSector } from '../../subgraphs/housing/sector.ts';
import type { SectorSchema } from '../../subgraphs/shared/research/sector.ts';
import { seedResearch } from '../../subgraphs/shared/research/seed.ts';
import { newCase, plainKinds } from '../contract/calls.ts';
import { caseGrant } from '../contract/permits.ts';
import { partsOf, read } from '../contract/read.ts';
import type { SectorBench } from '../contract/sector-bench.ts';
import { startBench } from '../contract/sector-bench.ts';

const [kind] = plainKinds(housingSector);
const hiding = housingSector.kinds.find(({ examples, narrow }) =>
  examples.some((one) => narrow?.(one)),
);
const hidden = hiding?.examples.find((one) => hiding.narrow?.(one));
if (!hiding || !hidden) throw new Error('housing has an item that names a protected place');
const instant = '2026-09-30T09:00:00Z';
const agencyId = 'seeded-homes';
let bench: SectorBench;

beforeAll(async () => {
  bench = await startBench(housingSector);
});
afterAll(() => bench.close());

function cast(caseId: string, changes: Partial<CastItem> = {}): CastResearch {
  const answerId = `answer-${caseId}`;
  return {
    agencies: [{ id: agencyId, name: 'Seeded Homes', type: 'HOUSING' }],
    answers: [
      {
        id: answerId,
        caseId,
        agencyId,
        kind: 'ITEMS',
        searched: { by: 'R', at: instant, identifiers: ['NAME'], systems: ['Case records'] },
        reason: null,
        relevanceConfirmed: true,
        noContactConfirmed: true,
        shieldingConfirmed: null,
        accuracyConfirmed: true,
        contributedBy: 'officer-1',
        recordedBy: 'officer-1',
        contributedAt: instant,
        idempotencyKey: `key-${caseId}`,
        bodyDigest: 'seeded',
      },
    ],
    items: [
      {
        id: `item-${caseId}`,
        caseId,
        ownerId: agencyId,
        answerId,
        category: kind.category,
        subjectId: null,
        nature: 'FACT',
        originalSource: null,
        contributedBy: 'officer-1',
        occurredOn: null,
        recordedOn: '2026-09-01',
        lastVerifiedOn: '2026-09-02',
        audience: [],
        existenceProtected: false,
        handlingConditions: [],
        marking: null,
        lawfulBasis: 'UK_GDPR_6_1_E',
        specialCondition: null,
        matchConfidence: 'CONFIRMED',
        matchedBy: 'officer-1',
        matchReason: null,
        permittedUse: 'MARAC_SAFETY',
        extent: 'an extract',
        reason: 'asked for',
        confided: false,
        sourceSystem: null,
        disputed: false,
        fields: kind.examples[0],
        version: 1,
        supersedes: null,
        supersededAt: null,
        withdrawnAt: null,
        withdrawnReason: null,
        createdAt: instant,
        ...changes,
      },
    ],
  };
}

test('what was seeded is read like what was contributed', async () => {
  const caseId = newCase();
  await seedResearch(bench.owner, housingSector, cast(caseId));
  const grants = { [agencyId]: [kind.category] };
  const permit = { cases: { [caseId]: caseGrant({ asked: [agencyId], grants }) } };
  const { section, standings } = partsOf(bench, await read(bench, [caseId], permit, [kind]));
  expect(section[kind.field]).toMatchObject([
    { id: `item-${caseId}`, recordedOn: '2026-09-01', lastVerifiedOn: '2026-09-02' },
  ]);
  expect(standings).toMatchObject([{ state: 'SUPPLIED' }]);
});

const passedOn = { ...kind, needsOriginalSource: true } as const;

test.each<[string, Partial<CastItem>, SectorSchema?]>([
  ['an item of another sector stops the seeding', { category: 'police.callouts' }],
  ['an item with fields that its kind refuses stops the seeding', { fields: { unknown: true } }],
  [
    'R-041 an item that names a protected place for its whole category stops the seeding',
    { category: hiding.category, fields: hidden, audience: [] },
  ],
  [
    'R-075 an item that somebody passed on, without who said it, stops the seeding',
    { originalSource: null },
    { ...housingSector, kindByCategory: new Map([[kind.category, passedOn]]) },
  ],
])('%s', async (_what, changes, sector = housingSector) => {
  const caseId = newCase();
  const seeding = seedResearch(bench.owner, sector, cast(caseId, changes));
  await expect(seeding).rejects.toThrow(`item-${caseId}`);
  expect(await bench.owner.researchAnswer.count({ where: { caseId } })).toBe(0);
});

test('F-02 a search in a system that the sector does not name stops the seeding', async () => {
  const caseId = newCase();
  const systems = ['Another register'] as const;
  const seeding = seedResearch(bench.owner, { ...housingSector, systems }, cast(caseId));
  await expect(seeding).rejects.toThrow(`answer-${caseId}`);
  expect(await bench.owner.researchAnswer.count({ where: { caseId } })).toBe(0);
});

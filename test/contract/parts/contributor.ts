import type { CaseGrant, Viewer } from '../../../schema/permit/permit.ts';
import type { Role } from '../../../schema/vocabulary/terms.ts';
import { roles } from '../../../schema/vocabulary/terms.ts';
import type { SectorSchema } from '../../../subgraphs/shared/research/sector.ts';
import {
  answerInput,
  item,
  kept,
  newCase,
  ownPermit,
  plainKinds,
  submit,
  withdraw,
} from '../calls.ts';
import { caseGrant, viewer } from '../permits.ts';
import type { SectorBench } from '../sector-bench.ts';
import { firstAgency, secondAgency } from '../sector-bench.ts';

/** Who hands in research; every role that is not here is refused. */
const contributing: readonly Role[] = [
  'REPRESENTATIVE',
  'DEPUTY',
  'RESEARCHER',
  'SPOC',
  'GUEST',
  'SYSTEM',
  'COORDINATOR',
];

/** the owner is the agency that the permit names, always. */
export function contributorContract(sector: SectorSchema, bench: () => SectorBench): void {
  const { name } = sector;
  const [kind] = plainKinds(sector);
  const both = [firstAgency, secondAgency];

  const rowsOf = async (caseId: string) => {
    const where = { where: { caseId } };
    const { item: items, researchAnswer } = bench().owner;
    return (await items.count(where)) + (await researchAnswer.count(where));
  };

  test(`R-086 R-073 ${name}: the owner of every item is the caller's agency`, async () => {
    for (const agencyId of both) {
      const caseId = newCase();
      const permit = ownPermit(bench(), caseId, { asked: both }, agencyId);
      const input = answerInput(caseId, { [kind.field]: [item(kind)] });
      expect(kept(await submit(bench(), input, permit))).toMatchObject({
        agency: { id: agencyId },
      });
      const stored = await bench().owner.item.findMany({ where: { caseId } });
      expect(stored.map(({ ownerId }) => ownerId)).toEqual([agencyId]);
    }
  });

  const refusals: readonly [string, string, Partial<CaseGrant>, Partial<Viewer>, object][] = [
    [
      `R-086 R-073 ${name}: nobody writes in the name of another agency`,
      'R-073',
      {},
      {},
      { onBehalfOf: secondAgency },
    ],
    [
      `R-073 ${name}: not even where the permit would let a representative`,
      'R-073',
      { contributeFor: both, asked: both },
      {},
      { onBehalfOf: secondAgency },
    ],
    [
      `R-073 ${name}: a permit that says nothing about contributing lets nobody`,
      'R-073',
      { contributeFor: null },
      {},
      {},
    ],
    [
      `R-072 ${name}: an agency that was not asked does not answer`,
      'R-072',
      { asked: [secondAgency] },
      {},
      {},
    ],
    [
      `R-073 ${name}: an agency that is no tenant of this sector does not answer here`,
      'R-073',
      { asked: ['stranger'], contributeFor: ['stranger'] },
      { agencyId: 'stranger' },
      {},
    ],
    ...roles
      .filter((role) => !contributing.includes(role))
      .map((role): [string, string, object, Partial<Viewer>, object] => [
        `R-073 ${name}: as ${role} nobody contributes anything`,
        'R-073',
        {},
        { role },
        {},
      ]),
  ];

  test.each(refusals)('%s', async (_title, rule, grant, who, input) => {
    const caseId = newCase();
    const permit = ownPermit(bench(), caseId, grant);
    const answer = await submit(
      bench(),
      answerInput(caseId, { [kind.field]: [item(kind)], ...input }),
      { ...permit, viewer: { ...viewer(), agencyId: firstAgency, ...who } },
    );
    expect(answer.errors.map(({ extensions }) => extensions)).toEqual([
      { code: 'OPERATION_NOT_ALLOWED', rule },
    ]);
    expect(await rowsOf(caseId)).toBe(0);
  });

  test.each(contributing)(`R-073 ${name}: as %s somebody hands in research`, async (role) => {
    const caseId = newCase();
    const permit = ownPermit(bench(), caseId);
    const who = { ...viewer(), agencyId: firstAgency, role };
    const named = role === 'COORDINATOR' ? { onBehalfOf: firstAgency } : {};
    const input = answerInput(caseId, { [kind.field]: [item(kind)], ...named });
    kept(await submit(bench(), input, { ...permit, viewer: who }));
  });

  test(`R-073 ${name}: a coordinator who names no agency does not write as her employer`, async () => {
    const caseId = newCase();
    const permit = {
      ...ownPermit(bench(), caseId),
      viewer: viewer({ agencyId: firstAgency, role: 'COORDINATOR' }),
    };
    const items = { [kind.field]: [item(kind)] };
    const answer = await submit(bench(), answerInput(caseId, items), permit);
    expect(answer.errors.map(({ extensions }) => extensions)).toEqual([
      { code: 'CONTRIBUTION_REFUSED', field: 'onBehalfOf', rule: 'R-073' },
    ]);
    expect(await rowsOf(caseId)).toBe(0);
  });

  test(`R-047 ${name}: a case is named by its reference too, and is the same case`, async () => {
    const caseId = newCase();
    const permit = ownPermit(bench(), caseId, { reference: 'BEX-2026-077' });
    const byId = answerInput(caseId, { [kind.field]: [item(kind), item(kind)] });
    const byReference = { ...byId, caseId: 'BEX-2026-077' };
    const first = kept(await submit(bench(), byReference, permit));
    expect(first).toMatchObject({ caseId });
    expect(kept(await submit(bench(), byId, permit))).toEqual(first);
    const [itemId = ''] = first.itemIds;
    const withdrawal = { caseId: 'BEX-2026-077', itemId, reason: 'Another person.' };
    kept(await withdraw(bench(), withdrawal, permit));
    const current = { where: { caseId, withdrawnAt: null } };
    expect(await bench().owner.item.count(current)).toBe(1);
    const unnamed = await submit(bench(), { ...byReference, caseId: 'BEX-2026-078' }, permit);
    expect(unnamed.errors.map(({ extensions }) => extensions)).toEqual([{ code: 'NOT_FOUND' }]);
  });

  test(`R-047 ${name}: a case that the permit does not name is not found`, async () => {
    const caseId = newCase();
    const answer = await submit(bench(), answerInput(caseId), ownPermit(bench(), newCase()));
    expect(answer.errors.map(({ extensions }) => extensions)).toEqual([{ code: 'NOT_FOUND' }]);
    expect(await rowsOf(caseId)).toBe(0);
  });

  test(`R-015 R-073 ${name}: an agency's system contributes for the officer who searched`, async () => {
    const caseId = newCase();
    const permit = {
      ...ownPermit(bench(), caseId),
      viewer: viewer({ agencyId: firstAgency, role: 'SYSTEM', officerId: 'system-1' }),
    };
    const input = answerInput(caseId, { [kind.field]: [item(kind)] });
    const { id } = kept(await submit(bench(), input, permit));
    const stored = await bench().owner.researchAnswer.findUniqueOrThrow({ where: { id } });
    expect(stored).toMatchObject({
      agencyId: firstAgency,
      contributedBy: 'Robin Example',
      recordedBy: 'system-1',
    });
  });

  test(`R-073 ${name}: a coordinator enters an absent agency's report, which stays that agency's`, async () => {
    const caseId = newCase();
    const permit = {
      viewer: viewer({ role: 'COORDINATOR', officerId: 'coordinator-1' }),
      cases: { [caseId]: caseGrant({ asked: both, contributeFor: both }) },
    };
    const input = answerInput(caseId, { [kind.field]: [item(kind)], onBehalfOf: secondAgency });
    expect(kept(await submit(bench(), input, permit))).toMatchObject({
      agency: { id: secondAgency },
    });
    const stored = await bench().owner.researchAnswer.findMany({
      where: { caseId },
      include: { items: true },
    });
    expect(stored).toMatchObject([
      {
        agencyId: secondAgency,
        contributedBy: 'Robin Example',
        recordedBy: 'coordinator-1',
        items: [{ ownerId: secondAgency, matchedBy: 'coordinator-1' }],
      },
    ]);
  });
}

import type { SectorSchema } from '../../../subgraphs/shared/research/sector.ts';
import { answerInput, item, kept, newCase, plainKinds, readerPermit, submit } from '../calls.ts';
import { keepItems, permissionPermit } from '../permission-calls.ts';
import { codeOf, partsOf, read } from '../read.ts';
import type { SectorBench } from '../sector-bench.ts';
import { firstAgency } from '../sector-bench.ts';

/** under a permission exactly its items leave, with what binds them. */
export function permissionContract(sector: SectorSchema, bench: () => SectorBench): void {
  const { name } = sector;
  const [kind, other] = plainKinds(sector);
  const both = [kind.category, other.category];

  const own = { audience: ['OWNER'] };

  test(`R-109 R-110 ${name}: under a permission exactly its items leave, whatever their own audience`, async () => {
    const { caseId, itemIds } = await keepItems(bench(), kind, [{}, own, {}, own]);
    const granted = itemIds.slice(0, 2);
    const permit = permissionPermit(
      caseId,
      both,
      granted.map((id) => ({ id })),
    );
    const answer = await read(bench(), [caseId], permit, [kind, other]);
    const { section } = partsOf(bench(), answer);
    expect(section[kind.field]?.map(({ id }) => id).sort()).toEqual([...granted].sort());
    for (const id of itemIds.slice(2)) expect(answer.text).not.toContain(id);
    for (const [field, value] of Object.entries(kind.examples[0]))
      expect([field, section[kind.field]?.[0]?.[field]]).toEqual([
        field,
        kind.fields[field]?.category === undefined ? value : null,
      ]);
  });

  test(`R-110 ${name}: beside a permission nothing is said of what else is held, or that nothing is`, async () => {
    const caseId = newCase();
    const lists = { [kind.field]: [item(kind)], [other.field]: [item(other)] };
    const { itemIds } = kept(await submit(bench(), answerInput(caseId, lists)));
    const [id = ''] = await bench()
      .owner.item.findMany({ where: { caseId, category: kind.category } })
      .then((items) => items.map((one) => one.id));
    const nothing = { asOf: null, searched: null, reason: null, tabled: false };
    const row = { ...nothing, agency: { id: firstAgency }, withheldCategories: [] };
    const seen = async (granted: string[], categories: string[]) => {
      const items = granted.map((one) => ({ id: one }));
      const permit = permissionPermit(caseId, categories, items);
      return read(bench(), [caseId], permit, [kind, other], false);
    };
    const some = await seen([id], both);
    expect(partsOf(bench(), some).standings).toMatchObject([{ ...row, state: 'SUPPLIED_IN_PART' }]);
    expect([codeOf(some, kind), codeOf(some, other)]).toEqual([undefined, 'WITHHELD']);
    const none = await seen(['no-such-item'], both);
    expect(partsOf(bench(), none).standings).toMatchObject([{ ...row, state: 'WITHHELD' }]);
    expect([codeOf(none, kind), codeOf(none, other)]).toEqual(['WITHHELD', 'WITHHELD']);
    for (const one of itemIds) expect(none.text).not.toContain(one);
  });

  test(`R-110 ${name}: an item outside a permission does not come by a forged reference`, async () => {
    const [mine, theirs] = [
      await keepItems(bench(), kind, [{}]),
      await keepItems(bench(), kind, [{}, own]),
    ];
    const items = [...mine.itemIds, ...theirs.itemIds].map((id) => ({ id }));
    const permit = permissionPermit(mine.caseId, both, items);
    const answer = await read(bench(), [mine.caseId, theirs.caseId], permit, [kind], false);
    expect(partsOf(bench(), answer).section[kind.field]?.map(({ id }) => id)).toEqual(mine.itemIds);
    const entities = answer.data?.['_entities'] as unknown[];
    expect(entities[1]).toBeNull();
    for (const id of theirs.itemIds) expect(answer.text).not.toContain(id);
  });

  test(`R-110 ${name}: a permission opens no category and no owner that the permit does not grant`, async () => {
    const { caseId, itemIds } = await keepItems(bench(), kind, [{}]);
    const permit = permissionPermit(
      caseId,
      [other.category],
      itemIds.map((id) => ({ id })),
    );
    const answer = await read(bench(), [caseId], permit, [kind]);
    expect(codeOf(answer, kind)).toBe('WITHHELD');
    expect(partsOf(bench(), answer).standings).toMatchObject([{ state: 'WITHHELD' }]);
  });

  test(`R-079 R-159 ${name}: a permission does not reach an uncertain match or a version that is over`, async () => {
    const uncertain = { subjectId: 'participant-1', match: 'UNCERTAIN' };
    const { caseId, itemIds } = await keepItems(bench(), kind, [{}, uncertain]);
    const correction = item(kind, { supersedes: itemIds[0] });
    kept(await submit(bench(), answerInput(caseId, { [kind.field]: [correction] })));
    const items = itemIds.map((id) => ({ id }));
    const answer = await read(bench(), [caseId], permissionPermit(caseId, both, items), [kind]);
    expect(codeOf(answer, kind)).toBe('WITHHELD');
  });

  test(`R-124 R-126 ${name}: every item carries its owner, its conditions and those of the permission, and its end`, async () => {
    const changes = { handlingConditions: ['Ask before acting'] };
    const { caseId, itemIds } = await keepItems(bench(), kind, [changes, changes]);
    const items = itemIds.map((id) => ({ id }));
    const conditions = ['For the judge alone', 'Ask before acting'];
    const permit = permissionPermit(caseId, both, items, { conditions });
    const { section } = partsOf(bench(), await read(bench(), [caseId], permit, [kind]));
    expect(section[kind.field]).toHaveLength(2);
    for (const one of section[kind.field] ?? [])
      expect(one).toMatchObject({
        owner: { id: firstAgency },
        handlingConditions: ['Ask before acting', 'For the judge alone'],
        releasedAs: 'FULL',
        releasedSummary: null,
        permissionId: 'permission-1',
        permittedUntil: '2026-11-01T00:00:00.000Z',
      });
    const ordinary = await read(bench(), [caseId], readerPermit([caseId], both), [kind]);
    expect(partsOf(bench(), ordinary).section[kind.field]?.[0]).toMatchObject({
      handlingConditions: ['Ask before acting'],
      releasedAs: null,
      permissionId: null,
      permittedUntil: null,
    });
  });

  test(`R-127 ${name}: once a permission is gone, or its items are, nothing of it is answered`, async () => {
    const { caseId, itemIds } = await keepItems(bench(), kind, [own]);
    const items = itemIds.map((id) => ({ id }));
    const shown = async (permit: ReturnType<typeof permissionPermit>) =>
      (await read(bench(), [caseId], permit, [kind])).text.includes(itemIds[0] ?? '');
    expect(await shown(permissionPermit(caseId, both, items))).toBe(true);
    expect(await shown(permissionPermit(caseId, both, []))).toBe(false);
    expect(await shown(readerPermit([caseId], both))).toBe(false);
    expect(await shown(readerPermit([caseId], []))).toBe(false);
  });

  test(`R-145 ${name}: what is released under a permission is on record with it`, async () => {
    const { caseId, itemIds } = await keepItems(bench(), kind, [{}]);
    const items = itemIds.map((id) => ({ id }));
    const log = async (disclosureId: string, permit: ReturnType<typeof permissionPermit>) => {
      await read(bench(), [caseId], { ...permit, disclosureId }, [kind], false);
      const rows = await bench().owner.releaseLog.findMany({ where: { disclosureId } });
      return rows.map((row) => [row.outcome, row.itemId, row.permissionId]);
    };
    const under = permissionPermit(caseId, both, items);
    expect(await log(`under-${name}`, under)).toEqual([['RELEASED', itemIds[0], 'permission-1']]);
    const ordinary = readerPermit([caseId], both);
    expect(await log(`plain-${name}`, ordinary)).toEqual([['RELEASED', itemIds[0], null]]);
  });
}

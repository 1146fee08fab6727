import type { SectorSchema } from '../../../subgraphs/shared/research/sector.ts';
import { ownPermit, plainKinds, readerPermit } from '../calls.ts';
import { hiding, keepItems, permissionPermit } from '../permission-calls.ts';
import { codeOf, partsOf, read } from '../read.ts';
import type { SectorBench } from '../sector-bench.ts';

/** while a granted right is carried out, an item is hidden from everybody but its owner. */
export function hiddenItemsContract(sector: SectorSchema, bench: () => SectorBench): void {
  const { name } = sector;
  const [kind] = plainKinds(sector);
  const reader = (caseId: string) => readerPermit([caseId], [kind.category]);

  async function see(caseId: string, permit: ReturnType<typeof reader>) {
    const answer = await read(bench(), [caseId], permit, [kind]);
    const { section, standings } = partsOf(bench(), answer);
    const ids = section[kind.field]?.map(({ id }) => id).sort();
    const [row] = standings;
    return { ids, row, code: codeOf(answer, kind), text: answer.text };
  }

  test(`R-142 ${name}: a hidden item is shown to nobody but its owner`, async () => {
    const { caseId, itemIds } = await keepItems(bench(), kind, [{}, {}]);
    const [hidden = '', open = ''] = itemIds;
    const seen = await see(caseId, hiding(reader(caseId), caseId, [hidden]));
    expect(seen.ids).toEqual([open]);
    expect(seen.text).not.toContain(hidden);
    const mine = await see(caseId, hiding(ownPermit(bench(), caseId), caseId, [hidden]));
    expect(mine.ids).toEqual([...itemIds].sort());
    const items = itemIds.map((id) => ({ id }));
    const permit = permissionPermit(caseId, [kind.category], items);
    expect((await see(caseId, hiding(permit, caseId, [hidden]))).ids).toEqual([open]);
  });

  test(`R-142 F-01 ${name}: what is hidden looks neither complete nor empty, and is not named`, async () => {
    const { caseId, itemIds } = await keepItems(bench(), kind, [{}, {}]);
    const before = await see(caseId, reader(caseId));
    expect(before.row).toMatchObject({ state: 'SUPPLIED', withheldCategories: [] });
    const some = await see(caseId, hiding(reader(caseId), caseId, itemIds.slice(0, 1)));
    expect(some.row).toEqual({ ...before.row, state: 'SUPPLIED_IN_PART' });
    const all = await see(caseId, hiding(reader(caseId), caseId, itemIds));
    expect([all.ids, all.code]).toEqual([undefined, 'WITHHELD']);
    expect(all.row).toEqual({ ...before.row, state: 'WITHHELD' });
  });

  test(`R-142 R-036 ${name}: who may not know of an item learns nothing from its being hidden`, async () => {
    const secret = { audience: ['OWNER'], existenceProtected: true };
    const { caseId, itemIds } = await keepItems(bench(), kind, [{}, secret]);
    const before = await see(caseId, reader(caseId));
    const after = await see(caseId, hiding(reader(caseId), caseId, itemIds.slice(1)));
    expect(after).toEqual(before);
  });
}

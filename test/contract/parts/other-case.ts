import type { SectorSchema } from '../../../subgraphs/shared/research/sector.ts';
import { answerInput, item, ownPermit, plainKinds, submit, withdraw } from '../calls.ts';
import { keepItems, prepare, vouch } from '../permission-calls.ts';
import type { SectorBench } from '../sector-bench.ts';

/** F-51, R-047: whoever holds a permit for one case, its owner's own included, does nothing with another by it. */
export function otherCaseContract(sector: SectorSchema, bench: () => SectorBench): void {
  const { name } = sector;
  const [kind] = plainKinds(sector);
  const requestId = null;

  test(`F-51 R-047 ${name}: a permit for one case vouches for, corrects, withdraws and prepares nothing of another`, async () => {
    const here = await keepItems(bench(), kind, [{}]);
    const there = await keepItems(bench(), kind, [{}]);
    const [itemId = ''] = there.itemIds;
    const permit = ownPermit(bench(), here.caseId);
    const all = [...here.itemIds, ...there.itemIds];
    const vouched = async (caseId: string) =>
      (await vouch(bench(), { caseId, itemIds: all, requestId }, permit)).items.map(({ id }) => id);
    expect(await vouched(here.caseId)).toEqual(here.itemIds);
    expect(await vouched(there.caseId)).toEqual([]);

    const stored = () =>
      bench().owner.item.findMany({ where: { caseId: there.caseId }, orderBy: { id: 'asc' } });
    const before = await stored();
    const correction = { [kind.field]: [item(kind, { supersedes: itemId })] };
    const attempts = [here.caseId, there.caseId].flatMap((caseId) => [
      submit(bench(), answerInput(caseId, correction), permit),
      withdraw(bench(), { caseId, itemId, reason: 'Another person.' }, permit),
      prepare(bench(), { caseId, itemId, form: 'SUMMARY', summary: 'A few words.' }, permit),
    ]);
    for (const { data, errors } of await Promise.all(attempts)) {
      expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([]);
      expect(errors).toHaveLength(1);
    }
    expect(await stored()).toEqual(before);
    const own = ownPermit(bench(), there.caseId);
    const { errors } = await withdraw(
      bench(),
      { caseId: there.caseId, itemId, reason: 'Another person.' },
      own,
    );
    expect(errors).toEqual([]);
  });
}

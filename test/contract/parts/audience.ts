import type { SectorSchema } from '../../../subgraphs/shared/research/sector.ts';
import {
  answerInput,
  item,
  kept,
  newCase,
  ownPermit,
  plainKinds,
  readerPermit,
  submit,
} from '../calls.ts';
import { viewer } from '../permits.ts';
import { codeOf, partsOf, read } from '../read.ts';
import type { SectorBench } from '../sector-bench.ts';
import { firstAgency } from '../sector-bench.ts';

/** who sees which item. The owner's subgraph decides, and the statement reads no more. */
export function audienceContract(sector: SectorSchema, bench: () => SectorBench): void {
  const { name } = sector;
  const [kind, other] = plainKinds(sector);

  test(`R-033 ${name}: what is granted of one category opens no other`, async () => {
    const caseId = newCase();
    const lists = { [kind.field]: [item(kind)], [other.field]: [item(other)] };
    const { itemIds } = kept(await submit(bench(), answerInput(caseId, lists)));
    const answer = await read(bench(), [caseId], readerPermit([caseId], [kind.category]), [
      kind,
      other,
    ]);
    const { section } = partsOf(bench(), answer);
    expect(section[kind.field]?.map(({ id }) => id)).toEqual([
      itemIds[sector.kinds.indexOf(kind) < sector.kinds.indexOf(other) ? 0 : 1],
    ]);
    expect(section[other.field]).toBeNull();
    expect(codeOf(answer, other)).toBe('WITHHELD');
  });

  test(`R-034 ${name}: an item for fewer people than its category is not read for the rest`, async () => {
    const caseId = newCase();
    const items = [item(kind), item(kind, { audience: ['OWNER'] })];
    const { itemIds } = kept(await submit(bench(), answerInput(caseId, { [kind.field]: items })));
    await bench().owner.item.update({
      where: { id: itemIds[1] ?? '' },
      data: { audience: ['CHAIR'] },
    });
    const see = async (audience: ('CHAIR' | 'PROBATION' | 'ALL')[]) => {
      const permit = readerPermit([caseId], [kind.category], audience);
      const { section } = partsOf(bench(), await read(bench(), [caseId], permit, [kind]));
      return section[kind.field]?.map(({ id }) => id).sort();
    };
    expect(await see(['PROBATION', 'ALL'])).toEqual([itemIds[0]]);
    expect(await see(['CHAIR'])).toEqual([...itemIds].sort());
  });

  test(`R-034 ${name}: a list emptied by an item's own audience says withheld, not nothing`, async () => {
    const caseId = newCase();
    const items = [item(kind, { audience: ['OWNER'] })];
    kept(await submit(bench(), answerInput(caseId, { [kind.field]: items })));
    const answer = await read(bench(), [caseId], readerPermit([caseId], [kind.category]), [kind]);
    expect(partsOf(bench(), answer).section[kind.field]).toBeNull();
    expect(codeOf(answer, kind)).toBe('WITHHELD');
  });

  test(`R-034 ${name}: no permit opens what its owner keeps to itself, whatever it says of the audience`, async () => {
    const caseId = newCase();
    const items = [item(kind, { audience: ['OWNER'] })];
    kept(await submit(bench(), answerInput(caseId, { [kind.field]: items })));
    const permit = readerPermit([caseId], [kind.category], ['OWNER', 'ALL']);
    const answer = await read(bench(), [caseId], permit, [kind]);
    expect(partsOf(bench(), answer).section[kind.field]).toBeNull();
  });

  test(`R-034 ${name}: the owner sees its own items; its officer in the chair sees what chairs see`, async () => {
    const caseId = newCase();
    const items = [item(kind, { audience: ['OWNER'] })];
    const { itemIds } = kept(await submit(bench(), answerInput(caseId, { [kind.field]: items })));
    const own = ownPermit(bench(), caseId);
    const mine = partsOf(bench(), await read(bench(), [caseId], own, [kind])).section;
    expect(mine[kind.field]?.map(({ id }) => id)).toEqual(itemIds);
    const inTheChair = {
      ...own,
      viewer: viewer({ agencyId: firstAgency, agencyType: sector.agencyType, role: 'CHAIR' }),
      audience: ['CHAIR', 'ALL'] as const,
    };
    const answer = await read(bench(), [caseId], { ...inTheChair, audience: ['CHAIR', 'ALL'] }, [
      kind,
    ]);
    expect(partsOf(bench(), answer).section[kind.field]).toBeNull();
  });

  test(`R-079 ${name}: an item whose match is uncertain is for its owner alone`, async () => {
    const caseId = newCase();
    const items = [item(kind, { subjectId: 'participant-1', match: 'UNCERTAIN' })];
    const { itemIds } = kept(await submit(bench(), answerInput(caseId, { [kind.field]: items })));
    const mine = await read(bench(), [caseId], ownPermit(bench(), caseId), [kind]);
    expect(partsOf(bench(), mine).section[kind.field]?.map(({ id }) => id)).toEqual(itemIds);
    const answer = await read(bench(), [caseId], readerPermit([caseId], [kind.category]), [kind]);
    expect(partsOf(bench(), answer)).toMatchObject({
      section: { [kind.field]: [] },
      standings: [{ state: 'NOTHING_HELD', withheldCategories: [] }],
    });
  });

  const detailed = sector.kinds.flatMap((one) =>
    one.examples.flatMap((example, index) =>
      Object.entries(one.fields)
        .filter(
          ([field, { category }]) => category !== undefined && (example[field] ?? null) !== null,
        )
        .map(([field, { category }]) => ({ one, index, field, category: category ?? '' })),
    ),
  );

  if (detailed.length > 0)
    test(`R-034 ${name}: a detail under a narrower category stays out of an item that is released`, async () => {
      for (const { one, index, field, category } of detailed) {
        const caseId = newCase();
        const items = [item(one, {}, index)];
        kept(await submit(bench(), answerInput(caseId, { [one.field]: items })));
        await bench().owner.item.updateMany({
          where: { caseId },
          data: { audience: [], existenceProtected: false },
        });
        const shown = async (categories: string[]) => {
          const answer = await read(bench(), [caseId], readerPermit([caseId], categories), [one]);
          return partsOf(bench(), answer).section[one.field]?.[0]?.[field];
        };
        expect([field, await shown([one.category])]).toEqual([field, null]);
        expect([field, await shown([one.category, category])]).toEqual([
          field,
          one.examples[index]?.[field],
        ]);
      }
    });
}

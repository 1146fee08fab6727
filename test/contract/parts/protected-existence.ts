import { randomUUID } from 'node:crypto';
import type { ItemKind } from '../../../subgraphs/shared/research/item-kind.ts';
import type { SectorSchema } from '../../../subgraphs/shared/research/sector.ts';
import {
  answerInput,
  item,
  kept,
  newCase,
  plainKinds,
  readerPermit,
  submit,
  table,
} from '../calls.ts';
import { read } from '../read.ts';
import type { SectorBench } from '../sector-bench.ts';

/** R-036, decisions 20 and 21: to whom an item must not be known to exist, the answer is the one for nothing. */
export function protectedExistenceContract(sector: SectorSchema, bench: () => SectorBench): void {
  const { name } = sector;
  const [kind, other] = plainKinds(sector);

  /** The bytes that an outsider gets, with the case's own id left out. */
  async function bytes(caseId: string, categories: string[], kinds: readonly ItemKind[]) {
    const permit = readerPermit([caseId], categories);
    const { text } = await read(bench(), [caseId], permit, kinds);
    return text.replaceAll(caseId, 'the case');
  }

  /** One case with these items and one where the agency says that it holds nothing. */
  async function withAndWithout(lists: Record<string, unknown>): Promise<[string, string]> {
    const [held, nothing] = [newCase(), newCase()];
    kept(await submit(bench(), answerInput(held, lists)));
    kept(await submit(bench(), answerInput(nothing, { answer: 'NOTHING_HELD' })));
    return [held, nothing];
  }

  test(`R-036 T15 ${name}: an item whose existence is protected looks like nothing, byte for byte`, async () => {
    const hidden = item(kind, { audience: ['OWNER'], existenceProtected: true });
    const [held, nothing] = await withAndWithout({ [kind.field]: [hidden] });
    const granted = [kind.category, other.category];
    expect(await bytes(held, granted, [kind, other])).toBe(
      await bytes(nothing, granted, [kind, other]),
    );
    expect(await bytes(held, [], [kind])).toBe(await bytes(nothing, [], [kind]));
  });

  test(`R-036 T15 ${name}: beside items that are shown, a protected one changes nothing`, async () => {
    const caseId = newCase();
    const lists = { [kind.field]: [item(kind), item(kind, { audience: ['OWNER'] })] };
    const { itemIds } = kept(await submit(bench(), answerInput(caseId, lists)));
    const { owner } = bench();
    const see = () => bytes(caseId, [kind.category], [kind]);
    await owner.item.update({
      where: { id: itemIds[1] ?? '' },
      data: { existenceProtected: true },
    });
    const withIt = await see();
    const gone = { withdrawnAt: new Date(), withdrawnReason: 'for comparison' };
    await owner.item.update({ where: { id: itemIds[1] ?? '' }, data: gone });
    expect(withIt).toBe(await see());
    expect(withIt).toContain('"state":"SUPPLIED"');
  });

  const protectedKinds = sector.kinds.filter(
    ({ category }) => table.get(category)?.existence === 'protected',
  );
  for (const hidden of protectedKinds)
    test(`R-036 T15 ${name}: ${hidden.category} looks like nothing to whom it is not released`, async () => {
      const [held, nothing] = await withAndWithout({ [hidden.field]: [item(hidden)] });
      expect(await bytes(held, [kind.category], [hidden, kind])).toBe(
        await bytes(nothing, [kind.category], [hidden, kind]),
      );
      expect(await bytes(held, [], [hidden])).toContain(`"${hidden.field}":[]`);
    });

  const narrowing = sector.kinds.flatMap((one) =>
    one.examples.flatMap((example, index) => {
      const narrowed = one.narrow?.(example);
      return narrowed?.existenceProtected === true ? [{ one, index, narrowed }] : [];
    }),
  );
  for (const { one, index, narrowed } of narrowing)
    test(`R-041 ${name}: ${one.category}, example ${index + 1}, is kept from all but those its content allows`, async () => {
      const [held, nothing] = await withAndWithout({ [one.field]: [item(one, {}, index)] });
      expect(await bytes(held, [one.category], [one])).toBe(
        await bytes(nothing, [one.category], [one]),
      );
      const [token] = narrowed.audience;
      if (token === undefined || token === 'OWNER') return;
      const permit = readerPermit([held], [one.category], [token]);
      const { text } = await read(bench(), [held], permit, [one], false);
      expect(text).toContain('"state":"SUPPLIED"');
    });

  test(`R-036 ${name}: an id says nothing about what came with the item`, async () => {
    const caseId = `case-${randomUUID()}`;
    const lists = { [kind.field]: [item(kind), item(kind)] };
    const { itemIds } = kept(await submit(bench(), answerInput(caseId, lists)));
    for (const id of itemIds) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-/);
  });
}

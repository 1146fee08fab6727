import { randomUUID } from 'node:crypto';
import type { ItemKind } from '../../../subgraphs/shared/research/item-kind.ts';
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
  table,
  withdraw,
} from '../calls.ts';
import { read } from '../read.ts';
import type { SectorBench } from '../sector-bench.ts';
import { now } from '../sector-bench.ts';

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

  /** Another search by another person, so that any trace of it would be seen. */
  const later = {
    searched: {
      by: 'Sam Second',
      at: '2026-09-30T21:00:00Z',
      identifiers: ['PHONE'],
      systems: ['Case records'],
    },
  };
  const longAgo = { contributedAt: new Date('2026-09-20T10:00:00Z') };
  const secret = item(kind, { audience: ['OWNER'], existenceProtected: true });
  const uncertain = item(kind, { subjectId: 'participant-1', match: 'UNCERTAIN' });
  const before: readonly [string, Record<string, unknown>][] = [
    ['items that are shown', { [kind.field]: [item(kind)] }],
    ['items that are withheld', { [other.field]: [item(other)] }],
    ['items as hidden', { [kind.field]: [secret] }],
    ['nothing held', { answer: 'NOTHING_HELD' }],
    ['a reasoned refusal', { answer: 'DECLINED', reason: 'The matter is before a court.' }],
  ];
  test.each(before)(
    `R-036 T15 ${name}: after %s, contribute a protected item between two reads: same bytes`,
    async (_title, answer) => {
      const caseId = newCase();
      const { id } = kept(await submit(bench(), answerInput(caseId, answer)));
      await bench().owner.researchAnswer.update({ where: { id }, data: longAgo });
      const see = async () => [
        await bytes(caseId, [kind.category], [kind, other]),
        await bytes(caseId, [], [kind]),
      ];
      const first = await see();
      // The second is too late to be read before the meeting, the first was not.
      const permit = ownPermit(bench(), caseId, { meetingStartsAt: now.toISOString() });
      for (const hidden of [secret, uncertain])
        kept(
          await submit(bench(), answerInput(caseId, { [kind.field]: [hidden], ...later }), permit),
        );
      expect(await see()).toEqual(first);
      expect(first[0]).toContain('2026-09-20T10:00:00.000Z');
      const own = await read(bench(), [caseId], ownPermit(bench(), caseId), [kind]);
      expect(own.text).toContain('Sam Second');
    },
  );

  test(`R-035 R-036 ${name}: what is added and shown, or withheld and told of, moves the answer on`, async () => {
    for (const [list, changes] of [
      [kind, {}],
      [kind, { audience: ['OWNER'] }],
    ] as const) {
      const caseId = newCase();
      const { id } = kept(
        await submit(bench(), answerInput(caseId, { [kind.field]: [item(kind)] })),
      );
      await bench().owner.researchAnswer.update({ where: { id }, data: longAgo });
      const added = { [list.field]: [item(list, changes)], ...later };
      kept(await submit(bench(), answerInput(caseId, added)));
      const seen = await bytes(caseId, [kind.category], [kind]);
      expect(seen).toContain('Sam Second');
      expect(seen).toContain(now.toISOString());
    }
  });

  test(`R-035 ${name}: that nothing is held any more is said with its own time and search`, async () => {
    const caseId = newCase();
    const { id, itemIds } = kept(
      await submit(bench(), answerInput(caseId, { [kind.field]: [item(kind)] })),
    );
    await bench().owner.researchAnswer.update({ where: { id }, data: longAgo });
    const withdrawal = { caseId, itemId: itemIds[0] ?? '', reason: 'Another person.' };
    kept(await withdraw(bench(), withdrawal));
    kept(await submit(bench(), answerInput(caseId, { answer: 'NOTHING_HELD', ...later })));
    expect(await bytes(caseId, [kind.category], [kind])).toContain('Sam Second');
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

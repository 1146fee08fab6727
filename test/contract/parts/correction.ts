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
  withdraw,
} from '../calls.ts';
import { caseGrant, viewer } from '../permits.ts';
import { partsOf, read } from '../read.ts';
import type { GraphQLAnswer, SectorBench } from '../sector-bench.ts';
import { firstAgency, secondAgency } from '../sector-bench.ts';

/** only the owner corrects or withdraws; what was said before is kept and never served. */
export function correctionContract(sector: SectorSchema, bench: () => SectorBench): void {
  const { name } = sector;
  const [kind, other] = plainKinds(sector);
  const both = [firstAgency, secondAgency];
  const extensions = ({ errors }: GraphQLAnswer) => errors.map((error) => error.extensions);
  const reason = 'Entered on the wrong person.';

  async function oneItem(caseId: string): Promise<string> {
    const input = answerInput(caseId, { [kind.field]: [item(kind)] });
    const { itemIds } = kept(
      await submit(bench(), input, ownPermit(bench(), caseId, { asked: both })),
    );
    return itemIds[0] ?? '';
  }
  async function shown(caseId: string) {
    const answer = await read(bench(), [caseId], readerPermit([caseId], [kind.category]), [kind]);
    const { section, standings } = partsOf(bench(), answer);
    return {
      ids: section[kind.field]?.map(({ id }) => id),
      state: standings[0]?.state,
      text: answer.text,
    };
  }

  test(`R-159 R-088 ${name}: a correction replaces the item, and the earlier version is kept`, async () => {
    const caseId = newCase();
    const before = await oneItem(caseId);
    const corrected = item(kind, { supersedes: before, recordedOn: '2026-09-02' });
    const { itemIds } = kept(
      await submit(bench(), answerInput(caseId, { [kind.field]: [corrected] })),
    );
    const seen = await shown(caseId);
    expect(seen.ids).toEqual(itemIds);
    expect(seen.text).not.toContain(before);
    const stored = await bench().owner.item.findMany({
      where: { caseId },
      orderBy: { version: 'asc' },
    });
    expect(stored.map(({ id, version, supersedes }) => [id, version, supersedes])).toEqual([
      [before, 1, null],
      [itemIds[0], 2, before],
    ]);
    expect(stored[0]?.supersededAt).not.toBeNull();
  });

  test(`R-159 ${name}: items of an earlier answer stay in the picture beside those of a later one`, async () => {
    const caseId = newCase();
    const before = await oneItem(caseId);
    const { itemIds } = kept(
      await submit(bench(), answerInput(caseId, { [kind.field]: [item(kind)] })),
    );
    expect((await shown(caseId)).ids?.sort()).toEqual([before, ...itemIds].sort());
  });

  test(`R-088 ${name}: another agency's item can be neither corrected nor withdrawn`, async () => {
    const caseId = newCase();
    const theirs = await oneItem(caseId);
    const permit = ownPermit(bench(), caseId, { asked: both }, secondAgency);
    const corrected = answerInput(caseId, { [kind.field]: [item(kind, { supersedes: theirs })] });
    expect(extensions(await submit(bench(), corrected, permit))).toEqual([
      { code: 'CONTRIBUTION_REFUSED', field: `${kind.field}[0].supersedes`, rule: 'R-088' },
    ]);
    const refused = { code: 'CONTRIBUTION_REFUSED', field: 'itemId', rule: 'R-088' };
    expect(extensions(await withdraw(bench(), { caseId, itemId: theirs, reason }, permit))).toEqual(
      [refused],
    );
    const absent = await withdraw(bench(), { caseId, itemId: 'no-such-item', reason }, permit);
    expect(extensions(absent)).toEqual([refused]);
    expect((await shown(caseId)).ids).toEqual([theirs]);
  });

  test(`R-088 ${name}: a coordinator who may enter a report may not rewrite or withdraw one`, async () => {
    const caseId = newCase();
    const theirs = await oneItem(caseId);
    const permit = {
      viewer: viewer({ role: 'COORDINATOR', agencyId: firstAgency }),
      cases: { [caseId]: caseGrant({ asked: both, contributeFor: both }) },
    };
    const corrected = answerInput(caseId, {
      onBehalfOf: firstAgency,
      [kind.field]: [item(kind, { supersedes: theirs })],
    });
    expect(extensions(await submit(bench(), corrected, permit))[0]).toMatchObject({
      rule: 'R-088',
    });
    const withdrawn = await withdraw(bench(), { caseId, itemId: theirs, reason }, permit);
    expect(extensions(withdrawn)).toEqual([{ code: 'OPERATION_NOT_ALLOWED', rule: 'R-088' }]);
  });

  test(`R-159 ${name}: a version that was replaced, or an item of another kind or case, is not corrected`, async () => {
    const caseId = newCase();
    const before = await oneItem(caseId);
    const correct = (list: string, changes: object) =>
      submit(
        bench(),
        answerInput(caseId, { [list]: [item(list === kind.field ? kind : other, { ...changes })] }),
      );
    expect(extensions(await correct(other.field, { supersedes: before }))[0]).toMatchObject({
      rule: 'R-088',
    });
    const elsewhere = await oneItem(newCase());
    expect(extensions(await correct(kind.field, { supersedes: elsewhere }))[0]).toMatchObject({
      rule: 'R-088',
    });
    kept(await correct(kind.field, { supersedes: before }));
    expect(extensions(await correct(kind.field, { supersedes: before }))[0]).toMatchObject({
      rule: 'R-088',
    });
  });

  test(`R-159 ${name}: one item is not corrected twice in one answer`, async () => {
    const caseId = newCase();
    const supersedes = await oneItem(caseId);
    const twice = [item(kind, { supersedes }), item(kind, { supersedes })];
    expect(extensions(await submit(bench(), answerInput(caseId, { [kind.field]: twice })))).toEqual(
      [{ code: 'CONTRIBUTION_REFUSED', field: `${kind.field}[1].supersedes`, rule: 'R-159' }],
    );
  });

  test(`R-159 ${name}: a withdrawn item leaves the picture, and is kept with its reason`, async () => {
    const caseId = newCase();
    const itemId = await oneItem(caseId);
    expect(extensions(await withdraw(bench(), { caseId, itemId, reason: ' ' }))).toEqual([
      { code: 'CONTRIBUTION_REFUSED', field: 'reason', rule: 'R-159' },
    ]);
    kept(await withdraw(bench(), { caseId, itemId, reason }));
    expect(await shown(caseId)).toMatchObject({ ids: [], state: 'NOTHING_HELD' });
    const stored = await bench().owner.item.findUniqueOrThrow({ where: { id: itemId } });
    expect(stored).toMatchObject({ withdrawnReason: reason });
    expect(extensions(await withdraw(bench(), { caseId, itemId, reason }))[0]).toMatchObject({
      rule: 'R-088',
    });
  });

  test(`F-01 ${name}: nothing held, or declined, is refused while the agency's items are in the picture`, async () => {
    const caseId = newCase();
    const itemId = await oneItem(caseId);
    for (const changes of [{ answer: 'NOTHING_HELD' }, { answer: 'DECLINED', reason }])
      expect(extensions(await submit(bench(), answerInput(caseId, changes)))).toEqual([
        { code: 'CONTRIBUTION_REFUSED', field: 'answer', rule: 'F-01' },
      ]);
    kept(await withdraw(bench(), { caseId, itemId, reason }));
    kept(await submit(bench(), answerInput(caseId, { answer: 'NOTHING_HELD' })));
  });
}

import { itemsPath } from '../../../schema/permit/item-references.ts';
import type { SectorSchema } from '../../../subgraphs/shared/research/sector.ts';
import {
  answerInput,
  item,
  kept,
  ownPermit,
  plainKinds,
  readerPermit,
  submit,
  withdraw,
} from '../calls.ts';
import { hiding, keepItems, permissionPermit, prepare, vouch } from '../permission-calls.ts';
import type { SectorBench } from '../sector-bench.ts';
import { firstAgency } from '../sector-bench.ts';

/** an owner's subgraph vouches for what the viewer may read, and for nothing else. */
export function vouchingContract(sector: SectorSchema, bench: () => SectorBench): void {
  const { name } = sector;
  const [kind, other] = plainKinds(sector);
  const requestId = null;
  const reader = (caseId: string) => readerPermit([caseId], [kind.category]);
  const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id).sort();

  test(`R-109 ${name}: an item that the viewer may read is vouched for, without anything it says`, async () => {
    const said = {
      originalSource: 'Harbour Trust',
      subjectId: 'participant-1',
      match: 'CONFIRMED',
      matchedOn: 'Name and date of birth',
    };
    const copies = { handlingConditions: ['View only, please'] };
    const { caseId, itemIds } = await keepItems(bench(), kind, [said, copies]);
    const { status, items } = await vouch(bench(), { caseId, itemIds, requestId }, reader(caseId));
    expect(status).toBe(200);
    const common = { ownerId: firstAgency, category: kind.category, version: null };
    const all = [
      {
        ...common,
        id: itemIds[0],
        subjectId: 'participant-1',
        originalSource: 'Harbour Trust',
        viewOnly: false,
      },
      {
        ...common,
        id: itemIds[1],
        subjectId: null,
        originalSource: kind.needsOriginalSource ? 'A practice nurse' : null,
        viewOnly: true,
      },
    ];
    expect(items).toHaveLength(2);
    expect(items).toEqual(expect.arrayContaining(all));
  });

  test(`R-109 R-034 R-079 R-159 ${name}: what the viewer may not read is not vouched for, and is absent like what is not`, async () => {
    const changes = [
      {},
      { audience: ['OWNER'] },
      { subjectId: 'participant-1', match: 'UNCERTAIN' },
      {},
      {},
    ];
    const { caseId, itemIds } = await keepItems(bench(), kind, changes);
    const [open = '', , , old = '', gone = ''] = itemIds;
    const correction = item(kind, { supersedes: old });
    kept(await submit(bench(), answerInput(caseId, { [kind.field]: [correction] })));
    kept(await withdraw(bench(), { caseId, itemId: gone, reason: 'Wrong person.' }));
    const elsewhere = await keepItems(bench(), kind, [{}]);
    const question = { caseId, itemIds: [...itemIds, ...elsewhere.itemIds, 'none'], requestId };
    const asked = async (permit: ReturnType<typeof reader>) =>
      ids((await vouch(bench(), question, permit)).items);
    expect(await asked(reader(caseId))).toEqual([open]);
    expect(await asked(readerPermit([caseId], [other.category]))).toEqual([]);
    expect(await asked(readerPermit([], []))).toEqual([]);
    expect(await asked(hiding(reader(caseId), caseId, [open]))).toEqual([]);
    expect(await asked(ownPermit(bench(), caseId))).toEqual(itemIds.slice(0, 3).sort());
  });

  test(`R-110 ${name}: what is open under a permission is not thereby vouched for`, async () => {
    const { caseId, itemIds } = await keepItems(bench(), kind, [{}]);
    const items = itemIds.map((id) => ({ id }));
    const permit = permissionPermit(caseId, [kind.category], items);
    expect((await vouch(bench(), { caseId, itemIds, requestId }, permit)).items).toEqual([]);
  });

  test(`R-123 ${name}: to its owner an item is vouched for with the version prepared last for the request`, async () => {
    const { caseId, itemIds } = await keepItems(bench(), kind, [{}, {}]);
    const [itemId = '', second = ''] = itemIds;
    const input = { caseId, itemId, form: 'SUMMARY' };
    kept(await prepare(bench(), { ...input, summary: 'The first words.' }));
    const last = kept(await prepare(bench(), { ...input, summary: 'The last words.' }));
    const another = { ...input, summary: 'For another.', requestId: 'request-2' };
    const { id: otherVersion } = kept(await prepare(bench(), another));
    const question = { caseId, itemIds, requestId: 'request-1' };
    const versions = async (permit: ReturnType<typeof reader>) => {
      const { items } = await vouch(bench(), question, permit);
      return Object.fromEntries(items.map(({ id, version }) => [id, version]));
    };
    const version = { id: last.id, form: 'SUMMARY' };
    const own = ownPermit(bench(), caseId);
    expect(await versions(own)).toEqual({ [itemId]: version, [second]: null });
    const forAnother = await vouch(bench(), { ...question, requestId: 'request-2' }, own);
    expect(forAnother.items.map(({ version: one }) => one?.id).sort()).toEqual([
      otherVersion,
      undefined,
    ]);
    expect(await versions(reader(caseId))).toEqual({ [itemId]: null, [second]: null });
  });

  test(`R-146 R-149 ${name}: that a name was not found is on record without the name, and nothing as released`, async () => {
    const { caseId, itemIds } = await keepItems(bench(), kind, [{}]);
    const log = async (disclosureId: string, named: string[]) => {
      const permit = { ...reader(caseId), disclosureId };
      await vouch(bench(), { caseId, itemIds: named, requestId }, permit);
      const rows = await bench().owner.releaseLog.findMany({ where: { disclosureId } });
      return rows.map(({ outcome, code, itemId }) => [outcome, code, itemId]);
    };
    expect(await log(`found-${name}`, itemIds)).toEqual([]);
    const missing = [...itemIds, 'Wren lives above the bakery'];
    expect(await log(`missing-${name}`, missing)).toEqual([['REFUSED', 'NOT_FOUND', null]]);
  });

  test(`R-046 F-51 ${name}: a viewer's permit does not ask for items, and a permit for items reads nothing`, async () => {
    const { caseId, itemIds } = await keepItems(bench(), kind, [{}]);
    const question = { caseId, itemIds, requestId };
    for (const use of ['CASE', 'FACTS', 'COMPOSITION'] as const)
      expect(await vouch(bench(), question, { ...reader(caseId), use })).toEqual({
        status: 403,
        items: [],
      });
    const forItems = { ...reader(caseId), use: 'ITEMS' as const };
    expect((await bench().ask('{ __typename }', {}, forItems)).status).toBe(403);
    const bare = await fetch(new URL(itemsPath, bench().url), { method: 'POST' });
    expect(bare.status).toBe(403);
  });
}

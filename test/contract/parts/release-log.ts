import { asUser } from '../../support/postgres.ts';
import type { SectorSchema } from '../../../subgraphs/shared/research/sector.ts';
import { answerInput, item, kept, newCase, plainKinds, readerPermit, submit } from '../calls.ts';
import { partsOf, read } from '../read.ts';
import type { SectorBench } from '../sector-bench.ts';
import { firstAgency } from '../sector-bench.ts';

/** the agency's own account of what it handed out and refused. */
export function releaseLogContract(sector: SectorSchema, bench: () => SectorBench): void {
  const { name } = sector;
  const [kind, other] = plainKinds(sector);

  async function readWith(caseId: string, disclosureId: string) {
    const permit = { ...readerPermit([caseId], [kind.category]), disclosureId };
    return read(bench(), [caseId], permit, [kind, other], false);
  }

  test(`R-148 R-146 ${name}: every item handed out and every category refused is on record`, async () => {
    const caseId = newCase();
    const lists = { [kind.field]: [item(kind), item(kind)], [other.field]: [item(other)] };
    const { itemIds } = kept(await submit(bench(), answerInput(caseId, lists)));
    const disclosureId = `logged-${name}`;
    const { section } = partsOf(bench(), await readWith(caseId, disclosureId));
    const shown = section[kind.field]?.map(({ id }) => id) ?? [];
    expect(itemIds).toEqual(expect.arrayContaining(shown));
    const log = await bench().owner.releaseLog.findMany({ where: { disclosureId } });
    const of = (outcome: string) => log.filter((row) => row.outcome === outcome);
    expect(
      of('RELEASED')
        .map(({ itemId }) => itemId)
        .sort(),
    ).toEqual([...shown].sort());
    expect(of('RELEASED')[0]).toMatchObject({
      caseId,
      category: kind.category,
      ownerId: firstAgency,
      viewerOfficerId: 'officer-1',
      viewerAgencyId: 'other-agency',
      viewerRole: 'REPRESENTATIVE',
      purpose: 'MARAC_SAFETY',
    });
    expect(of('RELEASED')[0]?.permitId).toBeTruthy();
    expect(of('REFUSED')).toMatchObject([
      { caseId, category: other.category, ownerId: firstAgency, itemId: null, code: 'WITHHELD' },
    ]);
  });

  test(`R-149 ${name}: the log holds references and no word of an item`, async () => {
    const caseId = newCase();
    const canary = 'a canary sang in the cellar';
    const items = [item(kind, { handlingConditions: [canary], originalSource: canary })];
    kept(await submit(bench(), answerInput(caseId, { [kind.field]: items })));
    const disclosureId = `canary-${name}`;
    expect((await readWith(caseId, disclosureId)).text).toContain(canary);
    const log = await bench().owner.releaseLog.findMany({ where: { disclosureId } });
    expect(log).not.toHaveLength(0);
    expect(JSON.stringify(log)).not.toContain('canary sang');
  });

  test(`R-145 R-148 ${name}: what cannot be written to the log is not handed out`, async () => {
    const caseId = newCase();
    const { itemIds } = kept(
      await submit(bench(), answerInput(caseId, { [kind.field]: [item(kind)] })),
    );
    const role = `${name.replaceAll('-', '_')}_app`;
    const { told, ownerUrl } = bench();
    const inDatabase = (sql: string) => asUser(ownerUrl, (client) => client.query(sql));
    await inDatabase(`REVOKE INSERT ON release_log FROM ${role}`);
    const refused = await readWith(caseId, `unwritten-${name}`);
    await inDatabase(`GRANT INSERT ON release_log TO ${role}`);
    expect(refused.text).not.toContain(itemIds[0]);
    expect(partsOf(bench(), refused).section).toBeNull();
    expect(refused.errors.map(({ extensions }) => extensions)).toContainEqual({ code: 'INTERNAL' });
    expect(told.errors.splice(0)).not.toHaveLength(0);
    expect((await readWith(caseId, `written-${name}`)).text).toContain(itemIds[0]);
  });
}

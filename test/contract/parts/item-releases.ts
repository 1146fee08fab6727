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
import { partsOf, read, sectionQuery } from '../read.ts';
import type { SectorBench } from '../sector-bench.ts';
import { firstAgency, secondAgency } from '../sector-bench.ts';
import { withoutLog } from '../subgraph-description.ts';

/** the release log item by item, and what it keeps of refused contributions. */
export function itemReleasesContract(sector: SectorSchema, bench: () => SectorBench): void {
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
    });
    expect(of('REFUSED')).toMatchObject([
      { caseId, category: other.category, ownerId: firstAgency, itemId: null, code: 'WITHHELD' },
    ]);
  });

  test(`R-148 ${name}: what a directive leaves out is not on record as handed out`, async () => {
    const caseId = newCase();
    const lists = { [kind.field]: [item(kind)], [other.field]: [item(other)] };
    kept(await submit(bench(), answerInput(caseId, lists)));
    const cases = [{ __typename: 'CasePicture', id: caseId }];
    for (const directive of ['@skip(if: true)', '@include(if: false)']) {
      const disclosureId = `${directive.slice(1, 5)}-${name}`;
      const permit = { ...readerPermit([caseId], [kind.category, other.category]), disclosureId };
      const query = sectionQuery(bench(), [kind, other], false);
      const without = query.replace(`${kind.field} {`, `${kind.field} ${directive} {`);
      await bench().ask(without, { cases }, permit);
      const log = await bench().owner.releaseLog.findMany({ where: { disclosureId } });
      expect(log.map(({ category }) => category)).toEqual([other.category]);
    }
  });

  test(`R-146 R-149 ${name}: a refused contribution or withdrawal is on record with its rule, and no word of it`, async () => {
    const caseId = newCase();
    const disclosureId = `refused-${name}`;
    const permit = { ...ownPermit(bench(), caseId), disclosureId };
    const sentence = 'she lives above the bakery';
    const items = { [kind.field]: [item(kind, { nature: null, originalSource: sentence })] };
    const elsewhere = answerInput(sentence, items);
    const owner = { onBehalfOf: secondAgency };
    for (const input of [answerInput(caseId, items), elsewhere, answerInput(caseId, owner)])
      await submit(bench(), input, permit);
    await withdraw(bench(), { caseId, itemId: sentence, reason: sentence }, permit);
    const log = await bench().owner.releaseLog.findMany({ where: { disclosureId } });
    const said = log.map((row) => [row.code, row.caseId, row.ownerId, row.outcome, row.itemId]);
    expect(said.sort()).toEqual([
      ['CONTRIBUTION_REFUSED:R-074', caseId, firstAgency, 'REFUSED', null],
      ['CONTRIBUTION_REFUSED:R-088', caseId, firstAgency, 'REFUSED', null],
      ['NOT_FOUND', null, null, 'REFUSED', null],
      ['OPERATION_NOT_ALLOWED:R-073', caseId, null, 'REFUSED', null],
    ]);
    for (const row of log)
      expect(row).toMatchObject({
        viewerOfficerId: 'officer-1',
        category: 'research.contribution',
      });
  });

  test(`R-146 ${name}: a refusal that cannot be written is told to the operator, and stays a refusal`, async () => {
    const caseId = newCase();
    const input = answerInput(caseId, { [kind.field]: [item(kind, { nature: null })] });
    const answer = await withoutLog(bench(), () => submit(bench(), input));
    expect(answer.errors.map(({ extensions }) => extensions['rule'])).toEqual(['R-074']);
    expect(bench().told.errors.splice(0)).toHaveLength(1);
    expect(await bench().owner.researchAnswer.count({ where: { caseId } })).toBe(0);
  });
}

import type { SectorSchema } from '../../../subgraphs/shared/research/sector.ts';
import { item, kept, ownPermit, submit, answerInput } from '../calls.ts';
import { viewer } from '../permits.ts';
import { keepItems, kindWithText, permissionPermit, prepare } from '../permission-calls.ts';
import { codeOf, partsOf, read } from '../read.ts';
import type { GraphQLAnswer, SectorBench } from '../sector-bench.ts';
import { firstAgency, secondAgency } from '../sector-bench.ts';

/** R-123, F-37, F-38: what an owner left of an item goes, and no byte of the rest. */
export function releasedVersionsContract(sector: SectorSchema, bench: () => SectorBench): void {
  const { name } = sector;
  const { kind, text, beside } = kindWithText(sector);
  const categories = [kind.category];
  const canary = 'canary Wren told it in the kitchen';
  const source = 'canary neighbour at number nine';
  const said = { [text]: canary, originalSource: source, occurredOn: '2026-08-17' };
  const faults = ({ errors }: GraphQLAnswer) =>
    errors.map(({ extensions }) => [extensions['code'], extensions['field'], extensions['rule']]);

  async function oneItem() {
    const { caseId, itemIds } = await keepItems(bench(), kind, [said]);
    return { caseId, itemId: itemIds[0] ?? '' };
  }
  const see = async (caseId: string, granted: Parameters<typeof permissionPermit>[2]) => {
    const answer = await read(bench(), [caseId], permissionPermit(caseId, categories, granted), [
      kind,
    ]);
    return { answer, shown: partsOf(bench(), answer).section[kind.field]?.[0] };
  };

  test(`R-123 F-37 ${name}: of a redacted item what its owner left in is served, and no byte of the rest`, async () => {
    const { caseId, itemId: id } = await oneItem();
    const input = { caseId, itemId: id, form: 'REDACTED', keep: [beside] };
    const { id: versionId } = kept(await prepare(bench(), input));
    const disclosureId = `redacted-${name}`;
    const permit = permissionPermit(caseId, categories, [{ id, form: 'REDACTED', versionId }]);
    const answer = await read(bench(), [caseId], { ...permit, disclosureId }, [kind]);
    const shown = partsOf(bench(), answer).section[kind.field]?.[0];
    expect(shown).toMatchObject({
      id,
      releasedAs: 'REDACTED',
      [beside]: kind.examples[0][beside],
      [text]: null,
      originalSource: null,
      occurredOn: null,
    });
    const withheld = answer.errors.filter(({ path }) => path?.[5] === text);
    expect(withheld.map(({ extensions }) => extensions['code'])).toEqual(['WITHHELD']);
    expect(answer.text).not.toMatch(/canary|2026-08-17/);
    const log = await bench().owner.releaseLog.findMany({ where: { disclosureId } });
    expect(JSON.stringify(log)).not.toContain('canary');
  });

  test(`R-123 ${name}: an owner's own words stand in place of its text`, async () => {
    const { caseId, itemId: id } = await oneItem();
    const replace = [{ field: text, text: 'Somebody known to us spoke of it.' }];
    const input = { caseId, itemId: id, form: 'REDACTED', replace };
    const { id: versionId } = kept(await prepare(bench(), input));
    const { answer, shown } = await see(caseId, [{ id, form: 'REDACTED', versionId }]);
    expect(shown?.[text]).toBe('Somebody known to us spoke of it.');
    expect(answer.text).not.toContain('canary');
  });

  test(`R-123 F-37 ${name}: a summary goes alone, without a field of the item`, async () => {
    const { caseId, itemId: id } = await oneItem();
    const summary = 'We hold one account, which supports the order.';
    const { id: versionId } = kept(
      await prepare(bench(), { caseId, itemId: id, form: 'SUMMARY', summary }),
    );
    const { answer, shown } = await see(caseId, [{ id, form: 'SUMMARY', versionId }]);
    expect(shown).toMatchObject({ releasedAs: 'SUMMARY', releasedSummary: summary });
    expect(shown?.['permittedUse']).toBe('COURT_PROCEEDINGS');
    for (const field of Object.keys(kind.fields))
      expect([field, shown?.[field]]).toEqual([field, null]);
    expect(answer.text).not.toMatch(/canary|2026-08-17/);
  });

  test(`R-123 ${name}: without the very version that its form needs an item is not shown`, async () => {
    const { caseId, itemIds } = await keepItems(bench(), kind, [said, said]);
    const [id = '', second = ''] = itemIds;
    const input = { caseId, itemId: second, form: 'REDACTED', keep: [beside] };
    const { id: other } = kept(await prepare(bench(), input));
    for (const versionId of [null, 'no-such-version', other]) {
      const { answer } = await see(caseId, [{ id, form: 'REDACTED', versionId }]);
      expect([versionId, codeOf(answer, kind)]).toEqual([versionId, 'WITHHELD']);
      expect(answer.text).not.toContain('canary');
    }
    const { answer } = await see(caseId, [{ id: second, form: 'SUMMARY', versionId: other }]);
    expect(codeOf(answer, kind)).toBe('WITHHELD');
  });

  test(`R-123 ${name}: a version prepared later does not change what was granted before`, async () => {
    const { caseId, itemId: id } = await oneItem();
    const input = { caseId, itemId: id, form: 'SUMMARY' };
    const first = kept(await prepare(bench(), { ...input, summary: 'The first words.' }));
    kept(await prepare(bench(), { ...input, summary: 'The second words.' }));
    const { shown } = await see(caseId, [{ id, form: 'SUMMARY', versionId: first.id }]);
    expect(shown?.['releasedSummary']).toBe('The first words.');
  });

  test(`R-123 ${name}: a version that is no version is refused by field`, async () => {
    const { caseId, itemId } = await oneItem();
    const own = { caseId, itemId };
    const words = { field: text, text: 'Other words.' };
    const wrong: [Record<string, unknown>, string, string][] = [
      [{ form: 'FULL' }, 'form', 'R-123'],
      [{ form: 'SUMMARY' }, 'summary', 'R-123'],
      [{ form: 'SUMMARY', summary: ' ' }, 'summary', 'R-123'],
      [{ form: 'SUMMARY', summary: 'x'.repeat(1001) }, 'summary', 'R-076'],
      [{ form: 'SUMMARY', summary: 'Words.', keep: [beside] }, 'keep', 'R-123'],
      [{ form: 'SUMMARY', summary: 'Words.', replace: [words] }, 'replace', 'R-123'],
      [{ form: 'REDACTED', summary: 'Words.', keep: [beside] }, 'summary', 'R-123'],
      [{ form: 'REDACTED' }, 'keep', 'R-123'],
      [{ form: 'REDACTED', keep: ['constructor'] }, 'keep[0]', 'R-123'],
      [{ form: 'REDACTED', keep: [beside, beside] }, 'keep[1]', 'R-123'],
      [{ form: 'REDACTED', keep: [text], replace: [words] }, 'replace[0].field', 'R-123'],
      [
        { form: 'REDACTED', replace: [{ field: beside, text: 'Other words.' }] },
        'replace[0].field',
        'R-123',
      ],
      [{ form: 'REDACTED', replace: [{ field: text, text: '' }] }, 'replace[0].text', 'R-076'],
      [{ form: 'REDACTED', keep: [beside], requestId: 'a b' }, 'requestId', 'R-123'],
      [{ form: 'REDACTED', keep: [beside], itemId: 'no-such-item' }, 'itemId', 'R-088'],
    ];
    for (const [input, field, rule] of wrong)
      expect(faults(await prepare(bench(), { ...own, ...input }))).toEqual([
        ['CONTRIBUTION_REFUSED', field, rule],
      ]);
    expect(await bench().owner.releasedVersion.count({ where: { caseId } })).toBe(0);
  });

  const whole = sector.wholeEntries === true;
  test(`F-38 ${name}: ${whole ? 'no piece of a sentence of an entry stays' : 'an owner may take a name out of its own sentence'}`, async () => {
    const { caseId, itemId } = await oneItem();
    const piece = [{ field: text, text: '[a friend] TOLD it  in the kitchen' }];
    const answer = await prepare(bench(), { caseId, itemId, form: 'REDACTED', replace: piece });
    const refused = [['CONTRIBUTION_REFUSED', 'replace[0].text', 'F-38']];
    expect(faults(answer)).toEqual(whole ? refused : []);
    const other = [{ field: text, text: 'A friend spoke of it.' }];
    const own = { caseId, itemId, form: 'REDACTED', replace: other };
    expect(faults(await prepare(bench(), own))).toEqual([]);
  });

  test(`R-073 R-088 ${name}: the owner alone prepares a version, of its own current item`, async () => {
    const { caseId, itemId } = await oneItem();
    const input = { caseId, itemId, form: 'REDACTED', keep: [beside] };
    const both = { asked: [firstAgency, secondAgency] };
    const another = ownPermit(bench(), caseId, both, secondAgency);
    expect(faults(await prepare(bench(), input, another))).toEqual([
      ['CONTRIBUTION_REFUSED', 'itemId', 'R-088'],
    ]);
    const own = ownPermit(bench(), caseId);
    const as = (role: 'DEPUTY' | 'COORDINATOR' | 'CHAIR') => ({
      ...own,
      viewer: viewer({ agencyId: firstAgency, agencyType: sector.agencyType, role }),
    });
    for (const [role, rule] of [
      ['COORDINATOR', 'R-088'],
      ['CHAIR', 'R-073'],
    ] as const)
      expect(faults(await prepare(bench(), input, as(role)))).toEqual([
        ['OPERATION_NOT_ALLOWED', undefined, rule],
      ]);
    expect(faults(await prepare(bench(), input, as('DEPUTY')))).toEqual([]);
    const elsewhere = ownPermit(bench(), 'another-case');
    expect(faults(await prepare(bench(), input, elsewhere))[0]?.[0]).toBe('NOT_FOUND');
    const corrected = item(kind, { supersedes: itemId });
    kept(await submit(bench(), answerInput(caseId, { [kind.field]: [corrected] })));
    expect(faults(await prepare(bench(), input))).toEqual([
      ['CONTRIBUTION_REFUSED', 'itemId', 'R-088'],
    ]);
  });
}

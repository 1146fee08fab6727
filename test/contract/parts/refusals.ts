import type { CaseGrant } from '../../../schema/permit/permit.ts';
import type { SectorSchema } from '../../../subgraphs/shared/research/sector.ts';
import { answerInput, item, newCase, ownPermit, plainKinds, submit, table } from '../calls.ts';
import type { SectorBench } from '../sector-bench.ts';

type Row = [
  title: string,
  rule: string,
  field: string,
  changes: () => Record<string, unknown>,
  grant: Partial<CaseGrant>,
];
type Short = [Row[0], Row[1], Row[2], Row[3], Row[4]?];

/** Every refusal of a contribution names the field and the rule, and keeps nothing. */
export function refusalContract(sector: SectorSchema, bench: () => SectorBench): void {
  const { name } = sector;
  const [kind, other] = plainKinds(sector);
  const special = plainKinds(sector).find(({ category }) =>
    table.get(category)?.classes.some((dataClass) => dataClass !== 'PERSONAL'),
  );
  const narrow = plainKinds(sector).find(
    ({ category }) => !table.get(category)?.audience.includes('ALL'),
  );
  const passedOn = sector.kinds.find(({ needsOriginalSource }) => needsOriginalSource === true);
  const one = (changes: object) => () => ({ [kind.field]: [item(kind, { ...changes })] });
  const at = (field: string) => `${kind.field}[0].${field}`;
  const many = (n: number) => Array.from({ length: n }, () => item(kind));
  const searched = {
    by: 'R',
    at: '2026-09-30T09:00:00Z',
    identifiers: ['NAME'],
    systems: ['Case records'],
  };

  const rows: Short[] = [
    [
      `R-074 ${name}: an item that does not say what it is`,
      'R-074',
      at('nature'),
      one({ nature: null }),
    ],
    [
      `R-075 ${name}: a third party's report without the third party`,
      'R-075',
      at('originalSource'),
      one({ nature: 'THIRD_PARTY_REPORT' }),
    ],
    [
      `R-162 ${name}: an item recorded on no day`,
      'R-162',
      at('recordedOn'),
      one({ recordedOn: null }),
    ],
    [
      `R-162 ${name}: an item recorded tomorrow`,
      'R-162',
      at('recordedOn'),
      one({ recordedOn: '2026-10-02' }),
    ],
    [
      `R-162 ${name}: an event of tomorrow`,
      'R-162',
      at('occurredOn'),
      one({ occurredOn: '2026-10-02' }),
    ],
    [
      `R-085 ${name}: an item without a lawful basis`,
      'R-085',
      at('lawfulBasis'),
      one({ lawfulBasis: null }),
    ],
    [
      `R-079 ${name}: an item about a person without a match decision`,
      'R-079',
      at('match'),
      one({ subjectId: 'participant-1' }),
    ],
    [
      `R-079 ${name}: an item about somebody who has no part in the case`,
      'R-079',
      at('subjectId'),
      one({ subjectId: 'participant-of-another-case', match: 'CONFIRMED' }),
    ],
    [
      `R-079 R-080 ${name}: an item about somebody, where the permit names nobody`,
      'R-079',
      at('subjectId'),
      one({ subjectId: 'participant-1', match: 'UNCERTAIN' }),
      { participants: [] },
    ],
    [
      `R-034 ${name}: an audience that could mean nobody or everybody`,
      'R-034',
      at('audience'),
      one({ audience: [] }),
    ],
    [
      `R-088 ${name}: a correction of an item that is not there`,
      'R-088',
      at('supersedes'),
      one({ supersedes: 'nothing' }),
    ],
    [
      `R-076 ${name}: more items of a kind than an extract has`,
      'R-076',
      kind.field,
      () => ({ [kind.field]: many(41) }),
    ],
    [
      `R-076 ${name}: conditions as long as a record`,
      'R-076',
      at('handlingConditions'),
      one({ handlingConditions: ['x'.repeat(501)] }),
    ],
    [
      `R-076 ${name}: relevance not confirmed`,
      'R-076',
      'relevanceConfirmed',
      () => ({ ...one({})(), relevanceConfirmed: false }),
    ],
    [
      `R-161 ${name}: accuracy not confirmed`,
      'R-161',
      'accuracyConfirmed',
      () => ({ ...one({})(), accuracyConfirmed: null }),
    ],
    [
      `R-052 ${name}: a restricted case without shielded records`,
      'R-052',
      'shieldingConfirmed',
      one({}),
      { restricted: true },
    ],
    [
      `F-01 ${name}: no key to tell a second sending by`,
      'F-01',
      'idempotencyKey',
      () => ({ ...one({})(), idempotencyKey: ' ' }),
    ],
    [
      `F-01 ${name}: neither items nor nothing held nor declined`,
      'F-01',
      'answer',
      () => ({ answer: null }),
    ],
    [`F-01 ${name}: items without an item`, 'F-01', 'answer', () => ({ answer: 'ITEMS' })],
    [
      `F-01 ${name}: nothing held, with an item`,
      'F-01',
      `${kind.field}[0]`,
      () => ({ ...one({})(), answer: 'NOTHING_HELD' }),
    ],
    [
      `F-02 ${name}: nothing held, and nothing said of a search`,
      'F-02',
      'searched.by',
      () => ({ answer: 'NOTHING_HELD', searched: null }),
    ],
    [
      `F-02 ${name}: a search in no system`,
      'F-02',
      'searched.systems',
      () => ({ ...one({})(), searched: { ...searched, systems: [] } }),
    ],
    [
      `F-02 ${name}: a search that has not happened yet`,
      'F-02',
      'searched.at',
      () => ({ ...one({})(), searched: { ...searched, at: '2026-10-02T00:00:00Z' } }),
    ],
    [`R-072 ${name}: declined without a reason`, 'R-072', 'reason', () => ({ answer: 'DECLINED' })],
    [
      `F-01 ${name}: declined, with an item`,
      'F-01',
      `${kind.field}[0]`,
      () => ({ ...one({})(), answer: 'DECLINED', reason: 'r' }),
    ],
  ];
  if (sector.agencyType !== 'IDVA_DA')
    rows.push([
      `R-077 ${name}: no word on whether somebody was contacted`,
      'R-077',
      'noContactConfirmed',
      () => ({ ...one({})(), noContactConfirmed: null }),
    ]);
  if (special)
    rows.push([
      `R-085 ${name}: special-category data without a condition`,
      'R-085',
      `${special.field}[0].specialCondition`,
      () => ({ [special.field]: [item(special, { specialCondition: null })] }),
    ]);
  if (passedOn)
    for (const originalSource of [null, ' '])
      rows.push([
        `R-075 ${name}: what was passed on without who said it (${JSON.stringify(originalSource)})`,
        'R-075',
        `${passedOn.field}[0].originalSource`,
        () => ({ [passedOn.field]: [item(passedOn, { nature: 'FACT', originalSource })] }),
      ]);
  if (narrow)
    rows.push([
      `R-034 ${name}: an audience wider than the category's`,
      'R-034',
      `${narrow.field}[0].audience`,
      () => ({ [narrow.field]: [item(narrow, { audience: ['ALL'] })] }),
    ]);

  const complete = rows.map(([a, b, c, d, grant = {}]): Row => [a, b, c, d, grant]);
  test.each(complete)('%s is refused', async (_title, rule, field, changes, grant) => {
    const caseId = newCase();
    const input = answerInput(caseId, changes());
    const answer = await submit(bench(), input, ownPermit(bench(), caseId, grant));
    expect(answer.errors.map(({ extensions }) => extensions)).toEqual([
      { code: 'CONTRIBUTION_REFUSED', field, rule },
    ]);
    expect(await bench().owner.researchAnswer.count({ where: { caseId } })).toBe(0);
    const log = await bench().owner.releaseLog.findMany({ where: { caseId } });
    expect(log.map(({ code }) => code)).toEqual([`CONTRIBUTION_REFUSED:${rule}`]);
  });

  for (const each of sector.kinds)
    test(`${each.ref} R-076 ${name}: ${each.field} refuses what is missing, and what is too long`, async () => {
      const refused = async (values: Record<string, unknown>) => {
        const input = answerInput(newCase(), { [each.field]: [item(each, values)] });
        const { errors } = await submit(
          bench(),
          input,
          ownPermit(bench(), String(input['caseId'])),
        );
        return errors[0]?.extensions;
      };
      const required = Object.entries(each.fields).find(([, { required: asked }]) => asked);
      const text = Object.entries(each.fields).find(
        ([, { schema }]) =>
          !schema.safeParse('x'.repeat(9_000)).success && schema.safeParse('x').success,
      );
      if (required)
        expect(await refused({ [required[0]]: null })).toEqual({
          code: 'CONTRIBUTION_REFUSED',
          field: `${each.field}[0].${required[0]}`,
          rule: each.ref,
        });
      if (text)
        expect(await refused({ [text[0]]: 'x'.repeat(9_000) })).toEqual({
          code: 'CONTRIBUTION_REFUSED',
          field: `${each.field}[0].${text[0]}`,
          rule: 'R-076',
        });
      expect(required ?? text).toBeDefined();
    });

  test(`R-076 ${name}: one item that is refused takes the whole answer with it`, async () => {
    const caseId = newCase();
    const lists = {
      [kind.field]: [item(kind), item(kind)],
      [other.field]: [item(other), item(other, { nature: null })],
    };
    const answer = await submit(bench(), answerInput(caseId, lists));
    expect(answer.errors[0]?.extensions).toMatchObject({ field: `${other.field}[1].nature` });
    expect(await bench().owner.item.count({ where: { caseId } })).toBe(0);
  });
}

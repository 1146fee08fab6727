import type { SectorSchema } from '../../../subgraphs/shared/research/sector.ts';
import { CalendarDate } from '../../../schema/vocabulary/scalars.ts';
import { answerInput, item, kept, newCase, plainKinds, submit, withdraw } from '../calls.ts';
import type { GraphQLAnswer, SectorBench } from '../sector-bench.ts';

const unfit = ['with \u0000 in it', 'with \u0007 in it', 'half \ud83d of it', '\udc00 first'];

/** what the database could not hold is refused by field, and is no fault of anybody's. */
export function textsContract(sector: SectorSchema, bench: () => SectorBench): void {
  const { name } = sector;
  const [kind] = plainKinds(sector);
  const extensions = ({ errors }: GraphQLAnswer) => errors.map((error) => error.extensions);
  const at = (field: string) => `${kind.field}[0].${field}`;
  const one = (changes: object) => ({ [kind.field]: [item(kind, { ...changes })] });
  const searched = (by: string) => ({
    by,
    at: '2026-09-30T09:00:00Z',
    identifiers: ['NAME'],
    systems: ['Case records'],
  });

  const places: readonly [string, (text: string) => Readonly<Record<string, unknown>>][] = [
    ['idempotencyKey', (text) => ({ ...one({}), idempotencyKey: text })],
    ['reason', (text) => ({ answer: 'DECLINED', reason: text })],
    ['searched.by', (text) => ({ ...one({}), searched: searched(text) })],
    [at('originalSource'), (text) => one({ originalSource: text })],
    [at('permittedUse'), (text) => one({ permittedUse: text })],
    [at('supersedes'), (text) => one({ supersedes: text })],
    [at('handlingConditions[1]'), (text) => one({ handlingConditions: ['View only', text] })],
  ];
  test.each(places)(`R-076 ${name}: a control character in %s is refused`, async (field, with_) => {
    for (const text of unfit) {
      const caseId = newCase();
      expect(extensions(await submit(bench(), answerInput(caseId, with_(text))))).toEqual([
        { code: 'CONTRIBUTION_REFUSED', field, rule: 'R-076' },
      ]);
      expect(await bench().owner.researchAnswer.count({ where: { caseId } })).toBe(0);
    }
  });

  const textual = sector.kinds.flatMap((each) =>
    Object.entries(each.fields)
      .filter(([, { schema }]) => schema.safeParse('a text\nof two lines').success)
      .map(([field]) => ({ each, field })),
  );
  test(`R-076 ${name}: in an item's own text too, where lines are allowed`, async () => {
    expect(textual.length).toBeGreaterThan(0);
    for (const { each, field } of textual.slice(0, 5)) {
      const send = (text: string) =>
        submit(bench(), answerInput(newCase(), { [each.field]: [item(each, { [field]: text })] }));
      const refused = { code: 'CONTRIBUTION_REFUSED', field: `${each.field}[0].${field}` };
      for (const text of unfit)
        expect(extensions(await send(text))).toEqual([{ ...refused, rule: each.ref }]);
      kept(await send('a text\r\nof two lines'));
    }
  });

  test(`R-076 ${name}: in the reason of a withdrawal too`, async () => {
    const caseId = newCase();
    const { itemIds } = kept(await submit(bench(), answerInput(caseId, one({}))));
    for (const reason of unfit) {
      const withdrawal = { caseId, itemId: itemIds[0] ?? '', reason };
      expect(extensions(await withdraw(bench(), withdrawal))).toEqual([
        { code: 'CONTRIBUTION_REFUSED', field: 'reason', rule: 'R-076' },
      ]);
    }
  });

  for (const field of ['recordedOn', 'occurredOn', 'lastVerifiedOn'])
    test(`R-162 ${name}: ${field} in a year that no record is of is refused`, async () => {
      for (const day of ['0000-01-01', '0999-05-05', '1899-12-31'])
        expect(
          extensions(await submit(bench(), answerInput(newCase(), one({ [field]: day })))),
        ).toEqual([{ code: 'CONTRIBUTION_REFUSED', field: at(field), rule: 'R-162' }]);
      kept(await submit(bench(), answerInput(newCase(), one({ [field]: '1900-01-01' }))));
    });

  const dated = sector.kinds.flatMap((each) =>
    Object.entries(each.fields)
      .filter(([, { type }]) => type() === CalendarDate)
      .map(([field]) => ({ each, field })),
  );
  test(`R-162 ${name}: an item's own dates are of the years 1900 to 2100`, async () => {
    expect(dated.length).toBeGreaterThan(0);
    for (const { each, field } of dated)
      for (const day of ['1899-12-31', '2101-01-01', '9999-01-01']) {
        const input = answerInput(newCase(), { [each.field]: [item(each, { [field]: day })] });
        expect(extensions(await submit(bench(), input))).toEqual([
          {
            code: 'CONTRIBUTION_REFUSED',
            field: `${each.field}[0].${field}`,
            rule: each.ref,
          },
        ]);
      }
  });
}

import type { SectorSchema } from '../../../subgraphs/shared/research/sector.ts';
import { answerInput, item, kept, newCase, plainKinds, submit } from '../calls.ts';
import type { SectorBench } from '../sector-bench.ts';

/** F-01: sent twice is said once; two answers at once leave one that is current. */
export function idempotencyContract(sector: SectorSchema, bench: () => SectorBench): void {
  const { name } = sector;
  const [kind] = plainKinds(sector);
  const answersOf = (caseId: string) =>
    bench().owner.researchAnswer.findMany({ where: { caseId } });

  test(`F-01 ${name}: the same key with the same content gives the same answer again`, async () => {
    const input = answerInput(newCase(), { [kind.field]: [item(kind), item(kind)] });
    const first = kept(await submit(bench(), input));
    const reordered = Object.fromEntries(Object.entries(input).reverse());
    expect(kept(await submit(bench(), reordered))).toEqual(first);
    expect(await answersOf(String(input['caseId']))).toHaveLength(1);
  });

  test(`F-01 ${name}: the same key with other content is refused, and nothing of it is kept`, async () => {
    const input = answerInput(newCase(), { [kind.field]: [item(kind)] });
    const { id } = kept(await submit(bench(), input));
    const other = { ...input, [kind.field]: [item(kind), item(kind)] };
    const answer = await submit(bench(), other);
    expect(answer.errors.map(({ extensions }) => extensions)).toEqual([
      { code: 'IDEMPOTENCY_CONFLICT', field: 'idempotencyKey' },
    ]);
    expect(await bench().owner.item.count({ where: { answerId: id } })).toBe(1);
  });

  test(`F-01 ${name}: a key used for one case is not an answer on another`, async () => {
    const input = answerInput(newCase(), { answer: 'NOTHING_HELD' });
    kept(await submit(bench(), input));
    const answer = await submit(bench(), { ...input, caseId: newCase() });
    expect(answer.errors[0]?.extensions).toMatchObject({ code: 'IDEMPOTENCY_CONFLICT' });
  });

  test(`F-01 ${name}: sent five times at once, it is kept once`, async () => {
    const input = answerInput(newCase(), { [kind.field]: [item(kind)] });
    const sent = await Promise.all(Array.from({ length: 5 }, () => submit(bench(), input)));
    expect(new Set(sent.map((answer) => kept(answer).id)).size).toBe(1);
    expect(await answersOf(String(input['caseId']))).toHaveLength(1);
  });

  test(`F-01 ${name}: of one key sent for two cases at once, one is kept and the other refused`, async () => {
    const input = answerInput(newCase(), { answer: 'NOTHING_HELD' });
    const sent = await Promise.all([
      submit(bench(), input),
      submit(bench(), { ...input, caseId: newCase() }),
    ]);
    const codes = sent.map(({ errors }) => errors[0]?.extensions['code']).sort();
    expect(codes).toEqual(['IDEMPOTENCY_CONFLICT', undefined]);
  });

  test(`F-01 ${name}: of three answers at once one is current, and all are kept`, async () => {
    const caseId = newCase();
    const inputs = Array.from({ length: 3 }, () =>
      answerInput(caseId, { [kind.field]: [item(kind)] }),
    );
    await Promise.all(inputs.map(async (input) => kept(await submit(bench(), input))));
    const stored = await answersOf(caseId);
    expect(stored).toHaveLength(3);
    expect(stored.filter(({ supersededAt }) => supersededAt === null)).toHaveLength(1);
    expect(await bench().owner.item.count({ where: { caseId, supersededAt: null } })).toBe(3);
  });
}

import { caseGrant, createPermits } from '../permits.ts';
import type { PermitChanges } from '../permits.ts';
import { newCase, readerPermit } from '../calls.ts';
import type { GraphQLAnswer, SectorBench } from '../sector-bench.ts';
import { now } from '../sector-bench.ts';
import type { SectorSchema } from '../../../subgraphs/shared/research/sector.ts';

/** F-51, R-046: who calls, for which case and why is signed, or nothing is answered at all. */
export function permitContract({ name }: SectorSchema, bench: () => SectorBench): void {
  const body = JSON.stringify({ query: '{ __typename }' });
  const sign = (changes: PermitChanges = {}) => bench().permits.sign({ body, ...changes });

  async function refused(token: string | undefined, reason: string): Promise<void> {
    const { told } = bench();
    told.refusals.length = 0;
    const answer = await bench().send(body, token);
    expect([answer.status, answer.data, told.refusals]).toEqual([403, undefined, [reason]]);
  }

  test(`F-51 R-046 ${name}: without a permit not even the type of the query root is told`, () =>
    refused(undefined, 'NO_PERMIT'));

  test(`F-51 R-046 ${name}: a permit signed with another key is refused`, async () => {
    const stranger = await createPermits(name, () => now);
    await refused(await stranger.sign({ body }), 'BAD_SIGNATURE');
  });

  test(`F-51 R-046 ${name}: a permit for another agency is refused`, async () =>
    refused(await sign({ aud: 'another-agency' }), 'WRONG_AGENCY'));

  test(`F-51 R-046 ${name}: a permit of another time is refused`, async () => {
    const { privateJwk } = bench().permits;
    const minutes = (n: number) => new Date(now.getTime() + n * 60_000);
    const signAt = async (at: Date) =>
      (await createPermits(name, () => at, privateJwk)).sign({ body });
    await refused(await signAt(minutes(-1)), 'EXPIRED');
    await refused(await signAt(minutes(1)), 'NOT_YET_VALID');
  });

  test(`F-51 R-046 ${name}: a permit for another body is refused`, async () =>
    refused(await sign({ body: `${body} ` }), 'WRONG_BODY'));

  test(`F-51 R-046 ${name}: a permit serves once`, async () => {
    const token = await sign();
    expect((await bench().send(body, token)).status).toBe(200);
    await refused(token, 'REPLAYED');
  });

  test(`F-51 R-046 ${name}: a permit whose case context was stripped is refused`, async () =>
    refused(await sign({ cases: undefined as never }), 'BAD_SHAPE'));

  test(`F-51 R-046 ${name}: a permit to ask for facts opens no graph`, async () =>
    refused(await sign({ use: 'FACTS' }), 'WRONG_USE'));

  const codes = ({ errors }: GraphQLAnswer) => errors.map(({ extensions }) => extensions['code']);

  test(`R-046 ${name}: the schema is printed for composition alone, and composition reads nothing else`, async () => {
    const service = '{ _service { sdl } }';
    expect(codes(await bench().ask(service, {}))).toEqual(['OPERATION_NOT_ALLOWED']);
    const composed = await bench().ask(service, {}, { use: 'COMPOSITION', viewer: null });
    expect(composed.text).toContain('needToKnow');
    const data = await bench().ask('{ __typename }', {}, { use: 'COMPOSITION', viewer: null });
    expect(codes(data)).toEqual(['OPERATION_NOT_ALLOWED']);
  });

  test(`R-047 R-146 ${name}: a case that the permit does not name is null, and the attempt is kept`, async () => {
    const [named, forged] = [newCase(), newCase()];
    const query =
      'query ($cases: [_Any!]!) { _entities(representations: $cases) { ... on CasePicture { id } } }';
    const ids = [named, forged, 'constructor', '__proto__', 7];
    const cases = ids.map((id) => ({ __typename: 'CasePicture', id }));
    const disclosureId = `forged-${name}`;
    const permit = { ...readerPermit([named], []), disclosureId };
    const answer = await bench().ask(query, { cases }, permit);
    expect(answer.data).toEqual({ _entities: [{ id: named }, null, null, null, null] });
    const log = await bench().owner.releaseLog.findMany({ where: { disclosureId } });
    expect(log.map(({ outcome, code, caseId }) => [outcome, code, caseId])).toEqual(
      Array(4).fill(['REFUSED', 'NOT_FOUND', null]),
    );
  });

  test(`R-047 ${name}: a permit for one case does not open another in the same call`, async () => {
    const [open, closed] = [newCase(), newCase()];
    const permit = { ...readerPermit([], []), cases: { [open]: caseGrant() } };
    const query = `query ($cases: [_Any!]!) { _entities(representations: $cases) {
      ... on CasePicture { ${bench().sector.field}Standing { state } } } }`;
    const cases = [open, closed].map((id) => ({ __typename: 'CasePicture', id }));
    const { data } = await bench().ask(query, { cases }, permit);
    expect((data?.['_entities'] as unknown[])[1]).toBeNull();
  });
}

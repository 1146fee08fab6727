import type { CaseGrant } from '../../../schema/permit/permit.ts';
import { createPermits } from '../permits.ts';
import type { PermitChanges } from '../permits.ts';
import type { GraphQLAnswer, SubgraphBench } from '../subgraph-bench.ts';
import { now } from '../subgraph-bench.ts';
import type { SubgraphDescription } from '../subgraph-description.ts';
import { readRecord, recordPermit, releasesOf } from '../subgraph-description.ts';

/** F-51, R-046: who calls, for which case and why is signed, or nothing is answered at all. */
export function permitContract<B extends SubgraphBench>(
  subgraph: SubgraphDescription<B>,
  bench: () => B,
): void {
  const { name } = subgraph;
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

  test(`F-51 T11 ${name}: without a permit nothing is read: no JSON, no GraphQL and nonsense are refused alike`, async () => {
    const bodies = [body, '{', 'null', JSON.stringify({ query: '{ nonsense' }), '[]', ''];
    const answers = await Promise.all(bodies.map((one) => bench().send(one)));
    const alike = answers.map(({ status, text }) => ({ status, text }));
    expect(alike).toEqual(bodies.map(() => ({ status: 403, text: answers[0]?.text })));
  });

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

  test(`R-072 ${name}: a permit for a case that a hundred agencies of one sector were asked about is read`, async () => {
    const asked = Array.from({ length: 100 }, (_, n) => `a_${String(n).padStart(20, '0')}`);
    const categories = Array.from({ length: 35 }, (_, n) => `childrensServices.kind${String(n)}`);
    const large: CaseGrant = {
      reference: 'BEX-2026-001',
      area: 'bexley',
      restricted: false,
      grants: Object.fromEntries(asked.map((id) => [id, categories])),
      asked,
      contributeFor: null,
      participants: [],
      meetingStartsAt: null,
      permission: null,
      hidden: [],
    };
    const token = await sign({ cases: { 'case-of-many': large } });
    expect(token.length).toBeGreaterThan(100_000);
    expect((await bench().send(body, token)).status).toBe(200);
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
    const [named, forged] = [
      await subgraph.keep(bench(), 'somebody'),
      await subgraph.keep(bench(), 'somebody else'),
    ];
    const ids = [named, forged, 'a sentence', 'constructor', '__proto__', 7];
    const disclosureId = `forged-${name}`;
    const permit = { ...recordPermit(subgraph, [named]), disclosureId };
    const answer = await readRecord(subgraph, bench(), ids, permit, 'id');
    expect(answer.data).toEqual({ _entities: [{ id: named }, null, null, null, null, null] });
    const log = await releasesOf(bench(), disclosureId);
    const refused = log.filter(({ outcome }) => outcome === 'REFUSED');
    expect(refused.map((row) => row.case_id)).toEqual(Array(5).fill(null));
    // What was asked for may be anything at all, a sentence about somebody too.
    expect(JSON.stringify(refused)).not.toMatch(/a sentence|constructor/);
  });

  test(`R-047 ${name}: a permit for one case does not open another in the same call`, async () => {
    const [open, closed] = [
      await subgraph.keep(bench(), 'shown'),
      await subgraph.keep(bench(), 'not shown at all'),
    ];
    const permit = recordPermit(subgraph, [open]);
    const answer = await readRecord(subgraph, bench(), [open, closed], permit);
    expect((answer.data?.['_entities'] as unknown[])[1]).toBeNull();
    expect(answer.text).not.toContain('not shown at all');
  });

  test(`R-033 T15 ${name}: a case that the permit does not name is the same as none, byte for byte`, async () => {
    const [open, closed] = [
      await subgraph.keep(bench(), 'shown'),
      await subgraph.keep(bench(), 'not shown'),
    ];
    const ask = async (id: string) => {
      const { text } = await readRecord(subgraph, bench(), [id], recordPermit(subgraph, [open]));
      return text;
    };
    expect(await ask(closed)).toBe(await ask('no-such-case'));
  });
}

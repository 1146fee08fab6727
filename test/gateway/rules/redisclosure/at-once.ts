import type { TestSystem } from '../../../support/system.ts';
import { agencyOf, inDatabase } from '../people.ts';
import { codesOf, refusals } from '../pictures.ts';
import {
  ask,
  asked,
  grant,
  itemOf,
  permissionOf,
  refuseIt,
  reply,
  requestSeen,
  wanted,
} from './asking.ts';
import type { RequestAnswer } from './asking.ts';

const reference = 'KEN-2026-001';
const housing = 'kent-housing-rep';

/** Two at one time, the same twice, and too late. */
export function redisclosureAtOnce(system: () => TestSystem): void {
  const itemsOf = (...owners: readonly string[]) =>
    owners.map((owner) => itemOf(system(), reference, owner, housing).id);
  const begun = (...owners: readonly string[]) =>
    asked(system(), housing, wanted(system(), reference, itemsOf(...owners)));
  const answersTo = (requestId: string) =>
    inDatabase(
      system(),
      'conference',
      `SELECT w.decision, k.agency_id FROM redisclosure_answer w JOIN redisclosure_ask k ON k.id = w.ask_id
       WHERE k.request_id = $1 ORDER BY k.agency_id`,
      [requestId],
    );
  const recordsOf = (kind: string, requestId: string) =>
    inDatabase(
      system(),
      'conference',
      `SELECT 1 FROM decision_record WHERE kind = $1 AND outcome->>'request' = $2`,
      [kind, requestId],
    );

  it('R-109 of two officers of one owner who answer at once, one has answered and the other is refused', async () => {
    for (const decisions of [
      ['GRANTED', 'REFUSED'],
      ['REFUSED', 'GRANTED'],
      ['GRANTED', 'GRANTED'],
    ]) {
      const { id } = await begun('kent-police-rep');
      const [first, second] = await Promise.all(
        ['kent-police-rep', 'kent-police-deputy'].map((who, index) =>
          reply(system(), who, id, { decision: decisions[index] }),
        ),
      );
      const both = [first, second].flatMap((answer) => (answer ? [answer] : []));
      const taken = both.findIndex(({ errors }) => errors.length === 0);
      expect(both.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
      expect(both.flatMap(refusals)).toEqual([
        {
          code: 'DECISION_REFUSED',
          field: 'requestId',
          rule: expect.stringMatching(/^R-1(09|22)$/),
        },
      ]);
      const decision = decisions[taken];
      expect(await answersTo(id)).toEqual([
        { decision, agency_id: agencyOf(system(), 'kent-police-rep').id },
      ]);
      expect(await recordsOf('REDISCLOSURE_ANSWERED', id)).toHaveLength(1);
      const seen = await requestSeen(system(), housing, id);
      const isGranted = decision === 'GRANTED';
      expect(seen).toMatchObject({ status: isGranted ? 'DECIDED_GRANTED' : 'REFUSED' });
      expect(seen?.permissions).toHaveLength(isGranted ? 1 : 0);
    }
  });

  it('R-109 of two owners who answer at once neither word is lost', async () => {
    const { id } = await begun('kent-police-rep', 'kent-childrens-rep');
    await Promise.all([
      grant(system(), 'kent-police-rep', id),
      grant(system(), 'kent-childrens-rep', id),
    ]);
    expect(await answersTo(id)).toHaveLength(2);
    const seen = await requestSeen(system(), housing, id);
    expect(seen).toMatchObject({ status: 'DECIDED_GRANTED' });
    expect(seen?.permissions).toHaveLength(2);
    const told = await inDatabase(
      system(),
      'conference',
      `SELECT kind FROM notice WHERE request_id = $1 AND kind IN ('ANSWERED', 'DECIDED') ORDER BY kind`,
      [id],
    );
    // Had each not waited for the other, nobody would have been told that it is decided.
    expect(told).toEqual([{ kind: 'ANSWERED' }, { kind: 'DECIDED' }]);
  });

  it('R-109 one owner’s yes and another’s no at once end in the one’s permission alone', async () => {
    const { id } = await begun('kent-police-rep', 'kent-childrens-rep');
    await Promise.all([
      refuseIt(system(), 'kent-police-rep', id),
      grant(system(), 'kent-childrens-rep', id),
    ]);
    const seen = await requestSeen(system(), housing, id);
    expect(seen).toMatchObject({ status: 'DECIDED_IN_PART' });
    expect(seen?.permissions).toMatchObject([
      { owner: { id: agencyOf(system(), 'kent-childrens-rep').id } },
    ]);
  });

  it('R-127 a revocation and the author’s withdrawal at once leave nothing in force', async () => {
    const { id } = await begun('kent-police-rep');
    await grant(system(), 'kent-police-rep', id);
    const permissionId = await permissionOf(system(), housing, id, 'kent-police-rep');
    const revoke = `mutation ($id: ID!) { revokePermission(permissionId: $id, reason: "Over.") { id } }`;
    const withdraw = `mutation ($id: ID!) { withdrawRedisclosure(requestId: $id, reason: "Settled.") { id } }`;
    const [revoked, withdrawn] = await Promise.all([
      system().ask('kent-police-deputy', revoke, { id: permissionId }),
      system().ask(housing, withdraw, { id }),
    ]);
    // Whichever came second may find that there is nothing left to end.
    const taken = [revoked, withdrawn].filter(({ errors }) => errors.length === 0);
    expect(taken.length).toBeGreaterThan(0);
    for (const answer of [revoked, withdrawn])
      for (const code of codesOf(answer)) expect(code).toBe('DECISION_REFUSED');
    const seen = await requestSeen(system(), housing, id);
    expect(['REVOKED', 'WITHDRAWN']).toContain(seen?.status);
    const pack = 'query ($id: ID!) { redisclosurePack(permissionId: $id) { permissionId } }';
    const refused = await system().ask(housing, pack, { id: permissionId });
    expect(codesOf(refused)).toHaveLength(1);
  });

  it('R-109 the same request sent twice at once is one request, and its owners are asked once', async () => {
    const input = wanted(system(), reference, itemsOf('kent-police-rep', 'kent-childrens-rep'));
    const both = await Promise.all([0, 1, 2].map(() => asked(system(), housing, input)));
    const [id] = both.map((one: RequestAnswer) => one.id);
    expect(new Set(both.map((one) => one.id))).toEqual(new Set([id]));
    const sql = (table: string) =>
      `SELECT 1 FROM ${table} WHERE request_id IN (SELECT id FROM redisclosure_request WHERE idempotency_key = $1)`;
    const count = async (table: string) =>
      (await inDatabase(system(), 'conference', sql(table), [input['idempotencyKey']])).length;
    expect(await count('redisclosure_ask')).toBe(2);
    expect(await count('redisclosure_item')).toBe(2);
    expect(await count('redisclosure_event')).toBe(1);
    const twice = await inDatabase(
      system(),
      'conference',
      `SELECT 1 FROM notice WHERE request_id = $1 AND kind = 'ASK'
       GROUP BY nomination_id HAVING count(*) > 1`,
      [id],
    );
    expect(twice).toEqual([]);
    // After an answer as well: the key finds what it made, as it stands.
    await grant(system(), 'kent-police-rep', id ?? '');
    expect(await asked(system(), housing, input)).toMatchObject({ id, status: 'AWAITING' });
  });

  it('R-109 the key of one request is refused for another, also at once', async () => {
    const one = wanted(system(), reference, itemsOf('kent-police-rep'));
    const { id } = await asked(system(), housing, one);
    for (const changes of [
      { itemIds: itemsOf('kent-childrens-rep') },
      { until: '2026-12-30' },
      { form: 'SUMMARY' },
      { necessity: 'For another reason.' },
    ]) {
      const other = await ask(system(), housing, { ...one, ...changes });
      expect(codesOf(other)).toEqual(['IDEMPOTENCY_CONFLICT']);
    }
    expect(await asked(system(), housing, one)).toMatchObject({ id });
    const key = { idempotencyKey: 'two bodies at once' };
    const raced = await Promise.all(
      ['2026-12-30', '2026-12-31'].map((until) =>
        ask(system(), housing, { ...one, ...key, until }),
      ),
    );
    expect(raced.flatMap(codesOf)).toEqual(['IDEMPOTENCY_CONFLICT']);
    // Another's key is another key: it neither finds this request nor tells that there is one.
    const deputy = await asked(system(), 'kent-housing-deputy', one);
    expect(deputy.id).not.toBe(id);
  });

  it('R-122 an answer that comes late changes nothing, for the owner who was silent alone', async () => {
    const request = await begun('kent-police-rep', 'kent-childrens-rep');
    const { id } = request;
    await grant(system(), 'kent-police-rep', id);
    const { now } = system().time;
    try {
      system().time.now = new Date(request.asks[0]?.deadline ?? '');
      for (const decision of ['GRANTED', 'REFUSED']) {
        const late = await reply(system(), 'kent-childrens-rep', id, { decision });
        expect(refusals(late)).toEqual([
          { code: 'DECISION_REFUSED', field: 'requestId', rule: 'R-122' },
        ]);
      }
      expect(await answersTo(id)).toHaveLength(1);
      const seen = await requestSeen(system(), housing, id);
      expect(seen).toMatchObject({ status: 'DECIDED_IN_PART' });
      expect(seen?.permissions).toMatchObject([
        { owner: { id: agencyOf(system(), 'kent-police-rep').id } },
      ]);
    } finally {
      system().time.now = now;
    }
  });
}

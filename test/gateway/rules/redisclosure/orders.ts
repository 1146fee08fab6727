import type { Answer, TestSystem } from '../../../support/system.ts';
import { agencyOf } from '../people.ts';
import { change, codesOf, made, refusals } from '../pictures.ts';
import type { RequestAnswer } from './asking.ts';
import { ask, asked, grant, itemOf, refuseIt, reply, requestSeen, wanted } from './asking.ts';
import { inboxOf } from './inbox.ts';
import { fetchPdf, itemIn, prepared } from './packs.ts';

type Given = Readonly<Record<string, unknown>>;

const court = { organisation: 'The Family Court at Larkrise', person: 'The court office' };
export const order = {
  court: court.organisation,
  orderMadeOn: '2026-11-17',
  scope: 'What is held about the evening of the incident.',
  courtDate: '2026-11-25',
  receiver: 'The court office',
  orderCopy: 'File 12, page 3',
};
/** The first instant after the court's date, in London. */
const afterCourt = '2026-11-26T00:00:00.000Z';

export const ordered = (changes: Given = {}): Given => ({
  ...{ route: 'COURT_ORDER', purpose: 'COURT_PROCEEDINGS', recipient: court },
  ...{ particulars: order, until: '2027-01-31', necessity: 'Ordered by the court.', ...changes },
});

/** What a court orders: owners are told at once, nothing goes before they had their say, and only what is covered. */
export function courtOrders(system: () => TestSystem): void {
  const at = async <T>(instant: string, what: () => Promise<T>): Promise<T> => {
    const { now } = system().time;
    try {
      system().time.now = new Date(instant);
      return await what();
    } finally {
      system().time.now = now;
    }
  };
  const kent = 'KEN-2026-001';
  const bexley = 'BEX-2026-001';
  const coordinator = 'kent-coordinator';
  const owners = ['police', 'health', 'housing', 'childrens', 'idva'].map(
    (key) => `kent-${key}-rep`,
  );
  const inKent = (itemIds: readonly string[], changes: Given = {}) =>
    asked(system(), coordinator, wanted(system(), kent, itemIds, ordered(changes)));
  const incident = () => itemIn(system(), kent, 'police.domesticIncidents');
  const direct = (username: string, requestId: string, outcome: string): Promise<Answer> =>
    change(system(), username, 'recordLegalDirection', {
      ...{ requestId, outcome, advice: 'The order binds; counsel has read the items.' },
    });
  const permissionsOn = async (username: string, { id }: RequestAnswer) =>
    (await requestSeen(system(), username, id))?.permissions ?? [];

  it('R-136 every owner has the order in its inbox the same minute, and nothing goes before it spoke', async () => {
    const request = await inKent([]);
    expect(request.asks.map(({ from }) => from)).toEqual(owners.map(() => 'OWNER'));
    for (const owner of owners) {
      const [notice] = await inboxOf(system(), owner, request.id);
      expect([owner, notice]).toEqual([
        owner,
        expect.objectContaining({
          ...{ kind: 'ASK', state: 'WAITING', reference: kent },
          ...{ at: '2026-11-20T09:30:00.000Z', dueBy: afterCourt },
        }),
      ]);
    }
    // The coordinator asked for it, so it would be the chair's to direct, and the chair knows.
    const kinds = await inboxOf(system(), 'kent-chair', request.id);
    expect(kinds).toContainEqual(expect.objectContaining({ kind: 'LEGAL', state: 'WAITING' }));
    expect(await requestSeen(system(), coordinator, request.id)).toMatchObject({
      ...{ status: 'AWAITING', permissions: [] },
    });
  });

  it('R-136 once the owners’ clock is over what was named and not objected to goes, and not a minute before', async () => {
    const particulars = { ...order, courtDate: '2026-12-15' };
    const request = await inKent([incident().id], { particulars });
    const seen = (instant: string) =>
      at(instant, () => requestSeen(system(), coordinator, request.id));
    expect(await seen('2026-11-27T23:59:59.000Z')).toMatchObject({
      ...{ status: 'AWAITING', permissions: [] },
    });
    expect(await seen('2026-11-28T00:00:00.000Z')).toMatchObject({
      status: 'DECIDED_GRANTED',
      permissions: [{ itemIds: [incident().id] }],
    });
  });

  it('R-136 R-137 a court’s date that comes before the owners’ clock is over goes to legal, and releases nothing', async () => {
    const request = await inKent([incident().id]);
    const late = await at(afterCourt, async () => {
      made(await direct('kent-chair', request.id, 'NOT_RELEASED'));
      return requestSeen(system(), coordinator, request.id);
    });
    expect(late?.permissions).toEqual([]);
    const another = await inKent([incident().id]);
    await at(afterCourt, async () => {
      const waits = await requestSeen(system(), coordinator, another.id);
      expect(waits).toMatchObject({ status: 'AWAITING', permissions: [] });
      made(await direct('kent-chair', another.id, 'RELEASE_ALL'));
      const directed = await requestSeen(system(), coordinator, another.id);
      expect(directed?.permissions).toMatchObject([{ itemIds: [incident().id] }]);
    });
  });

  it('R-138 an order that names no item releases nothing by silence: it goes to legal, and each owner’s silence is stated', async () => {
    const request = await inKent([]);
    const own = itemIn(system(), kent, 'police.escalation').id;
    await grant(system(), 'kent-police-deputy', request.id, { itemIds: [own] });
    await at(afterCourt, async () => {
      const late = await requestSeen(system(), coordinator, request.id);
      expect(late).toMatchObject({ status: 'AWAITING', permissions: [] });
      expect(late?.asks.map(({ status }) => status).sort()).toEqual([
        ...['EXPIRED', 'EXPIRED', 'EXPIRED', 'EXPIRED', 'GRANTED'],
      ]);
      made(await direct('kent-chair', request.id, 'RELEASE_ALL'));
      const open = await permissionsOn(coordinator, request);
      expect(open.map(({ itemIds }) => itemIds)).toEqual([[own]]);
    });
  });

  it('R-136 representations send it to legal, whose direction decides, and nobody who asked directs', async () => {
    for (const [outcome, released] of [
      ['NOT_RELEASED', 0],
      ['RELEASE_ALL', 1],
    ] as const) {
      const request = await inKent([incident().id]);
      await refuseIt(system(), 'kent-police-rep', request.id);
      // Also at the court's date: an objection is not silence.
      expect(await at(afterCourt, () => permissionsOn(coordinator, request))).toEqual([]);
      expect(refusals(await direct(coordinator, request.id, outcome))).toEqual([
        expect.objectContaining({ code: 'DECISION_REFUSED', rule: 'F-35' }),
      ]);
      expect(await permissionsOn(coordinator, request)).toEqual([]);
      made(await direct('kent-chair', request.id, outcome));
      expect(await permissionsOn(coordinator, request)).toHaveLength(released);
    }
  });

  it('R-137 in Bexley nothing leaves until the last supplier has redacted, or legal directs after the court’s date', async () => {
    const posts = ['police', 'health', 'housing', 'housing2', 'childrens', 'idva'];
    const suppliers = posts.map((key) => `bexley-${key}-rep`);
    const [last = '', ...rest] = [...suppliers].reverse();
    const begin = async () => {
      const input = wanted(system(), bexley, [], ordered());
      const request = await asked(system(), 'bexley-coordinator', input);
      expect(request.asks).toHaveLength(suppliers.length);
      return request;
    };
    const redact = async (username: string, requestId: string) => {
      const { id } = itemOf(system(), bexley, username, username);
      await grant(system(), username, requestId, { itemIds: [id] });
    };
    const first = await begin();
    const police = itemIn(system(), bexley, 'police.domesticIncidents').id;
    await prepared(system(), 'bexley-police-rep', 'Police', {
      ...{ caseId: bexley, requestId: first.id, itemId: police },
      ...{ form: 'REDACTED', keep: ['date'] },
    });
    for (const username of rest)
      if (username === 'bexley-police-rep')
        await grant(system(), username, first.id, { itemIds: [police] });
      else await redact(username, first.id);
    expect(await permissionsOn('bexley-coordinator', first)).toEqual([]);
    await redact(last, first.id);
    expect(await permissionsOn('bexley-coordinator', first)).toHaveLength(suppliers.length);

    const second = await begin();
    for (const username of rest) await redact(username, second.id);
    expect(refusals(await direct('bexley-chair', second.id, 'RELEASE_ANSWERED'))).toEqual([
      expect.objectContaining({ code: 'DECISION_REFUSED', rule: 'R-137' }),
    ]);
    await at(afterCourt, async () => {
      expect(await requestSeen(system(), 'bexley-coordinator', second.id)).toMatchObject({
        ...{ status: 'AWAITING', permissions: [] },
      });
      made(await direct('bexley-chair', second.id, 'RELEASE_ANSWERED'));
      const open = await permissionsOn('bexley-coordinator', second);
      const silent = agencyOf(system(), last).id;
      expect(open).toHaveLength(rest.length);
      expect(open.map(({ owner }) => owner.id)).not.toContain(silent);
    });
  });

  it('R-137 in Bexley an order comes through the coordinator', async () => {
    const input = wanted(system(), bexley, [], ordered());
    expect(refusals(await ask(system(), 'bexley-housing-rep', input))).toEqual([
      { code: 'DECISION_REFUSED', field: 'input.route', rule: 'F-36' },
    ]);
  });

  it('R-138 an order that does not say what it must is refused, naming what is missing', async () => {
    for (const missing of Object.keys(order)) {
      const { [missing as keyof typeof order]: _, ...particulars } = order;
      const input = wanted(system(), kent, [], ordered({ particulars }));
      expect(refusals(await ask(system(), coordinator, input))).toEqual([
        {
          ...{ code: 'DECISION_REFUSED', field: `input.particulars.${missing}` },
          rule: 'F-36',
        },
      ]);
    }
  });

  it('R-138 an owner answers an order with its own items alone', async () => {
    const request = await inKent([]);
    const foreign = itemIn(system(), kent, 'childrensServices.status').id;
    const given = { decision: 'GRANTED', itemIds: [foreign] };
    expect(refusals(await reply(system(), 'kent-police-rep', request.id, given))).toEqual([
      { code: 'DECISION_REFUSED', field: 'itemIds', rule: 'R-109' },
    ]);
  });

  it('R-139 a solicitor’s letter is no order: it goes to chair and owners, with legal advice', async () => {
    const letter = {
      court: court.organisation,
      letterFrom: 'A solicitor',
      legalAdvice: 'Advised.',
    };
    const item = itemOf(system(), bexley, 'bexley-police-rep', 'bexley-coordinator').id;
    const input = (route: string, particulars: Given) =>
      wanted(system(), bexley, [item], ordered({ route, particulars }));
    const asOrder = await ask(system(), 'bexley-coordinator', input('COURT_ORDER', letter));
    expect(refusals(asOrder)).toEqual([
      expect.objectContaining({ code: 'DECISION_REFUSED', rule: 'F-36' }),
    ]);
    const { legalAdvice: _, ...unadvised } = letter;
    const alone = await ask(
      system(),
      'bexley-coordinator',
      input('FAMILY_COURT_REQUEST', unadvised),
    );
    expect(refusals(alone)).toEqual([
      { code: 'DECISION_REFUSED', field: 'input.particulars.legalAdvice', rule: 'F-36' },
    ]);
    const request = await asked(
      system(),
      'bexley-coordinator',
      input('FAMILY_COURT_REQUEST', letter),
    );
    expect(request.asks.map(({ from }) => from).sort()).toEqual(['CHAIR', 'OWNER']);
    await grant(system(), 'bexley-police-rep', request.id);
    expect(await permissionsOn('bexley-coordinator', request)).toEqual([]);
    // Silence past any date obeys no letter.
    const late = await at('2027-01-05T12:00:00.000Z', () =>
      requestSeen(system(), 'bexley-coordinator', request.id),
    );
    expect(late).toMatchObject({ status: 'EXPIRED', permissions: [] });
  });

  it('F-37 a court’s pack leaves once a second person has read it, and not the one who asked', async () => {
    const request = await inKent([incident().id]);
    await grant(system(), 'kent-police-rep', request.id);
    const [permission] = await permissionsOn(coordinator, request);
    const permissionId = permission?.id ?? '';
    const packed = async () => {
      const query = 'query ($id: ID!) { redisclosurePack(permissionId: $id) { items { id } } }';
      const pack = await system().ask(coordinator, query, { id: permissionId });
      const pdf = await fetchPdf(system(), coordinator, permissionId);
      return { refused: refusals(pack), pdf: [pdf.status, pdf.bytes.length > 2000] };
    };
    const stays = {
      refused: [{ code: 'CONDITION_REFUSES', rule: 'F-37' }],
      pdf: [403, false],
    };
    const check = (username: string, agrees: boolean) =>
      change(system(), username, 'checkPack', {
        ...{ permissionId, agrees, reason: 'Every line compared with the order.' },
      });
    expect(await packed()).toEqual(stays);
    for (const username of [coordinator, 'kent-police-rep'])
      expect([username, ...refusals(await check(username, true))]).toEqual([
        username,
        expect.objectContaining({ code: 'DECISION_REFUSED', rule: 'F-35' }),
      ]);
    expect(codesOf(await check('kent-housing-rep', true))).toEqual(['NOT_FOUND']);
    expect(await packed()).toEqual(stays);
    // What is signed was read: the second reader opens the pack, marked as going nowhere, and nobody else does.
    const reading = async (username: string) => {
      const query = `query ($id: ID!) { redisclosurePack(permissionId: $id) { recipient items { id } } }`;
      const { data, errors } = await system().ask(username, query, { id: permissionId });
      return errors.length > 0 ? errors.map(({ extensions }) => extensions.code) : (data as object);
    };
    const read = { recipient: 'Second reader, not for release', items: [{ id: incident().id }] };
    expect(await reading('kent-police-spoc')).toEqual({ redisclosurePack: read });
    for (const username of ['kent-housing-rep', 'kent-health-rep'])
      expect(await reading(username)).toEqual(['PURPOSE_NOT_PERMITTED']);
    made(await check('kent-police-spoc', false));
    expect(await packed()).toEqual(stays);
    // Put right a minute later, by the same reader.
    await at('2026-11-20T09:31:00.000Z', async () => {
      made(await check('kent-police-spoc', true));
      expect(await packed()).toEqual({ refused: [], pdf: [200, true] });
      expect(await reading('kent-police-spoc')).toEqual(['PURPOSE_NOT_PERMITTED']);
    });
  });
}

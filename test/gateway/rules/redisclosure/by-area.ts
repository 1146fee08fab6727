import type { TestSystem } from '../../../support/system.ts';
import { agencyOf } from '../people.ts';
import { change, codesOf, made, refusals } from '../pictures.ts';
import { asked, grant, itemOf, permissionOf, reply, requestSeen, use, wanted } from './asking.ts';

const outside = {
  organisation: 'Larkrise Primary School',
  person: 'The head teacher',
  role: 'Safeguarding lead',
};

/** What differs from area to area, run through the gateway. */
export function redisclosureByArea(system: () => TestSystem): void {
  const toASchool = async (area: string, reference: string) => {
    const item = itemOf(system(), reference, `${area}-police-rep`, `${area}-housing-rep`);
    const request = await asked(
      system(),
      `${area}-housing-rep`,
      wanted(system(), reference, [item.id], {
        route: 'THIRD_PARTY',
        recipient: outside,
        purpose: 'Keeping the child safe at school',
      }),
    );
    return { item, request };
  };

  it('R-113 in Dorset the owner’s word waits for the chair’s, in Cleveland it does not', async () => {
    const dorset = await toASchool('dorset', 'DOR-2026-001');
    await grant(system(), 'dorset-police-rep', dorset.request.id);
    const before = await requestSeen(system(), 'dorset-housing-rep', dorset.request.id);
    expect(before).toMatchObject({ status: 'AWAITING', permissions: [] });
    made(
      await change(system(), 'dorset-chair', 'decideRedisclosure', {
        requestId: dorset.request.id,
        decision: 'GRANTED',
        reason: 'The school must know.',
      }),
    );
    const after = await requestSeen(system(), 'dorset-housing-rep', dorset.request.id);
    expect(after).toMatchObject({ status: 'DECIDED_GRANTED' });
    expect(after?.permissions).toHaveLength(1);

    const cleveland = await toASchool('cleveland', 'CLE-2026-001');
    await grant(system(), 'cleveland-police-rep', cleveland.request.id);
    const there = await requestSeen(system(), 'cleveland-housing-rep', cleveland.request.id);
    expect(there).toMatchObject({ status: 'DECIDED_GRANTED' });
    expect(there?.asks.map(({ from }) => from)).toEqual(['OWNER']);
  });

  it('R-114 a chair who agrees does not replace an owner who refuses', async () => {
    const { request } = await toASchool('dorset', 'DOR-2026-001');
    made(
      await change(system(), 'dorset-chair', 'decideRedisclosure', {
        requestId: request.id,
        decision: 'GRANTED',
        reason: 'The school must know.',
      }),
    );
    made(await reply(system(), 'dorset-police-rep', request.id, { decision: 'REFUSED' }));
    const seen = await requestSeen(system(), 'dorset-housing-rep', request.id);
    expect(seen).toMatchObject({ status: 'REFUSED', permissions: [] });
  });

  it('R-115 in Bexley one partner who does not agree keeps it from a school', async () => {
    const { request } = await toASchool('bexley', 'BEX-2026-001');
    const partners = request.asks.filter(({ from }) => from === 'PARTNER');
    expect(partners.length).toBeGreaterThan(3);
    await grant(system(), 'bexley-police-rep', request.id);
    made(
      await change(system(), 'bexley-chair', 'decideRedisclosure', {
        requestId: request.id,
        decision: 'GRANTED',
        reason: 'Agreed as an action.',
      }),
    );
    const speakers = ['health', 'housing', 'housing2', 'childrens', 'idva', 'probation'];
    const agencies = new Map(
      speakers.map((key) => [
        agencyOf(system(), `bexley-${key}-deputy`).id,
        `bexley-${key}-deputy`,
      ]),
    );
    const [last, ...rest] = partners;
    for (const { agency } of rest)
      await grant(system(), agencies.get(agency?.id ?? '') ?? '', request.id);
    expect(await requestSeen(system(), 'bexley-housing-rep', request.id)).toMatchObject({
      status: 'AWAITING',
      permissions: [],
    });
    made(
      await reply(system(), agencies.get(last?.agency?.id ?? '') ?? '', request.id, {
        decision: 'REFUSED',
      }),
    );
    expect(await requestSeen(system(), 'bexley-housing-rep', request.id)).toMatchObject({
      status: 'REFUSED',
      permissions: [],
    });
  });

  it('R-117 in Dorset reuse waits for the victim too, and where she cannot be asked safely, for the chair', async () => {
    const reference = 'DOR-2026-001';
    const item = itemOf(system(), reference, 'dorset-police-rep', 'dorset-housing-rep');
    const begin = async () => {
      const request = await asked(
        system(),
        'dorset-housing-rep',
        wanted(system(), reference, [item.id]),
      );
      await grant(system(), 'dorset-police-deputy', request.id);
      return request;
    };
    const first = await begin();
    expect(await requestSeen(system(), 'dorset-housing-rep', first.id)).toMatchObject({
      status: 'AWAITING',
      permissions: [],
    });
    const asking = {
      requestId: first.id,
      given: true,
      how: 'In person, at the advocate’s office.',
    };
    const unsaid = await change(system(), 'dorset-idva-rep', 'recordVictimPermission', asking);
    expect(refusals(unsaid)).toEqual([
      expect.objectContaining({ code: 'DECISION_REFUSED', field: 'reason' }),
    ]);
    made(
      await change(system(), 'dorset-idva-rep', 'recordVictimPermission', {
        ...asking,
        reason: 'She came alone and he does not know of the appointment.',
      }),
    );
    const permissionId = await permissionOf(
      system(),
      'dorset-housing-rep',
      first.id,
      'dorset-police-rep',
    );
    const given = { case: reference, purpose: 'TENANCY_ENFORCEMENT', permissionId };
    expect(codesOf(await use(system(), 'dorset-housing-rep', given, 'reference'))).toEqual([]);

    const second = await begin();
    made(
      await change(system(), 'dorset-idva-rep', 'recordVictimPermission', {
        requestId: second.id,
        given: false,
        asked: false,
        how: 'Not asked.',
        reason: 'He reads her messages and is at home all day.',
      }),
    );
    expect(await requestSeen(system(), 'dorset-housing-rep', second.id)).toMatchObject({
      status: 'AWAITING',
      permissions: [],
    });
    made(
      await change(system(), 'dorset-chair', 'decideRedisclosure', {
        requestId: second.id,
        decision: 'GRANTED',
        reason: 'Decided case by case.',
      }),
    );
    expect(await requestSeen(system(), 'dorset-housing-rep', second.id)).toMatchObject({
      status: 'DECIDED_GRANTED',
    });
  });

  it('F-31 a victim who takes her permission back ends what rests on it', async () => {
    const reference = 'DOR-2026-001';
    const item = itemOf(system(), reference, 'dorset-police-rep', 'dorset-housing-rep');
    const request = await asked(
      system(),
      'dorset-housing-rep',
      wanted(system(), reference, [item.id]),
    );
    await grant(system(), 'dorset-police-deputy', request.id);
    const record = (given: boolean) =>
      change(system(), 'dorset-idva-rep', 'recordVictimPermission', {
        requestId: request.id,
        given,
        how: 'In person, at the advocate’s office.',
        reason: 'She came alone.',
      });
    made(await record(true));
    const permissionId = await permissionOf(
      system(),
      'dorset-housing-rep',
      request.id,
      'dorset-police-rep',
    );
    const given = { case: reference, purpose: 'TENANCY_ENFORCEMENT', permissionId };
    expect(codesOf(await use(system(), 'dorset-housing-rep', given, 'reference'))).toEqual([]);
    made(await record(false));
    expect(codesOf(await use(system(), 'dorset-housing-rep', given, 'reference'))).toEqual([
      'PURPOSE_NOT_PERMITTED',
    ]);
  });

  it('R-066 F-35 the chair does not answer for her own agency, nor the author for the owner', async () => {
    const reference = 'KEN-2026-001';
    const item = itemOf(system(), reference, 'kent-police-rep', 'kent-housing-rep');
    const request = await asked(
      system(),
      'kent-housing-rep',
      wanted(system(), reference, [item.id]),
    );
    const byChair = await reply(system(), 'kent-chair', request.id, { decision: 'GRANTED' });
    expect(codesOf(byChair)).toEqual(['OPERATION_NOT_ALLOWED']);
    expect(await requestSeen(system(), 'kent-housing-rep', request.id)).toMatchObject({
      status: 'AWAITING',
    });
    const own = itemOf(system(), reference, 'kent-housing-rep', 'kent-housing-rep');
    const ownRequest = await asked(
      system(),
      'kent-housing-rep',
      wanted(system(), reference, [own.id], { route: 'THIRD_PARTY', recipient: outside }),
    );
    const self = await reply(system(), 'kent-housing-rep', ownRequest.id, { decision: 'GRANTED' });
    expect(refusals(self)).toEqual([expect.objectContaining({ code: 'DECISION_REFUSED' })]);
    await grant(system(), 'kent-housing-deputy', ownRequest.id);
  });

  it('F-34 immigration enforcement is no purpose, whoever asks', async () => {
    const item = itemOf(system(), 'KEN-2026-001', 'kent-idva-rep', 'kent-police-rep');
    const query =
      'mutation ($input: RedisclosureInput!) { requestRedisclosure(input: $input) { id } }';
    for (const purpose of [
      'IMMIGRATION_ENFORCEMENT',
      'To tell the Home Office for removal',
      'immigration enforcement',
    ]) {
      const input = wanted(system(), 'KEN-2026-001', [item.id], {
        purpose,
        idempotencyKey: purpose,
      });
      const answer = await system().ask('kent-police-rep', query, { input });
      expect(refusals(answer)).toEqual([
        expect.objectContaining({ code: 'DECISION_REFUSED', rule: 'F-34' }),
      ]);
    }
  });
}

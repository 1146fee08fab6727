import { whyNot } from '../../../../subgraphs/conference/redisclosure/states/may-happen.ts';
import {
  answer,
  ask,
  at,
  deadline,
  event,
  granted,
  hours,
  item,
  open,
  reasons,
  refused,
  request,
  revoked,
} from './requests.ts';

const before = new Date(deadline.getTime() - 1);
const day = hours(24);

describe('R-122 silence is refusal', () => {
  test('R-122 silence past the deadline is a refusal', () => {
    const record = request([ask('police', null)]);
    expect(at(before, record).asks[0]?.status).toBe('AWAITED');
    const found = at(deadline, record);
    expect([found.status, found.asks[0]?.status, open(found)]).toEqual(['EXPIRED', 'EXPIRED', {}]);
    expect(reasons(found)).toEqual({ 'stop of police': 'NO_ANSWER' });
  });

  test('R-122 an answer at its deadline or later changes nothing, though it is on record', () => {
    const late = request([ask('police', answer('GRANTED', { at: deadline }))]);
    const found = at(hours(200), late);
    expect([found.status, found.asks[0]?.status, open(found)]).toEqual(['EXPIRED', 'EXPIRED', {}]);
    const just = request([ask('police', answer('GRANTED', { at: before }))]);
    expect(at(hours(200), just).status).toBe('DECIDED_GRANTED');
  });

  test('R-122 nobody answers after the last day of what was asked for', () => {
    const record = request([ask('police', null)], { until: '2026-11-23' });
    const found = at(new Date('2026-11-24T00:00:00.000Z'), record);
    expect([found.status, found.asks[0]?.status]).toEqual(['EXPIRED', 'EXPIRED']);
  });

  test('R-122 an answer that comes late is refused, one in time is not', () => {
    const record = request([ask('police', null)]);
    const wanted = { kind: 'ANSWER', askId: 'OWNER police', decision: 'GRANTED' } as const;
    expect(whyNot(record, wanted, before)).toBeNull();
    expect(whyNot(record, wanted, deadline)).toBe('R-122');
  });
});

describe('R-116 where the owner may only object', () => {
  const free = { onSilence: 'RELEASES' } as const;

  test('R-116 no objection by the deadline lets out what was asked for, from the deadline', () => {
    const record = request([ask('police', null, free)]);
    expect(open(at(before, record))).toEqual({});
    const found = at(deadline, record);
    expect([found.status, found.asks[0]?.status]).toEqual(['DECIDED_GRANTED', 'NOT_NEEDED']);
    expect(open(found)).toEqual({ police: ['stop'] });
    expect(found.permissions[0]?.from).toEqual(deadline);
  });

  test('R-116 an objection stops it', () => {
    expect(at(deadline, request([ask('police', refused, free)])).status).toBe('REFUSED');
  });

  test('R-116 who was asked after its time was over was not silent', () => {
    const record = request([ask('police', null, free)], { sentAt: deadline });
    expect([at(hours(169), record).status, open(at(hours(169), record))]).toEqual(['EXPIRED', {}]);
  });

  test('R-116 silence writes no summary, and names no item', () => {
    const summary = request([ask('police', null, free)], { form: 'SUMMARY' });
    expect(at(deadline, summary).status).toBe('EXPIRED');
    const items = [item('stop', 'police', { byOwner: true })];
    expect(at(deadline, request([ask('police', null, free)], { items })).status).toBe('EXPIRED');
  });
});

describe('R-127 a permission is taken back', () => {
  const asks = [ask('police', granted), ask('health', granted)];

  test('R-127 revocation at noon withholds from noon on, and leaves the other owner alone', () => {
    const record = request(asks, { events: [revoked('police', hours(3))] });
    const found = at(hours(3), record);
    expect([found.status, open(found)]).toEqual(['DECIDED_GRANTED', { health: ['visit'] }]);
    expect(reasons(found)).toEqual({ 'stop of police': 'REVOKED' });
    expect(found.permissions[0]).toMatchObject({ revokedAt: hours(3), inForce: false });
  });

  test('R-127 when all are taken back the request is revoked, and stays so past its last day', () => {
    const events = [revoked('police', hours(3)), revoked('health', hours(5))];
    const record = request(asks, { events });
    expect(at(hours(6), record).status).toBe('REVOKED');
    expect(at(new Date('2027-02-01T00:00:00.000Z'), record).status).toBe('REVOKED');
  });

  test('R-127 a word taken back before the others answered makes no permission', () => {
    const late = answer('GRANTED', { at: hours(9) });
    const record = request([ask('police', granted), ask('chair', late, { askedOf: 'CHAIR' })]);
    const found = at(day, { ...record, events: [revoked('police', hours(4))] });
    expect([found.status, found.permissions]).toEqual(['REFUSED', []]);
  });

  test('R-127 what is over or was never given cannot be taken back', () => {
    const record = request([ask('police', granted), ask('health', refused)]);
    const of = (agency: string) => {
      return { kind: 'REVOKED', permissionId: `permission of ${agency}` } as const;
    };
    expect(whyNot(record, of('police'), day)).toBeNull();
    expect(whyNot(record, of('health'), day)).toBe('R-127');
    expect(whyNot(record, of('housing'), day)).toBe('R-127');
    expect(whyNot(record, of('police'), new Date('2027-02-01T00:00:00.000Z'))).toBe('R-127');
    const again = { ...record, events: [revoked('police', hours(3))] };
    expect(whyNot(again, of('police'), day)).toBe('R-127');
  });

  test('R-127 an owner takes back a yes also before the others have answered', () => {
    const record = request([ask('police', granted), ask('health', null)]);
    const wanted = { kind: 'REVOKED', permissionId: 'permission of police' } as const;
    expect(whyNot(record, wanted, day)).toBeNull();
  });
});

describe('R-122 nothing is done to what is over', () => {
  const wanted = { kind: 'ANSWER', askId: 'OWNER health', decision: 'GRANTED' } as const;
  const withdraw = { kind: 'WITHDRAWN' } as const;

  test('R-110 nobody answers a request that was withdrawn', () => {
    const asks = [ask('police', granted), ask('health', null)];
    const record = request(asks, { events: [event('WITHDRAWN', hours(2))] });
    expect(whyNot(record, wanted, day)).toBe('R-127');
    expect(whyNot(record, withdraw, day)).toBe('R-110');
    expect(at(day, record).asks.map(({ status }) => status)).toEqual(['GRANTED', 'NOT_NEEDED']);
  });

  test('R-109 nobody answers twice, or an ask that is not there, or a draft', () => {
    const record = request([ask('police', null), ask('health', granted)]);
    expect(whyNot(record, wanted, day)).toBe('R-109');
    expect(whyNot(record, { ...wanted, askId: 'of another' }, day)).toBe('R-109');
    const draft = request([ask('health', null)], { sentAt: null });
    expect(whyNot(draft, wanted, day)).toBe('R-122');
  });

  test('R-110 what is sent twice or past its last day is refused', () => {
    const send = { kind: 'SENT' } as const;
    const draft = request([ask('health', null)], { sentAt: null });
    expect(whyNot(draft, send, day)).toBeNull();
    expect(whyNot(draft, send, new Date('2027-01-01T00:00:00.000Z'))).toBe('R-110');
    expect(whyNot(request([ask('health', null)]), send, day)).toBe('R-110');
    expect(whyNot(draft, send, deadline)).toBe('R-122');
  });

  test('F-31 the victim takes back what she gave and nothing else', () => {
    const take = { kind: 'VICTIM_WITHDREW' } as const;
    const gave = ask('victim', granted, { askedOf: 'VICTIM' });
    const record = request([ask('health', null), gave]);
    expect(whyNot(record, take, day)).toBeNull();
    expect(whyNot(request([ask('health', null)]), take, day)).toBe('F-31');
    const refusing = { ...gave, answer: refused };
    expect(whyNot(request([ask('health', null), refusing]), take, day)).toBe('F-31');
  });

  test('R-117 the chair does not answer in the place of a victim who is being asked', () => {
    const inPlace = { askedOf: 'CHAIR', needed: 'IF_VICTIM_NOT_ASKED' } as const;
    const asks = [
      ask('health', null),
      ask('victim', null, { askedOf: 'VICTIM' }),
      ask('chair', null, inPlace),
    ];
    expect(whyNot(request(asks), { ...wanted, askId: 'CHAIR chair' }, day)).toBe('R-117');
  });
});

import {
  answer,
  ask,
  at,
  chair,
  event,
  full,
  granted,
  hours,
  open,
  partner,
  reasons,
  redacted,
  refused,
  request,
  victim,
} from './requests.ts';

const day = hours(24);
const owners = [ask('police', granted), ask('health', granted)];

describe('R-113 the chair, where the area gives her a say', () => {
  test('R-113 owner yes and no decision of the chair releases nothing; without a chair step it goes', () => {
    const found = at(day, request([...owners, chair(null)]));
    expect([found.status, open(found)]).toEqual(['AWAITING', {}]);
    expect(reasons(found)).toEqual({ 'stop of police': 'AWAITED', 'visit of health': 'AWAITED' });
    expect(at(day, request(owners)).status).toBe('DECIDED_GRANTED');
  });

  test('R-113 a chair that refuses, or stays silent, releases nothing', () => {
    expect(at(day, request([...owners, chair(refused)])).status).toBe('REFUSED');
    const silent = at(hours(169), request([...owners, chair(null, { onSilence: 'RELEASES' })]));
    expect([silent.status, silent.permissions]).toEqual(['EXPIRED', []]);
    expect(reasons(silent)['stop of police']).toBe('CHAIR');
  });

  test('R-113 she narrows what goes to an item', () => {
    const narrow = answer('GRANTED_IN_PART', { granted: [full('stop')] });
    const found = at(day, request([...owners, chair(narrow)]));
    expect([found.status, open(found)]).toEqual(['DECIDED_IN_PART', { police: ['stop'] }]);
    expect(reasons(found)).toEqual({ 'visit of health': 'CHAIR' });
  });

  test('R-113 where she agrees to a redaction only, the whole does not go', () => {
    const narrow = answer('GRANTED_IN_PART', { granted: [redacted('stop', null)] });
    expect(open(at(day, request([...owners, chair(narrow)])))).toEqual({});
    const part = answer('GRANTED_IN_PART', { granted: [redacted('stop', 'written')] });
    const found = at(day, request([ask('police', part), chair(narrow)]));
    expect(found.permissions[0]?.items[0]).toMatchObject(redacted('stop', 'written'));
  });
});

describe('R-114 the chair cannot replace the owner', () => {
  test('R-114 her yes over an owner refusal releases nothing of that owner', () => {
    const wide = answer('GRANTED', { granted: [full('stop'), full('visit')] });
    const asks = [ask('police', refused), ask('health', granted), chair(wide)];
    const found = at(day, request(asks));
    expect(open(found)).toEqual({ health: ['visit'] });
    expect(reasons(found)).toEqual({ 'stop of police': 'REFUSED' });
  });

  test('R-114 she adds no item and no wider form', () => {
    const part = answer('GRANTED_IN_PART', { granted: [redacted('stop', 'written')] });
    const wide = answer('GRANTED_IN_PART', { granted: [full('stop'), full('visit')] });
    const found = at(day, request([ask('police', part), ask('health', null), chair(wide)]));
    expect(open(found)).toEqual({ police: ['stop'] });
    expect(found.permissions[0]?.items[0]?.form).toBe('REDACTED');
  });

  test('R-114 no answer in her place makes a permission of its own', () => {
    const found = at(day, request([chair(granted, { permissionId: 'of the chair' })]));
    expect(found.permissions).toEqual([]);
    expect(found.status).toBe('REFUSED');
  });
});

describe('R-115 every partner, for somebody outside', () => {
  test('R-115 seven of eight agree, and nothing goes for anybody', () => {
    const seven = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => partner(name, granted));
    const found = at(day, request([...owners, ...seven, partner('h', refused)]));
    expect([found.status, found.permissions]).toEqual(['REFUSED', []]);
    expect(reasons(found)).toEqual({ 'stop of police': 'PARTNERS', 'visit of health': 'PARTNERS' });
    const all = at(day, request([...owners, ...seven, partner('h', granted)]));
    expect(all.status).toBe('DECIDED_GRANTED');
  });

  test('R-115 a partner that is silent has not agreed', () => {
    const record = request([...owners, partner('a', null)]);
    expect(open(at(day, record))).toEqual({});
    expect(at(hours(168), record).status).toBe('EXPIRED');
  });
});

describe('R-117 the victim, where the area asks her', () => {
  const ifNotAsked = { needed: 'IF_VICTIM_NOT_ASKED' } as const;
  const notAsked = answer('NOT_ASKED', { at: hours(2) });

  test('R-117 owner yes without her permission releases nothing', () => {
    expect(open(at(day, request([...owners, victim(null)])))).toEqual({});
    const no = at(day, request([...owners, victim(refused)]));
    expect([no.status, reasons(no)['stop of police']]).toEqual(['REFUSED', 'VICTIM']);
    expect(at(day, request([...owners, victim(granted)])).status).toBe('DECIDED_GRANTED');
  });

  test('R-117 while she may be asked the chair need not decide in her place', () => {
    const asked = request([...owners, victim(granted), chair(null, ifNotAsked)]);
    const found = at(day, asked);
    expect(found.asks.map(({ status }) => status)).toContain('NOT_NEEDED');
    expect(found.status).toBe('DECIDED_GRANTED');
    const silent = at(hours(168), request([...owners, victim(null), chair(granted, ifNotAsked)]));
    expect([silent.status, open(silent)]).toEqual(['EXPIRED', {}]);
  });

  test('R-117 where asking is unsafe the chair decides case by case', () => {
    const waiting = at(day, request([...owners, victim(notAsked), chair(null, ifNotAsked)]));
    expect([waiting.status, open(waiting)]).toEqual(['AWAITING', {}]);
    expect(waiting.asks.slice(2).map(({ status }) => status)).toEqual(['NOT_NEEDED', 'AWAITED']);
    const late = answer('GRANTED', { at: hours(5) });
    const decided = at(day, request([...owners, victim(notAsked), chair(late, ifNotAsked)]));
    expect(decided.status).toBe('DECIDED_GRANTED');
    expect(decided.permissions[0]?.from).toEqual(hours(5));
  });

  test('R-117 where asking is unsafe and nobody decides in her place, it is no permission', () => {
    const found = at(day, request([...owners, victim(notAsked)]));
    expect([found.status, open(found)]).toEqual(['REFUSED', {}]);
  });

  test("R-117 that somebody was not asked is nobody else's yes", () => {
    const asks = [ask('police', notAsked), partner('a', granted)];
    expect(at(day, request(asks)).status).toBe('REFUSED');
    expect(at(day, request([...owners, partner('a', notAsked)])).status).toBe('REFUSED');
  });
});

describe('F-31 the victim takes her permission back', () => {
  test('F-31 every permission ends at that instant, and an answer after it changes nothing', () => {
    const events = [event('VICTIM_WITHDREW', hours(4))];
    const late = answer('GRANTED', { at: hours(5) });
    const record = request([ask('police', granted), ask('health', late), victim(granted)]);
    expect(open(at(hours(3), record))).toMatchObject({ police: ['stop'] });
    const found = at(hours(6), { ...record, events });
    expect([found.status, open(found)]).toEqual(['REVOKED', {}]);
    expect(found.permissions.map(({ id, revokedAt }) => [id, revokedAt])).toEqual([
      ['permission of police', hours(4)],
    ]);
    expect(reasons(found)).toEqual({ 'stop of police': 'REVOKED', 'visit of health': 'REVOKED' });
  });
});

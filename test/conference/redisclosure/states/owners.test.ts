import {
  answer,
  ask,
  at,
  chair,
  full,
  granted,
  hours,
  item,
  jointItem,
  open,
  ownItems,
  reasons,
  redacted,
  refused,
  request,
  revoked,
  start,
} from './requests.ts';

const day = hours(24);

describe('R-109 nothing goes without its owner', () => {
  test('R-109 what was not sent is a draft, and nobody is awaited', () => {
    const found = at(day, request([ask('police', granted)], { sentAt: null }));
    expect(found.status).toBe('DRAFT');
    expect(found.permissions).toEqual([]);
    expect(found.asks[0]?.status).toBe('NOT_NEEDED');
    expect(reasons(found)).toEqual({ 'stop of police': 'NOT_SENT' });
  });

  test('R-109 an owner that has not answered keeps its item, and the rest is returned', () => {
    const found = at(day, request([ask('police', granted), ask('health', null), chair(granted)]));
    expect(found.status).toBe('AWAITING');
    expect(open(found)).toEqual({ police: ['stop'] });
    expect(reasons(found)).toEqual({ 'visit of health': 'AWAITED' });
  });

  test('R-109 an owner gives what is its own and nothing of another', () => {
    const taking = answer('GRANTED', { granted: [full('stop'), full('visit')] });
    const found = at(day, request([ask('police', taking), ask('health', refused)]));
    expect(open(found)).toEqual({ police: ['stop'] });
    expect(found.status).toBe('DECIDED_IN_PART');
  });

  test('R-109 an item whose owner nobody asked stays where it is', () => {
    const found = at(day, request([ask('police', granted)], { items: ownItems }));
    expect(open(found)).toEqual({ police: ['stop'] });
    expect(reasons(found)['visit of health']).toBe('NOT_GRANTED');
  });

  test('R-109 an agency that was asked twice has not given one word', () => {
    const twice = [ask('police', granted), ask('police', refused, { id: 'again' })];
    expect(open(at(day, request(twice)))).toEqual({});
  });
});

describe('R-110 a permission is narrow', () => {
  test('R-110 it ends with the earliest last day of request, owner and chair, in London', () => {
    const short = answer('GRANTED', { until: '2026-12-24', conditions: ['view only'] });
    const shorter = answer('GRANTED', { until: '2026-12-20', conditions: ['to the panel'] });
    const record = request([ask('police', short), chair(shorter)]);
    const [permission] = at(day, record).permissions;
    expect(permission).toMatchObject({ id: 'permission of police', expires: '2026-12-20' });
    expect(permission?.conditions).toEqual(['view only', 'to the panel']);
    const last = new Date('2026-12-20T23:59:59.999Z');
    expect(open(at(last, record))).toEqual({ police: ['stop'] });
    const over = at(new Date('2026-12-21T00:00:00.000Z'), record);
    expect([over.status, open(over), reasons(over)]).toEqual([
      'EXPIRED',
      {},
      { 'stop of police': 'EXPIRED' },
    ]);
  });

  test('R-110 a summer day ends an hour earlier by universal time', () => {
    const record = request([ask('police', granted)], { until: '2027-06-30' });
    const [permission] = at(day, record).permissions;
    expect(permission?.until).toEqual(new Date('2027-06-30T23:00:00.000Z'));
  });

  test('R-110 an owner that gives until later than was asked for gives until then', () => {
    const long = answer('GRANTED', { until: '2027-12-31' });
    expect(at(day, request([ask('police', long)])).permissions[0]?.expires).toBe('2026-12-31');
  });

  test('R-110 it begins when the last needed answer came', () => {
    const late = answer('GRANTED', { at: hours(9) });
    const record = request([ask('police', granted), chair(late)]);
    expect(open(at(hours(8), request([ask('police', granted), chair(null)])))).toEqual({});
    expect(at(day, record).permissions[0]?.from).toEqual(hours(9));
  });

  test('R-110 a word given until a day before everybody agreed makes no permission', () => {
    const short = answer('GRANTED', { until: '2026-11-20' });
    const late = answer('GRANTED', { at: hours(48) });
    const found = at(hours(49), request([ask('police', short), chair(late)]));
    expect([found.status, found.permissions]).toEqual(['EXPIRED', []]);
  });

  test('R-110 a whole item does not go where a redacted one was asked for', () => {
    const wide = answer('GRANTED', { granted: [full('stop')] });
    const found = at(day, request([ask('police', wide)], { form: 'REDACTED' }));
    expect(reasons(found)).toEqual({ 'stop of police': 'NO_VERSION' });
  });

  test('R-110 what its author took back is used no more', () => {
    const events = [{ kind: 'WITHDRAWN', at: hours(2) } as const];
    const withdrawn = events.map((one) => {
      return { ...one, permissionId: null, detail: {}, officerId: 'author' };
    });
    const found = at(day, request([ask('police', granted)], { events: withdrawn }));
    expect([found.status, open(found)]).toEqual(['WITHDRAWN', {}]);
    expect(reasons(found)).toEqual({ 'stop of police': 'WITHDRAWN' });
  });
});

describe('R-112 every owner of what several own', () => {
  const items = [...ownItems, ...jointItem];
  const asks = (health: typeof granted, housing: typeof granted) =>
    request([ask('police', granted), ask('health', health), ask('housing', housing)], { items });

  test('R-112 an item of two goes when both granted it, on the permission of its holder', () => {
    const found = at(day, asks(granted, granted));
    expect(found.status).toBe('DECIDED_GRANTED');
    expect(open(found)).toEqual({
      police: ['stop'],
      health: ['visit'],
      housing: ['tenancy', 'joint'],
    });
  });

  test('R-112 one owner refusing keeps its own and what it owns with another, and no more', () => {
    const found = at(day, asks(refused, granted));
    expect(found.status).toBe('DECIDED_IN_PART');
    expect(open(found)).toEqual({ police: ['stop'], housing: ['tenancy'] });
    expect(reasons(found)).toEqual({
      'visit of health': 'REFUSED',
      'joint of health': 'REFUSED',
      'joint of housing': 'CO_OWNER',
    });
  });

  test('R-112 where both redacted it, nothing goes but what both agreed to', () => {
    const mine = answer('GRANTED_IN_PART', { granted: [redacted('joint', 'of housing')] });
    const other = answer('GRANTED_IN_PART', { granted: [redacted('joint', 'of health')] });
    expect(open(at(day, asks(other, mine)))).toEqual({ police: ['stop'] });
    expect(open(at(day, asks(granted, mine)))['housing']).toEqual(['joint']);
  });

  test('R-112 an owner that holds nothing of its own may still take its word back', () => {
    const joint = request([ask('health', granted), ask('housing', granted)], { items: jointItem });
    const [health] = at(day, joint).permissions;
    expect(health).toMatchObject({ ownerId: 'health', items: [], inForce: false });
    const events = [revoked('health', hours(3))];
    const found = at(day, { ...joint, events });
    expect([found.status, open(found)]).toEqual(['REVOKED', {}]);
  });

  test('R-112 an item whose first owner is suspended waits with it', () => {
    const found = at(day, asks(granted, granted), 'health');
    expect(open(found)).toEqual({ police: ['stop'], housing: ['tenancy'] });
    expect(reasons(found)['joint of housing']).toBe('SUSPENDED');
    expect(found.status).toBe('DECIDED_GRANTED');
  });
});

describe('R-123 an owner may grant part', () => {
  test('R-123 only the version its owner wrote goes, in the form it wrote it', () => {
    const part = answer('GRANTED_IN_PART', { granted: [redacted('stop', 'without informant')] });
    const found = at(day, request([ask('police', part)]));
    expect(found.status).toBe('DECIDED_IN_PART');
    expect(found.permissions[0]?.items[0]).toEqual({
      ...redacted('stop', 'without informant'),
      category: 'police.incident',
      subjectId: 'victim',
      viewOnly: false,
      holderId: 'police',
    });
  });

  test('R-123 a redaction that nobody wrote does not go', () => {
    const part = answer('GRANTED_IN_PART', { granted: [redacted('stop', null)] });
    expect(open(at(day, request([ask('police', part)])))).toEqual({});
  });

  test('R-123 what is given in two forms at once is given in neither', () => {
    const both = answer('GRANTED', { granted: [full('stop'), redacted('stop', 'written')] });
    expect(open(at(day, request([ask('police', both)])))).toEqual({});
  });

  test('R-123 an item left out of a partial grant stays, and nothing named is nothing', () => {
    const items = [item('stop', 'police'), item('caution', 'police')];
    const part = answer('GRANTED_IN_PART', { granted: [full('stop')] });
    const found = at(day, request([ask('police', part)], { items }));
    expect(reasons(found)).toEqual({ 'caution of police': 'NOT_GRANTED' });
    const empty = at(day, request([ask('police', answer('GRANTED_IN_PART'))], { items }));
    expect(empty.status).toBe('REFUSED');
  });

  test('R-124 an item one of its owners marked view only is view only', () => {
    const [first, second] = jointItem;
    const items = [{ ...first, viewOnly: true }, second];
    const record = request([ask('health', granted), ask('housing', granted)], { items });
    const carried = at(day, record).permissions.find(({ ownerId }) => ownerId === 'housing');
    expect(carried?.items[0]?.viewOnly).toBe(true);
  });
});

test('R-127 a permission of a suspended owner is out of use and not lost', () => {
  const record = request([ask('police', granted)]);
  expect(open(at(day, record, 'police'))).toEqual({});
  expect(at(day, record, 'police').status).toBe('DECIDED_GRANTED');
  expect(open(at(day, record))).toEqual({ police: ['stop'] });
  expect(at(start, record).permissions[0]?.inForce).toBe(false);
});

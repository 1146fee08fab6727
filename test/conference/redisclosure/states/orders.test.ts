import { whyNot } from '../../../../subgraphs/conference/redisclosure/states/may-happen.ts';
import {
  answer,
  ask,
  at,
  deadline,
  event,
  granted,
  hours,
  open,
  reasons,
  redacted,
  refused,
  request,
} from './requests.ts';
import type { Ask } from '../../../../subgraphs/conference/redisclosure/states/record.ts';

const day = hours(24);
const after = hours(170);
const direct = { kind: 'LEGAL_DIRECTION' } as const;
const direction = (outcome: string, when = hours(169)) =>
  event('LEGAL_DIRECTION', when, { detail: { outcome } });

describe('R-136 an order: owners are told and may make representations', () => {
  const told = { onSilence: 'RELEASES', onRefusal: 'ESCALATES' } as const;
  const owner = (name: string, given: Ask['answer']) => ask(name, given, told);

  test('R-136 the release waits for representations or the date of the court', () => {
    const record = request([owner('police', null), owner('health', granted)]);
    expect(open(at(day, record))).toEqual({});
    const found = at(deadline, record);
    expect([found.status, found.escalatedAt]).toEqual(['DECIDED_GRANTED', null]);
    expect(open(found)).toEqual({ police: ['stop'], health: ['visit'] });
  });

  test('R-136 representations go to legal, and nothing is released meanwhile', () => {
    const record = request([owner('police', refused), owner('health', granted)]);
    const found = at(after, record);
    expect([found.status, found.escalatedAt, open(found)]).toEqual(['AWAITING', hours(1), {}]);
    expect(reasons(found)).toEqual({
      'stop of police': 'ESCALATED',
      'visit of health': 'AWAITED',
    });
    expect(whyNot(record, direct, day)).toBeNull();
  });

  test('R-136 legal directs, and what it directs is what goes', () => {
    const record = request([owner('police', refused), owner('health', granted)]);
    const directed = (outcome: string) =>
      at(day, { ...record, events: [direction(outcome, hours(2))] });
    const all = directed('RELEASE_ALL');
    expect([all.status, open(all)]).toEqual([
      'DECIDED_GRANTED',
      { police: ['stop'], health: ['visit'] },
    ]);
    expect(all.permissions.map(({ from }) => from)).toEqual([hours(2), hours(2)]);
    const answered = directed('RELEASE_ANSWERED');
    expect([answered.status, open(answered)]).toEqual(['DECIDED_IN_PART', { health: ['visit'] }]);
    const none = directed('NOT_RELEASED');
    expect([none.status, open(none)]).toEqual(['REFUSED', {}]);
    expect(reasons(none)['visit of health']).toBe('NOT_DIRECTED');
    expect(directed('something else').status).toBe('REFUSED');
  });

  test('R-136 nobody directs while an owner may still make representations, nor twice', () => {
    const record = request([owner('police', refused), owner('health', null)]);
    expect(whyNot(record, direct, day)).toBe('R-137');
    const early = { ...record, events: [direction('RELEASE_ALL', hours(2))] };
    expect(open(at(after, early))).toEqual({});
    expect(whyNot(record, direct, after)).toBeNull();
    const events = [direction('NOT_RELEASED'), direction('RELEASE_ALL', hours(180))];
    expect(open(at(hours(190), { ...record, events }))).toEqual({});
    expect(whyNot({ ...record, events }, direct, after)).toBe('R-110');
    const unasked = request([ask('police', refused), ask('health', null)]);
    expect(whyNot(unasked, direct, day)).toBe('R-137');
  });
});

describe('R-137 the redaction round', () => {
  const round = { onSilence: 'ESCALATES', onRefusal: 'ESCALATES' } as const;
  const passages = (itemId: string) =>
    answer('GRANTED_IN_PART', { granted: [redacted(itemId, `of ${itemId}`)] });
  const record = request([
    ask('police', passages('stop'), round),
    ask('health', passages('visit'), round),
    ask('housing', null, round),
  ]);

  test('R-137 three have not all redacted, and the bundle is not released', () => {
    expect([at(day, record).status, open(at(day, record))]).toEqual(['AWAITING', {}]);
    const last = answer('GRANTED', { at: hours(7) });
    const full = request([...record.asks.slice(0, 2), ask('housing', last, round)]);
    expect(open(at(day, full))).toEqual({
      police: ['stop'],
      health: ['visit'],
      housing: ['tenancy'],
    });
    expect(at(day, full).permissions.map(({ from }) => from)).toEqual(Array(3).fill(hours(7)));
  });

  test('R-137 the date of the court forces it to legal, and does not release by itself', () => {
    const found = at(after, record);
    expect([found.status, found.escalatedAt, open(found)]).toEqual(['AWAITING', deadline, {}]);
    expect(found.asks[2]?.status).toBe('EXPIRED');
    expect(reasons(found)['tenancy of housing']).toBe('ESCALATED');
    const ended = at(new Date('2027-01-01T00:00:00.000Z'), record);
    expect([ended.status, open(ended)]).toEqual(['EXPIRED', {}]);
  });

  test('R-137 unanswered passages stay out unless legal directs them all', () => {
    const answered = at(after, { ...record, events: [direction('RELEASE_ANSWERED')] });
    expect(open(answered)).toEqual({ police: ['stop'], health: ['visit'] });
    expect(reasons(answered)).toEqual({ 'tenancy of housing': 'NO_ANSWER' });
    const all = at(after, { ...record, events: [direction('RELEASE_ALL')] });
    expect(open(all)).toEqual({ police: ['stop'], health: ['visit'], housing: ['tenancy'] });
    expect(all.asks[2]?.status).toBe('NOT_NEEDED');
    const forms = all.permissions.flatMap(({ items }) => items.map(({ form }) => form));
    expect(forms).toEqual(['REDACTED', 'REDACTED', 'FULL']);
  });

  test('R-137 an answer after the date of the court changes nothing', () => {
    const late = answer('GRANTED', { at: hours(169) });
    const asks = [...record.asks.slice(0, 2), ask('housing', late, round)];
    expect(at(after, request(asks))).toEqual(at(after, record));
  });
});

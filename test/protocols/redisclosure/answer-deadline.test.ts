import { loadProfiles } from '../../../schema/protocols/profile.ts';
import { BankHolidaysUnknownError } from '../../../schema/protocols/calendar/working-days.ts';
import { answerDeadline } from '../../../schema/protocols/redisclosure/answer-deadline.ts';
import { compelledDay } from '../../../schema/protocols/redisclosure/compelled-day.ts';
import { areas } from '../../../schema/vocabulary/terms.ts';

const profiles = loadProfiles();
const { kent } = profiles;
const deadline = (sentAt: string, compelledBy: string | null = null): string =>
  answerDeadline(kent, 'COURT_ORDER', new Date(sentAt), compelledBy).toISOString();

test.each(areas)('R-122 in %s an answer is late after five working days', (area) => {
  const sentAt = new Date('2026-11-20T09:30:00Z');
  const by = answerDeadline(profiles[area], 'THIRD_PARTY', sentAt, null);
  expect(by.toISOString()).toBe('2026-11-28T00:00:00.000Z');
});

test('R-122 bank holidays are no working days, and midnight is London’s', () => {
  expect(deadline('2026-12-23T10:00:00Z')).toBe('2027-01-05T00:00:00.000Z');
  expect(deadline('2026-08-27T10:00:00Z')).toBe('2026-09-04T23:00:00.000Z');
});

test('R-122 late at night in summer the day it was asked on is London’s', () => {
  expect(deadline('2026-07-06T22:59:00Z')).toBe('2026-07-13T23:00:00.000Z');
  expect(deadline('2026-07-06T23:01:00Z')).toBe('2026-07-14T23:00:00.000Z');
});

test('R-122 the clocks going back do not move the end of the day', () => {
  expect(deadline('2026-10-19T09:00:00Z')).toBe('2026-10-27T00:00:00.000Z');
  expect(deadline('2026-10-16T09:00:00Z')).toBe('2026-10-23T23:00:00.000Z');
});

test('R-136 the court’s date comes first where it is earlier, and never makes it later', () => {
  expect(deadline('2026-11-20T09:30:00Z', '2026-11-24')).toBe('2026-11-25T00:00:00.000Z');
  expect(deadline('2026-11-20T09:30:00Z', '2026-12-24')).toBe('2026-11-28T00:00:00.000Z');
});

test('R-136 a court’s date that is today or past still leaves the owner the day', () => {
  for (const date of ['2026-11-20', '2026-11-02'])
    expect(deadline('2026-11-20T09:30:00Z', date)).toBe('2026-11-21T00:00:00.000Z');
});

test('R-122 a route’s own number of days goes before the area’s', () => {
  const rule = { owner: 'GRANTS', carries: 'ITEMS', workingDays: 2 } as const;
  const by = answerDeadline(
    { ...kent, route: () => rule },
    'WANTED_PERSON',
    new Date('2026-11-20T09:30:00Z'),
    null,
  );
  expect(by.toISOString()).toBe('2026-11-25T00:00:00.000Z');
});

test('R-122 a year whose bank holidays are not recorded is refused, not guessed', () => {
  expect(() => deadline('2027-12-30T10:00:00Z')).toThrow(BankHolidaysUnknownError);
});

test('R-138 R-140 R-141 the court’s date, 20 working days and one month are worked out from the form', () => {
  const { bankHolidays } = kent;
  expect(compelledDay('COURT_ORDER', { courtDate: '2026-12-01' }, bankHolidays)).toBe('2026-12-01');
  expect(compelledDay('FREEDOM_OF_INFORMATION', { receivedOn: '2026-12-01' }, bankHolidays)).toBe(
    '2026-12-31',
  );
  expect(compelledDay('SUBJECT_ACCESS', { receivedOn: '2027-01-31' }, bankHolidays)).toBe(
    '2027-02-28',
  );
  expect(compelledDay('REUSE', {}, bankHolidays)).toBeNull();
});

test('R-138 a date that is none is refused', () => {
  expect(() => compelledDay('COURT_ORDER', {}, kent.bankHolidays)).toThrow(RangeError);
  expect(() => compelledDay('SUBJECT_ACCESS', { receivedOn: 'soon' }, kent.bankHolidays)).toThrow(
    RangeError,
  );
});

import type { RunningConference } from '../running-conference.ts';
import { runConference } from '../running-conference.ts';
import type { Redisclosing } from './redisclosing.ts';
import { redisclosing, refusalOf, shownIn } from './redisclosing.ts';

let conference: RunningConference;
let kent: Redisclosing;
let cleveland: Redisclosing;
beforeAll(async () => {
  conference = await runConference('kent', 'cleveland');
  kent = redisclosing(conference, 'kent');
  cleveland = redisclosing(conference, 'cleveland');
});
afterAll(() => conference.close());
beforeEach(() => {
  conference.at('2026-03-10T10:00:00Z');
});

const both = (of: Redisclosing) => ({ items: [of.item('police', 'p1'), of.item('health', 'h1')] });
const made = async (of: Redisclosing, input = {}, claims = both(of)) => {
  return shownIn(await of.request('housing-rep', input, claims));
};

it('R-109 two answers of one agency at once: one of them counts', async () => {
  const { id } = await made(kent, {}, { items: [kent.item('police', 'p1')] });
  const answers = await Promise.all([
    kent.answer('police-rep', id),
    kent.answer('police-deputy', id, { decision: 'REFUSED' }),
  ]);
  const [refused, ...others] = answers.filter(({ errors }) => errors.length > 0);
  expect(others).toEqual([]);
  expect(refused && refusalOf(refused)?.['rule']).toBe('R-109');
  const kept = await conference.records.redisclosureAnswer.count({
    where: { ask: { requestId: id } },
  });
  expect(kept).toBe(1);
});

it('R-109 two owners answer at once and neither word is lost', async () => {
  const { id } = await made(cleveland);
  const answers = await Promise.all([
    cleveland.answer('police-rep', id),
    cleveland.answer('health-rep', id),
  ]);
  expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
  expect(shownIn(await cleveland.read('housing-rep', id)).status).toBe('DECIDED_GRANTED');
});

it('R-110 the same key at once is one request, and with another body none', async () => {
  const input = { idempotencyKey: 'the same' };
  const twice = await Promise.all([
    kent.request('housing-rep', input),
    kent.request('housing-rep', input),
  ]);
  const ids = twice.map(({ data }) => data.requestRedisclosure.id as string);
  expect(new Set(ids).size).toBe(1);
  const asks = await conference.records.redisclosureAsk.count({
    where: { requestId: ids[0] ?? '' },
  });
  expect(asks).toBe(1);
  const other = await kent.request('housing-rep', { ...input, necessity: 'something else' });
  expect(refusalOf(other)).toEqual({ code: 'IDEMPOTENCY_CONFLICT' });
});

import { limits } from '../../../gateway/limits/settings.ts';
import type { Opening } from '../../../gateway/trawling/watch.ts';
import { createWatch } from '../../../gateway/trawling/watch.ts';
import type { Role } from '../../../schema/vocabulary/terms.ts';

const began = new Date('2026-11-20T09:30:00.000Z');
const hour = 3_600_000;

/** A watch over an empty log, which waits for nothing and remembers how long it would have. */
function watching(opened: ReadonlyMap<string, Date> = new Map(), over = Promise.resolve()) {
  const time = { now: began.getTime() };
  const waits: number[] = [];
  const lookUps: Date[] = [];
  const watch = createWatch({
    limits,
    clock: () => new Date(time.now),
    log: {
      openedBy: (_subject, after) => {
        lookUps.push(after);
        return Promise.resolve(new Map([...opened].filter(([, at]) => at > after)));
      },
    },
    wait: (ms) => {
      waits.push(ms);
      return over;
    },
  });
  const open = (cases: readonly string[], opening: Partial<Opening> = {}) =>
    watch({
      ...{ subject: 'somebody', role: 'REPRESENTATIVE', cases, connection: undefined },
      deadline: performance.now() + 600_000,
      ...opening,
    });
  return { open, time, waits, lookUps };
}
const cases = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, index) => `case-${String(from + index)}`);

describe('the watch over who opens how many cases', () => {
  test.each<[Role, number, number]>([
    ['REPRESENTATIVE', limits.casesAnHourSlowed, limits.casesAnHourStopped],
    ['SYSTEM', limits.casesAnHourSlowed, limits.casesAnHourStopped],
    ['CHAIR', limits.casesAnHourSlowedOffice, limits.casesAnHourStoppedOffice],
    ['COORDINATOR', limits.casesAnHourSlowedOffice, limits.casesAnHourStoppedOffice],
  ])(
    'F-27 %s is slowed above %d cases an hour and stopped above %d',
    async (role, slowed, most) => {
      const { open, waits } = watching();
      for (const one of cases(0, slowed)) expect(await open([one], { role })).toBe('goOn');
      expect(waits).toEqual([]);
      for (const one of cases(slowed, most)) expect(await open([one], { role })).toBe('goOn');
      expect(waits).toEqual(Array.from({ length: most - slowed }, () => limits.slowedMs));
      expect(await open(['one-more'], { role })).toBe('stopped');
    },
  );

  test('F-27 the same case again is neither slowed nor stopped, however often', async () => {
    const { open, waits } = watching();
    await open(cases(0, limits.casesAnHourStopped));
    waits.length = 0;
    for (let times = 0; times < 200; times += 1)
      expect(await open(['case-1', 'case-2'])).toBe('goOn');
    expect(waits).toEqual([]);
  });

  test('F-27 a case counts for an hour and no longer', async () => {
    const { open, time } = watching();
    await open(cases(0, limits.casesAnHourStopped));
    time.now += hour - 1;
    expect(await open(['late'])).toBe('stopped');
    time.now += 1;
    expect(await open(['late'])).toBe('goOn');
  });

  test('F-27 twenty at once are not each the first', async () => {
    const { open } = watching();
    const asked = cases(0, limits.casesAnHourStopped + 20).map((one) => open([one]));
    const answers = await Promise.all(asked);
    expect(answers.filter((answer) => answer === 'stopped')).toHaveLength(20);
  });

  test('F-27 a gateway that begins counts from what the log says was released', async () => {
    const released = new Map(
      cases(0, limits.casesAnHourStopped).map((one) => [one, new Date(began.getTime() - hour / 2)]),
    );
    const { lookUps, open, time } = watching(released);
    expect(await open(['one-more'])).toBe('stopped');
    expect(await open(['case-1'])).toBe('goOn');
    expect(lookUps).toEqual([new Date(began.getTime() - hour)]);
    // What another gateway released meanwhile is known after a minute.
    time.now += 60_000;
    await open(['case-1']);
    expect(lookUps).toHaveLength(2);
  });

  test('F-27 one caller’s hour is nobody else’s', async () => {
    const { open } = watching();
    await open(cases(0, limits.casesAnHourStopped));
    expect(await open(['one-more'], { subject: 'another' })).toBe('goOn');
  });

  test('F-27 several new cases in one operation wait for each of them', async () => {
    const { open, waits } = watching();
    await open(cases(0, limits.casesAnHourSlowed - 1));
    // One that is not slowed yet, and three that are; what is open already waits for nothing.
    const next = limits.casesAnHourSlowed + 3;
    expect(await open(cases(limits.casesAnHourSlowed - 3, next))).toBe('goOn');
    expect(waits).toEqual([3 * limits.slowedMs]);
  });

  test('F-27 more than an operation has the time for are asked for in several, and count for none until then', async () => {
    const { open, waits } = watching();
    await open(cases(0, limits.casesAnHourSlowed));
    const soon = () => ({ deadline: performance.now() + 5_000 });
    for (let again = 0; again < 50; again += 1)
      expect(await open(['case-1', 'new', 'newer'], soon())).toBe('tooMany');
    expect(waits).toEqual([]);
    for (const one of ['new', 'newer']) expect(await open(['case-1', one], soon())).toBe('goOn');
    expect(waits).toEqual([limits.slowedMs, limits.slowedMs]);
  });

  test('F-27 the delay takes at most half of the time that is left, and ends with the connection', async () => {
    const { open, waits } = watching(new Map(), new Promise(() => undefined));
    await open(cases(0, limits.casesAnHourSlowed));
    const connection = new AbortController();
    const waiting = open(['new'], {
      deadline: performance.now() + 1_000,
      connection: connection.signal,
    });
    connection.abort();
    expect(await waiting).toBe('left');
    expect(waits[0]).toBeLessThanOrEqual(500);
    expect(await open(['newer'], { connection: AbortSignal.abort() })).toBe('left');
  });

  test('F-27 whoever asks twice at once, or hangs up and asks again, waits as long', async () => {
    let end: () => void = () => undefined;
    const over = new Promise<void>((resolve) => (end = resolve));
    const { open, waits } = watching(new Map(), over);
    await open(cases(0, limits.casesAnHourSlowed));
    expect(await open(['new'], { connection: AbortSignal.abort() })).toBe('left');
    const answered: string[] = [];
    const both = [1, 2].map(() => open(['new']).then((answer) => answered.push(answer)));
    await new Promise((resolve) => setImmediate(resolve));
    expect([waits, answered]).toEqual([[limits.slowedMs], []]);
    end();
    await Promise.all(both);
    expect(answered).toEqual(['goOn', 'goOn']);
    expect(await open(['new'])).toBe('goOn');
  });

  test('F-27 without the log nobody is counted, so nobody goes on', async () => {
    const watch = createWatch({
      limits,
      clock: () => began,
      log: { openedBy: () => Promise.reject(new Error('away')) },
      wait: () => Promise.resolve(),
    });
    const opening = { subject: 'somebody', role: 'CHAIR', cases: ['case'], deadline: 0 } as const;
    await expect(watch({ ...opening, connection: undefined })).rejects.toThrow('away');
  });
});

import { createTrawlingAlerts } from '../../../gateway/trawling/alerts.ts';

const now = new Date('2026-11-20T09:30:00.000Z');
const stopOf = (nominationId: string) => ({ nominationId, cases: 50, since: now, at: now });

/** A log of stops, and a conference that takes each alert when it is told to. */
function telling(stops: ReturnType<typeof stopOf>[]) {
  const taken: string[] = [];
  const faults: unknown[] = [];
  let take: (nominationId: string) => Promise<void> = () => Promise.resolve();
  const alerts = createTrawlingAlerts({
    clock: () => now,
    log: { stopsSince: () => Promise.resolve([...stops]) },
    send: async ({ nominationId }) => {
      await take(nominationId);
      taken.push(nominationId);
    },
    onFault: (fault) => faults.push(fault),
  });
  return {
    ...{ alerts, taken, faults },
    takenBy: (how: typeof take) => {
      take = how;
    },
  };
}

describe('telling of whoever was stopped', () => {
  test('F-27 whoever is stopped while another is told of is told of right after', async () => {
    const stops = [stopOf('first')];
    const { alerts, taken, takenBy } = telling(stops);
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    takenBy(() => held);
    const first = alerts.tell();
    await new Promise((resolve) => setImmediate(resolve));
    stops.push(stopOf('second'));
    alerts.due();
    const second = alerts.tell();
    letGo();
    await Promise.all([first, second]);
    expect(taken).toContain('second');
    // Nobody's next operation is needed, nor does it tell again.
    const times = taken.length;
    await alerts.tell();
    expect(taken).toHaveLength(times);
  });

  test('F-27 a conference that does not take it is asked again at the next operation, and no sooner', async () => {
    const { alerts, faults, taken, takenBy } = telling([stopOf('first')]);
    takenBy(() => Promise.reject(new Error('away')));
    await alerts.tell();
    expect([faults.length, taken]).toEqual([1, []]);
    takenBy(() => Promise.resolve());
    await alerts.tell();
    expect([faults.length, taken]).toEqual([1, ['first']]);
  });

  test('F-27 it ends after what is being told', async () => {
    const { alerts, taken, takenBy } = telling([stopOf('first')]);
    takenBy(() => new Promise((resolve) => setImmediate(resolve)));
    void alerts.tell();
    await alerts.close();
    expect(taken).toEqual(['first']);
  });
});

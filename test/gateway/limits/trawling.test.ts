// F-27 over the whole system: slowed, stopped, on record, and the chair's area told once, whatever is away meanwhile.
import { createGateway } from '../../../gateway/create-gateway.ts';
import type { GatewayDependencies } from '../../../gateway/create-gateway.ts';
import { openDisclosureLog } from '../../../gateway/disclosure-log/log.ts';
import { asUser } from '../../support/postgres.ts';
import type { Answer } from '../../support/system.ts';
import { readAnswer } from '../../support/system.ts';
import { wideLimits } from '../../support/wide-limits.ts';
import { codesOf } from '../rules/pictures.ts';
import type { TrappedSystem } from '../traps/trapped-system.ts';
import { startTrappedSystem } from '../traps/trapped-system.ts';
import { recorded } from './recorded.ts';

/**
 * One case in one go, two an hour: the cast has few cases. Chair and coordinator one more. Of a minute one delay fits
 * into the half, and no second one.
 */
const few = {
  ...wideLimits,
  casesAnHourSlowed: 1,
  casesAnHourStopped: 2,
  casesAnHourSlowedOffice: 1,
  casesAnHourStoppedOffice: 3,
  slowedMs: 20_000,
};
const rep = 'bexley-police-rep';
const picture = (reference: string): string =>
  `{ casePicture(caseId: "${reference}") { reference police { callouts { id } } } }`;

let system: TrappedSystem;
let given: GatewayDependencies;
const waits: number[] = [];
beforeAll(async () => {
  const overrides = {
    limits: few,
    wait: (ms: number) => {
      waits.push(ms);
      return Promise.resolve();
    },
  };
  system = await startTrappedSystem((dependencies) => {
    given = { ...dependencies, ...overrides };
    return overrides;
  });
  await system.declare(rep, 'bexley-idva-rep', 'bexley-chair', 'bexley-coordinator');
});
afterAll(() => system.close());
beforeEach(() => {
  system.reset();
  waits.length = 0;
});

const open = (username: string, reference: string): Promise<Answer> =>
  system.ask(username, picture(reference));

interface InboxItem {
  readonly kind: string;
  readonly caseId: string | null;
  readonly trawling: { nominationId: string; cases: number; since: string; stoppedAt: string };
}
async function alertsTo(username: string): Promise<InboxItem[]> {
  const { data } = await system.ask(
    username,
    '{ inbox { kind caseId reference trawling { nominationId role agencyId cases since stoppedAt } } }',
  );
  return (data as { inbox: InboxItem[] }).inbox.filter(({ kind }) => kind === 'TRAWLING');
}
/** Looked at so often at most that a test in which nothing comes ends red, and not never. */
const looks = 500;

/** The alerts, once there are so many: they are told after the answer. */
async function toldTo(username: string, atLeast: number): Promise<InboxItem[]> {
  let alerts = await alertsTo(username);
  for (let look = 1; look < looks && alerts.length < atLeast; look += 1)
    alerts = await alertsTo(username);
  return alerts;
}
const later = (minutes: number): void => {
  system.time.now = new Date(system.time.now.getTime() + minutes * 60_000);
};

describe('whoever opens unusually many cases an hour', () => {
  test('F-27 is slowed, then stopped, with nobody asked and nothing told of the case', async () => {
    expect(codesOf(await open(rep, 'BEX-2026-001'))).toEqual([]);
    expect(waits).toEqual([]);
    expect(codesOf(await open(rep, 'BEX-2026-002'))).toEqual([]);
    expect(waits).toEqual([few.slowedMs]);
    system.reset();
    const stopped = await open(rep, 'BEX-2026-003');
    expect([stopped.status, ...codesOf(stopped)]).toEqual([429, 'TRAWLING_STOPPED']);
    expect(system.asked()).toEqual([]);
    expect(stopped.text).not.toContain('003');
    expect(await recorded(system, rep, 'TRAWLING_STOPPED')).toHaveLength(1);
    // What was open stays open, as often as it is read, and so does everything that opens no case.
    for (const reference of ['BEX-2026-001', 'BEX-2026-002', 'BEX-2026-001'])
      expect(codesOf(await open(rep, reference))).toEqual([]);
    expect(codesOf(await system.ask(rep, '{ meetings { agenda { reference } } }'))).toEqual([]);
    // A case that is hidden from her or is none answers as ever: that is no case opened.
    expect(codesOf(await open(rep, 'BEX-2026-999'))).toEqual(['NOT_FOUND']);
  });

  test('F-27 is told of to chair and coordinator, once, without a case', async () => {
    for (const username of ['bexley-chair', 'bexley-coordinator']) {
      const [alert, ...others] = await toldTo(username, 1);
      expect(others).toEqual([]);
      expect(alert).toMatchObject({
        ...{ caseId: null, reference: null },
        trawling: { role: 'REPRESENTATIVE', cases: 2, since: system.time.now.toISOString() },
      });
    }
    await open(rep, 'BEX-2026-003');
    await open(rep, 'BEX-2026-006');
    expect(await alertsTo('bexley-chair')).toHaveLength(1);
    expect(await alertsTo(rep)).toEqual([]);
  });

  test('F-27 finds no more open after a restart, nor at another gateway', async () => {
    const again = await createGateway({
      ...given,
      log: openDisclosureLog({ databaseUrl: system.databases.disclosure_log.appUrl }),
    });
    try {
      const ask = async (reference: string): Promise<Answer> =>
        readAnswer(
          await fetch(`http://127.0.0.1:${String(again.port)}/graphql`, {
            method: 'POST',
            headers: {
              'content-type': 'application/json',
              authorization: `Bearer ${await system.token(rep)}`,
            },
            body: JSON.stringify({ query: picture(reference) }),
          }),
        );
      expect(codesOf(await ask('BEX-2026-003'))).toEqual(['TRAWLING_STOPPED']);
      expect(codesOf(await ask('BEX-2026-001'))).toEqual([]);
    } finally {
      // What was due is told before it ends; the conference keeps one of it.
      await again.close();
    }
    expect(await alertsTo('bexley-chair')).toHaveLength(1);
  });

  test('F-27 opens cases again when the hour has passed', async () => {
    later(61);
    expect(codesOf(await open(rep, 'BEX-2026-003'))).toEqual([]);
  });

  test('F-27 is not forgotten because the conference was away', async () => {
    const conference = system.agency('conference');
    conference.awayAt = '/alerts';
    for (const reference of ['BEX-2026-001', 'BEX-2026-002'])
      expect(codesOf(await open('bexley-idva-rep', reference))).toEqual([]);
    const stopped = await open('bexley-idva-rep', 'BEX-2026-003');
    expect(codesOf(stopped)).toEqual(['TRAWLING_STOPPED']);
    const wasTold = (): boolean => conference.calls.some(({ path }) => path === '/alerts');
    for (let look = 0; look < looks && !wasTold(); look += 1)
      await fetch(`${system.url}/health/live`);
    expect(wasTold()).toBe(true);
    expect(await alertsTo('bexley-coordinator')).toHaveLength(1);
    system.reset();
    // Anybody's next operation does.
    await system.ask('kent-health-rep', '{ me { username } }');
    expect(await toldTo('bexley-coordinator', 2)).toHaveLength(2);
  });

  test('F-27 opens no more new cases at a time than wait one after another', async () => {
    const all = ['BEX-2026-001', 'BEX-2026-002', 'BEX-2026-003'].map(
      (reference, place) => `c${String(place)}: casePicture(caseId: "${reference}") { reference }`,
    );
    const answer = await system.ask('bexley-chair', `{ ${all.join(' ')} }`);
    expect([answer.status, ...codesOf(answer)]).toEqual([400, 'OPERATION_TOO_LARGE']);
    expect([system.asked(), waits]).toEqual([[], []]);
    expect(await recorded(system, 'bexley-chair', 'OPERATION_TOO_LARGE')).toHaveLength(1);
  });

  test('F-27 a chair opens more, and is told of to the coordinator', async () => {
    for (const reference of ['BEX-2026-001', 'BEX-2026-002', 'BEX-2026-003'])
      expect(codesOf(await open('bexley-chair', reference))).toEqual([]);
    expect(codesOf(await open('bexley-chair', 'BEX-2026-006'))).toEqual(['TRAWLING_STOPPED']);
    const mine = (alerts: InboxItem[]) => alerts.filter(({ trawling }) => trawling.cases === 3);
    expect(mine(await toldTo('bexley-coordinator', 3))).toHaveLength(1);
    expect(mine(await alertsTo('bexley-chair'))).toEqual([]);
  });

  test('F-27 opens nothing while the log cannot be read', async () => {
    const { appUrl, ownerUrl } = system.databases.disclosure_log;
    const role = new URL(appUrl).username;
    const run = (statement: string) =>
      asUser(ownerUrl, (client) => client.query(`${statement} "${role}"`));
    await system.declare('bexley-health-rep');
    system.reset();
    await run('REVOKE SELECT ON disclosure_entry FROM');
    try {
      const unread = await open('bexley-health-rep', 'BEX-2026-001');
      expect([unread.status, ...codesOf(unread)]).toEqual([503, 'LOG_UNAVAILABLE']);
      expect(system.asked()).toEqual([]);
    } finally {
      await run('GRANT SELECT ON disclosure_entry TO');
    }
    expect(codesOf(await open('bexley-health-rep', 'BEX-2026-001'))).toEqual([]);
  });
});

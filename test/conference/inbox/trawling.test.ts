import { alertsPath } from '../../../schema/alerts/trawling.ts';
import type { RunningConference } from '../running-conference.ts';
import { runConference } from '../running-conference.ts';

let conference: RunningConference;
beforeAll(async () => {
  conference = await runConference('bexley', 'dorset');
});
afterAll(() => conference.close());

const told = (nominationId: string, stoppedAt: string) => ({
  ...{ nominationId, cases: 50, since: '2026-03-10T09:10:00.000Z', stoppedAt },
});
const alert = (body: object, use: 'ALERT' | 'FACTS' | 'CASE' = 'ALERT') =>
  conference.post(alertsPath, body, { use, viewer: null });
const fields =
  'id kind caseId reference state about trawling { nominationId role agencyId cases since stoppedAt }';
const inbox = async (name: string): Promise<Record<string, unknown>[]> => {
  const { data } = await conference.ask(name, `{ inbox { ${fields} } }`);
  return (data as { inbox: Record<string, unknown>[] }).inbox;
};

describe('an alert of a caller who was stopped', () => {
  test('F-27 the chair’s area is told once for each hour, of who and how many and of no case', async () => {
    const rep = 'bexley-nomination-health-rep';
    for (const minute of ['10:01', '10:01', '10:59', '11:00'])
      expect((await alert(told(rep, `2026-03-10T${minute}:00.000Z`))).status).toBe(200);
    const trawling = {
      ...{ nominationId: rep, role: 'REPRESENTATIVE', agencyId: 'bexley-health', cases: 50 },
      since: '2026-03-10T09:10:00.000Z',
    };
    const none = { kind: 'TRAWLING', state: 'WAITING', caseId: null, reference: null };
    for (const name of ['bexley-chair', 'bexley-police-chair', 'bexley-coordinator'])
      expect((await inbox(name)).sort(byStop)).toMatchObject([
        { ...none, trawling: { ...trawling, stoppedAt: '2026-03-10T10:01:00.000Z' } },
        { ...none, trawling: { ...trawling, stoppedAt: '2026-03-10T11:00:00.000Z' } },
      ]);
    for (const name of [
      'bexley-health-rep',
      'bexley-auditor',
      'dorset-chair',
      'dorset-coordinator',
    ])
      expect(await inbox(name)).toEqual([]);
  });

  test('F-27 told twice at the same instant, it is one alert', async () => {
    const rep = 'bexley-nomination-housing-rep';
    const before = (await inbox('bexley-chair')).length;
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => alert(told(rep, '2026-03-10T10:30:00.000Z'))),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(await inbox('bexley-chair')).toHaveLength(before + 1);
  });

  test('F-27 a chair who was stopped is no addressee of it; the coordinator is', async () => {
    const chair = 'dorset-nomination-chair';
    await alert(told(chair, '2026-03-10T10:30:00.000Z'));
    expect(await inbox('dorset-chair')).toEqual([]);
    expect(await inbox('dorset-coordinator')).toMatchObject([
      { trawling: { nominationId: chair, role: 'CHAIR' } },
    ]);
  });

  test('F-27 its addressee puts it away, and nobody else does', async () => {
    const [first] = await inbox('dorset-coordinator');
    const dismiss = (name: string) =>
      conference.ask(name, 'mutation ($id: ID!) { dismissNotice(id: $id) { state } }', {
        variables: { id: first?.['id'] },
      });
    expect((await dismiss('dorset-chair')).errors[0]?.extensions['code']).toBe('NOT_FOUND');
    expect((await dismiss('dorset-coordinator')).data.dismissNotice).toEqual({ state: 'DONE' });
  });

  test('F-15 a message says that it waits', async () => {
    const rows = await conference.records.$queryRaw<{ officer_id: string }[]>`
      SELECT officer_id FROM notices_to_send(100)`;
    expect(rows.map(({ officer_id }) => officer_id)).toContain('bexley-officer-coordinator');
  });

  test('F-27 nobody raises one but the gateway, with a permit for that alone', async () => {
    const rep = 'bexley-nomination-idva-rep';
    const body = told(rep, '2026-03-10T10:30:00.000Z');
    const before = (await inbox('bexley-chair')).length;
    for (const use of ['FACTS', 'CASE'] as const) expect((await alert(body, use)).status).toBe(403);
    expect((await alert({ ...body, caseId: 'bexley-case-1' })).status).toBe(500);
    // Somebody the conference does not know is nobody’s alert.
    expect((await alert(told('nobody', '2026-03-10T10:30:00.000Z'))).status).toBe(200);
    const query = { query: '{ inbox { id } }' };
    expect((await conference.post('/graphql', query, { use: 'ALERT' })).status).toBe(403);
    expect(await inbox('bexley-chair')).toHaveLength(before);
  });
});

function byStop(one: Record<string, unknown>, other: Record<string, unknown>): number {
  const at = ({ trawling }: Record<string, unknown>): string =>
    (trawling as { stoppedAt: string }).stoppedAt;
  return at(one) < at(other) ? -1 : 1;
}

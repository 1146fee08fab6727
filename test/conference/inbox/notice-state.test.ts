import type { Matter, NoticeToJudge } from '../../../subgraphs/conference/inbox/notice-state.ts';
import { noticeState } from '../../../subgraphs/conference/inbox/notice-state.ts';
import type { StandingRequest } from '../../../subgraphs/conference/redisclosure/states/record.ts';
import { now } from '../cast.ts';

type Asks = StandingRequest['asks'];
const ask = (
  askedOf: Asks[number]['askedOf'],
  status: Asks[number]['status'],
  agencyId?: string,
) => ({
  ...{ id: askedOf, askedOf, status, deadline: now, agencyId: agencyId ?? null },
});
const request = (change: Partial<StandingRequest> = {}): StandingRequest => ({
  ...{ status: 'AWAITING', asks: [], permissions: [], escalatedAt: null, withheld: [] },
  ...change,
});
const matter = (change: Partial<Matter> = {}): Matter => ({
  ...{ request: request(), checked: new Set<string>(), directed: false, reviewed: null },
  ...change,
});
const judge = (kind: NoticeToJudge['kind'], about: Matter, who: Record<string, unknown> = {}) =>
  noticeState(
    { kind, permissionId: 'permission', doneAt: null },
    { agencyId: 'idva', role: 'REPRESENTATIVE', asksVictim: true, ...who },
    about,
  );

it('R-117 who answered for the agency still has the victim to ask; others do not wait for her', () => {
  const asks = [ask('OWNER', 'GRANTED', 'idva'), ask('VICTIM', 'AWAITED')];
  const about = matter({ request: request({ asks }) });
  expect(judge('ASK', about)).toBe('WAITING');
  expect(judge('ASK', about, { asksVictim: false })).toBe('DONE');
});

it('R-113 what waits for the chair waits for nobody else', () => {
  const asks = [ask('OWNER', 'GRANTED', 'idva'), ask('CHAIR', 'AWAITED')];
  const about = matter({ request: request({ asks }) });
  expect(judge('ASK', about)).toBe('DONE');
  expect(judge('ASK', about, { agencyId: 'conference', role: 'CHAIR' })).toBe('WAITING');
});

it('R-136 legal is waited for until it directs, and not once everything is decided', () => {
  expect(judge('LEGAL', matter())).toBe('WAITING');
  expect(judge('LEGAL', matter({ directed: true }))).toBe('DONE');
  expect(judge('LEGAL', matter({ request: request({ status: 'DECIDED_GRANTED' }) }))).toBe(
    'LAPSED',
  );
});

it('F-37 a check is waited for until it is made, and while what it is about is in force', () => {
  const permission = {
    ...{ id: 'permission', ownerId: 'idva', items: [], conditions: [], from: now, until: now },
    ...{ expires: '2026-04-10', revokedAt: null, inForce: true },
  };
  const usable = request({ permissions: [permission] });
  expect(judge('CHECK', matter({ request: usable }))).toBe('WAITING');
  const checked = matter({ request: usable, checked: new Set(['permission']) });
  expect(judge('CHECK', checked)).toBe('DONE');
  const revoked = request({ permissions: [{ ...permission, inForce: false }] });
  expect(judge('CHECK', matter({ request: revoked }))).toBe('LAPSED');
});

import { randomUUID } from 'node:crypto';
import { now } from '../cast.ts';
import type { Answer, RunningConference } from '../running-conference.ts';
import { runConference } from '../running-conference.ts';
import { writeRequest } from './asked.ts';

let conference: RunningConference;
let permissionId: string;
beforeAll(async () => {
  conference = await runConference('bexley');
  const items = [{ itemId: 'item-1', ownerId: 'bexley-police' }];
  const granted = { 'bexley-police': ['item-1'] };
  const made = await writeRequest(conference.records, { items, granted });
  permissionId = made.permissions['bexley-police'] ?? '';
});
afterAll(() => conference.close());

const caseId = 'bexley-case-1';
const mutation = `mutation ($permissionId: ID!, $method: HandoverMethod!, $to: String!, $verifiedOn: Date!,
  $toVictim: Boolean! = false) { recordHandover(permissionId: $permissionId, method: $method, to: $to,
    verifiedOn: $verifiedOn, toVictim: $toVictim) { about } }`;

function handOver(given: Record<string, unknown> = {}, subject = 'bexley-housing-rep') {
  const variables = {
    permissionId,
    method: 'LETTER',
    to: 'The court office, 2 Bench Row, ZZ5 5CC',
    verifiedOn: '2026-03-09',
    ...given,
  };
  return conference.ask(subject, mutation, { cases: [caseId], variables });
}
const refusalOf = ({ errors }: Answer) => errors[0]?.extensions;

it('F-07 a letter to where she no longer lives, or to a protected address, stops', async () => {
  for (const to of [
    '1 Left Lane',
    'Ann Ashgrove, 1, LEFT LANE, Anytown ZZ1 1AA',
    'Flat A, zz1 1aa',
    '9 Hidden Road',
  ])
    expect(refusalOf(await handOver({ to }))).toMatchObject({
      code: 'DECISION_REFUSED',
      field: 'to',
      rule: 'F-07',
    });
  expect(refusalOf(await handOver())).toBeUndefined();
});

it('F-07 a channel verified before her address was protected stops, and so does one verified long ago', async () => {
  // Hidden Road is protected since 20 February: what was known before may lead to him.
  for (const method of ['LETTER', 'SECURE_MAIL', 'PORTAL'])
    expect(refusalOf(await handOver({ method, verifiedOn: '2026-02-19' }))).toMatchObject({
      field: 'to',
      rule: 'F-07',
    });
  for (const verifiedOn of ['2026-02-07', '2026-03-11'])
    expect(refusalOf(await handOver({ verifiedOn }))).toMatchObject({
      field: 'verifiedOn',
      rule: 'F-07',
    });
  expect(
    refusalOf(await handOver({ method: 'BY_HAND', verifiedOn: '2026-02-07' })),
  ).toBeUndefined();
});

it('F-07 a handover is on record by a digest of where it went, never by the address', async () => {
  const to = 'The court office, 77 Record Row';
  const { data } = await handOver({ to });
  const about = data.recordHandover.about as string;
  const kept = await conference.records.redisclosureEvent.findUniqueOrThrow({
    where: { id: about },
  });
  expect(kept).toMatchObject({ kind: 'HANDED_OVER', permissionId, caseId });
  const decided = await conference.records.decisionRecord.findMany({
    where: { kind: 'HANDED_OVER' },
  });
  expect(JSON.stringify([kept, decided])).not.toContain('Record Row');
  expect((kept.detail as { to: string }).to).toHaveLength(43);
});

it('F-07 what may only be looked at, what is over and what is another’s leaves by no way', async () => {
  const items = [{ itemId: 'item-2', ownerId: 'bexley-police', viewOnly: true }];
  const granted = { 'bexley-police': ['item-2'] };
  const shown = await writeRequest(conference.records, { items, granted });
  const ofPolice = (made: typeof shown) => ({ permissionId: made.permissions['bexley-police'] });
  expect(refusalOf(await handOver(ofPolice(shown)))).toMatchObject({ rule: 'R-124' });
  const conditions = ['Not to be printed or copied.'];
  const plain = [{ itemId: 'item-2', ownerId: 'bexley-police' }];
  const bound = await writeRequest(conference.records, { items: plain, granted, conditions });
  expect(refusalOf(await handOver(ofPolice(bound)))).toMatchObject({ rule: 'R-124' });
  const right = await writeRequest(conference.records, {
    ...{ route: 'RIGHTS_REQUEST', items: plain, granted },
  });
  expect(refusalOf(await handOver(ofPolice(right)))).toMatchObject({ rule: 'R-142' });
  const over = await writeRequest(conference.records, {
    ...{ granted: { 'bexley-police': ['item-3'] }, until: '2026-03-09' },
    items: [{ itemId: 'item-3', ownerId: 'bexley-police' }],
  });
  expect(refusalOf(await handOver(ofPolice(over)))).toMatchObject({ rule: 'R-110' });
  const unanswered = await writeRequest(conference.records, { items, granted: {} });
  expect(refusalOf(await handOver(ofPolice(unanswered)))).toMatchObject({ rule: 'R-110' });
  for (const subject of ['bexley-health-rep', 'bexley-coordinator'])
    expect(refusalOf(await handOver({}, subject))?.['code']).toBe('NOT_FOUND');
  expect(refusalOf(await handOver({ permissionId: 'none' }))?.['code']).toBe('NOT_FOUND');
});

it('F-37 what is for a court leaves once a second person has read it and agreed', async () => {
  const { records } = conference;
  const made = await writeRequest(records, {
    ...{ route: 'COURT_ORDER', granted: { 'bexley-police': ['item-4'] } },
    items: [{ itemId: 'item-4', ownerId: 'bexley-police' }],
  });
  const id = made.permissions['bexley-police'] ?? '';
  let checks = 0;
  const check = (detail: { agrees: boolean }, of = id) =>
    records.redisclosureEvent.create({
      data: {
        ...{
          id: randomUUID(),
          requestId: made.id,
          caseId,
          kind: 'CHECKED',
          permissionId: of,
          detail,
        },
        ...{ nominationId: 'bexley-nomination-coordinator', officerId: 'x' },
        at: new Date(now.getTime() + ++checks),
      },
    });
  const unread = { field: 'permissionId', rule: 'F-37' };
  expect(refusalOf(await handOver({ permissionId: id }))).toMatchObject(unread);
  await check({ agrees: false });
  await check({ agrees: true }, permissionId);
  expect(refusalOf(await handOver({ permissionId: id }))).toMatchObject(unread);
  await check({ agrees: true });
  expect(refusalOf(await handOver({ permissionId: id }))).toBeUndefined();
  await check({ agrees: false });
  expect(refusalOf(await handOver({ permissionId: id }))).toMatchObject(unread);
});

it('R-107 nothing goes to a victim who has recorded no safe contact, whatever the sender calls her', async () => {
  const { records } = conference;
  const where = { id: 'bexley-ann' };
  const current = { postcode: 'ZZ2 2BB', status: 'CURRENT', protected: false };
  const open = { line: '5 Open Street', since: null, lastVerifiedOn: null, ...current };
  await records.person.update({ where, data: { addresses: [open] } });
  const hers = { to: 'The occupier, 5 Open Street' };
  const victim = { toVictim: true };
  for (const given of [hers, victim]) expect(refusalOf(await handOver(given))).toBeUndefined();
  await records.person.update({
    where,
    data: { safeContact: { number: null, times: null, note: null } },
  });
  for (const given of [hers, victim, { ...victim, method: 'SECURE_MAIL' }])
    expect(refusalOf(await handOver(given))).toMatchObject({ field: 'method', rule: 'R-107' });
  expect(refusalOf(await handOver())).toBeUndefined();
});

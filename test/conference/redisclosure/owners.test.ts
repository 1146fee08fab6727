import type { RunningConference } from '../running-conference.ts';
import { runConference } from '../running-conference.ts';
import type { Redisclosing } from './redisclosing.ts';
import { redisclosing, refusalOf, shownIn } from './redisclosing.ts';

let conference: RunningConference;
let kent: Redisclosing;
let cleveland: Redisclosing;
let dorset: Redisclosing;
beforeAll(async () => {
  conference = await runConference('kent', 'cleveland', 'dorset');
  kent = redisclosing(conference, 'kent');
  cleveland = redisclosing(conference, 'cleveland');
  dorset = redisclosing(conference, 'dorset');
});
afterAll(() => conference.close());
beforeEach(() => {
  conference.at('2026-03-10T10:00:00Z');
});

const both = (of: Redisclosing) => ({ items: [of.item('police', 'p1'), of.item('health', 'h1')] });
const made = async (of: Redisclosing, input = {}, claims = both(of)) => {
  return shownIn(await of.request('housing-rep', input, claims));
};

it('R-109 one owner has not answered: its item stays withheld and the rest is returned', async () => {
  const { id, status, asks } = await made(cleveland);
  expect(status).toBe('AWAITING');
  expect(asks).toMatchObject([
    { from: 'OWNER', agency: { id: 'cleveland-health' }, status: 'AWAITED' },
    { from: 'OWNER', agency: { id: 'cleveland-police' }, status: 'AWAITED' },
  ]);
  expect(await cleveland.permissionsOf('housing-rep', id)).toEqual([]);
  expect((await cleveland.answer('police-rep', id)).errors).toEqual([]);
  const [permission, ...others] = await cleveland.permissionsOf('housing-rep', id);
  expect(others).toEqual([]);
  expect(permission).toMatchObject({
    ownerId: 'cleveland-police',
    items: [{ id: 'p1', form: 'FULL' }],
    nominationId: 'cleveland-nomination-housing-rep',
    recipient: 'Officer housing-rep, cleveland housing',
    withheld: [{ reference: 'h1', ownerId: 'cleveland-health', reason: 'AWAITED' }],
  });
});

it('R-109 an item that its owner does not vouch for to the author refuses the request, and not which', async () => {
  const claims = { items: [cleveland.item('police', 'p1')] };
  const input = { itemIds: ['p1', 'p2'] };
  const refused = refusalOf(await cleveland.request('housing-rep', input, claims));
  expect(refused).toEqual({ code: 'DECISION_REFUSED', field: 'input.itemIds', rule: 'R-109' });
});

it('R-109 an agency answers once, and one that is not asked finds nothing', async () => {
  const { id } = await made(cleveland, {}, { items: [cleveland.item('police', 'p1')] });
  await cleveland.answer('police-rep', id);
  expect(refusalOf(await cleveland.answer('police-rep', id))?.['rule']).toBe('R-109');
  const stranger = await cleveland.answer('health-rep', id);
  const nothing = await cleveland.answer('health-rep', 'no-such-request');
  expect(refusalOf(stranger)).toEqual({ code: 'NOT_FOUND' });
  expect(refusalOf(nothing)).toEqual({ code: 'NOT_FOUND' });
  expect(refusalOf(await cleveland.read('health-rep', id))).toEqual(
    refusalOf(await cleveland.read('health-rep', 'no-such-request')),
  );
});

it('R-110 a permission names its user, items, purpose, form and last day, and opens nothing to a colleague', async () => {
  const { id } = await made(kent, { until: '2026-05-31' }, { items: [kent.item('police', 'p1')] });
  await kent.answer('police-rep', id, { until: '2026-04-30', conditions: ['view only'] });
  expect(await kent.permissionsOf('housing-rep', id)).toMatchObject([
    { purpose: 'OTHER_AGENCY_BUSINESS', conditions: ['view only'], viewOnly: true },
  ]);
  expect(await kent.permissionsOf('housing-spoc', id)).toEqual([]);
  conference.at('2026-04-30T22:59:59Z');
  expect(await kent.permissionsOf('housing-rep', id)).toHaveLength(1);
  conference.at('2026-04-30T23:00:00Z');
  expect(await kent.permissionsOf('housing-rep', id)).toEqual([]);
});

it.each([
  ['an empty legal basis', { lawfulBasis: ' ' }, 'input.lawfulBasis'],
  ['an empty necessity', { necessity: '' }, 'input.necessity'],
  ['yesterday', { until: '2026-03-09' }, 'input.until'],
  ['more than a year', { until: '2027-03-12' }, 'input.until'],
  ['nobody in particular', { recipient: { person: 'somebody' } }, 'input.recipient'],
])('R-110 F-32 a request with %s is refused', async (_, input, field) => {
  const answer = await kent.request('housing-rep', input);
  expect(refusalOf(answer)).toMatchObject({ code: 'DECISION_REFUSED', field });
});

it('R-042 the conference’s own purpose is not asked for, nor is broken glass', async () => {
  for (const purpose of ['MARAC_SAFETY', 'LIFE_AT_RISK']) {
    const refused = refusalOf(await kent.request('housing-rep', { purpose }));
    expect(refused).toMatchObject({ field: 'input.purpose', rule: 'R-042' });
  }
});

it('R-111 an oral yes in Kent releases nothing until it is given in writing', async () => {
  const { id } = await made(kent, {}, { items: [kent.item('police', 'p1')] });
  const oral = refusalOf(await kent.answer('police-rep', id, { written: false }));
  expect(oral).toMatchObject({ field: 'inWriting', rule: 'R-111' });
  expect(await kent.permissionsOf('housing-rep', id)).toEqual([]);
  expect((await kent.answer('police-rep', id)).errors).toEqual([]);
  expect(await kent.permissionsOf('housing-rep', id)).toHaveLength(1);
});

it('R-112 where one of two owners refuses, the other’s item goes and the refused one does not', async () => {
  const { id } = await made(cleveland);
  await cleveland.answer('police-rep', id);
  const refused = await cleveland.answer('health-rep', id, { decision: 'REFUSED' });
  expect(refused.errors).toEqual([]);
  const seen = shownIn(await cleveland.read('housing-rep', id));
  expect(seen.status).toBe('DECIDED_IN_PART');
  expect(seen.permissions.map((one) => one.itemIds)).toEqual([['p1']]);
});

it('R-075 an agency of the area that said it first must agree as well', async () => {
  const items = [cleveland.item('police', 'p1', { originalSource: 'Cleveland HEALTH' })];
  const { id, asks } = await made(cleveland, {}, { items });
  const asked = asks.map(({ agency }) => agency?.id);
  expect(asked).toEqual(['cleveland-health', 'cleveland-police']);
  await cleveland.answer('police-rep', id);
  expect(await cleveland.permissionsOf('housing-rep', id)).toEqual([]);
  await cleveland.answer('health-rep', id);
  expect(await cleveland.permissionsOf('housing-rep', id)).toMatchObject([
    { ownerId: 'cleveland-police', items: [{ id: 'p1' }] },
  ]);
});

it('R-075 somebody outside who said it first is consulted before the owner grants', async () => {
  const items = [kent.item('police', 'p1', { originalSource: 'a neighbour' })];
  const { id } = await made(kent, {}, { items });
  const unasked = refusalOf(await kent.answer('police-rep', id));
  expect(unasked).toMatchObject({ field: 'originalSourceConsulted', rule: 'R-075' });
  expect((await kent.answer('police-rep', id, { consulted: true })).errors).toEqual([]);
});

it('R-121 an agency at the table asks as anybody else does, and its own item by another officer', async () => {
  const { id, asks } = await made(kent, {}, { items: [kent.item('housing', 'o1')] });
  expect(asks).toMatchObject([{ from: 'OWNER', agency: { id: 'kent-housing' } }]);
  expect(refusalOf(await kent.answer('housing-rep', id))?.['rule']).toBe('F-35');
  expect((await kent.answer('housing-spoc', id)).errors).toEqual([]);
});

it('R-122 silence past the deadline is a refusal, and a late yes is none', async () => {
  const { id, asks } = await made(kent, {}, { items: [kent.item('police', 'p1')] });
  conference.at(asks[0]?.deadline ?? '');
  const { status } = shownIn(await kent.read('housing-rep', id));
  expect(status).toBe('EXPIRED');
  const late = refusalOf(await kent.answer('police-rep', id));
  expect(late).toMatchObject({ code: 'DECISION_REFUSED', rule: 'R-122' });
  expect(await kent.permissionsOf('housing-rep', id)).toEqual([]);
});

it('R-123 a summary goes in its owner’s version, and without one it does not go', async () => {
  const plain = { items: [kent.item('police', 'p1')] };
  const { id } = await made(kent, { form: 'SUMMARY' }, plain);
  const unwritten = refusalOf(await kent.answer('police-rep', id, {}, plain));
  expect(unwritten).toMatchObject({ field: 'itemIds', rule: 'R-123' });
  const version = { id: 'v1', form: 'SUMMARY' as const };
  const written = { items: [kent.item('police', 'p1', { version })] };
  expect((await kent.answer('police-rep', id, {}, written)).errors).toEqual([]);
  expect(await kent.permissionsOf('housing-rep', id)).toMatchObject([
    { items: [{ id: 'p1', form: 'SUMMARY', versionId: 'v1' }] },
  ]);
});

it('R-127 a permission revoked at noon opens nothing at 12:01, and whoever used it is told', async () => {
  const { id } = await made(kent, {}, { items: [kent.item('police', 'p1')] });
  await kent.answer('police-rep', id);
  const [permission] = await kent.permissionsOf('housing-rep', id);
  const permissionId = permission?.id ?? '';
  const revoke = `mutation ($id: ID!) { revokePermission(permissionId: $id, reason: "the case moved") {
    id revokedAt inForce } }`;
  expect(refusalOf(await kent.run('housing-rep', revoke, { id: permissionId }))).toEqual({
    code: 'NOT_FOUND',
  });
  conference.at('2026-03-10T12:00:00Z');
  const { data, errors } = await kent.run('police-deputy', revoke, { id: permissionId });
  expect(errors).toEqual([]);
  expect(data.revokePermission).toMatchObject({
    revokedAt: '2026-03-10T12:00:00.000Z',
    inForce: false,
  });
  conference.at('2026-03-10T12:01:00Z');
  expect(await kent.permissionsOf('housing-rep', permissionId)).toEqual([]);
  const told = await conference.records.notice.findMany({
    where: { permissionId, kind: 'REVOKED' },
  });
  expect(told.map(({ nominationId }) => nominationId)).toEqual(['kent-nomination-housing-rep']);
});

it('R-146 F-33 why an agency refused is for that agency alone, and kept as a decision of its own', async () => {
  const { id } = await made(kent, {}, { items: [kent.item('police', 'p1')] });
  const own = await kent.answer('police-rep', id, { decision: 'REFUSED', reason: 'live enquiry' });
  expect(own.data.answerRedisclosure.asks[0].reason).toBe('live enquiry');
  for (const who of ['housing-rep', 'chair', 'coordinator']) {
    const seen = await kent.read(who, id);
    expect(seen.data.redisclosureRequest.asks).toMatchObject([{ status: 'REFUSED', reason: null }]);
    expect(seen.text).not.toContain('live enquiry');
  }
  const empty = refusalOf(await kent.answer('police-rep', id, { reason: ' ' }));
  expect(empty).toMatchObject({ field: 'reason', rule: 'R-146' });
  const kept = await conference.records.notShared.findMany({ where: { requestId: id } });
  expect(kept).toMatchObject([{ agencyId: 'kent-police', reason: 'live enquiry' }]);
});

it('R-109 each owner reads who asks and for whom, and only its own part', async () => {
  const { id } = await made(kent, {}, both(kent));
  const seen = shownIn(await kent.read('police-rep', id));
  expect(seen.items.map(({ itemId }) => itemId)).toEqual(['p1']);
  expect(seen.asks).toMatchObject([{ agency: { id: 'kent-police' } }]);
  expect(seen.author).toMatchObject({ agency: { id: 'kent-housing' } });
  expect(seen.recipient.person).toBe('Officer housing-rep');
});

it('F-34 immigration enforcement is no purpose before the chair decided about her safety', async () => {
  const input = { purpose: 'for a visit by immigration enforcement' };
  expect(refusalOf(await kent.request('housing-rep', input))).toMatchObject({ rule: 'F-34' });
  const record = `mutation { recordSafetyDecision(caseId: "kent-case-1", reason: "she asked for it") { recorded } }`;
  expect(refusalOf(await kent.run('police-rep', record))?.['code']).toBe('OPERATION_NOT_ALLOWED');
  expect((await kent.run('chair', record)).errors).toEqual([]);
  expect((await kent.request('housing-rep', input)).errors).toEqual([]);
});

it('F-35 a second account of the author, or somebody the author put there, does not answer for the owner', async () => {
  const { id } = await made(dorset, {}, { items: [dorset.item('housing', 'o1')] });
  const { records } = conference;
  const officer = {
    id: 'dorset-officer-twin',
    subject: 'dorset-twin',
    name: 'OFFICER  Housing-Rep',
  };
  await records.officer.create({ data: officer });
  const nomination = { agencyId: 'dorset-housing', startsOn: new Date('2025-05-01') };
  const twin = { ...nomination, id: 'dorset-nomination-twin', officerId: officer.id };
  await records.nomination.create({ data: { ...twin, role: 'DEPUTY' } });
  expect(refusalOf(await dorset.answer('twin', id))?.['rule']).toBe('F-35');
  const protege = { id: 'dorset-officer-new', subject: 'dorset-new', name: 'Somebody New' };
  await records.officer.create({ data: protege });
  const put = { ...nomination, id: 'dorset-nomination-new', officerId: protege.id };
  const by = { nominatedBy: 'dorset-nomination-housing-rep' };
  await records.nomination.create({ data: { ...put, role: 'DEPUTY', ...by } });
  expect(refusalOf(await dorset.answer('new', id))?.['rule']).toBe('F-35');
  expect((await dorset.answer('housing-spoc', id)).errors).toEqual([]);
});

it('R-109 a draft asks nobody until it is sent, and its author takes a request back', async () => {
  const draft = await made(kent, { draft: true });
  expect(draft).toMatchObject({ status: 'DRAFT', asks: [] });
  expect(refusalOf(await kent.read('police-rep', draft.id))).toEqual({ code: 'NOT_FOUND' });
  const send = `mutation ($id: ID!) { sendRedisclosure(requestId: $id) { status } }`;
  expect((await kent.run('housing-rep', send, { id: draft.id })).data.sendRedisclosure.status).toBe(
    'AWAITING',
  );
  await kent.answer('police-rep', draft.id);
  const withdraw = `mutation ($id: ID!) { withdrawRedisclosure(requestId: $id, reason: "settled") { status } }`;
  const byOwner = await kent.run('police-rep', withdraw, { id: draft.id });
  expect(refusalOf(byOwner)).toEqual({ code: 'NOT_FOUND' });
  const { data } = await kent.run('housing-rep', withdraw, { id: draft.id });
  expect(data.withdrawRedisclosure.status).toBe('WITHDRAWN');
  expect(await kent.permissionsOf('housing-rep', draft.id)).toEqual([]);
});

import type { RunningConference } from '../running-conference.ts';
import { runConference } from '../running-conference.ts';
import type { Redisclosing } from './redisclosing.ts';
import { redisclosing, refusalOf, shownIn } from './redisclosing.ts';

let conference: RunningConference;
let bexley: Redisclosing;
let cleveland: Redisclosing;
let dorset: Redisclosing;
let london: Redisclosing;
beforeAll(async () => {
  conference = await runConference('bexley', 'cleveland', 'dorset', 'london');
  bexley = redisclosing(conference, 'bexley');
  cleveland = redisclosing(conference, 'cleveland');
  dorset = redisclosing(conference, 'dorset');
  london = redisclosing(conference, 'london');
});
afterAll(() => conference.close());
beforeEach(() => {
  conference.at('2026-03-10T10:00:00Z');
});

const school = { organisation: 'Hill School', person: 'the head teacher' };
const outside = { route: 'THIRD_PARTY', recipient: school, purpose: 'to keep him off the site' };
const askFor = async (of: Redisclosing, input = {}, names: readonly string[] = ['p1']) => {
  const claims = { items: names.map((name) => of.item('police', name)) };
  return shownIn(await of.request('housing-rep', input, claims));
};
const used = (of: Redisclosing, id: string) => of.permissionsOf('housing-rep', id);
const statusOf = async (of: Redisclosing, id: string): Promise<string> =>
  shownIn(await of.read('housing-rep', id)).status;

it('R-113 in Dorset nothing goes without the chair; in Cleveland the owner is enough', async () => {
  const { id } = await askFor(dorset, outside);
  await dorset.answer('police-rep', id);
  expect(await used(dorset, id)).toEqual([]);
  expect((await dorset.decide('chair', id)).errors).toEqual([]);
  expect(await used(dorset, id)).toHaveLength(1);
  const elsewhere = await askFor(cleveland, outside);
  await cleveland.answer('police-rep', elsewhere.id);
  expect(await used(cleveland, elsewhere.id)).toHaveLength(1);
  expect(refusalOf(await cleveland.decide('chair', elsewhere.id))?.['rule']).toBe('R-113');
});

it('R-114 a chair who approves does not replace an owner who refuses', async () => {
  const { id } = await askFor(dorset, outside);
  await dorset.decide('chair', id);
  await dorset.answer('police-rep', id, { decision: 'REFUSED' });
  expect(await used(dorset, id)).toEqual([]);
  expect(await statusOf(dorset, id)).toBe('REFUSED');
});

it('R-114 the chair narrows what goes, and cannot widen it', async () => {
  const { id } = await askFor(dorset, outside, ['p1', 'p2']);
  const wider = { decision: 'GRANTED_IN_PART', items: ['p1', 'p3'] };
  expect(refusalOf(await dorset.decide('chair', id, wider))).toMatchObject({ rule: 'R-114' });
  await dorset.decide('chair', id, { decision: 'GRANTED_IN_PART', items: ['p1'] });
  await dorset.answer('police-rep', id);
  expect(await used(dorset, id)).toMatchObject([{ items: [{ id: 'p1' }] }]);
});

it('R-066 whoever chairs does not answer for the owner, nor decide what their own agency asks', async () => {
  const { id } = await askFor(dorset, outside);
  const { records } = conference;
  const officer = {
    id: 'dorset-officer-twin',
    subject: 'dorset-twin',
    name: 'officer POLICE-CHAIR',
  };
  await records.officer.create({ data: officer });
  const nomination = { officerId: officer.id, agencyId: 'dorset-police', role: 'DEPUTY' };
  const startsOn = new Date('2025-05-01');
  await records.nomination.create({
    data: { id: 'dorset-nomination-twin', ...nomination, startsOn },
  });
  expect(refusalOf(await dorset.answer('twin', id))?.['rule']).toBe('R-066');
  expect((await dorset.decide('police-chair', id)).errors).toEqual([]);
  expect(await statusOf(dorset, id)).toBe('AWAITING');
  const own = await dorset.request('police-rep', outside, { items: [dorset.item('health', 'h1')] });
  const asked = own.data.requestRedisclosure.id as string;
  expect(refusalOf(await dorset.decide('police-chair', asked))?.['rule']).toBe('R-066');
  expect((await dorset.decide('chair', asked)).errors).toEqual([]);
});

it('R-115 in Bexley a school is told nothing before every partner agreed', async () => {
  const { id, asks } = await askFor(bexley, outside);
  const partners = asks.filter(({ from }) => from === 'PARTNER');
  expect(partners.map(({ agency }) => agency?.id)).toEqual(
    ['health', 'housing', 'idva'].map((name) => `bexley-${name}`),
  );
  for (const who of ['police-rep', 'health-rep', 'housing-spoc'])
    expect((await bexley.answer(who, id)).errors).toEqual([]);
  await bexley.decide('chair', id);
  expect(await used(bexley, id)).toEqual([]);
  const seen = shownIn(await bexley.read('idva-rep', id));
  expect(seen).toMatchObject({
    items: [],
    permissions: [],
    recipient: { organisation: 'Hill School' },
  });
  expect(seen.asks).toMatchObject([{ from: 'PARTNER', agency: { id: 'bexley-idva' } }]);
  const part = await bexley.answer('idva-rep', id, { decision: 'GRANTED_IN_PART', items: ['p1'] });
  expect(refusalOf(part)).toMatchObject({ field: 'decision', rule: 'R-115' });
  await bexley.answer('idva-rep', id);
  expect(await used(bexley, id)).toHaveLength(1);
});

it('R-115 one partner who does not agree and nothing goes', async () => {
  const { id } = await askFor(bexley, outside);
  for (const who of ['police-rep', 'health-rep', 'housing-spoc']) await bexley.answer(who, id);
  await bexley.decide('chair', id);
  await bexley.answer('idva-rep', id, { decision: 'REFUSED' });
  expect(await used(bexley, id)).toEqual([]);
  expect(await statusOf(bexley, id)).toBe('REFUSED');
});

it('R-116 in London a signatory’s owner is told and may object before anything goes', async () => {
  const { records } = conference;
  const agency = {
    id: 'london-hospital',
    areaId: 'london',
    name: 'london hospital',
    type: 'HEALTH',
  };
  const signed = {
    ...{ standing: 'SIGNED', signedOn: new Date('2025-04-01'), signatory: 'the director' },
    ...{ signatoryAuthority: 'may bind it', securityContact: 'security@hospital.invalid' },
  };
  await records.agency.create({ data: { ...agency, ...signed } });
  const officer = { id: 'london-officer-ward', subject: 'london-ward', name: 'A Sister' };
  await records.officer.create({ data: officer });
  const nomination = { id: 'london-nomination-ward', officerId: officer.id, agencyId: agency.id };
  const startsOn = new Date('2025-05-01');
  await records.nomination.create({ data: { ...nomination, role: 'REPRESENTATIVE', startsOn } });
  const hospital = { agencyId: agency.id, person: 'A Sister' };
  const input = { ...outside, recipient: hospital };
  const { id, asks } = await askFor(london, input);
  expect(asks).toMatchObject([{ from: 'OWNER', agency: { id: 'london-police' } }]);
  const told = await conference.records.notice.findMany({ where: { requestId: id, kind: 'ASK' } });
  expect(told.map(({ nominationId }) => nominationId)).toContain('london-nomination-police-rep');
  expect(await london.permissionsOf('ward', id)).toEqual([]);
  const objected = await askFor(london, input);
  await london.answer('police-rep', objected.id, { decision: 'REFUSED' });
  conference.at(asks[0]?.deadline ?? '');
  expect(await london.permissionsOf('ward', id)).toHaveLength(1);
  expect(await london.permissionsOf('ward', objected.id)).toEqual([]);
});

it('R-117 in Dorset an item is not used without the victim’s permission', async () => {
  const { id } = await askFor(dorset);
  await dorset.answer('police-rep', id);
  expect(await used(dorset, id)).toEqual([]);
  const silent = refusalOf(await dorset.victim('idva-rep', id, { reason: ' ' }));
  expect(silent).toMatchObject({ field: 'reason', rule: 'R-102' });
  expect(refusalOf(await dorset.victim('idva-rep', id, { how: '' }))).toMatchObject({
    field: 'how',
  });
  expect(refusalOf(await dorset.victim('housing-rep', id))).toEqual({ code: 'NOT_FOUND' });
  expect((await dorset.victim('idva-rep', id)).errors).toEqual([]);
  expect(await used(dorset, id)).toHaveLength(1);
});

it('R-117 where it is not safe to ask her the chair decides case by case, with reasons', async () => {
  const { id } = await askFor(dorset);
  await dorset.answer('police-rep', id);
  const unasked = { given: false, asked: false, how: '' };
  const silent = refusalOf(await dorset.victim('idva-rep', id, { ...unasked, reason: null }));
  expect(silent).toMatchObject({ field: 'reason', rule: 'R-107' });
  await dorset.victim('idva-rep', id, { ...unasked, reason: 'he reads her messages' });
  expect(await used(dorset, id)).toEqual([]);
  await dorset.decide('chair', id);
  expect(await used(dorset, id)).toHaveLength(1);
});

it('F-31 when she takes it back every permission ends at once, and whoever used it is told', async () => {
  const { id } = await askFor(dorset);
  await dorset.answer('police-rep', id);
  await dorset.victim('idva-rep', id);
  expect(await used(dorset, id)).toHaveLength(1);
  const back = { given: false, reason: 'she changed her mind' };
  expect((await dorset.victim('idva-rep', id, back)).errors).toEqual([]);
  expect(await used(dorset, id)).toEqual([]);
  const told = await conference.records.notice.count({
    where: { requestId: id, kind: 'REVOKED', nominationId: 'dorset-nomination-housing-rep' },
  });
  expect(told).toBe(1);
});

it('F-35 nobody answers in two capacities: the officer who answered does not speak for the victim', async () => {
  const { id } = await askFor(dorset);
  await dorset.answer('police-rep', id);
  expect(refusalOf(await dorset.victim('police-rep', id))?.['rule']).toBe('F-35');
});

it('R-127 a picture under a permission shows those its items are about, and is on record', async () => {
  const { id } = await askFor(cleveland, outside);
  await cleveland.answer('police-rep', id);
  const [permission] = await used(cleveland, id);
  const grant = {
    ...{ reference: 'CLE-2026-001', area: 'cleveland' as const, restricted: false, asked: [] },
    ...{ grants: { 'cleveland-police': ['police.item'] }, contributeFor: null, participants: [] },
    ...{ meetingStartsAt: null, hidden: [] },
    permission: {
      id: permission?.id ?? '',
      items: [{ id: 'p1', form: 'FULL' as const, versionId: null }],
      subjects: ['cleveland-part-1a'],
      ...{ conditions: [], until: '2026-06-01T23:00:00.000Z' },
    },
  };
  const claims = {
    cases: { 'cleveland-case-1': grant },
    purpose: 'OTHER_AGENCY_BUSINESS' as const,
  };
  const picture = `{ casePicture(caseId: "cleveland-case-1") { id participants { id } } }`;
  const { data, errors } = await conference.ask('cleveland-housing-rep', picture, { claims });
  expect(errors).toEqual([]);
  expect(data.casePicture.participants).toEqual([{ id: 'cleveland-part-1a' }]);
  const uses = await conference.records.permissionUse.findMany({
    where: { permissionId: permission?.id ?? '' },
  });
  expect(uses).toMatchObject([{ nominationId: 'cleveland-nomination-housing-rep' }]);
});

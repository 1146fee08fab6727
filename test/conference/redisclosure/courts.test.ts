import type { RunningConference } from '../running-conference.ts';
import { runConference } from '../running-conference.ts';
import type { Redisclosing } from './redisclosing.ts';
import { redisclosing, refusalOf, shownIn } from './redisclosing.ts';

let conference: RunningConference;
let bexley: Redisclosing;
let dorset: Redisclosing;
let kent: Redisclosing;
beforeAll(async () => {
  conference = await runConference('bexley', 'dorset', 'kent');
  bexley = redisclosing(conference, 'bexley');
  dorset = redisclosing(conference, 'dorset');
  kent = redisclosing(conference, 'kent');
  for (const area of ['bexley', 'kent']) {
    const officer = {
      id: `${area}-officer-second`,
      subject: `${area}-second`,
      name: 'Second Person',
    };
    await conference.records.officer.create({ data: officer });
    const nomination = { id: `${area}-nomination-second`, role: 'COORDINATOR' };
    const of = { officerId: officer.id, agencyId: `${area}-conference` };
    const startsOn = new Date('2025-05-01');
    await conference.records.nomination.create({ data: { ...nomination, ...of, startsOn } });
  }
});
afterAll(() => conference.close());
beforeEach(() => {
  conference.at('2026-03-10T10:00:00Z');
});

const order = {
  ...{ court: 'the Family Court', orderMadeOn: '2026-03-06', scope: 'the meeting of 5 May' },
  ...{ courtDate: '2026-03-20', receiver: 'the court office', orderCopy: 'file 12' },
};
const court = { organisation: 'the Family Court', person: 'the clerk' };
const ordered = { route: 'COURT_ORDER', recipient: court, particulars: order };
const direct = `mutation ($id: ID!, $outcome: LegalOutcome!, $advice: String!) {
  recordLegalDirection(requestId: $id, outcome: $outcome, advice: $advice) { status } }`;
const made = async (
  of: Redisclosing,
  who: string,
  input = {},
  items = [of.item('police', 'p1')],
) => {
  return shownIn(await of.request(who, input, { items }));
};

it('R-136 an order tells the owner the same minute, and waits for its representations', async () => {
  const { id } = await made(kent, 'housing-rep', ordered);
  const told = await conference.records.notice.findMany({ where: { requestId: id, kind: 'ASK' } });
  expect(told.map(({ nominationId }) => nominationId)).toContain('kent-nomination-police-rep');
  expect(told[0]?.at.toISOString()).toBe('2026-03-10T10:00:00.000Z');
  expect(await kent.permissionsOf('housing-rep', id)).toEqual([]);
  await kent.answer('police-rep', id, { decision: 'REFUSED', reason: 'an informant' });
  expect(await kent.permissionsOf('housing-rep', id)).toEqual([]);
  const seen = shownIn(await kent.read('housing-rep', id));
  expect(seen.escalatedAt).toBe('2026-03-10T10:00:00.000Z');
  const variables = { id, outcome: 'RELEASE_ALL', advice: 'the order binds' };
  expect((await kent.run('second', direct, variables)).errors).toEqual([]);
  expect(await kent.permissionsOf('housing-rep', id)).toHaveLength(1);
});

it('R-136 an order whose owner makes no representations is obeyed at the court’s date, not before', async () => {
  const { id, asks } = await made(kent, 'housing-rep', ordered);
  conference.at('2026-03-16T12:00:00Z');
  expect(await kent.permissionsOf('housing-rep', id)).toEqual([]);
  conference.at(asks[0]?.deadline ?? '');
  expect(await kent.permissionsOf('housing-rep', id)).toHaveLength(1);
});

it('R-137 in Bexley the bundle waits for the fourth supplier, and then for legal', async () => {
  const { id, asks } = await made(bexley, 'coordinator', ordered, []);
  expect(asks).toHaveLength(4);
  for (const agency of ['police', 'health', 'housing']) {
    const items = [bexley.item(agency, `${agency}-1`)];
    const answer = await bexley.answer(`${agency}-rep`, id, { items: [`${agency}-1`] }, { items });
    expect(answer.errors).toEqual([]);
  }
  const used = () => bexley.permissionsOf('coordinator', id);
  expect(await used()).toEqual([]);
  const variables = { id, outcome: 'RELEASE_ANSWERED', advice: 'three of four' };
  expect(refusalOf(await bexley.run('second', direct, variables))?.['rule']).toBe('R-137');
  conference.at(asks[0]?.deadline ?? '');
  expect(await used()).toEqual([]);
  expect(refusalOf(await bexley.run('coordinator', direct, variables))?.['rule']).toBe('F-35');
  const silent = refusalOf(await bexley.run('second', direct, { ...variables, advice: '' }));
  expect(silent).toMatchObject({ field: 'advice', rule: 'R-139' });
  expect((await bexley.run('second', direct, variables)).errors).toEqual([]);
  const owners = (await used()).map((one) => (one as unknown as { ownerId: string }).ownerId);
  expect(owners.sort()).toEqual(['bexley-health', 'bexley-housing', 'bexley-police']);
});

it('R-138 an order says its scope, and an owner releases only what it is asked for', async () => {
  const { scope: _, ...unscoped } = order;
  const refused = refusalOf(
    await kent.request('housing-rep', { ...ordered, particulars: unscoped }),
  );
  expect(refused).toMatchObject({ field: 'input.particulars.scope', rule: 'F-36' });
  const { id } = await made(kent, 'housing-rep', ordered);
  const items = [kent.item('police', 'p1'), kent.item('police', 'p2')];
  const wider = await kent.answer('police-rep', id, { items: ['p1', 'p2'] }, { items });
  expect(refusalOf(wider)).toMatchObject({ field: 'itemIds', rule: 'R-109' });
});

it('R-138 where a scope is named, an owner names its own items and no other agency’s', async () => {
  const { id } = await made(kent, 'housing-rep', ordered, []);
  const items = [kent.item('police', 'p1'), kent.item('health', 'h1')];
  const foreign = await kent.answer('police-rep', id, { items: ['h1'] }, { items });
  expect(refusalOf(foreign)).toMatchObject({ field: 'itemIds', rule: 'R-109' });
  expect((await kent.answer('police-rep', id, { items: ['p1'] }, { items })).errors).toEqual([]);
  const seen = shownIn(await kent.read('housing-rep', id));
  expect(seen.items).toEqual([]);
});

it('R-109 where a scope is named and no agency was asked about the case, nobody could agree', async () => {
  const { records } = conference;
  const where = { caseId: 'dorset-case-1' };
  const asked = await records.researchRequest.findMany({ where });
  await records.researchRequest.deleteMany({ where });
  const refused = refusalOf(await dorset.request('housing-rep', ordered, { items: [] }));
  await records.researchRequest.createMany({ data: asked });
  expect(refused).toEqual({ code: 'DECISION_REFUSED', field: 'input.itemIds', rule: 'R-109' });
});

it('T15 a request is a name of its case to nobody whom it cannot concern', async () => {
  const { id } = await made(kent, 'housing-rep', ordered);
  const named = async (who: string): Promise<string[]> =>
    Object.keys((await conference.facts(`kent-${who}`, [id])).cases);
  for (const who of ['housing-rep', 'police-rep', 'coordinator', 'chair'])
    expect([who, await named(who)]).toEqual([who, [id]]);
  expect(await named('health-rep')).toEqual([]);
});

it('R-139 a solicitor’s letter is no order, and goes to the chair', async () => {
  const letter = { court: 'the Family Court', letterFrom: 'a solicitor' };
  const input = { route: 'FAMILY_COURT_REQUEST', recipient: court, particulars: letter };
  const { id, asks } = await made(dorset, 'housing-rep', input);
  expect(asks.map(({ from }) => from)).toContain('CHAIR');
  await dorset.answer('police-rep', id);
  expect(await dorset.permissionsOf('housing-rep', id)).toEqual([]);
  const asOrder = { ...input, route: 'COURT_ORDER' };
  expect(refusalOf(await dorset.request('housing-rep', asOrder))?.['rule']).toBe('F-36');
  const unadvised = refusalOf(await bexley.request('housing-rep', input));
  expect(unadvised).toMatchObject({ field: 'input.particulars.legalAdvice', rule: 'F-36' });
});

it('R-140 a freedom of information request tells owners and coordinator, and offers to say nothing', async () => {
  const input = {
    ...{ route: 'FREEDOM_OF_INFORMATION', particulars: { receivedOn: '2026-03-09' } },
    recipient: { organisation: 'the applicant', person: 'a journalist' },
  };
  const { id, reply } = await made(kent, 'housing-rep', input, []);
  expect(reply).toContain('neither confirm nor deny');
  const told = await conference.records.notice.findMany({ where: { requestId: id } });
  const whom = told.map(({ nominationId }) => nominationId);
  for (const who of ['police-rep', 'health-rep', 'coordinator'])
    expect(whom).toContain(`kent-nomination-${who}`);
});

it.each([
  ['an order without a court', 'COURT_ORDER', { ...order, court: undefined }, 'court'],
  [
    'a review nobody wrote about',
    'REVIEW',
    { panelChair: 'a judge', reviewKind: 'ADULT', aboutRole: 'VICTIM' },
    'writtenOn',
  ],
  ['an order’s fields on a simple request', 'REUSE', { court: 'the Family Court' }, 'court'],
])(
  'F-36 the wrong form is refused with what is missing: %s',
  async (_, route, particulars, field) => {
    const refused = refusalOf(await kent.request('housing-rep', { route, particulars }));
    expect(refused).toMatchObject({ field: `input.particulars.${field}`, rule: 'F-36' });
  },
);

it('F-37 a court’s pack is checked by a second person, who neither asked for it nor answered', async () => {
  const { id } = await made(kent, 'housing-rep', ordered);
  await kent.answer('police-rep', id);
  const [permission] = await kent.permissionsOf('housing-rep', id);
  expect(permission).toMatchObject({ checked: false });
  const check = `mutation ($id: ID!, $agrees: Boolean!) {
    checkPack(permissionId: $id, agrees: $agrees, reason: "read line by line") { recorded } }`;
  const variables = { id: permission?.id, agrees: true };
  expect(refusalOf(await kent.run('housing-rep', check, variables))?.['rule']).toBe('F-35');
  expect(refusalOf(await kent.run('health-rep', check, variables))).toEqual({ code: 'NOT_FOUND' });
  expect((await kent.run('housing-spoc', check, variables)).errors).toEqual([]);
  expect(await kent.permissionsOf('housing-rep', id)).toMatchObject([{ checked: true }]);
  await kent.run('housing-spoc', check, { ...variables, agrees: false });
});

it('R-141 what is about another person is proposed as exempt, and goes only once four factors were weighed', async () => {
  const particulars = { receivedOn: '2026-03-09', dataSubjectId: 'kent-part-1b' };
  const input = {
    ...{ route: 'SUBJECT_ACCESS', particulars },
    recipient: { organisation: 'himself', person: 'Bob Birchwood' },
  };
  const hers = kent.item('police', 'p1', { subjectId: 'kent-part-1a' });
  const { id } = await made(kent, 'housing-rep', input, [hers]);
  expect(shownIn(await kent.read('police-rep', id)).items).toMatchObject([
    { itemId: 'p1', proposedExempt: true },
  ]);
  const unweighed = refusalOf(await kent.answer('police-rep', id));
  expect(unweighed).toMatchObject({ field: 'factors', rule: 'R-141' });
  const factors = {
    ...{ dutyOfConfidence: 'told in confidence', stepsToSeekConsent: 'asked by telephone' },
    ...{ capabilityToConsent: 'able', expressRefusal: 'none' },
  };
  expect((await kent.answer('police-rep', id, { factors })).errors).toEqual([]);
});

it('R-142 an item under a granted restriction is hidden from every agency’s facts', async () => {
  const input = {
    ...{ route: 'RIGHTS_REQUEST' },
    particulars: { dataSubjectId: 'kent-part-1a', right: 'RESTRICTION' },
  };
  const { id } = await made(kent, 'housing-rep', input);
  const hidden = async (): Promise<readonly string[] | undefined> =>
    (await conference.facts('kent-health-rep', ['kent-case-1'])).cases['kent-case-1']?.hiddenItems;
  expect(await hidden()).toEqual([]);
  await kent.answer('police-rep', id);
  expect(await hidden()).toEqual(['p1']);
});

it('R-109 another agency’s case named by its request is as unknown as a case that does not exist', async () => {
  const { id } = await made(kent, 'housing-rep', ordered);
  expect((await conference.facts('bexley-police-rep', [id])).cases).toEqual({});
  const named = (await conference.facts('kent-police-rep', [id])).cases[id];
  expect(named).toMatchObject({ id: 'kent-case-1', permissions: [] });
});

it('R-128 glass broken by the caller is among what the caller may use, and nobody else', async () => {
  const emergency = {
    ...{ id: 'glass', caseId: 'kent-case-1', nominationId: 'kent-nomination-health-rep' },
    ...{
      officerId: 'kent-officer-health-rep',
      ownerId: 'kent-police',
      categories: ['police.item'],
    },
    ...{ reasonCode: 'IMMINENT', reason: 'he is at the door', lawfulBasis: 'UK_GDPR_6_1_D' },
    ...{ openedAt: new Date('2026-03-10T09:59:00Z'), until: new Date('2026-03-11T00:00:00Z') },
  };
  await conference.records.emergency.create({ data: emergency });
  expect(await kent.permissionsOf('health-rep', 'glass')).toMatchObject([
    { kind: 'EMERGENCY', purpose: 'LIFE_AT_RISK', items: null, categories: ['police.item'] },
  ]);
  expect(await kent.permissionsOf('housing-rep', 'glass')).toEqual([]);
  conference.at('2026-03-11T00:00:00Z');
  expect(await kent.permissionsOf('health-rep', 'glass')).toEqual([]);
});

it('R-109 the list of requests holds those that concern the caller and no others', async () => {
  const { id } = await made(dorset, 'housing-rep');
  const list = '{ redisclosureRequests { id } }';
  const idsOf = async (who: string): Promise<string[]> => {
    const { data } = await dorset.run(who, list);
    const found = data.redisclosureRequests as { id: string }[];
    return found.map((one) => one.id);
  };
  for (const who of ['housing-rep', 'police-rep', 'chair', 'coordinator', 'idva-rep'])
    expect(await idsOf(who)).toContain(id);
  for (const who of ['health-rep', 'police-researcher', 'police-system', 'auditor', 'guest'])
    expect(await idsOf(who)).not.toContain(id);
});

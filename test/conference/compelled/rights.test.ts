import type { RightRecord } from '../../../subgraphs/conference/redisclosure/compelled/rights.ts';
import { hiddenItemsOf } from '../../../subgraphs/conference/redisclosure/compelled/rights.ts';
import { tellOfRight } from '../../../subgraphs/conference/redisclosure/compelled/tell-of-right.ts';
import { recordOf, wholeRequest } from '../../../subgraphs/conference/redisclosure/load-request.ts';
import { now } from '../cast.ts';
import type { Answer, RunningConference } from '../running-conference.ts';
import { runConference } from '../running-conference.ts';
import type { GivenRequest, MadeRequest } from './asked.ts';
import { writeRequest } from './asked.ts';

let conference: RunningConference;
beforeAll(async () => {
  conference = await runConference('bexley');
});
afterAll(() => conference.close());

const caseId = 'bexley-case-1';
const owners = { police: 'bexley-police', health: 'bexley-health' };
const items = [
  { itemId: 'item-12', ownerId: owners.police },
  { itemId: 'item-13', ownerId: owners.health },
];
const refusalOf = ({ errors }: Answer) => errors[0]?.extensions;

/** A right to the police's item 12, granted by the police; about health's item nobody has answered. */
async function grantedRight(
  right: string,
  given: Partial<GivenRequest> = {},
): Promise<MadeRequest> {
  const made = await writeRequest(conference.records, {
    ...{ route: 'RIGHTS_REQUEST', particulars: { right, dataSubjectId: 'bexley-part-1a' } },
    ...{ items, granted: { [owners.police]: ['item-12'] } },
    ...given,
  });
  await conference.records.$transaction((tx) =>
    tellOfRight({ tx, now }, { caseId, requestId: made.id, ownerId: owners.police }),
  );
  return made;
}

async function rightOf({ id }: MadeRequest): Promise<RightRecord> {
  const where = { id };
  const row = await conference.records.redisclosureRequest.findUniqueOrThrow({
    where,
    include: wholeRequest,
  });
  return { ...recordOf(row), right: (row.particulars as { right?: string }).right ?? null };
}
const taskedFor = async ({ id }: MadeRequest, done: boolean): Promise<string[]> => {
  const doneAt = done ? { not: null } : null;
  const tasks = await conference.records.notice.findMany({
    where: { requestId: id, kind: 'RIGHT', doneAt },
    orderBy: { nominationId: 'asc' },
  });
  return tasks.map(({ nominationId }) => nominationId.replace('bexley-nomination-', ''));
};
const confirm = ({ id }: MadeRequest, subject: string) =>
  conference.ask(subject, 'mutation ($id: ID!) { confirmRight(requestId: $id) { about } }', {
    cases: [caseId],
    variables: { id },
  });

it('R-142 a granted restriction, erasure or objection hides its items, and no others', async () => {
  for (const right of ['RESTRICTION', 'ERASURE', 'OBJECTION'])
    expect(hiddenItemsOf([await rightOf(await grantedRight(right))])).toEqual(['item-12']);
  expect(hiddenItemsOf([await rightOf(await grantedRight('RECTIFICATION'))])).toEqual([]);
  const unanswered = await grantedRight('ERASURE', { granted: {} });
  expect(hiddenItemsOf([await rightOf(unanswered)])).toEqual([]);
  const reuse = await grantedRight('ERASURE', { route: 'REUSE' });
  expect(hiddenItemsOf([await rightOf(reuse)])).toEqual([]);
});

it('R-142 an owner’s grant in part hides that part, and never what another agency holds', async () => {
  const record = await rightOf(await grantedRight('ERASURE'));
  const decision = 'GRANTED_IN_PART' as const;
  const inPart = (itemId: string): RightRecord => ({
    ...record,
    asks: record.asks.map((ask) => ({
      ...ask,
      answer: ask.answer && {
        ...ask.answer,
        decision,
        granted: [{ itemId, form: 'FULL', versionId: null }],
      },
    })),
  });
  expect(hiddenItemsOf([inPart('item-12')])).toEqual(['item-12']);
  expect(hiddenItemsOf([inPart('item-13')])).toEqual([]);
  const items = record.items.map((item) => ({ ...item, holderId: owners.health }));
  expect(hiddenItemsOf([{ ...record, items }])).toEqual([]);
  const inPlan = record.items.map((item) => ({ ...item, holderId: 'conference' }));
  expect(hiddenItemsOf([{ ...record, items: inPlan }])).toEqual(['item-12']);
});

it('R-142 only its owner ends what a right hides, and neither time nor whoever asked for it', async () => {
  const made = await grantedRight('RESTRICTION', { until: '2026-03-09' });
  const record = await rightOf(made);
  const event = { officerId: 'bexley-officer-housing-rep', at: now, detail: {} };
  const withdrawn = {
    ...record,
    events: [{ ...event, kind: 'WITHDRAWN', permissionId: null }],
  } as const;
  expect(hiddenItemsOf([withdrawn])).toEqual(['item-12']);
  const others = {
    ...event,
    kind: 'REVOKED',
    permissionId: made.permissions[owners.health] ?? '',
  } as const;
  expect(hiddenItemsOf([{ ...record, events: [others] }])).toEqual(['item-12']);
  const own = { ...others, permissionId: made.permissions[owners.police] ?? '' };
  expect(hiddenItemsOf([{ ...record, events: [own] }])).toEqual([]);
});

it('R-142 whoever may hold a copy gets the task; the owner, and who may not know of the case, do not', async () => {
  const made = await grantedRight('RESTRICTION');
  expect(await taskedFor(made, false)).toEqual([
    'coordinator',
    'health-rep',
    'housing-rep',
    'housing-spoc',
    'idva-rep',
  ]);
  const { records } = conference;
  const exclusion = { caseId, agencyId: 'bexley-idva', participationId: 'bexley-part-1b' };
  await records.employerExclusion.create({ data: exclusion });
  expect(await taskedFor(await grantedRight('RESTRICTION'), false)).not.toContain('idva-rep');
  await records.employerExclusion.deleteMany({ where: exclusion });
});

it('R-142 each agency confirms its own copy; when all have, nothing waits', async () => {
  const made = await grantedRight('ERASURE');
  for (const subject of ['bexley-chair', 'bexley-police-researcher'])
    expect(refusalOf(await confirm(made, subject))?.['code']).toBe('OPERATION_NOT_ALLOWED');
  // The owner has its own record and no task.
  expect(refusalOf(await confirm(made, 'bexley-police-rep'))?.['code']).toBe('NOT_FOUND');
  expect(refusalOf(await confirm(made, 'bexley-housing-spoc'))).toBeUndefined();
  expect(await taskedFor(made, true)).toEqual(['housing-rep', 'housing-spoc']);
  expect(refusalOf(await confirm(made, 'bexley-housing-rep'))?.['code']).toBe('NOT_FOUND');
  for (const name of ['health-rep', 'idva-rep', 'coordinator'])
    expect(refusalOf(await confirm(made, `bexley-${name}`))).toBeUndefined();
  expect(await taskedFor(made, false)).toEqual([]);
  const last = await conference.records.decisionRecord.findMany({
    where: { kind: 'RIGHT_CONFIRMED', outcome: { path: ['request'], equals: made.id } },
  });
  expect(
    last.map(({ outcome }) => (outcome as { stillWaiting: number }).stillWaiting).sort(),
  ).toEqual([0, 1, 2, 3]);
});

it('R-142 one right’s confirmation leaves another’s task where it is', async () => {
  const [one, other] = [await grantedRight('ERASURE'), await grantedRight('ERASURE')];
  await confirm(one, 'bexley-health-rep');
  expect(await taskedFor(other, false)).toContain('health-rep');
});

it('R-142 what an owner grants over the graph is hidden in the facts at once, and the others have their task', async () => {
  const reference = { id: 'item-20', ownerId: owners.police, category: 'police.callouts' };
  const vouched = {
    subjectId: 'bexley-part-1a',
    originalSource: null,
    viewOnly: false,
    version: null,
  };
  const asked = { cases: [caseId], claims: { items: [{ ...reference, ...vouched }] } };
  const input = {
    ...{ caseId, itemIds: [reference.id], route: 'RIGHTS_REQUEST', purpose: 'RIGHTS_REQUEST' },
    ...{ recipient: { agencyId: owners.police, person: 'police-rep' }, form: 'FULL' },
    ...{ lawfulBasis: 'UK_GDPR_6_1_C', necessity: 'She asked for it.', until: '2026-06-30' },
    ...{
      idempotencyKey: 'right-20',
      particulars: { dataSubjectId: 'bexley-part-1a', right: 'RESTRICTION' },
    },
  };
  const request =
    'mutation ($input: RedisclosureInput!) { requestRedisclosure(input: $input) { id } }';
  const made = await conference.ask('bexley-coordinator', request, {
    ...asked,
    variables: { input },
  });
  expect(made.errors).toEqual([]);
  const id = made.data.requestRedisclosure.id as string;
  const hidden = async () => {
    const { cases } = await conference.facts('bexley-health-rep', [caseId]);
    return cases[caseId]?.hiddenItems ?? [];
  };
  expect(await hidden()).not.toContain('item-20');
  const answer = `mutation ($id: ID!) { answerRedisclosure(requestId: $id, decision: GRANTED,
    reason: "It is disputed.") { id } }`;
  const given = await conference.ask('bexley-police-deputy', answer, {
    ...asked,
    variables: { id },
  });
  expect(given.errors).toEqual([]);
  expect(await hidden()).toContain('item-20');
  expect(await taskedFor({ id, permissions: {} }, false)).toContain('health-rep');
});

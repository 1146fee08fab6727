import {
  disposalDueOn,
  mayDispose,
} from '../../../subgraphs/conference/redisclosure/compelled/may-dispose.ts';
import { holdReasonOf } from '../../../subgraphs/conference/redisclosure/compelled/hold-reasons.ts';
import type { Answer, RunningConference } from '../running-conference.ts';
import { runConference } from '../running-conference.ts';

let conference: RunningConference;
beforeAll(async () => {
  conference = await runConference('bexley', 'cleveland');
});
afterAll(() => conference.close());
afterEach(() => {
  conference.at('2026-03-10T10:00:00.000Z');
});

const caseId = 'bexley-case-1';
const refusalOf = ({ errors }: Answer) => errors[0]?.extensions;
const record = `mutation ($caseId: ID!, $because: HoldReason!, $reason: String!) {
  recordHold(caseId: $caseId, because: $because, reason: $reason) { about } }`;
const end = `mutation ($caseId: ID!, $holdId: ID!, $reason: String!) {
  endHold(caseId: $caseId, holdId: $holdId, reason: $reason) { about } }`;
const list =
  '{ disposalList { caseId reference dueOn disposable heldBecause holds { id because since } } }';
interface Line {
  readonly caseId: string;
  readonly dueOn: string | null;
  readonly disposable: boolean;
  readonly heldBecause: readonly string[];
  readonly holds: readonly { readonly id: string }[];
}
const listFor = async (subject: string): Promise<Line[]> => {
  const { data } = await conference.ask(subject, list);
  return data.disposalList as Line[];
};
const lineOf = async (id: string): Promise<Line | undefined> =>
  (await listFor('bexley-coordinator')).find((line) => line.caseId === id);

function hold(given: Record<string, unknown> = {}, subject = 'bexley-coordinator') {
  const reason = 'The widower complained to the police.';
  const variables = { caseId, because: 'COMPLAINT', reason, ...given };
  return conference.ask(subject, record, { cases: [caseId], variables });
}

it('R-144 a held case is kept past its day, with the reason, until every hold has ended', async () => {
  // Bexley: twelve months; the meeting is on 10 March 2026.
  conference.at('2027-03-10T10:00:00.000Z');
  expect(await lineOf(caseId)).toMatchObject({
    dueOn: '2027-03-10',
    disposable: true,
    heldBecause: [],
  });
  const held = [
    (await hold()).data.recordHold.about,
    (await hold({ because: 'REVIEW' })).data.recordHold.about,
  ];
  const kept = { disposable: false, dueOn: '2027-03-10' };
  expect(await lineOf(caseId)).toMatchObject({ ...kept, heldBecause: ['COMPLAINT', 'REVIEW'] });
  // What it is about stands in the decision record, and the list says the word alone.
  expect(JSON.stringify(await listFor('bexley-coordinator'))).not.toContain('widower');
  const endOne = (holdId: unknown, reason = 'withdrawn') =>
    conference.ask('bexley-coordinator', end, {
      cases: [caseId],
      variables: { caseId, holdId, reason },
    });
  expect(refusalOf(await endOne(held[0], ' '))).toMatchObject({ field: 'reason', rule: 'R-144' });
  expect(refusalOf(await endOne(held[0]))).toBeUndefined();
  expect(await lineOf(caseId)).toMatchObject({ ...kept, heldBecause: ['REVIEW'] });
  expect(refusalOf(await endOne(held[0]))?.['code']).toBe('NOT_FOUND');
  await endOne(held[1]);
  expect(await lineOf(caseId)).toMatchObject({ disposable: true, heldBecause: [] });
});

it('R-144 the agencies on the case are told of a hold, by a notice without its reason', async () => {
  const aboutId = (await hold()).data.recordHold.about as string;
  const told = await conference.records.notice.findMany({ where: { kind: 'HOLD', aboutId } });
  expect(
    told.map(({ nominationId }) => nominationId.replace('bexley-nomination-', '')).sort(),
  ).toEqual([
    'health-rep',
    'housing-rep',
    'housing-spoc',
    'idva-rep',
    'police-deputy',
    'police-rep',
    'police-spoc',
  ]);
  expect(JSON.stringify(told)).not.toContain('widower');
});

it('R-144 the coordinator alone holds a case and reads the list', async () => {
  for (const subject of [
    'bexley-police-rep',
    'bexley-chair',
    'bexley-steering',
    'bexley-auditor',
  ]) {
    expect(refusalOf(await hold({}, subject))?.['code']).toBe('OPERATION_NOT_ALLOWED');
    expect(await listFor(subject)).toEqual([]);
  }
  expect(refusalOf(await hold({ reason: '' }))).toMatchObject({ rule: 'R-144' });
});

it('R-144 a case that the coordinator may not know of is on no list, and so is not disposed of', async () => {
  const shown = (await listFor('bexley-coordinator')).map((line) => line.caseId);
  // Case 2 is restricted, without the coordinator on its list; the other area is not hers.
  expect(shown.sort()).toEqual(['bexley-case-1', 'bexley-case-3', 'bexley-case-4']);
});

it('R-143 a review two years on holds its case from disposal', async () => {
  conference.at('2028-03-10T10:00:00.000Z');
  const before = await lineOf('bexley-case-3');
  expect(before?.disposable).toBe(true);
  const variables = {
    caseId: 'bexley-case-3',
    because: 'REVIEW',
    reason: 'The panel chair wrote.',
  };
  await conference.ask('bexley-coordinator', record, { cases: ['bexley-case-3'], variables });
  expect(await lineOf('bexley-case-3')).toMatchObject({
    disposable: false,
    heldBecause: ['REVIEW'],
  });
});

it('R-143 a review’s request holds its case by itself, from the moment it is sent', async () => {
  const cases = [caseId];
  const request = `mutation ($input: RedisclosureInput!) { requestRedisclosure(input: $input) { id } }`;
  const input = {
    ...{ caseId, itemIds: [], route: 'REVIEW', purpose: 'REVIEW', form: 'FULL' },
    recipient: { organisation: 'The review panel', person: 'The panel chair' },
    ...{ lawfulBasis: 'UK_GDPR_6_1_E', necessity: 'A death is under review.', until: '2026-06-30' },
    idempotencyKey: 'review-of-case-1',
    particulars: {
      ...{ panelChair: 'The panel chair', reviewKind: 'DOMESTIC_HOMICIDE' },
      ...{ writtenOn: '2026-03-09', aboutRole: 'VICTIM' },
    },
  };
  const answer = await conference.ask('bexley-coordinator', request, {
    cases,
    variables: { input },
  });
  expect(answer.errors).toEqual([]);
  conference.at('2028-03-10T10:00:00.000Z');
  const line = await lineOf(caseId);
  expect(line?.disposable).toBe(false);
  expect(line?.heldBecause).toContain('REVIEW');
});

it('R-144 where the area names no period nothing is ever due', async () => {
  conference.at('2036-03-10T10:00:00.000Z');
  for (const line of await listFor('cleveland-coordinator'))
    expect(line).toMatchObject({ dueOn: null, disposable: false });
});

it('R-143 a request by a court, a review or for a right holds its case; others do not', () => {
  expect(holdReasonOf('COURT_ORDER')).toBe('COURT');
  expect(holdReasonOf('FAMILY_COURT_REQUEST')).toBe('COURT');
  expect(holdReasonOf('REVIEW')).toBe('REVIEW');
  expect(holdReasonOf('SUBJECT_ACCESS')).toBe('SUBJECT_ACCESS');
  expect(holdReasonOf('RIGHTS_REQUEST')).toBe('RIGHTS_REQUEST');
  for (const route of ['REUSE', 'THIRD_PARTY', 'CPS', 'MAPPA'] as const)
    expect(holdReasonOf(route)).toBeNull();
});

it('R-144 disposal is allowed on its day, not the day before, and never while held', () => {
  const bexley = { caseRetention: { months: 12, from: 'LATEST_REFERRAL' } } as const;
  const dueOn = disposalDueOn(bexley, '2026-03-10');
  expect(dueOn).toBe('2027-03-10');
  expect(disposalDueOn(bexley, null)).toBeNull();
  expect(disposalDueOn({ caseRetention: 'PER_AGENCY' }, '2020-03-10')).toBeNull();
  const heldBecause: string[] = [];
  expect(mayDispose({ dueOn, heldBecause, today: '2027-03-09' })).toBe(false);
  expect(mayDispose({ dueOn, heldBecause, today: '2027-03-10' })).toBe(true);
  expect(mayDispose({ dueOn: null, heldBecause, today: '2099-01-01' })).toBe(false);
  expect(mayDispose({ dueOn, heldBecause: ['COURT'], today: '2099-01-01' })).toBe(false);
});

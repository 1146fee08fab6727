import { randomUUID } from 'node:crypto';
import type { CaseGrant } from '../../../schema/permit/permit.ts';
import type { ReleaseForm } from '../../../schema/vocabulary/redisclosure.ts';
import { now } from '../cast.ts';
import type { Answer, RunningConference } from '../running-conference.ts';
import { everything, runConference } from '../running-conference.ts';

let conference: RunningConference;
beforeAll(async () => {
  conference = await runConference('bexley');
});
afterAll(() => conference.close());

const caseId = 'bexley-case-1';
const mutation = `mutation ($caseId: ID!, $text: String!, $agencyId: ID!, $dueOn: Date, $sources: [ID!]!,
  $external: Boolean! = false, $consultations: [ConsultationInput!]! = []) {
  recordAction(caseId: $caseId, text: $text, agencyId: $agencyId, dueOn: $dueOn, sourceAgencyIds: $sources,
    external: $external, consultations: $consultations) { about } }`;
const picture = `{ casePicture(caseId: "${caseId}") {
  actions { id text dueOn agency { id } sources { id } recordedAt } } }`;

function recordAction(subject: string, given: Record<string, unknown> = {}) {
  const variables = {
    caseId,
    text: 'Fit a new lock.',
    agencyId: 'bexley-housing',
    dueOn: '2026-03-20',
    sources: ['bexley-police', 'bexley-housing'],
    ...given,
  };
  return conference.ask(subject, mutation, { cases: [caseId], variables });
}
const refusalOf = ({ errors }: Answer) => errors[0]?.extensions;
interface Shown {
  readonly id: string;
  readonly text: string;
  readonly sources: readonly { readonly id: string }[];
}
const actionsOf = ({ data }: Answer) => data.casePicture.actions as Shown[] | null;
const shownTo = async (subject: string) =>
  actionsOf(await conference.ask(subject, picture, { cases: [caseId] })) ?? [];
const made = async (given: Record<string, unknown> = {}): Promise<string> => {
  const { data } = await recordAction('bexley-coordinator', given);
  return data.recordAction.about as string;
};
/** The permit of a picture under a permission for these actions alone. */
const under = (ids: readonly string[], form: ReleaseForm = 'FULL') =>
  permitted({
    permission: {
      id: 'permission-1',
      items: ids.map((id) => ({ id, form, versionId: null })),
      subjects: [],
      conditions: [],
      until: '2026-04-01T00:00:00.000Z',
    },
  });
function permitted(given: Partial<CaseGrant>) {
  const grant: CaseGrant = {
    reference: 'BEX-2026-001',
    area: 'bexley',
    restricted: false,
    grants: { conference: ['action.entry'] },
    asked: [],
    contributeFor: null,
    participants: [],
    meetingStartsAt: null,
    permission: null,
    hidden: [],
    ...given,
  };
  return { claims: { cases: { [caseId]: grant } } };
}

it('R-126 an action keeps the owners of its sources, and is refused without one', async () => {
  for (const sources of [[], ['bexley-refuge'], ['bexley-police', 'bexley-police'], ['no-agency']])
    expect(refusalOf(await recordAction('bexley-coordinator', { sources }))).toMatchObject({
      code: 'DECISION_REFUSED',
      field: 'sourceAgencyIds',
      rule: 'R-126',
    });
  const id = await made();
  const custodians = await made({
    text: 'Hold the next meeting early.',
    sources: ['bexley-conference'],
  });
  const shown = await shownTo('bexley-health-rep');
  expect(shown.find((one) => one.id === id)).toEqual({
    id,
    text: 'Fit a new lock.',
    dueOn: '2026-03-20',
    agency: { id: 'bexley-housing' },
    sources: [{ id: 'bexley-housing' }, { id: 'bexley-police' }],
    recordedAt: '2026-03-10T10:00:00.000Z',
  });
  expect(shown.find((one) => one.id === custodians)?.sources).toEqual([
    { id: 'bexley-conference' },
  ]);
});

it('R-126 chair and coordinator keep the plan, for agencies on the case that have signed', async () => {
  for (const subject of ['bexley-police-rep', 'bexley-housing-rep', 'bexley-steering'])
    expect(refusalOf(await recordAction(subject))?.['code']).toBe('OPERATION_NOT_ALLOWED');
  expect(refusalOf(await recordAction('bexley-chair'))).toBeUndefined();
  for (const agencyId of ['bexley-refuge', 'no-agency'])
    expect(refusalOf(await recordAction('bexley-chair', { agencyId }))).toMatchObject({
      field: 'agencyId',
      rule: 'R-033',
    });
  // A party to case 4 works for the police, of whom the chair named one.
  const excluded = () =>
    conference.ask('bexley-chair', mutation, {
      cases: ['bexley-case-4'],
      variables: {
        ...{ caseId: 'bexley-case-4', text: 'x', agencyId: 'bexley-police' },
        sources: ['bexley-conference'],
      },
    });
  expect(refusalOf(await excluded())).toBeUndefined();
  await conference.records.namedDespiteEmployer.updateMany({ data: { endedAt: now } });
  expect(refusalOf(await excluded())).toMatchObject({ field: 'agencyId', rule: 'R-053' });
  const elsewhere = await conference.ask('bexley-coordinator', mutation, {
    variables: { caseId, text: 'x', agencyId: 'bexley-police', sources: ['bexley-police'] },
  });
  expect(refusalOf(elsewhere)?.['code']).toBe('NOT_FOUND');
});

it('R-125 an action outside is refused until everybody it rests on was consulted', async () => {
  const external = {
    text: 'Warn the school.',
    sources: ['bexley-police', 'bexley-health', 'bexley-housing'],
    external: true,
  };
  const consulted = (agency: string, consultedOn: string) => ({
    agencyId: `bexley-${agency}`,
    consultedOn,
  });
  const tooFew = [
    [],
    [consulted('police', '2026-03-09')],
    // A consultation that is still to come is none.
    [consulted('police', '2026-03-09'), consulted('health', '2026-03-11')],
  ];
  for (const consultations of tooFew)
    expect(
      refusalOf(await recordAction('bexley-coordinator', { ...external, consultations })),
    ).toMatchObject({ field: 'consultations', rule: 'R-125' });
  const both = [consulted('police', '2026-03-09'), consulted('health', '2026-03-10')];
  const id = await made({ ...external, consultations: both });
  const kept = await conference.records.decisionRecord.findFirstOrThrow({
    where: { kind: 'ACTION_RECORDED', outcome: { path: ['action'], equals: id } },
  });
  expect(kept.outcome).toMatchObject({ external: true, consulted: both });
  // What is to be done stands in the plan alone.
  expect(JSON.stringify(kept)).not.toContain('Warn');
});

it('R-118 under a permission its entries are shown, whole, and the rest of the plan is not', async () => {
  const [one, other] = [await made({ text: 'One.' }), await made({ text: 'Other.' })];
  const ask = (ids: readonly string[], form?: ReleaseForm) =>
    conference.ask('bexley-coordinator', picture, under(ids, form));
  expect(actionsOf(await ask([one]))?.map(({ id }) => id)).toEqual([one]);
  expect(actionsOf(await ask([other, randomUUID()]))?.map(({ id }) => id)).toEqual([other]);
  expect(actionsOf(await ask([]))).toEqual([]);
  // The conference keeps no summaries: what may go as a summary alone does not go.
  expect(actionsOf(await ask([one], 'SUMMARY'))).toEqual([]);
});

it('R-119 nothing of the meeting goes with an entry of its plan', async () => {
  const id = await made();
  const all = `{ casePicture(caseId: "${caseId}") { actions { id } participants { id name } } }`;
  const { data } = await conference.ask('bexley-coordinator', all, under([id]));
  expect(data.casePicture).toEqual({ actions: [{ id }], participants: [] });
});

it('R-033 a plan that is not granted is null and never an empty plan', async () => {
  const granted = everything.filter((category) => category !== 'action.entry');
  const answer = await conference.ask('bexley-health-rep', picture, {
    cases: { [caseId]: granted },
  });
  expect(actionsOf(answer)).toBeNull();
  const refused = { category: 'action.entry', outcome: 'REFUSED' };
  const kept = await conference.records.releaseLog.findMany({
    where: { caseId, outcome: 'REFUSED' },
  });
  expect(kept.some(({ categories }) => categories.includes(refused.category))).toBe(true);
});

it('R-142 an entry hidden by a right is in nobody’s plan meanwhile', async () => {
  const id = await made();
  const hidden = permitted({ hidden: [id] });
  const shown = actionsOf(await conference.ask('bexley-coordinator', picture, hidden));
  expect(shown?.length).toBeGreaterThan(0);
  expect(shown?.map((one) => one.id)).not.toContain(id);
});

it('R-159 an action that ends leaves the plan, with its reason, and stays on record', async () => {
  const id = await made();
  const end = `mutation ($id: ID!, $reason: String!) {
    endAction(caseId: "${caseId}", actionId: $id, reason: $reason) { about } }`;
  const ask = (subject: string, reason: string) =>
    conference.ask(subject, end, { cases: [caseId], variables: { id, reason } });
  expect(refusalOf(await ask('bexley-housing-rep', 'done'))?.['code']).toBe(
    'OPERATION_NOT_ALLOWED',
  );
  expect(refusalOf(await ask('bexley-coordinator', ' '))).toMatchObject({ rule: 'R-153' });
  expect(refusalOf(await ask('bexley-coordinator', 'done'))).toBeUndefined();
  expect((await shownTo('bexley-health-rep')).map((one) => one.id)).not.toContain(id);
  expect(refusalOf(await ask('bexley-coordinator', 'done'))?.['code']).toBe('NOT_FOUND');
  const kept = await conference.records.planAction.findUniqueOrThrow({ where: { id } });
  expect(kept.endedAt).not.toBeNull();
});

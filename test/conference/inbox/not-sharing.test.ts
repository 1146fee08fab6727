import { refusalOf } from '../register.ts';
import type { RunningConference } from '../running-conference.ts';
import { runConference } from '../running-conference.ts';
import { oneCase } from '../emergency/cast-of-emergency.ts';

let conference: RunningConference;
beforeEach(async () => {
  conference = await runConference('bexley', 'cleveland');
});
afterEach(() => conference.close());

const mutation = `mutation ($caseId: ID!, $reason: String!, $requestId: ID) {
  recordNotSharing(caseId: $caseId, ground: RISK_TO_VICTIM, reason: $reason, requestId: $requestId) { recorded } }`;
const query = '{ decisionsNotToShare { caseId agencyId ground reason } }';

const refuseToShare = (subject: string, variables: Readonly<Record<string, unknown>> = {}) =>
  conference.ask(subject, mutation, {
    cases: [oneCase],
    variables: { caseId: oneCase, reason: 'she told us in confidence', ...variables },
  });

it('R-146 a decision not to share is kept with its reason, and not without one', async () => {
  expect(refusalOf(await refuseToShare('bexley-health-rep', { reason: ' ' }))).toEqual({
    code: 'DECISION_REFUSED',
    field: 'reason',
    rule: 'R-146',
  });
  expect((await refuseToShare('bexley-health-rep')).errors).toEqual([]);
  const { data } = await conference.ask('bexley-health-rep', query);
  expect(data.decisionsNotToShare).toEqual([
    {
      caseId: oneCase,
      agencyId: 'bexley-health',
      ground: 'RISK_TO_VICTIM',
      reason: 'she told us in confidence',
    },
  ]);
});

it('F-33 others cannot tell whether an agency decided not to share', async () => {
  const others = [
    ...[
      'police-rep',
      'idva-rep',
      'chair',
      'coordinator',
      'steering',
      'guest',
      'housing-system',
    ].map((name) => `bexley-${name}`),
    'cleveland-auditor',
    'cleveland-health-rep',
  ];
  const everything = '{ decisionsNotToShare { id } inbox { id } emergencies { id } }';
  const look = () =>
    Promise.all(others.map(async (one) => (await conference.ask(one, everything)).text));
  const before = await look();
  await refuseToShare('bexley-health-rep');
  expect(await look()).toEqual(before);
  expect((await conference.ask('bexley-auditor', query)).data.decisionsNotToShare).toHaveLength(1);
});

it('F-33 an agency keeps decisions of its own alone, about what it was asked', async () => {
  for (const subject of ['bexley-chair', 'bexley-auditor', 'bexley-police-researcher'])
    expect(refusalOf(await refuseToShare(subject))?.['code']).toBe('OPERATION_NOT_ALLOWED');
  expect(
    refusalOf(await refuseToShare('bexley-health-rep', { requestId: 'of-somebody-else' })),
  ).toEqual({
    code: 'NOT_FOUND',
  });
  const elsewhere = { caseId: 'bexley-case-3' };
  expect(refusalOf(await refuseToShare('bexley-health-rep', elsewhere))).toEqual({
    code: 'NOT_FOUND',
  });
});

it('F-28 an officer kept out of the case is kept out of the agency’s own decision about it', async () => {
  await refuseToShare('bexley-health-rep');
  await conference.records.employerExclusion.create({
    data: { caseId: oneCase, agencyId: 'bexley-health', participationId: 'bexley-part-1b' },
  });
  expect((await conference.ask('bexley-health-rep', query)).data.decisionsNotToShare).toEqual([]);
});

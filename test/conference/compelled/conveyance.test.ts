import { now } from '../cast.ts';
import type { Answer, RunningConference } from '../running-conference.ts';
import { runConference } from '../running-conference.ts';

let conference: RunningConference;
beforeAll(async () => {
  conference = await runConference('bexley');
});
afterAll(() => conference.close());

const mutation = `mutation ($caseId: ID!, $agencyId: ID!, $toWhom: String!, $lawfulBasis: String!, $necessity: String!) {
  recordConveyance(caseId: $caseId, agencyId: $agencyId, toWhom: $toWhom, lawfulBasis: $lawfulBasis,
    necessity: $necessity) { about } }`;

function convey(given: Record<string, unknown> = {}, subject = 'bexley-coordinator') {
  const variables = {
    caseId: 'bexley-case-1',
    agencyId: 'bexley-health',
    toWhom: 'The duty nurse',
    lawfulBasis: 'vital interests',
    necessity: 'He is on his way to the ward.',
    ...given,
  };
  return conference.ask(subject, mutation, { cases: [variables.caseId], variables });
}
const refusalOf = ({ errors }: Answer) => errors[0]?.extensions;

/** Ends every contact of an agency, as of an hour ago. */
const endContacts = (agencyId: string) =>
  conference.records.nomination.updateMany({
    where: { agencyId, role: { in: ['REPRESENTATIVE', 'DEPUTY', 'SPOC'] } },
    data: { endsAt: new Date('2026-03-10T09:00:00Z') },
  });

it('R-129 while an agency has a contact in force nobody tells it on for it', async () => {
  for (const agencyId of ['bexley-health', 'bexley-housing', 'no-agency'])
    expect(refusalOf(await convey({ agencyId }))).toMatchObject({
      field: 'agencyId',
      rule: 'R-129',
    });
  expect(await conference.records.conveyance.count()).toBe(0);
});

it('R-129 without a contact the coordinator tells it on; it is on record, and the list is to be reviewed', async () => {
  const { records } = conference;
  await endContacts('bexley-health');
  // Of the agency one is left, who is no contact of it.
  const officerId = 'bexley-officer-guest';
  const security = { agencyId: 'bexley-health', role: 'SECURITY_LEAD', startsOn: now };
  await records.nomination.create({
    data: { id: 'bexley-nomination-security', officerId, ...security },
  });
  for (const subject of ['bexley-chair', 'bexley-police-rep'])
    expect(refusalOf(await convey({}, subject))?.['code']).toBe('OPERATION_NOT_ALLOWED');
  for (const field of ['toWhom', 'lawfulBasis', 'necessity'])
    expect(refusalOf(await convey({ [field]: ' ' }))).toMatchObject({ field, rule: 'R-129' });
  const { data } = await convey();
  const aboutId = data.recordConveyance.about as string;
  expect(await records.conveyance.findUniqueOrThrow({ where: { id: aboutId } })).toMatchObject({
    agencyId: 'bexley-health',
    toWhom: 'The duty nurse',
    recordedBy: 'bexley-nomination-coordinator',
  });
  const tasks = await records.notice.findMany({ where: { kind: 'LIST_REVIEW', aboutId } });
  expect(tasks.map(({ nominationId }) => nominationId).sort()).toEqual([
    'bexley-nomination-coordinator',
    'bexley-nomination-security',
  ]);
  const kept = await records.decisionRecord.findFirstOrThrow({ where: { kind: 'CONVEYANCE' } });
  expect(kept).toMatchObject({ caseId: 'bexley-case-1', agencyId: 'bexley-health' });
});

it('R-129 the want of a contact lets in nobody who is kept out of the case', async () => {
  await endContacts('bexley-police');
  expect(
    refusalOf(await convey({ caseId: 'bexley-case-4', agencyId: 'bexley-police' })),
  ).toMatchObject({
    field: 'agencyId',
    rule: 'R-053',
  });
  expect(
    refusalOf(await convey({ caseId: 'bexley-case-2', agencyId: 'bexley-police' })),
  ).toMatchObject({
    field: 'caseId',
    rule: 'R-050',
  });
});

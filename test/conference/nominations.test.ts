import type { Answer, RunningConference } from './running-conference.ts';
import { runConference } from './running-conference.ts';

let conference: RunningConference;
beforeAll(async () => {
  conference = await runConference('bexley', 'cleveland');
});
afterAll(() => conference.close());
beforeEach(() => {
  conference.at('2026-03-10T10:00:00Z');
});

const nominate =
  'mutation ($input: NominateOfficerInput!) { nominateOfficer(input: $input) { about recorded } }';
const newcomer = {
  subject: 'newcomer-1',
  name: 'Nell Newcomb',
  agencyId: 'bexley-housing',
  role: 'REPRESENTATIVE',
  startsOn: '2026-03-10',
  partyToAnyCase: false,
};
const nominateAs = (subject: string, input: Record<string, unknown> = {}) =>
  conference.ask(subject, nominate, { variables: { input: { ...newcomer, ...input } } });
const refusalOf = ({ errors }: Answer) => errors[0]?.extensions;
const rolesOf = async (subject: string) =>
  (await conference.facts(subject)).nominations.map(({ role }) => role);

it('R-003 an agency’s SPOC puts an officer on its list, and the officer is known from then on', async () => {
  expect(await rolesOf('newcomer-1')).toEqual([]);
  expect((await nominateAs('bexley-housing-spoc')).data.nominateOfficer.recorded).toBe(true);
  expect(await rolesOf('newcomer-1')).toEqual(['REPRESENTATIVE']);
});

it('R-003 nobody nominates for another agency, or as a representative', async () => {
  for (const subject of [
    'bexley-police-spoc',
    'bexley-housing-rep',
    'bexley-chair',
    'cleveland-housing-spoc',
  ])
    expect(refusalOf(await nominateAs(subject, { subject: 'newcomer-2' }))?.['code']).toBe(
      'OPERATION_NOT_ALLOWED',
    );
  expect(await rolesOf('newcomer-2')).toEqual([]);
});

it.each([
  ['bexley-housing-spoc', 'CHAIR'],
  ['bexley-housing-spoc', 'SPOC'],
  ['bexley-coordinator', 'CHAIR'],
  ['bexley-coordinator', 'COORDINATOR'],
  ['bexley-coordinator', 'AUDITOR'],
  ['bexley-coordinator', 'STEERING_GROUP'],
  ['bexley-steering', 'STEERING_GROUP'],
])(
  'R-003 nobody hands out a role that decides over their own: %s and %s',
  async (subject, role) => {
    const refused = refusalOf(await nominateAs(subject, { subject: 'newcomer-3', role }));
    expect(refused?.['code']).toBe('OPERATION_NOT_ALLOWED');
  },
);

it('R-003 nobody puts themselves on the list', async () => {
  const refused = refusalOf(
    await nominateAs('bexley-housing-spoc', { subject: 'bexley-housing-spoc' }),
  );
  expect(refused).toMatchObject({ field: 'subject', rule: 'R-003' });
});

it('R-001 the same person is not nominated twice in one role for one agency', async () => {
  expect(refusalOf(await nominateAs('bexley-housing-spoc'))).toMatchObject({
    field: 'subject',
    rule: 'R-001',
  });
});

it('R-002 an agency that has not signed sends guests and nobody else', async () => {
  const refuge = { agencyId: 'bexley-refuge', subject: 'newcomer-4' };
  const refused = refusalOf(await nominateAs('bexley-coordinator', refuge));
  expect(refused).toMatchObject({ field: 'agencyId', rule: 'R-002' });
  expect((await nominateAs('bexley-coordinator', { ...refuge, role: 'GUEST' })).errors).toEqual([]);
});

describe('R-039 no party to a case holds an account', () => {
  const confirm = (subject: string, of: unknown, reason = 'born in another decade') =>
    conference.ask(
      subject,
      'mutation ($of: ID!, $why: String!) { confirmNomination(nominationId: $of, reason: $why) { recorded } }',
      { variables: { of, why: reason } },
    );
  const held = async (subject: string) =>
    (await conference.ask(subject, '{ heldNominations { id name } }')).data
      .heldNominations as unknown;

  it('R-039 a declared party is refused', async () => {
    const refused = refusalOf(
      await nominateAs('bexley-housing-spoc', { subject: 'p-1', partyToAnyCase: true }),
    );
    expect(refused).toEqual({ code: 'DECISION_REFUSED', field: 'partyToAnyCase', rule: 'R-039' });
    expect(await rolesOf('p-1')).toEqual([]);
  });

  it('R-039 to the coordinator the name of a party is refused, however it is spelt', async () => {
    for (const name of ['Ann Ashgrove', ' ann  ASHGROVE ', 'Ánn-Ashgrove']) {
      const refused = refusalOf(await nominateAs('bexley-coordinator', { subject: 'p-2', name }));
      expect(refused).toMatchObject({ field: 'name', rule: 'R-039' });
    }
  });

  it('R-047 to an agency the answer does not say who is a party, but nothing opens', async () => {
    const stranger = await nominateAs('bexley-housing-spoc', {
      subject: 'p-3',
      name: 'Zed Zennor',
    });
    const party = await nominateAs('bexley-housing-spoc', { subject: 'p-4', name: 'Ann Ashgrove' });
    const id = party.data.nominateOfficer.about as string;
    expect(party.text.replace(id, '')).toBe(
      stranger.text.replace(stranger.data.nominateOfficer.about, ''),
    );
    expect(await rolesOf('p-3')).toEqual(['REPRESENTATIVE']);
    expect(await rolesOf('p-4')).toEqual([]);
  });

  it('R-039 the coordinator sees who is held and lets a namesake in with a reason', async () => {
    const [waiting] = (await held('bexley-coordinator')) as { id: string; name: string }[];
    expect(waiting?.name).toBe('Ann Ashgrove');
    expect(await held('bexley-chair')).toEqual([]);
    expect(await held('cleveland-coordinator')).toEqual([]);
    expect((await confirm('bexley-housing-spoc', waiting?.id)).errors).toHaveLength(1);
    expect(refusalOf(await confirm('bexley-coordinator', waiting?.id, ''))).toMatchObject({
      rule: 'R-039',
    });
    expect((await confirm('bexley-coordinator', waiting?.id)).errors).toEqual([]);
    expect(await rolesOf('p-4')).toEqual(['REPRESENTATIVE']);
  });

  it('R-039 a party in another area is nobody’s hindrance here', async () => {
    await conference.records.participation.deleteMany({ where: { personId: 'cleveland-dee' } });
    const input = { subject: 'p-5', name: 'Dee Dunmoor', agencyId: 'cleveland-housing' };
    expect((await nominateAs('cleveland-coordinator', input)).errors).toEqual([]);
  });
});

describe('R-008 the end of a nomination', () => {
  const end = (subject: string, of: string, effectiveOn: string, reason = 'left') =>
    conference.ask(
      subject,
      'mutation ($of: ID!, $on: Date!, $why: String!) { endNomination(nominationId: $of, effectiveOn: $on, reason: $why) { recorded } }',
      { variables: { of, on: effectiveOn, why: reason } },
    );
  const query = '{ meetings { id } }';

  it('R-008 access ends at once, in the facts and for a permit already on its way', async () => {
    expect((await conference.ask('bexley-housing-rep', query)).data.meetings).toHaveLength(1);
    expect(
      (await end('bexley-housing-spoc', 'bexley-nomination-housing-rep', '2026-03-10')).errors,
    ).toEqual([]);
    const [ended] = (await conference.facts('bexley-housing-rep')).nominations;
    expect(ended?.endsAt).toBe('2026-03-10T10:00:00.000Z');
    expect((await conference.ask('bexley-housing-rep', query)).data.meetings).toEqual([]);
  });

  it('R-006 a notice in Cleveland is late after five working days, and counts all the same', async () => {
    // Monday the 3rd of August to Tuesday the 11th: six working days.
    conference.at('2026-08-11T10:00:00Z');
    const late = 'cleveland-nomination-police-rep';
    expect((await end('cleveland-police-spoc', late, '2026-08-03')).errors).toEqual([]);
    const inTime = 'cleveland-nomination-police-deputy';
    expect((await end('cleveland-coordinator', inTime, '2026-08-04')).errors).toEqual([]);
    const rows = await conference.records.nomination.findMany({
      where: { id: { in: [late, inTime] } },
      orderBy: { id: 'desc' },
    });
    expect(rows.map(({ endNoticeLate, endsAt }) => [endNoticeLate, endsAt?.toISOString()])).toEqual(
      [
        [true, '2026-08-11T10:00:00.000Z'],
        [false, '2026-08-11T10:00:00.000Z'],
      ],
    );
    const record = await conference.records.decisionRecord.findFirst({
      where: { nominationId: late },
    });
    expect(record?.outcome).toMatchObject({
      late: true,
      workingDays: 6,
      effectiveOn: '2026-08-03',
    });
  });

  it('R-006 a notice in Bexley is recorded with its day and never late', async () => {
    await end('bexley-coordinator', 'bexley-nomination-health-rep', '2026-03-02');
    const where = { id: 'bexley-nomination-health-rep' };
    const row = await conference.records.nomination.findUnique({ where });
    expect(row).toMatchObject({ endNoticeLate: false, endNoticedOn: new Date('2026-03-10') });
  });

  it('R-008 a later day ends access as that day begins', async () => {
    await end('bexley-police-spoc', 'bexley-nomination-police-rep', '2026-06-01');
    const [nomination] = (await conference.facts('bexley-police-rep')).nominations;
    // In June midnight in London is eleven in the evening in UTC.
    expect(nomination?.endsAt).toBe('2026-05-31T23:00:00.000Z');
    expect((await conference.ask('bexley-police-rep', query)).data.meetings).toHaveLength(1);
  });

  it('R-006 an end needs a reason and a day after the beginning', async () => {
    const of = 'bexley-nomination-police-deputy';
    expect(refusalOf(await end('bexley-police-spoc', of, '2026-03-10', ''))).toMatchObject({
      field: 'reason',
    });
    expect(refusalOf(await end('bexley-police-spoc', of, '2024-01-01'))).toMatchObject({
      field: 'effectiveOn',
    });
  });

  it('R-003 nobody ends a nomination of another agency or area', async () => {
    const other = await end('bexley-housing-spoc', 'bexley-nomination-police-deputy', '2026-03-10');
    const elsewhere = await end(
      'bexley-housing-spoc',
      'cleveland-nomination-idva-rep',
      '2026-03-10',
    );
    const nobody = await end('bexley-housing-spoc', 'no-nomination', '2026-03-10');
    expect(other.text).toBe(nobody.text);
    expect(elsewhere.text).toBe(nobody.text);
  });
});

describe('R-009 training', () => {
  const train = (subject: string, of: string, trainedOn: string) =>
    conference.ask(
      subject,
      'mutation ($of: ID!, $on: Date!) { recordTraining(nominationId: $of, trainedOn: $on) { recorded } }',
      { variables: { of, on: trainedOn } },
    );

  it('R-009 recorded by the SPOC it is part of the facts', async () => {
    const of = 'bexley-nomination-police-researcher';
    expect((await train('bexley-police-spoc', of, '2026-03-09')).errors).toEqual([]);
    const [nomination] = (await conference.facts('bexley-police-researcher')).nominations;
    expect(nomination?.trainedOn).toBe('2026-03-09');
  });

  it('R-009 not for oneself, not in advance, not for another agency', async () => {
    const own = await train('bexley-police-spoc', 'bexley-nomination-police-spoc', '2026-03-09');
    expect(refusalOf(own)).toMatchObject({ field: 'nominationId', rule: 'R-009' });
    const early = await train(
      'bexley-police-spoc',
      'bexley-nomination-police-researcher',
      '2026-03-11',
    );
    expect(refusalOf(early)).toMatchObject({ field: 'trainedOn', rule: 'R-009' });
    const other = await train('bexley-police-spoc', 'bexley-nomination-idva-rep', '2026-03-09');
    expect(refusalOf(other)).toEqual({ code: 'NOT_FOUND' });
  });
});

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

const refusalOf = ({ errors }: Answer) => errors[0]?.extensions;

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

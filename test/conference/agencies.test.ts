import type { Answer, RunningConference } from './running-conference.ts';
import { runConference } from './running-conference.ts';

let conference: RunningConference;
beforeAll(async () => {
  conference = await runConference('bexley', 'dorset');
});
afterAll(() => conference.close());

const refusalOf = ({ errors }: Answer) => errors[0]?.extensions;
const change =
  (verb: 'suspend' | 'resume') =>
  (subject: string, of: string, reason = 'a breach') =>
    conference.ask(
      subject,
      `mutation ($of: ID!, $why: String!) { ${verb}Agency(agencyId: $of, reason: $why) { recorded } }`,
      { variables: { of, why: reason } },
    );
const suspend = change('suspend');
const resume = change('resume');
const standingOf = async (agency: string) =>
  (await conference.facts('bexley-chair', ['bexley-case-1'])).agencies[agency]?.standing;

it('R-177 the steering group suspends an agency, and it is shown and may do nothing', async () => {
  expect((await suspend('bexley-steering', 'bexley-housing')).errors).toEqual([]);
  expect(await standingOf('bexley-housing')).toBe('SUSPENDED');
  const { data } = await conference.ask('bexley-housing-rep', '{ meetings { id } }');
  expect(data.meetings).toEqual([]);
  const declare =
    'mutation { makeDeclaration(meetingId: "bexley-meeting", accepted: true) { at } }';
  const refused = refusalOf(await conference.ask('bexley-housing-rep', declare));
  expect(refused).toEqual({ code: 'OPERATION_NOT_ALLOWED', rule: 'R-177' });
});

it('R-177 transfers resume only when the steering group says why it is satisfied', async () => {
  const silent = await resume('bexley-steering', 'bexley-housing', '  ');
  expect(refusalOf(silent)).toEqual({ code: 'DECISION_REFUSED', field: 'reason', rule: 'R-177' });
  expect(await standingOf('bexley-housing')).toBe('SUSPENDED');
  expect((await resume('bexley-steering', 'bexley-housing', 'breach repaired')).errors).toEqual([]);
  expect(await standingOf('bexley-housing')).toBe('SIGNED');
});

it('R-177 nobody else suspends or resumes, and nobody in another area', async () => {
  for (const subject of ['bexley-chair', 'bexley-coordinator', 'bexley-housing-spoc'])
    expect(refusalOf(await suspend(subject, 'bexley-housing'))?.['code']).toBe(
      'OPERATION_NOT_ALLOWED',
    );
  expect(refusalOf(await suspend('dorset-steering', 'bexley-housing'))).toEqual({
    code: 'NOT_FOUND',
  });
});

it('R-177 only a signatory is suspended, and only a suspended one resumes', async () => {
  const unsigned = refusalOf(await suspend('bexley-steering', 'bexley-refuge'));
  expect(unsigned).toMatchObject({ field: 'agencyId', rule: 'R-177' });
  const signed = refusalOf(await resume('bexley-steering', 'bexley-refuge'));
  expect(signed).toMatchObject({ field: 'agencyId', rule: 'R-177' });
});

it.each(['signedOn', 'signatoryAuthority', 'securityContact'])(
  'R-011 R-013 no agency is a signatory without %s',
  async (column) => {
    const update = conference.records.agency.update({
      where: { id: 'dorset-health' },
      data: { [column]: null },
    });
    await expect(update).rejects.toThrow(/agency_signature_check/);
  },
);

describe('R-072 research requests', () => {
  const request = (subject: string, caseId: string, agencyId: string, dueBy = '2026-03-20') =>
    conference.ask(
      subject,
      'mutation ($id: ID!, $of: ID!, $by: Date!) { requestResearch(caseId: $id, agencyId: $of, dueBy: $by) { recorded } }',
      { cases: [caseId], variables: { id: caseId, of: agencyId, by: dueBy } },
    );

  it('R-072 the coordinator asks an agency on the distribution', async () => {
    expect((await request('bexley-chair', 'bexley-case-3', 'bexley-health')).errors).toHaveLength(
      1,
    );
    expect((await request('bexley-coordinator', 'bexley-case-3', 'bexley-health')).errors).toEqual(
      [],
    );
    const { cases } = await conference.facts('bexley-chair', ['bexley-case-3']);
    expect(cases['bexley-case-3']?.asked).toEqual([
      { agencyId: 'bexley-health', askedAt: '2026-03-10T10:00:00.000Z' },
    ]);
  });

  it.each([
    ['off the distribution', 'bexley-case-3', 'bexley-housing', 'agencyId', 'R-033'],
    ['of another area', 'bexley-case-3', 'dorset-health', 'agencyId', 'R-033'],
    ['with nobody on the list of a restricted case', 'bexley-case-2', 'bexley-police', '', ''],
  ])('R-072 an agency %s', async (_, caseId, agencyId, field, rule) => {
    const refused = refusalOf(await request('bexley-coordinator', caseId, agencyId));
    // The police have somebody on the list of case 2, so the last is asked.
    expect(refused).toEqual(field === '' ? undefined : { code: 'DECISION_REFUSED', field, rule });
  });

  it('R-072 nobody is asked for an answer by yesterday', async () => {
    const late = await request(
      'bexley-coordinator',
      'bexley-case-3',
      'bexley-health',
      '2026-03-09',
    );
    expect(refusalOf(late)).toMatchObject({ field: 'dueBy' });
  });
});

describe('R-034 audience decisions', () => {
  const decideOn = (
    subject: string,
    category: string,
    audience: string[],
    reason = 'needed for safety',
  ) =>
    conference.ask(
      subject,
      `mutation ($category: String!, $audience: [AudienceToken!]!, $why: String!) {
        changeAudience(caseId: "bexley-case-1", category: $category, audience: $audience, reason: $why) { recorded } }`,
      { cases: ['bexley-case-1'], variables: { category, audience, why: reason } },
    );
  const decisions = async () =>
    (await conference.facts('bexley-chair', ['bexley-case-1'])).cases['bexley-case-1']
      ?.audienceDecisions;

  it('R-034 an owner narrows and widens its own category, and the latest decision stands', async () => {
    expect((await decideOn('bexley-police-rep', 'police.callouts', ['OWNER'])).errors).toEqual([]);
    await decideOn('bexley-police-spoc', 'police.callouts', ['POLICE', 'IDVA_DA']);
    expect(await decisions()).toEqual([
      { ownerId: 'bexley-police', category: 'police.callouts', audience: ['POLICE', 'IDVA_DA'] },
    ]);
    const kept = { caseId: 'bexley-case-1', category: 'police.callouts' };
    expect(await conference.records.audienceDecision.count({ where: kept })).toBe(2);
  });

  it('R-086 nobody decides about what another agency, or nobody, owns', async () => {
    for (const category of [
      'health.gpSummary',
      'participant.name',
      'case.frame',
      'police.nothing',
      'police',
    ]) {
      const refused = refusalOf(await decideOn('bexley-police-rep', category, ['ALL']));
      expect(refused).toMatchObject({ field: 'category', rule: 'R-034' });
    }
  });

  it('R-041 what most do not receive of the conference’s own records goes further by the coordinator’s decision, to those it names', async () => {
    const address = 'participant.protectedAddress';
    const widen = (category: string, audience: string[], reason?: string) =>
      decideOn('bexley-coordinator', category, audience, reason);
    for (const category of ['participant.name', 'police.callouts', 'case.frame', 'participant'])
      expect(refusalOf(await widen(category, ['HOUSING']))).toMatchObject({
        ...{ field: 'category', rule: 'R-034' },
      });
    // nor does what must not be known to exist reach those who work with the perpetrator.
    expect(refusalOf(await widen(address, ['POLICE', 'PERPETRATOR_SERVICE']))).toMatchObject({
      ...{ field: 'audience', rule: 'R-036' },
    });
    for (const category of [address, 'participant.safeContact', 'participant.religion'])
      expect(refusalOf(await widen(category, ['POLICE', 'ALL']))).toMatchObject({
        field: 'audience',
      });
    expect(refusalOf(await widen(address, ['HOUSING'], ' '))).toMatchObject({ field: 'reason' });
    for (const subject of ['bexley-chair', 'bexley-police-rep'])
      expect((await decideOn(subject, address, ['HOUSING'])).errors).toHaveLength(1);
    const audience = ['POLICE', 'IDVA_DA', 'COORD', 'HOUSING'];
    expect((await widen(address, audience)).errors).toEqual([]);
    expect(await decisions()).toContainEqual({
      ownerId: 'conference',
      category: address,
      audience,
    });
    const [record] = await conference.records.decisionRecord.findMany({
      where: { decidedBy: 'bexley-nomination-coordinator', kind: 'AUDIENCE_CHANGED' },
    });
    expect(record).toMatchObject({
      ...{ caseId: 'bexley-case-1', reason: 'needed for safety' },
      outcome: { category: address, audience },
    });
  });

  it('R-034 an agency that was not asked, a chair and a system decide nothing', async () => {
    for (const subject of ['bexley-chair', 'bexley-police-system', 'bexley-police-researcher'])
      expect(refusalOf(await decideOn(subject, 'police.callouts', ['ALL']))?.['code']).toBe(
        'OPERATION_NOT_ALLOWED',
      );
  });

  it('R-034 an audience is somebody, and a reason is given', async () => {
    expect(refusalOf(await decideOn('bexley-police-rep', 'police.callouts', []))).toMatchObject({
      field: 'audience',
    });
    expect(
      refusalOf(await decideOn('bexley-police-rep', 'police.callouts', ['ALL'], '')),
    ).toMatchObject({
      field: 'reason',
    });
  });
});

import type { Answer, RunningConference } from './running-conference.ts';
import { runConference } from './running-conference.ts';

let conference: RunningConference;
beforeAll(async () => {
  conference = await runConference('bexley', 'dorset', 'kent', 'cleveland');
});
afterAll(() => conference.close());

const admit = 'mutation ($input: AdmitGuestInput!) { admitGuest(input: $input) { about } }';
const attested = { recruitmentChecked: true, briefed: true };

function admitTo(subject: string, input: Record<string, unknown> = {}) {
  const [area = ''] = subject.split('-');
  const given = {
    caseId: `${area}-case-4`,
    nominationId: `${area}-nomination-guest`,
    kind: 'GUEST',
    from: '2026-03-10T10:30:00Z',
    until: '2026-03-10T11:00:00Z',
    attestation: attested,
    reason: 'knows the family',
    ...input,
  };
  const cases = typeof given.caseId === 'string' ? [given.caseId] : [];
  return conference.ask(subject, admit, { cases, variables: { input: given } });
}
const refusalOf = ({ errors }: Answer) => errors[0]?.extensions;
const admissionsOf = async (subject: string, id: string) =>
  (await conference.facts(subject, [id])).cases[id]?.admissions ?? [];

it('R-037 the chair admits a guest to one case for a window', async () => {
  expect(refusalOf(await admitTo('kent-coordinator'))?.['code']).toBe('OPERATION_NOT_ALLOWED');
  expect(await admissionsOf('kent-guest', 'kent-case-4')).toEqual([]);
  expect((await admitTo('kent-chair')).errors).toEqual([]);
  expect(await admissionsOf('kent-guest', 'kent-case-4')).toMatchObject([
    { kind: 'GUEST', from: '2026-03-10T10:30:00.000Z', until: '2026-03-10T11:00:00.000Z' },
  ]);
  expect(await admissionsOf('kent-guest', 'kent-case-3')).toEqual([]);
});

it.each(['dorset', 'cleveland'])('R-037 %s admits no guests', async (area) => {
  expect(refusalOf(await admitTo(`${area}-chair`))).toMatchObject({ field: 'kind', rule: 'R-037' });
});

const observer = (area: string) => ({
  kind: 'OBSERVER',
  nominationId: `${area}-nomination-observer`,
});

it('R-060 an observer is admitted where the area has observers', async () => {
  expect((await admitTo('bexley-chair', observer('bexley'))).errors).toEqual([]);
  expect(refusalOf(await admitTo('kent-chair', observer('kent')))).toMatchObject({ rule: 'R-060' });
});

it('R-060 an observer may be admitted to a whole meeting, a guest may not', async () => {
  const meeting = { caseId: null, meetingId: 'bexley-meeting' };
  expect((await admitTo('bexley-chair', { ...observer('bexley'), ...meeting })).errors).toEqual([]);
  expect(refusalOf(await admitTo('bexley-chair', meeting))).toMatchObject({ field: 'meetingId' });
  const both = { ...observer('bexley'), meetingId: 'bexley-meeting' };
  expect(refusalOf(await admitTo('bexley-chair', both))).toMatchObject({ field: 'caseId' });
});

it.each([
  [
    'without recruitment checks',
    { attestation: { ...attested, recruitmentChecked: false } },
    'attestation.recruitmentChecked',
    'R-060',
  ],
  [
    'without a briefing',
    { attestation: { ...attested, briefed: false } },
    'attestation.briefed',
    'R-059',
  ],
  ['beyond the meeting', { until: '2026-03-10T12:00:01Z' }, 'until', 'R-060'],
  [
    'in the past',
    { from: '2026-03-10T09:30:00Z', until: '2026-03-10T09:40:00Z' },
    'until',
    'R-060',
  ],
  ['backwards', { until: '2026-03-10T10:30:00Z' }, 'until', 'R-037'],
  ['without a reason', { reason: '' }, 'reason', 'R-010'],
  ['to a restricted case', { caseId: 'bexley-case-2' }, 'caseId', 'R-050'],
  [
    'as a guest though a representative',
    { nominationId: 'bexley-nomination-idva-rep' },
    'nominationId',
    'R-003',
  ],
  ['from another area', { nominationId: 'kent-nomination-guest' }, 'nominationId', 'R-003'],
])('R-060 nobody is admitted %s', async (_, input, field, rule) => {
  const refused = refusalOf(await admitTo('bexley-chair', input));
  expect(refused).toEqual({ code: 'DECISION_REFUSED', field, rule });
});

it('R-053 nobody is admitted whose agency employs a party', async () => {
  const { records } = conference;
  const where = { id: 'bexley-nomination-guest' };
  const { agencyId } = await records.nomination.findUniqueOrThrow({ where });
  const exclusion = { caseId: 'bexley-case-1', agencyId, participationId: 'bexley-part-1b' };
  await records.employerExclusion.create({ data: exclusion });
  const refused = refusalOf(await admitTo('bexley-chair', { caseId: 'bexley-case-1' }));
  await records.employerExclusion.deleteMany({ where: exclusion });
  expect(refused).toEqual({ code: 'DECISION_REFUSED', field: 'nominationId', rule: 'R-053' });
});

it('R-177 nobody of a suspended agency is admitted', async () => {
  const where = { id: 'bexley-idva' };
  await conference.records.agency.update({ where, data: { standing: 'SUSPENDED' } });
  const refused = refusalOf(await admitTo('bexley-chair', observer('bexley')));
  await conference.records.agency.update({ where, data: { standing: 'SIGNED' } });
  expect(refused).toMatchObject({ field: 'nominationId', rule: 'R-177' });
});

describe('R-063 presence is per case', () => {
  const release =
    'mutation ($id: ID!, $of: ID!) { releaseGuest(caseId: $id, nominationId: $of) { recorded } }';
  const releaseFrom = (subject: string, id: string, of: string) =>
    conference.ask(subject, release, { cases: [id], variables: { id, of } });

  it('R-063 a guest is released from one case and stays in the other', async () => {
    await admitTo('bexley-chair');
    const guest = 'bexley-nomination-guest';
    expect((await releaseFrom('bexley-coordinator', 'bexley-case-1', guest)).errors).toHaveLength(
      1,
    );
    expect((await releaseFrom('bexley-chair', 'bexley-case-1', guest)).errors).toEqual([]);
    expect(await admissionsOf('bexley-guest', 'bexley-case-1')).toMatchObject([
      { releasedAt: '2026-03-10T10:00:00.000Z' },
    ]);
    expect(await admissionsOf('bexley-guest', 'bexley-case-4')).toMatchObject([
      { releasedAt: null },
    ]);
    const agenda = await conference.ask('bexley-guest', '{ meetings { agenda { caseId } } }');
    expect(agenda.data.meetings[0].agenda).toEqual([]);
  });

  it('R-063 whoever is not admitted is not released', async () => {
    const answer = await releaseFrom('bexley-chair', 'bexley-case-3', 'bexley-nomination-guest');
    expect(refusalOf(answer)).toEqual({ code: 'NOT_FOUND' });
  });

  it('R-063 an observer released from a case leaves the meeting', async () => {
    await releaseFrom('bexley-chair', 'bexley-case-4', 'bexley-nomination-observer');
    const { data } = await conference.ask('bexley-observer', '{ meetings { id } }');
    expect(data.meetings).toEqual([]);
  });
});

describe('R-043 knowing the parties', () => {
  const declareIt = (subject: string, explanation: string, id = 'kent-case-1') =>
    conference.ask(
      subject,
      'mutation ($id: ID!, $why: String!) { declareConflict(caseId: $id, explanation: $why) }',
      {
        cases: [id],
        variables: { id, why: explanation },
      },
    );
  const clear = (subject: string, of: string, advice = 'not close') =>
    conference.ask(
      subject,
      'mutation ($of: ID!, $advice: String!) { clearConflict(caseId: "kent-case-1", officerId: $of, advice: $advice) { recorded } }',
      { cases: ['kent-case-1'], variables: { of, advice } },
    );
  const conflictOf = async (subject: string) =>
    (await conference.facts(subject, ['kent-case-1'])).cases['kent-case-1']?.conflict;

  it('R-043 a conflict pauses that officer on that case, and nobody else', async () => {
    expect(refusalOf(await declareIt('kent-health-rep', ' '))).toMatchObject({
      field: 'explanation',
    });
    expect((await declareIt('kent-health-rep', 'my neighbour')).data).toEqual({
      declareConflict: true,
    });
    expect(await conflictOf('kent-health-rep')).toBe('PAUSED');
    expect(await conflictOf('kent-police-rep')).toBe('NONE');
    const other = (await conference.facts('kent-health-rep', ['kent-case-3'])).cases['kent-case-3'];
    expect(other?.conflict).toBe('NONE');
  });

  it('R-043 the coordinator is told who waits on which case, without the explanation, and nobody else', async () => {
    await declareIt('kent-health-rep', 'my neighbour');
    const query = '{ pausedConflicts { caseId reference officerId name declaredAt } }';
    const { data, text } = await conference.ask('kent-coordinator', query);
    expect(data.pausedConflicts).toEqual([
      {
        ...{ caseId: 'kent-case-1', reference: 'KEN-2026-001' },
        ...{ officerId: 'kent-officer-health-rep', name: 'Officer health-rep' },
        declaredAt: '2026-03-10T10:00:00.000Z',
      },
    ]);
    expect(text).not.toContain('neighbour');
    for (const subject of ['kent-chair', 'kent-health-rep', 'bexley-coordinator'])
      expect((await conference.ask(subject, query)).data.pausedConflicts).toEqual([]);
  });

  it('R-043 the coordinator clears it with the advice given, never for themselves', async () => {
    const officer = 'kent-officer-health-rep';
    expect((await clear('kent-chair', officer)).errors[0]?.extensions['code']).toBe(
      'OPERATION_NOT_ALLOWED',
    );
    expect(refusalOf(await clear('kent-coordinator', officer, ''))).toMatchObject({
      field: 'advice',
    });
    expect((await clear('kent-coordinator', officer)).errors).toEqual([]);
    const left = await conference.ask('kent-coordinator', '{ pausedConflicts { caseId } }');
    expect(left.data.pausedConflicts).toEqual([]);
    expect(await conflictOf('kent-health-rep')).toBe('CLEARED');
    await declareIt('kent-coordinator', 'my cousin');
    const own = refusalOf(await clear('kent-coordinator', 'kent-officer-coordinator'));
    expect(own).toMatchObject({ field: 'officerId', rule: 'R-043' });
  });

  it('R-043 declared again after it was cleared, it pauses again', async () => {
    await declareIt('kent-health-rep', 'we met again');
    expect(await conflictOf('kent-health-rep')).toBe('PAUSED');
  });

  it('R-149 the explanation stays out of the decision record', async () => {
    const records = await conference.records.decisionRecord.findMany({
      where: { kind: 'CONFLICT_DECLARED' },
    });
    expect(records.length).toBeGreaterThan(0);
    expect(JSON.stringify(records)).not.toContain('neighbour');
  });
});

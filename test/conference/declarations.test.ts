import { runConference } from './running-conference.ts';
import type { RunningConference } from './running-conference.ts';

let conference: RunningConference;
beforeAll(async () => {
  conference = await runConference('bexley', 'dorset', 'london', 'kent', 'cleveland');
});
afterAll(() => conference.close());

const make = `mutation ($meeting: ID!, $accepted: Boolean!, $reason: String, $method: DeclarationMethod!) {
  makeDeclaration(meetingId: $meeting, accepted: $accepted, reason: $reason, method: $method) {
    accepted method textVersion precautionsAcknowledged at chairAllows } }`;

const declare = (subject: string, variables: Record<string, unknown> = {}) => {
  const [area] = subject.split('-');
  const method = 'ELECTRONIC_SIGNATURE';
  return conference.ask(subject, make, {
    variables: { meeting: `${area ?? ''}-meeting`, accepted: true, method, ...variables },
  });
};
const allow = (subject: string, of: string, variables: Record<string, unknown> = {}) =>
  conference.ask(
    subject,
    `mutation ($meeting: ID!, $of: ID!, $allows: Boolean!, $reason: String!) {
      decideDeclaration(meetingId: $meeting, nominationId: $of, allows: $allows, reason: $reason) { recorded } }`,
    { variables: { meeting: 'bexley-meeting', of, allows: true, reason: 'trusted', ...variables } },
  );
const known = async (subject: string) => {
  const { cases } = await conference.facts(subject, ['bexley-case-1']);
  return cases['bexley-case-1']?.meeting?.declarations;
};

it('R-056 a declaration keeps text version, method, time and person, for that meeting alone', async () => {
  expect(await known('bexley-health-rep')).toEqual({});
  const { data } = await declare('bexley-health-rep');
  expect(data.makeDeclaration).toEqual({
    accepted: true,
    method: 'ELECTRONIC_SIGNATURE',
    textVersion: '2026-1+virtual',
    precautionsAcknowledged: true,
    at: '2026-03-10T10:00:00.000Z',
    chairAllows: null,
  });
  expect(await known('bexley-health-rep')).toEqual({
    'bexley-nomination-health-rep': { accepted: true, chairAllows: null },
  });
  expect(await known('bexley-police-rep')).toEqual({});
});

it('R-056 the viewer’s own declaration is shown with the meeting, and nobody else’s', async () => {
  await declare('bexley-idva-rep');
  const query = '{ meeting(id: "bexley-meeting") { declaration { accepted } } }';
  expect((await conference.ask('bexley-idva-rep', query)).data.meeting.declaration).toEqual({
    accepted: true,
  });
  expect((await conference.ask('bexley-chair', query)).data.meeting.declaration).toBeNull();
});

it('R-056 who does not attend declares nothing, in whatever role', async () => {
  for (const post of ['police-researcher', 'police-system', 'auditor', 'steering']) {
    const { errors } = await declare(`bexley-${post}`);
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['OPERATION_NOT_ALLOWED']);
  }
  expect((await declare('bexley-police-spoc')).errors).toEqual([]);
});

it('R-061 in a virtual meeting the precautions are part of the text accepted', async () => {
  const query = '{ meeting(id: "bexley-meeting") { virtual declarationText declarationVersion } }';
  const virtual = (await conference.ask('bexley-chair', query)).data.meeting;
  expect(virtual.declarationText).toMatch(/voice assistant/);
  await conference.records.meeting.update({
    where: { id: 'kent-meeting' },
    data: { virtual: false },
  });
  const inPerson = await conference.ask('kent-chair', query.replace('bexley', 'kent'));
  expect(inPerson.data.meeting.declarationText).not.toMatch(/voice assistant/);
  expect(inPerson.data.meeting.declarationVersion).not.toBe(virtual.declarationVersion);
});

it.each([
  ['dorset', 'VERBAL', false],
  ['dorset', 'WRITTEN_SIGNATURE', true],
  ['kent', 'ATTENDANCE_SHEET', false],
  ['bexley', 'VERBAL', false],
  ['london', 'ATTENDANCE_SHEET', true],
  ['cleveland', 'VERBAL', true],
] as const)('R-057 in %s a declaration by %s counts: %s', async (area, method, counts) => {
  const { errors } = await declare(`${area}-housing-rep`, { method });
  const refused = { code: 'DECISION_REFUSED', field: 'method', rule: 'R-057' };
  expect(errors.map(({ extensions }) => extensions)).toEqual(counts ? [] : [refused]);
});

it('R-058 whoever cannot accept says why, and waits for the chair', async () => {
  const silent = await declare('bexley-police-rep', { accepted: false, reason: '  ' });
  expect(silent.errors[0]?.extensions).toMatchObject({ field: 'reason', rule: 'R-058' });
  const nomination = 'bexley-nomination-police-rep';
  await declare('bexley-police-rep', { accepted: false, reason: 'a lawyer must see my notes' });
  expect(await known('bexley-police-rep')).toEqual({
    [nomination]: { accepted: false, chairAllows: null },
  });
  expect((await allow('bexley-coordinator', nomination)).errors[0]?.extensions['code']).toBe(
    'OPERATION_NOT_ALLOWED',
  );
  expect((await allow('bexley-chair', nomination, { reason: '' })).errors).toHaveLength(1);
  expect((await allow('bexley-chair', nomination)).data.decideDeclaration.recorded).toBe(true);
  expect(await known('bexley-police-rep')).toEqual({
    [nomination]: { accepted: false, chairAllows: true },
  });
});

it('R-058 the chair’s leave is for the declaration it answered, not for the next refusal to accept', async () => {
  const nomination = 'bexley-nomination-police-rep';
  await declare('bexley-police-rep', { accepted: false, reason: 'the first' });
  await allow('bexley-chair', nomination);
  await declare('bexley-police-rep', { accepted: false, reason: 'something else' });
  expect(await known('bexley-police-rep')).toEqual({
    [nomination]: { accepted: false, chairAllows: null },
  });
});

it('R-058 a chair does not let themselves stay', async () => {
  await declare('bexley-chair', { accepted: false, reason: 'no' });
  const { errors } = await allow('bexley-chair', 'bexley-nomination-chair');
  expect(errors[0]?.extensions).toMatchObject({ field: 'nominationId', rule: 'R-058' });
});

it('R-059 a guest reads and accepts the statement before the slot opens, and sees no case until then', async () => {
  conference.at('2026-03-10T09:40:00Z');
  const query = '{ meetings { declarationText agenda { caseId } } }';
  const before = await conference.ask('bexley-guest', query);
  expect(before.data.meetings).toEqual([{ declarationText: expect.any(String), agenda: [] }]);
  expect((await declare('bexley-guest')).errors).toEqual([]);
  conference.at('2026-03-10T10:00:00Z');
  const during = await conference.ask('bexley-guest', query);
  expect(during.data.meetings[0].agenda).toEqual([{ caseId: 'bexley-case-1' }]);
});

it('R-056 nobody declares for a meeting of another area, or one that is not theirs', async () => {
  const elsewhere = await declare('bexley-health-rep', { meeting: 'kent-meeting' });
  const nowhere = await declare('bexley-health-rep', { meeting: 'no-meeting' });
  expect(elsewhere.text).toBe(nowhere.text);
  expect(elsewhere.errors[0]?.extensions['code']).toBe('NOT_FOUND');
  expect((await declare('bexley-police-system')).errors[0]?.extensions['code']).toBe(
    'OPERATION_NOT_ALLOWED',
  );
});

it('R-056 two declarations at once leave one in force', async () => {
  const accepted = await Promise.all([1, 2, 3, 4].map(() => declare('kent-police-rep')));
  expect(accepted.flatMap(({ errors }) => errors)).toEqual([]);
  const where = { nominationId: 'kent-nomination-police-rep', supersededAt: null };
  expect(await conference.records.declaration.count({ where })).toBe(1);
});

import type { Answer, RunningConference } from './running-conference.ts';
import { runConference } from './running-conference.ts';

let conference: RunningConference;
beforeAll(async () => {
  conference = await runConference('bexley', 'cleveland', 'dorset');
});
afterAll(() => conference.close());

const restrict =
  'mutation ($input: RestrictCaseInput!) { restrictCase(input: $input) { recorded } }';
const nomination = (area: string) => (name: string) => `${area}-nomination-${name}`;

function restrictCase(subject: string, number: string, input: Record<string, unknown> = {}) {
  const [area = ''] = subject.split('-');
  const caseId = `${area}-case-${number}`;
  const given = {
    caseId,
    trigger: 'HONOUR_BASED_ABUSE',
    reason: 'a relative works in the town hall',
    nominationIds: ['idva-rep'].map(nomination(area)),
    ...input,
  };
  return conference.ask(subject, restrict, { cases: [caseId], variables: { input: given } });
}
const refusalOf = ({ errors }: Answer) => errors[0]?.extensions;
const factsOf = async (subject: string, id: string) =>
  (await conference.facts(subject, [id])).cases[id];
const agendaOf = async (subject: string): Promise<string[]> => {
  const { data } = await conference.ask(subject, '{ meetings { agenda { reference } } }');
  const meetings = data.meetings as { agenda: { reference: string }[] }[];
  return meetings.flatMap(({ agenda }) => agenda.map(({ reference }) => reference));
};

it('R-049 the chair restricts a case with a reason, and nobody else does', async () => {
  for (const subject of ['bexley-coordinator', 'bexley-police-rep', 'bexley-steering'])
    expect(refusalOf(await restrictCase(subject, '1'))?.['code']).toBe('OPERATION_NOT_ALLOWED');
  const silent = await restrictCase('bexley-chair', '1', { reason: ' ' });
  expect(refusalOf(silent)).toEqual({ code: 'DECISION_REFUSED', field: 'reason', rule: 'R-049' });
  expect((await factsOf('bexley-chair', 'bexley-case-1'))?.restrictedTo).toBeNull();
});

it('R-050 a restricted case leaves the ordinary agenda at once, for all who are not on its list', async () => {
  expect(await agendaOf('bexley-housing-rep')).toContain('BEX-2026-001');
  expect((await restrictCase('bexley-chair', '1')).errors).toEqual([]);
  expect(await agendaOf('bexley-housing-rep')).toEqual(['BEX-2026-004']);
  expect(await agendaOf('bexley-coordinator')).not.toContain('BEX-2026-001');
  expect(await agendaOf('bexley-idva-rep')).toContain('BEX-2026-001');
  expect((await factsOf('bexley-chair', 'bexley-case-1'))?.restrictedTo).toEqual(
    ['chair', 'idva-rep'].map(nomination('bexley')),
  );
});

it.each([
  ['nobody', [], 'nominationIds'],
  ['a researcher', ['police-researcher'], 'nominationIds[0]'],
  ['a system', ['police-system'], 'nominationIds[0]'],
  ['a guest', ['health-rep', 'guest'], 'nominationIds[1]'],
])(
  'R-050 the list holds representatives and at least one: %s is refused',
  async (_, names, field) => {
    const nominationIds = names.map(nomination('bexley'));
    const refused = refusalOf(await restrictCase('bexley-chair', '3', { nominationIds }));
    expect(refused).toMatchObject({ field, rule: 'R-050' });
  },
);

it('R-050 an agency off the distribution and a person of another area are not put on the list', async () => {
  const offCase = { nominationIds: [nomination('bexley')('housing-rep')] };
  expect(refusalOf(await restrictCase('bexley-chair', '3', offCase))?.['rule']).toBe('R-033');
  const elsewhere = { nominationIds: [nomination('cleveland')('police-rep')] };
  expect(refusalOf(await restrictCase('bexley-chair', '3', elsewhere))?.['rule']).toBe('R-050');
});

it('R-053 a colleague of a party is on the list only if the chair names that person in spite of it', async () => {
  const deputy = nomination('bexley')('police-deputy');
  const silent = await restrictCase('bexley-chair', '4', { nominationIds: [deputy] });
  expect(refusalOf(silent)).toMatchObject({ field: 'nominationIds[0]', rule: 'R-053' });
  const named = { nominationIds: [deputy], namedDespiteEmployer: [deputy] };
  expect((await restrictCase('bexley-chair', '4', named)).errors).toEqual([]);
  expect(await factsOf('bexley-chair', 'bexley-case-4')).toMatchObject({
    employers: ['bexley-police'],
    namedDespiteEmployer: [deputy],
  });
  expect(await agendaOf('bexley-police-deputy')).toContain('BEX-2026-004');
  expect(await agendaOf('bexley-police-rep')).not.toContain('BEX-2026-004');
});

it('R-053 a chair of the employing agency does not decide; another chair does', async () => {
  const list = { nominationIds: ['idva-rep'].map(nomination('cleveland')) };
  const refused = refusalOf(await restrictCase('cleveland-police-chair', '4', list));
  expect(refused).toMatchObject({ field: 'caseId', rule: 'R-053' });
  expect((await restrictCase('cleveland-chair', '4', list)).errors).toEqual([]);
});

it('R-053 somebody named for one list is not still named on the next', async () => {
  const next = { nominationIds: [nomination('bexley')('health-rep')] };
  expect((await restrictCase('bexley-chair', '4', next)).errors).toEqual([]);
  expect(await factsOf('bexley-chair', 'bexley-case-4')).toMatchObject({
    namedDespiteEmployer: [],
    restrictedTo: ['chair', 'health-rep'].map(nomination('bexley')),
  });
});

it('R-055 where the document is silent the restriction is on record as discretionary', async () => {
  await restrictCase('cleveland-chair', '1');
  await restrictCase('dorset-chair', '1');
  const bases = await conference.records.restriction.findMany({
    where: {
      caseId: { in: ['bexley-case-1', 'cleveland-case-1', 'dorset-case-1'] },
      liftedAt: null,
    },
    orderBy: { caseId: 'asc' },
  });
  expect(bases.map(({ basis }) => basis)).toEqual(['DOCUMENT', 'DISCRETIONARY', 'DISCRETIONARY']);
});

describe('R-051 delegates on a restricted case', () => {
  const sign = `mutation ($case: ID!, $of: ID!, $under: ID!, $on: Date!) {
    signDelegate(caseId: $case, nominationId: $of, supervisorNominationId: $under, signedOn: $on) { recorded } }`;
  const signDelegate = (subject: string, variables: Record<string, string> = {}) => {
    const given = {
      case: 'bexley-case-2',
      of: nomination('bexley')('police-researcher'),
      under: nomination('bexley')('police-rep'),
      on: '2026-03-09',
      ...variables,
    };
    return conference.ask(subject, sign, { cases: [given.case], variables: given });
  };

  it('R-051 a researcher sees nothing of the case before signing, and the case after', async () => {
    expect(await agendaOf('bexley-police-researcher')).not.toContain('BEX-2026-002');
    expect((await signDelegate('bexley-police-rep')).errors).toEqual([]);
    expect(await agendaOf('bexley-police-researcher')).toContain('BEX-2026-002');
    expect((await factsOf('bexley-chair', 'bexley-case-2'))?.delegates).toEqual([
      nomination('bexley')('police-researcher'),
    ]);
  });

  it.each([
    ['nobody signs in advance', 'bexley-chair', { on: '2026-03-11' }, 'signedOn'],
    ['a case that is not restricted', 'bexley-chair', { case: 'bexley-case-3' }, 'caseId'],
    [
      'a supervisor off the list',
      'bexley-chair',
      { under: 'bexley-nomination-police-deputy' },
      'supervisorNominationId',
    ],
    [
      'a supervisor of another agency',
      'bexley-chair',
      { under: 'bexley-nomination-idva-rep' },
      'nominationId',
    ],
    [
      'a delegate who is no researcher',
      'bexley-chair',
      { of: 'bexley-nomination-police-spoc' },
      'nominationId',
    ],
    ['supervision for somebody else', 'bexley-idva-rep', {}, 'supervisorNominationId'],
  ])('R-051 %s is refused', async (_, subject, variables, field) => {
    const refused = refusalOf(await signDelegate(subject, variables));
    expect(refused).toMatchObject({ code: 'DECISION_REFUSED', field, rule: 'R-051' });
  });

  it('R-051 a delegation ends with the list it rested on', async () => {
    await signDelegate('bexley-police-rep');
    expect((await restrictCase('bexley-chair', '2')).errors).toEqual([]);
    expect((await factsOf('bexley-chair', 'bexley-case-2'))?.delegates).toEqual([]);
  });
});

it('R-153 a restriction is not lifted without a reason; lifted, the ordinary distribution applies', async () => {
  const lift =
    'mutation ($id: ID!, $why: String!) { liftRestriction(caseId: $id, reason: $why) { recorded } }';
  const liftAs = (subject: string, why: string) =>
    conference.ask(subject, lift, {
      cases: ['dorset-case-1'],
      variables: { id: 'DOR-2026-001', why },
    });
  expect(refusalOf(await liftAs('dorset-chair', ''))).toMatchObject({
    field: 'reason',
    rule: 'R-153',
  });
  expect(await agendaOf('dorset-housing-rep')).not.toContain('DOR-2026-001');
  expect((await liftAs('dorset-chair', 'no longer a danger')).errors).toEqual([]);
  expect(await agendaOf('dorset-housing-rep')).toContain('DOR-2026-001');
  expect(refusalOf(await liftAs('dorset-chair', 'again'))).toMatchObject({ rule: 'R-049' });
});

it('R-153 every decision is on record with decider and reason', async () => {
  const records = await conference.records.decisionRecord.findMany({
    where: { caseId: 'dorset-case-1' },
    orderBy: { kind: 'asc' },
  });
  expect(records.map(({ kind, decidedBy, reason }) => [kind, decidedBy, reason])).toEqual([
    ['CASE_RESTRICTED', 'dorset-nomination-chair', 'a relative works in the town hall'],
    ['RESTRICTION_LIFTED', 'dorset-nomination-chair', 'no longer a danger'],
  ]);
});

it('R-046 a case that the permit does not open is not decided about', async () => {
  const variables = {
    input: { caseId: 'bexley-case-3', trigger: 'PARTNER_EMPLOYEE', reason: 'x', nominationIds: [] },
  };
  const answer = await conference.ask('bexley-chair', restrict, {
    cases: ['bexley-case-1'],
    variables,
  });
  expect(refusalOf(answer)).toEqual({ code: 'NOT_FOUND' });
});

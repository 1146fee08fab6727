import type { Answer, RunningConference } from './running-conference.ts';
import { runConference } from './running-conference.ts';

let conference: RunningConference;
beforeAll(async () => {
  conference = await runConference('bexley', 'cleveland');
  const { person, participation } = conference.records;
  const hidden = { id: 'hidden', name: 'Hal Hidden', nameKey: 'hal hidden' };
  await person.create({ data: hidden });
  await participation.create({
    data: { id: 'hidden', caseId: 'bexley-case-2', personId: 'hidden', role: 'VICTIM' },
  });
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

const confirm = (subject: string, of: unknown, isAnotherPerson = false, why = 'known here') =>
  conference.ask(
    subject,
    `mutation ($of: ID!, $other: Boolean!, $why: String!) {
      confirmNomination(nominationId: $of, isAnotherPerson: $other, reason: $why) { recorded }
    }`,
    { variables: { of, other: isAnotherPerson, why } },
  );
interface Held {
  readonly id: string;
  readonly name: string;
  readonly namesakeOfParty: boolean;
}
const heldBy = async (subject: string) =>
  (await conference.ask(subject, '{ heldNominations { id name namesakeOfParty } }')).data
    .heldNominations as Held[];
const aboutOf = ({ data }: Answer) => data.nominateOfficer.about as string;

it('R-003 an agency’s SPOC puts an officer on its list, who is known once a second person confirms', async () => {
  const nominated = await nominateAs('bexley-housing-spoc');
  expect(nominated.data.nominateOfficer.recorded).toBe(true);
  expect(await rolesOf('newcomer-1')).toEqual([]);
  expect((await confirm('bexley-coordinator', aboutOf(nominated))).errors).toEqual([]);
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

it('R-003 the name of an officer already known is the one on record', async () => {
  const input = { subject: 'bexley-police-rep', role: 'DEPUTY', agencyId: 'bexley-housing' };
  const refused = refusalOf(
    await nominateAs('bexley-housing-spoc', { ...input, name: 'Zed Zennor' }),
  );
  expect(refused).toEqual({ code: 'DECISION_REFUSED', field: 'name', rule: 'R-003' });
  const same = await nominateAs('bexley-housing-spoc', { ...input, name: 'officer  Police-Rep' });
  expect(same.errors).toEqual([]);
});

it.each([
  ['bexley-housing-spoc', 'OBSERVER', 'bexley-housing', ['bexley-coordinator', 'bexley-chair']],
  ['bexley-coordinator', 'SPOC', 'bexley-housing', ['bexley-chair']],
  ['bexley-steering', 'COORDINATOR', 'bexley-conference', ['bexley-chair']],
  ['bexley-steering', 'CHAIR', 'bexley-conference', ['bexley-chair']],
])(
  'R-003 what %s nominates as %s is confirmed by those above',
  async (by, role, agencyId, above) => {
    const deciders = [
      ...['bexley-housing-spoc', 'bexley-coordinator', 'bexley-steering', 'bexley-chair'],
      ...['cleveland-coordinator', 'cleveland-chair'],
    ];
    const able: string[] = [];
    for (const decider of deciders) {
      const id = aboutOf(await nominateAs(by, { subject: `${decider}-${role}`, role, agencyId }));
      const isListed = (await heldBy(decider)).some((one) => one.id === id);
      const { errors } = await confirm(decider, id);
      expect(isListed).toBe(errors.length === 0);
      if (isListed) able.push(decider);
    }
    expect(able).toEqual(above);
  },
);

it('R-003 nobody confirms their own nomination', async () => {
  const input = { subject: 'bexley-coordinator', name: 'Officer coordinator', role: 'OBSERVER' };
  const own = aboutOf(await nominateAs('bexley-housing-spoc', input));
  expect(refusalOf(await confirm('bexley-coordinator', own))).toEqual({ code: 'NOT_FOUND' });
});

it('R-003 nor what they nominated themselves, in whatever other role they have', async () => {
  const { nomination, officer } = conference.records;
  const subject = 'bexley-housing-spoc';
  const { id: officerId, name } = await officer.findUniqueOrThrow({ where: { subject } });
  const second = { id: 'z-spoc-as-coordinator', agencyId: 'bexley-conference' };
  const startsOn = new Date('2026-01-01');
  await nomination.create({ data: { ...second, officerId, role: 'COORDINATOR', startsOn } });
  const of = aboutOf(await nominateAs(subject, { subject: 'newcomer-9', name: 'Nia Ninth' }));
  const { agencyId, id: nominationId } = second;
  const role = 'COORDINATOR';
  const office = { agencyId, agencyType: 'CONFERENCE', area: 'bexley', role } as const;
  const { errors } = await conference.ask(
    subject,
    'mutation ($of: ID!) { confirmNomination(nominationId: $of, isAnotherPerson: true, reason: "r") { recorded } }',
    {
      variables: { of },
      claims: { viewer: { subject, officerId, name, nominationId, ...office } },
    },
  );
  expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['NOT_FOUND']);
  expect((await confirm('bexley-coordinator', of)).errors).toEqual([]);
});

it('R-002 an agency that has not signed sends guests and nobody else', async () => {
  const refuge = { agencyId: 'bexley-refuge', subject: 'newcomer-4' };
  const refused = refusalOf(await nominateAs('bexley-coordinator', refuge));
  expect(refused).toMatchObject({ field: 'agencyId', rule: 'R-002' });
  expect((await nominateAs('bexley-coordinator', { ...refuge, role: 'GUEST' })).errors).toEqual([]);
});

describe('R-039 no party to a case holds an account', () => {
  it('R-039 a declared party is refused', async () => {
    const refused = refusalOf(
      await nominateAs('bexley-housing-spoc', { subject: 'p-1', partyToAnyCase: true }),
    );
    expect(refused).toEqual({ code: 'DECISION_REFUSED', field: 'partyToAnyCase', rule: 'R-039' });
    expect(await rolesOf('p-1')).toEqual([]);
  });

  it.each(['bexley-housing-spoc', 'bexley-coordinator', 'bexley-steering'])(
    'R-047 R-050 %s is answered the same and sees the same, whoever’s name it is',
    async (by) => {
      const role = by === 'bexley-steering' ? 'AUDITOR' : 'RESEARCHER';
      const told = async (name: string) => {
        const subject = `${by}-${name.replace(/\W/g, '')}`;
        const answer = await nominateAs(by, { subject, name, role });
        expect(answer.errors).toEqual([]);
        const id = aboutOf(answer);
        const listed = (await heldBy(by)).some((one) => one.id === id);
        return [answer.text.replace(id, ''), await rolesOf(subject), listed];
      };
      const stranger = await told('Yan Yarrow');
      for (const name of ['Ann Ashgrove', ' ann  ASHGROVE ', 'Ánn-Ashgrove', 'Hal Hidden'])
        expect(await told(name)).toEqual(stranger);
    },
  );

  it('R-039 the namesake of a party is let in with the statement that this is another person', async () => {
    const name = 'ann ÁSHGROVE';
    const id = aboutOf(await nominateAs('bexley-housing-spoc', { subject: 'p-4', name }));
    for (const subject of ['bexley-coordinator', 'bexley-chair'])
      expect(await heldBy(subject)).toContainEqual({ id, name, namesakeOfParty: true });
    const refused = refusalOf(await confirm('bexley-coordinator', id));
    expect(refused).toMatchObject({ field: 'isAnotherPerson', rule: 'R-039' });
    const silent = refusalOf(await confirm('bexley-coordinator', id, true, ' '));
    expect(silent).toMatchObject({ field: 'reason', rule: 'R-039' });
    expect(await rolesOf('p-4')).toEqual([]);
    expect((await confirm('bexley-coordinator', id, true)).errors).toEqual([]);
    expect(await rolesOf('p-4')).toEqual(['REPRESENTATIVE']);
  });

  it('R-050 a party to a restricted case is named to the chair on its list, and to no coordinator off it', async () => {
    const name = 'Hal Hidden';
    const input = { subject: 'p-6', name };
    const id = aboutOf(await nominateAs('bexley-housing-spoc', input));
    const note = async (subject: string) =>
      (await heldBy(subject)).find((one) => one.id === id)?.namesakeOfParty;
    expect([await note('bexley-chair'), await note('bexley-coordinator')]).toEqual([true, false]);
    // A chair off the list is no better placed than the coordinator.
    expect(await note('bexley-police-chair')).toBe(false);
    expect(refusalOf(await confirm('bexley-chair', id))).toMatchObject({ rule: 'R-039' });
    expect((await confirm('bexley-coordinator', id)).errors).toEqual([]);
  });

  it('R-039 a party in another area is nobody’s hindrance here', async () => {
    await conference.records.participation.deleteMany({ where: { personId: 'cleveland-dee' } });
    const input = { subject: 'p-5', name: 'Dee Dunmoor', agencyId: 'cleveland-housing' };
    const id = aboutOf(await nominateAs('cleveland-coordinator', input));
    expect(await heldBy('cleveland-chair')).toContainEqual(
      expect.objectContaining({ id, namesakeOfParty: false }),
    );
  });
});

import { everything, runConference } from './running-conference.ts';
import type { RunningConference } from './running-conference.ts';

let conference: RunningConference;
beforeAll(async () => {
  conference = await runConference('bexley', 'cleveland', 'dorset', 'kent');
});
afterAll(() => conference.close());

const ordinary = 'bexley-case-1';
const without = (...categories: string[]): readonly string[] =>
  everything.filter((category) => !categories.includes(category));

const frame =
  'query ($id: ID!) { casePicture(caseId: $id) { id reference area marking participants { id role } } }';

it('R-046 a case outside the permit is null whether it exists or not', async () => {
  const ask = (id: string) =>
    conference.ask('bexley-housing-rep', frame, { cases: [ordinary], variables: { id } });
  const protectedCase = await ask('bexley-case-2');
  const absent = await ask('bexley-case-9');
  expect(protectedCase.data).toEqual({ casePicture: null });
  expect(protectedCase.text).toBe(absent.text);
  expect((await ask('BEX-2026-001')).data.casePicture.id).toBe(ordinary);
});

it('R-046 a case that the permit names and the conference does not know is null', async () => {
  const variables = { id: 'bexley-case-9' };
  const { data } = await conference.ask('bexley-chair', frame, {
    cases: ['bexley-case-9'],
    variables,
  });
  expect(data).toEqual({ casePicture: null });
});

it('R-046 a participant is answered by reference on a case that the permit opens, and the rest kept as attempts', async () => {
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) {
    ... on CasePicture { reference } ... on Participant { id name } } }`;
  const claims = { disclosureId: 'references-1' };
  const ask = (of: unknown[]) =>
    conference.ask('bexley-housing-rep', query, { cases: [ordinary], variables: { of }, claims });
  const { data, errors } = await ask([
    { __typename: 'CasePicture', id: 'BEX-2026-001' },
    { __typename: 'Participant', id: 'bexley-part-1a' },
    { __typename: 'Participant', id: 'bexley-part-4a', caseId: ordinary },
    { __typename: 'Participant', id: 'nobody' },
    { __typename: 'Participant', id: { in: ['bexley-part-1a'] } },
  ]);
  expect(errors).toEqual([]);
  expect(data._entities).toEqual([
    null,
    { id: 'bexley-part-1a', name: 'Ann Ashgrove' },
    ...[null, null, null],
  ]);
  const refused = await conference.records.releaseLog.findMany({
    where: { ...claims, outcome: 'REFUSED' },
  });
  expect(refused.map(({ caseId, participantId }) => [caseId, participantId])).toEqual(
    Array(4).fill([null, null]),
  );
});

it('R-080 the role belongs to the part a person takes in a case', async () => {
  const rolesIn = async (id: string) => {
    const query = `query ($id: ID!) { casePicture(caseId: $id) { participants { role name } } }`;
    const { data } = await conference.ask('bexley-chair', query, {
      cases: [id],
      variables: { id },
    });
    return data.casePicture.participants as unknown;
  };
  expect(await rolesIn(ordinary)).toEqual([
    { role: 'VICTIM', name: 'Ann Ashgrove' },
    { role: 'PERPETRATOR', name: 'Bob Birchwood' },
  ]);
  expect(await rolesIn('bexley-case-3')).toEqual([
    { role: 'VICTIM', name: 'Bob Birchwood' },
    { role: 'PERPETRATOR', name: 'Ann Ashgrove' },
  ]);
});

it('R-041 a protected address is never among the others, which are marked not current', async () => {
  const addresses = '{ line status }';
  const query = `query ($id: ID!) { casePicture(caseId: $id) {
    participants { addresses ${addresses} protectedAddresses ${addresses} safeContact { number } } } }`;
  const ask = async (granted: readonly string[]) => {
    const asked = { cases: { [ordinary]: granted }, variables: { id: ordinary } };
    const answer = await conference.ask('bexley-housing-rep', query, asked);
    return { victim: answer.data.casePicture.participants[0] as unknown, text: answer.text };
  };
  const outside = await ask(without('participant.protectedAddress', 'participant.safeContact'));
  expect(outside.victim).toEqual({
    addresses: [{ line: '1 Left Lane', status: 'PREVIOUS' }],
    protectedAddresses: null,
    safeContact: null,
  });
  expect(outside.text).not.toContain('Hidden');
  expect((await ask(everything)).victim).toEqual({
    addresses: [{ line: '1 Left Lane', status: 'PREVIOUS' }],
    protectedAddresses: [{ line: '9 Hidden Road', status: 'CURRENT' }],
    safeContact: { number: '07700 900123' },
  });
});

it('R-034 every personal field is answered from its own column', async () => {
  const plain = {
    ...{
      gender: 'woman',
      ethnicity: 'White Irish',
      religion: 'none',
      sexualOrientation: 'bisexual',
    },
    ...{ needs: ['step-free access'], needsDetail: 'a wheelchair', firstLanguage: 'Irish' },
    ...{
      interpreterNeeded: true,
      immigrationStatus: 'settled',
      description: 'tall',
      images: ['i-1'],
    },
    ...{ employment: 'a baker', finances: 'in debt', gp: 'Dr Example', school: 'Hill School' },
    pregnancy: 'due in May',
  };
  await conference.records.person.update({ where: { id: 'kent-ann' }, data: plain });
  const participationId = 'kent-part-1a';
  const sister = { name: 'Amy Ashgrove', relation: 'sister', concern: 'was threatened' };
  const friend = { name: null, relation: 'friend', concern: null };
  const data = [sister, friend].map((one, id) => ({ id: String(id), participationId, ...one }));
  await conference.records.relationship.createMany({ data });
  const query = `query ($id: ID!) { casePicture(caseId: $id) { participants {
    id role relationshipTo name aliases dateOfBirth nhsNumber ${Object.keys(plain).join(' ')}
    relationships { name relation concern } } } }`;
  const asked = { cases: ['kent-case-1'], variables: { id: 'kent-case-1' } };
  const answer = await conference.ask('kent-chair', query, asked);
  expect(answer.data.casePicture.participants[0]).toEqual({
    id: participationId,
    role: 'VICTIM',
    relationshipTo: 'former partner',
    ...{ name: 'Ann Ashgrove', aliases: ['Annie'], dateOfBirth: '1991-02-03' },
    nhsNumber: '999 000 0001',
    ...plain,
    relationships: [sister, friend],
  });
});

it('R-186 a case carries the marking of its area', async () => {
  const markings = await Promise.all(
    (['bexley', 'dorset', 'kent', 'cleveland'] as const).map(async (area) => {
      const id = `${area}-case-1`;
      const asked = { cases: [id], variables: { id } };
      return (await conference.ask(`${area}-chair`, frame, asked)).data.casePicture
        .marking as unknown;
    }),
  );
  expect(markings).toEqual(['RESTRICTED', 'RESTRICTED', 'RESTRICTED', null]);
});

it('R-148 what is handed out and what is refused is on record, for each participant by category', async () => {
  const query = 'query ($id: ID!) { casePicture(caseId: $id) { participants { name nhsNumber } } }';
  const claims = { disclosureId: 'disclosure-7' };
  await conference.ask('bexley-housing-rep', query, {
    cases: { [ordinary]: without('participant.nhsNumber') },
    variables: { id: ordinary },
    claims,
  });
  const rows = await conference.records.releaseLog.findMany({ where: claims });
  const told = rows.map(({ participantId, categories, outcome }) =>
    [participantId, outcome, [...categories].sort().join(' ')].join(': '),
  );
  expect(told.sort()).toEqual([
    ': RELEASED: case.frame',
    'bexley-part-1a: REFUSED: participant.nhsNumber',
    'bexley-part-1a: RELEASED: case.participants',
    'bexley-part-1a: RELEASED: participant.name',
    'bexley-part-1b: REFUSED: participant.nhsNumber',
    'bexley-part-1b: RELEASED: case.participants',
    'bexley-part-1b: RELEASED: participant.name',
  ]);
});

it('R-149 the release log and the decisions only grow', async () => {
  const { records } = conference;
  await expect(records.$executeRaw`DELETE FROM release_log`).rejects.toThrow(/only grows/);
  await expect(records.$executeRaw`UPDATE decision_record SET reason = 'x'`).rejects.toThrow(
    /only grows/,
  );
});

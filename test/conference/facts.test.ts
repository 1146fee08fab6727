import { factsPath } from '../../schema/facts/facts.ts';
import { runConference } from './running-conference.ts';
import type { RunningConference } from './running-conference.ts';

let conference: RunningConference;
beforeAll(async () => {
  conference = await runConference('bexley', 'kent');
});
afterAll(() => conference.close());

it('R-003 a subject nobody nominated has no nominations, no agencies and no cases', async () => {
  const facts = await conference.facts('nurse-on-no-list', ['bexley-case-1', 'BEX-2026-001']);
  expect(facts).toEqual({ nominations: [], agencies: {}, cases: {} });
});

it('R-001 each nomination says one agency, one role and one area', async () => {
  const { nominations, agencies } = await conference.facts('bexley-police-rep');
  expect(nominations).toEqual([
    {
      id: 'bexley-nomination-police-rep',
      officerId: 'bexley-officer-police-rep',
      name: 'Officer police-rep',
      agencyId: 'bexley-police',
      area: 'bexley',
      role: 'REPRESENTATIVE',
      startsOn: '2025-05-01',
      endsAt: null,
      trainedOn: '2025-05-02',
    },
  ]);
  expect(Object.keys(agencies).every((id) => id.startsWith('bexley-'))).toBe(true);
});

it('R-002 the standing of every agency that a case has to do with is part of the facts, and of no other', async () => {
  const { agencies } = await conference.facts('bexley-police-rep', ['bexley-case-1']);
  const involved = ['conference', 'health', 'housing', 'idva', 'police'].map(
    (one) => `bexley-${one}`,
  );
  expect(Object.keys(agencies).sort()).toEqual(involved);
  expect(agencies['bexley-police']?.standing).toBe('SIGNED');
});

it('R-033 a case is answered under the name asked, by id or reference, and only in the subject’s area', async () => {
  const names = ['bexley-case-1', 'BEX-2026-003', 'bexley-case-9', 'kent-case-1', 'KEN-2026-001'];
  const { cases } = await conference.facts('bexley-police-rep', names);
  expect(Object.keys(cases).sort()).toEqual(['BEX-2026-003', 'bexley-case-1']);
  expect(cases['BEX-2026-003']).toMatchObject({
    id: 'bexley-case-3',
    distribution: ['bexley-health', 'bexley-police'],
    restrictedTo: null,
    employers: [],
    conflict: 'NONE',
    admissions: [],
    asked: [],
  });
});

it('R-072 who was asked and when is part of the facts', async () => {
  const { cases } = await conference.facts('bexley-chair', ['bexley-case-1']);
  expect(cases['bexley-case-1']?.asked[0]).toEqual({
    agencyId: 'bexley-health',
    askedAt: '2026-03-02T09:00:00.000Z',
  });
});

it('R-079 R-080 whom an item of a case may be about is part of the facts: parts in that case, by id alone', async () => {
  const { cases } = await conference.facts('bexley-police-system', [
    'bexley-case-1',
    'bexley-case-2',
    'bexley-case-3',
  ]);
  const participants = Object.values(cases).map((one) => [one.id, one.participants]);
  const stored = await conference.records.participation.findMany({ orderBy: { id: 'asc' } });
  const partsIn = (id: string) =>
    stored.filter(({ caseId }) => caseId === id).map((part) => part.id);
  expect(partsIn('bexley-case-1')).toHaveLength(2);
  // The same two people have other parts in case 3, and nobody has one in case 2.
  expect(participants).toEqual(
    ['bexley-case-1', 'bexley-case-2', 'bexley-case-3'].map((id) => [id, partsIn(id)]),
  );
});

it('R-050 the list of a restricted case and R-053 the employing agency are part of the facts', async () => {
  const { cases } = await conference.facts('bexley-chair', ['bexley-case-2', 'bexley-case-4']);
  expect(cases['bexley-case-2']?.restrictedTo).toEqual([
    'bexley-nomination-chair',
    'bexley-nomination-idva-rep',
    'bexley-nomination-police-rep',
  ]);
  // Of those who are listed the chair represents the conference, and no agency.
  expect(cases['bexley-case-2']?.restrictedAgencies).toEqual(['bexley-idva', 'bexley-police']);
  expect(cases['bexley-case-4']?.restrictedAgencies).toEqual([]);
  expect(cases['bexley-case-4']?.employers).toEqual(['bexley-police']);
  expect(cases['bexley-case-4']?.namedDespiteEmployer).toEqual(['bexley-nomination-police-deputy']);
});

it('R-050 an agency is represented on the list of a restricted case by nominations in force alone', async () => {
  const agencies = async () => {
    const { cases } = await conference.facts('bexley-chair', ['bexley-case-2']);
    return cases['bexley-case-2']?.restrictedAgencies;
  };
  const where = { id: 'bexley-nomination-idva-rep' };
  const { nomination } = conference.records;
  const usual = { startsOn: new Date('2025-05-01'), endsAt: null, heldAt: null };
  for (const [changes, represented] of [
    [{ endsAt: new Date('2026-03-10T10:00:00Z') }, false],
    [{ endsAt: new Date('2026-03-10T10:00:01Z') }, true],
    [{ startsOn: new Date('2026-03-11') }, false],
    [{ startsOn: new Date('2026-03-10') }, true],
    [{ heldAt: new Date('2026-03-01T10:00:00Z') }, false],
  ] as const) {
    await nomination.update({ where, data: { ...usual, ...changes } });
    expect(await agencies()).toEqual([...(represented ? ['bexley-idva'] : []), 'bexley-police']);
  }
  await nomination.update({ where, data: usual });
});

it('R-037 an admission is part of its own guest’s facts and of nobody else’s', async () => {
  const guest = await conference.facts('bexley-guest', ['bexley-case-1', 'bexley-case-3']);
  expect(guest.cases['bexley-case-1']?.admissions).toEqual([
    {
      kind: 'GUEST',
      nominationId: 'bexley-nomination-guest',
      from: '2026-03-10T09:50:00.000Z',
      until: '2026-03-10T10:20:00.000Z',
      releasedAt: null,
    },
  ]);
  expect(guest.cases['bexley-case-3']?.admissions).toEqual([]);
  const other = await conference.facts('bexley-police-rep', ['bexley-case-1']);
  expect(other.cases['bexley-case-1']?.admissions).toEqual([]);
});

it('R-060 an observer of the whole meeting is admitted to each case it hears', async () => {
  const { cases } = await conference.facts('bexley-observer', ['bexley-case-1', 'bexley-case-3']);
  expect(Object.values(cases).map(({ admissions }) => admissions.length)).toEqual([1, 1]);
});

it('R-056 the next meeting that hears the case is given, and afterwards the last that did', async () => {
  const meeting = async () =>
    (await conference.facts('bexley-chair', ['bexley-case-1'])).cases['bexley-case-1']?.meeting;
  const first = { id: 'bexley-meeting', startsAt: '2026-03-10T09:30:00.000Z', declarations: {} };
  expect(await meeting()).toMatchObject(first);
  conference.at('2026-03-11T09:00:00Z');
  expect(await meeting()).toMatchObject(first);
  const { records } = conference;
  for (const [id, day] of [
    ['late', '24'],
    ['soon', '17'],
  ] as const) {
    const startsAt = `2026-03-${day}T09:30:00Z`;
    const endsAt = `2026-03-${day}T12:00:00Z`;
    const statement = { statementVersion: '1', statementText: 'text' };
    await records.meeting.create({
      data: { id, areaId: 'bexley', startsAt, endsAt, ...statement },
    });
    await records.agendaEntry.create({
      data: { meetingId: id, caseId: 'bexley-case-1', position: 1 },
    });
  }
  expect((await meeting())?.id).toBe('soon');
  conference.at('2026-03-10T10:00:00Z');
  expect((await meeting())?.id).toBe('bexley-meeting');
});

it('F-51 facts are answered to the gateway’s own permit and not to a viewer’s', async () => {
  const question = { subject: 'bexley-police-rep', cases: [] };
  expect((await conference.post(factsPath, question, { use: 'CASE' })).status).toBe(403);
  expect((await conference.post(factsPath, question, { use: 'FACTS' })).status).toBe(200);
});

it('R-047 a question that is not a question gets no answer', async () => {
  const cases = Array.from({ length: 21 }, (_, index) => `bexley-case-${String(index)}`);
  for (const question of [{ subject: 'bexley-police-rep', cases }, { subject: '' }, [], null])
    expect((await conference.post(factsPath, question, { use: 'FACTS' })).status).toBe(500);
});

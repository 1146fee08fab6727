import { refusalOf } from '../register.ts';
import type { RunningConference } from '../running-conference.ts';
import { runConference } from '../running-conference.ts';
import { breakGlass, emergenciesOf, inboxOf, now, oneCase, review } from './cast-of-emergency.ts';

let conference: RunningConference;
beforeEach(async () => {
  conference = await runConference('bexley');
  conference.at(now);
});
afterEach(() => conference.close());

const kindsOf = async (subject: string): Promise<string[]> =>
  (await inboxOf(conference, subject)).map(({ kind }) => kind).sort();

it('R-128 whoever breaks the glass opens the minimum for a day, and owner and chair are told at once', async () => {
  const { data, errors } = await breakGlass(conference, 'bexley-idva-rep');
  expect(errors).toEqual([]);
  expect(data.breakGlass).toMatchObject({
    caseId: oneCase,
    reference: 'BEX-2026-001',
    until: '2026-03-11T10:00:00.000Z',
    open: true,
    outcome: null,
  });
  expect(await kindsOf('bexley-health-rep')).toEqual(['EMERGENCY', 'REVIEW']);
  expect(await kindsOf('bexley-chair')).toEqual(['EMERGENCY', 'REVIEW']);
  // A task is for whoever may do it: the coordinator may not review.
  expect(await kindsOf('bexley-coordinator')).toEqual([]);
  expect(await kindsOf('bexley-housing-rep')).toEqual([]);
  const kept = await conference.records.decisionRecord.findFirst({
    where: { kind: 'GLASS_BROKEN' },
  });
  expect(kept).toMatchObject({ caseId: oneCase, reason: 'he is outside her door' });
});

it('R-128 chair, coordinator, owner and the one who broke it see it, and nobody else', async () => {
  await breakGlass(conference, 'bexley-idva-rep');
  for (const name of ['chair', 'coordinator', 'health-rep', 'idva-rep'])
    expect(await emergenciesOf(conference, `bexley-${name}`)).toHaveLength(1);
  for (const name of ['housing-rep', 'police-rep', 'auditor', 'guest', 'steering'])
    expect(await emergenciesOf(conference, `bexley-${name}`)).toEqual([]);
});

it('R-128 without a reason, a ground, an owner on the case or the least of it, no glass breaks', async () => {
  const locating = ['health.victimAttendances'];
  const refused: readonly [string, Parameters<typeof breakGlass>[2]][] = [
    ['reason', { reason: ' ' }],
    ['lawfulBasis', { lawfulBasis: '' }],
    ['ownerId', { ownerId: 'bexley-refuge' }],
    ['ownerId', { ownerId: 'bexley-idva' }],
    ['ownerId', { ownerId: 'cleveland-health' }],
    ['categories', { categories: [] }],
    ['categories', { categories: ['health.injuries', 'health.injuries'] }],
    ['categories[0]', { categories: ['police.weapons'] }],
    ['categories[0]', { categories: ['case.frame'] }],
    ['categories[0]', { categories: locating }],
  ];
  for (const [field, change] of refused)
    expect(refusalOf(await breakGlass(conference, 'bexley-idva-rep', change))).toEqual({
      code: 'DECISION_REFUSED',
      field,
      rule: 'R-128',
    });
  const four = ['injuries', 'medication', 'gpSummary', 'teamInvolvement'].map(
    (one) => `health.${one}`,
  );
  expect(
    refusalOf(await breakGlass(conference, 'bexley-idva-rep', { categories: four })),
  ).toMatchObject({ field: 'categories' });
  expect(
    (await breakGlass(conference, 'bexley-police-rep', { categories: locating })).errors,
  ).toEqual([]);
  expect(await conference.records.emergency.count()).toBe(1);
});

it.each([
  ['never', null],
  ['six minutes ago', '2026-03-10T09:54:00.000Z'],
  ['a minute from now', '2026-03-10T10:01:00.000Z'],
])('F-29 who signed in %s signs in again before the glass breaks', async (_, signedInAt) => {
  const refused = await breakGlass(conference, 'bexley-idva-rep', { signedInAt });
  expect(refusalOf(refused)).toEqual({ code: 'FRESH_SIGN_IN_REQUIRED', rule: 'F-29' });
  expect(await conference.records.emergency.count()).toBe(0);
  expect(await conference.records.notice.count()).toBe(0);
});

it('F-28 F-29 glass does not break for who is excluded, whatever a permit says, and looks like no case', async () => {
  await conference.records.conflict.create({
    data: {
      id: 'conflict-idva',
      caseId: oneCase,
      officerId: 'bexley-officer-idva-rep',
      declaredAt: new Date(now),
      explanation: 'a cousin',
    },
  });
  const tried: readonly [string, string][] = [
    ['bexley-idva-rep', oneCase],
    ['bexley-police-rep', 'bexley-case-4'],
    ['bexley-coordinator', 'bexley-case-2'],
    ['bexley-housing-rep', 'bexley-case-3'],
  ];
  for (const [subject, caseId] of tried)
    expect(refusalOf(await breakGlass(conference, subject, { caseId }))).toEqual({
      code: 'NOT_FOUND',
    });
  for (const subject of ['bexley-chair', 'bexley-police-spoc', 'bexley-guest'])
    expect(refusalOf(await breakGlass(conference, subject))?.['code']).toBe(
      'OPERATION_NOT_ALLOWED',
    );
  expect(await conference.records.emergency.count()).toBe(0);
});

it('F-29 it is over by the clock, without a job having run', async () => {
  await breakGlass(conference, 'bexley-idva-rep');
  conference.at('2026-03-11T09:59:59.999Z');
  expect(await emergenciesOf(conference, 'bexley-idva-rep')).toMatchObject([{ open: true }]);
  conference.at('2026-03-11T10:00:00.000Z');
  expect(await emergenciesOf(conference, 'bexley-idva-rep')).toMatchObject([{ open: false }]);
});

it('F-29 the chair or the owner reviews it, once and with a reason, and the task closes for everybody', async () => {
  const { data } = await breakGlass(conference, 'bexley-idva-rep');
  const { id } = data.breakGlass as { id: string };
  expect(refusalOf(await review(conference, 'bexley-chair', { id, reason: ' ' }))).toMatchObject({
    field: 'reason',
  });
  expect(refusalOf(await review(conference, 'bexley-housing-rep', { id }))).toEqual({
    code: 'NOT_FOUND',
  });
  expect(refusalOf(await review(conference, 'bexley-coordinator', { id }))?.['code']).toBe(
    'OPERATION_NOT_ALLOWED',
  );
  const reviewed = await review(conference, 'bexley-health-rep', { id, outcome: 'NOT_JUSTIFIED' });
  expect(reviewed.data.reviewEmergency).toEqual({ id, outcome: 'NOT_JUSTIFIED', reviewedAt: now });
  expect(refusalOf(await review(conference, 'bexley-chair', { id }))).toMatchObject({
    field: 'id',
  });
  const tasks = await inboxOf(conference, 'bexley-chair');
  expect(tasks.find(({ kind }) => kind === 'REVIEW')).toMatchObject({ state: 'DONE', about: id });
  expect(await kindsOf('bexley-idva-rep')).toEqual(['DECIDED']);
});

it('F-29 who broke the glass does not review it: as the chair, by a second account, or by a nominee', async () => {
  const { data } = await breakGlass(conference, 'bexley-idva-rep');
  const { id } = data.breakGlass as { id: string };
  const { records } = conference;
  const officer = 'bexley-officer-idva-rep';
  const chair = { id: 'bexley-nomination-chair' };
  await records.nomination.update({
    where: chair,
    data: { nominatedBy: 'bexley-nomination-idva-rep' },
  });
  expect(refusalOf(await review(conference, 'bexley-chair', { id }))).toMatchObject({
    rule: 'F-35',
  });
  await records.nomination.update({ where: chair, data: { nominatedBy: null } });
  const account = { id: 'bexley-officer-chair' };
  await records.officer.update({ where: account, data: { name: 'OFFICER  idva rep' } });
  const { name } = await records.officer.findUniqueOrThrow({ where: { id: officer } });
  expect(name).toBe('Officer idva-rep');
  expect(refusalOf(await review(conference, 'bexley-chair', { id }))).toMatchObject({
    rule: 'F-35',
  });
  await records.officer.update({ where: account, data: { name: 'Officer chair' } });
  const asChair = { officerId: account.id, nominationId: chair.id };
  await records.emergency.update({ where: { id }, data: asChair });
  expect(refusalOf(await review(conference, 'bexley-chair', { id }))).toMatchObject({
    rule: 'F-35',
  });
  const tasks = await inboxOf(conference, 'bexley-chair');
  expect(tasks.find(({ kind }) => kind === 'REVIEW')?.state).toBe('WAITING');
});

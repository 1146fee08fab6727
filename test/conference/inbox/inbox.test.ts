import type { PrismaClient } from '../../../schema/prisma/conference/generated/client.ts';
import { inboxOf, oneCase } from '../emergency/cast-of-emergency.ts';
import { refusalOf } from '../register.ts';
import type { RunningConference } from '../running-conference.ts';
import { runConference } from '../running-conference.ts';

let conference: RunningConference;
beforeEach(async () => {
  conference = await runConference('bexley');
  await requested(conference.records);
});
afterEach(() => conference.close());

const asked = new Date('2026-03-10T09:00:00.000Z');
const deadline = new Date('2026-03-12T09:00:00.000Z');

/** Housing asks health for one item; both officers of police are told of it too, to have two of one agency. */
async function requested(records: PrismaClient): Promise<void> {
  await records.redisclosureRequest.create({
    data: {
      ...{ id: 'request', caseId: oneCase, route: 'REUSE', purpose: 'OTHER_AGENCY_BUSINESS' },
      ...{ authorNominationId: 'bexley-nomination-housing-rep', authorAgencyId: 'bexley-housing' },
      ...{ authorOfficerId: 'bexley-officer-housing-rep', purposeText: 'to rehouse her' },
      ...{ recipientAgencyId: 'bexley-housing', recipientPerson: 'Officer housing-rep' },
      ...{ lawfulBasis: 'public task', necessity: 'no other way', form: 'FULL' },
      ...{ until: new Date('2026-04-10'), idempotencyKey: 'key', bodyDigest: 'digest' },
      ...{ madeAt: asked, sentAt: asked },
      items: {
        create: {
          ...{
            itemId: 'item',
            ownerId: 'bexley-police',
            caseId: oneCase,
            holderId: 'bexley-police',
          },
          category: 'police.weapons',
        },
      },
      asks: {
        create: {
          ...{ id: 'ask', caseId: oneCase, askedOf: 'OWNER', agencyId: 'bexley-police', deadline },
          ...{ onSilence: 'REFUSES', onRefusal: 'BINDS', permissionId: 'permission' },
        },
      },
    },
  });
  const about = { caseId: oneCase, requestId: 'request', dueBy: deadline, at: asked };
  await records.notice.createMany({
    data: [
      { ...about, id: 'to-rep', nominationId: 'bexley-nomination-police-rep', kind: 'ASK' },
      { ...about, id: 'to-deputy', nominationId: 'bexley-nomination-police-deputy', kind: 'ASK' },
      {
        ...about,
        id: 'to-author',
        nominationId: 'bexley-nomination-housing-rep',
        kind: 'ANSWERED',
      },
    ],
  });
}

const answerBy = (records: PrismaClient, name: string) =>
  records.redisclosureAnswer.create({
    data: {
      ...{ id: 'answer', askId: 'ask', caseId: oneCase, decision: 'REFUSED', reason: 'not needed' },
      ...{
        nominationId: `bexley-nomination-${name}`,
        officerId: `bexley-officer-${name}`,
        at: asked,
      },
    },
  });

const dismiss = (subject: string, id: string) =>
  conference.ask(subject, 'mutation ($id: ID!) { dismissNotice(id: $id) { id state } }', {
    variables: { id },
  });

it('R-122 an ask waits until its deadline and lapses by the clock', async () => {
  expect(await inboxOf(conference, 'bexley-police-rep')).toEqual([
    {
      ...{ id: 'to-rep', kind: 'ASK', caseId: oneCase, reference: 'BEX-2026-001', about: null },
      ...{ requestId: 'request', permissionId: null, dueBy: deadline.toISOString() },
      ...{ at: asked.toISOString(), overdue: false, state: 'WAITING' },
    },
  ]);
  conference.at('2026-03-12T09:00:00.001Z');
  expect(await inboxOf(conference, 'bexley-police-rep')).toMatchObject([
    { id: 'to-rep', state: 'LAPSED', overdue: false },
  ]);
});

it('R-109 an ask that a colleague answered waits for nobody of the agency', async () => {
  await answerBy(conference.records, 'police-deputy');
  for (const name of ['police-rep', 'police-deputy'])
    expect(await inboxOf(conference, `bexley-${name}`)).toMatchObject([{ state: 'DONE' }]);
});

it('R-109 a request that its author takes back waits for nobody', async () => {
  await conference.records.redisclosureEvent.create({
    data: {
      ...{ id: 'event', requestId: 'request', caseId: oneCase, kind: 'WITHDRAWN', at: asked },
      ...{ nominationId: 'bexley-nomination-housing-rep', officerId: 'bexley-officer-housing-rep' },
    },
  });
  expect(await inboxOf(conference, 'bexley-police-rep')).toMatchObject([{ state: 'LAPSED' }]);
});

it('F-15 what only tells is put away by its addressee; what waits for an answer is not', async () => {
  for (const [name, id] of [
    ['police-rep', 'to-rep'],
    ['police-rep', 'to-author'],
    ['chair', 'to-author'],
    ['housing-rep', 'no-such-notice'],
  ] as const)
    expect(refusalOf(await dismiss(`bexley-${name}`, id))).toEqual({ code: 'NOT_FOUND' });
  expect((await dismiss('bexley-housing-rep', 'to-author')).data.dismissNotice).toEqual({
    id: 'to-author',
    state: 'DONE',
  });
  expect(refusalOf(await dismiss('bexley-housing-rep', 'to-author'))).toEqual({
    code: 'NOT_FOUND',
  });
});

it('F-28 whoever is kept out of the case loses its notices, and puts none of them away', async () => {
  const { records } = conference;
  await records.conflict.create({
    data: {
      ...{ id: 'conflict', caseId: oneCase, officerId: 'bexley-officer-housing-rep' },
      ...{ declaredAt: asked, explanation: 'a cousin' },
    },
  });
  await records.employerExclusion.create({
    data: { caseId: oneCase, agencyId: 'bexley-police', participationId: 'bexley-part-1b' },
  });
  for (const name of ['housing-rep', 'police-rep', 'police-deputy'])
    expect(await inboxOf(conference, `bexley-${name}`)).toEqual([]);
  expect(refusalOf(await dismiss('bexley-housing-rep', 'to-author'))).toEqual({
    code: 'NOT_FOUND',
  });
  expect(await records.notice.count({ where: { doneAt: { not: null } } })).toBe(0);
});

it('F-28 a case that is restricted meanwhile takes its notices from everybody off the list', async () => {
  await conference.records.restriction.create({
    data: {
      ...{ id: 'restriction', caseId: oneCase, basis: 'DOCUMENT', trigger: 'HIGH_PROFILE_VICTIM' },
      ...{ reason: 'known', setBy: 'bexley-nomination-chair', setAt: asked },
      members: { create: { nominationId: 'bexley-nomination-police-deputy' } },
    },
  });
  expect(await inboxOf(conference, 'bexley-police-rep')).toEqual([]);
  expect(await inboxOf(conference, 'bexley-police-deputy')).toHaveLength(1);
});

it('F-15 an inbox is its own person’s: no other sees what waits there', async () => {
  for (const name of ['chair', 'coordinator', 'police-spoc', 'health-rep', 'auditor', 'guest'])
    expect(await inboxOf(conference, `bexley-${name}`)).toEqual([]);
});

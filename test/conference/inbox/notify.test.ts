import type { PrismaClient } from '../../../schema/prisma/conference/generated/client.ts';
import {
  chairsOf,
  coordinatorsOf,
  notify,
  officersOf,
} from '../../../subgraphs/conference/inbox/notify.ts';
import { oneCase } from '../emergency/cast-of-emergency.ts';
import { now } from '../cast.ts';
import type { RunningConference } from '../running-conference.ts';
import { runConference } from '../running-conference.ts';

let conference: RunningConference;
let records: PrismaClient;
beforeAll(async () => {
  conference = await runConference('bexley', 'cleveland');
  records = conference.records;
});
afterAll(() => conference.close());

it('F-28 nobody is told of a case that they may not know of, however they were chosen', async () => {
  const all = await records.nomination.findMany({ select: { id: true } });
  const notices = all.flatMap(({ id: nominationId }) =>
    [oneCase, 'bexley-case-2', 'bexley-case-4'].map(
      (caseId) => ({ nominationId, caseId, kind: 'HOLD' }) as const,
    ),
  );
  await records.$transaction((tx) => notify(tx, notices, now));
  const told = async (caseId: string) =>
    (await records.notice.findMany({ where: { caseId }, orderBy: { nominationId: 'asc' } })).map(
      ({ nominationId }) => nominationId.slice('bexley-nomination-'.length),
    );
  const conferenceItself = ['chair', 'coordinator'];
  const police = ['police-chair', 'police-deputy', 'police-rep', 'police-spoc'];
  expect(await told(oneCase)).toEqual(
    [
      ...conferenceItself,
      'health-rep',
      'housing-rep',
      'housing-spoc',
      'idva-rep',
      ...police,
    ].sort(),
  );
  // Restricted to police-rep and idva-rep; the chairs see that it is there.
  expect(await told('bexley-case-2')).toEqual(['chair', 'idva-rep', 'police-chair', 'police-rep']);
  // A party works for the police; the deputy alone was named in spite of it.
  expect(await told('bexley-case-4')).toEqual(
    [
      ...conferenceItself,
      'health-rep',
      'housing-rep',
      'housing-spoc',
      'idva-rep',
      'police-deputy',
    ].sort(),
  );
});

it('R-008 only who is nominated now is told', async () => {
  const ended = { id: 'bexley-nomination-police-spoc' };
  const of = (name: string) => `bexley-nomination-police-${name}`;
  const read = () => records.$transaction((tx) => officersOf(tx, now, 'bexley-police'));
  expect(await read()).toEqual([of('deputy'), of('rep'), of('spoc')]);
  await records.nomination.update({ where: ended, data: { endsAt: now } });
  expect(await read()).toEqual([of('deputy'), of('rep')]);
  const heads = await records.$transaction(async (tx) => [
    ...(await chairsOf(tx, now, 'cleveland')),
    ...(await coordinatorsOf(tx, now, 'cleveland')),
  ]);
  expect(heads).toEqual(
    ['chair', 'police-chair', 'coordinator'].map((name) => `cleveland-nomination-${name}`),
  );
});

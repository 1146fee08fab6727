import { runConference } from './running-conference.ts';
import type { RunningConference } from './running-conference.ts';

let conference: RunningConference;
beforeAll(async () => {
  conference = await runConference('bexley', 'dorset');
});
afterAll(() => conference.close());
beforeEach(() => {
  conference.at('2026-03-10T10:00:00Z');
});

interface Item {
  readonly reference: string;
  readonly position: number;
  readonly counterAllegations: boolean;
}
const query =
  '{ meetings { id area agendaDueBy agenda { caseId reference position repeat counterAllegations } } }';

async function agendaOf(subject: string): Promise<readonly Item[]> {
  const { data, text } = await conference.ask(subject, query);
  if (!data) throw new Error(text);
  return (data.meetings as { agenda: Item[] }[]).flatMap(({ agenda }) => agenda);
}
const numbersOf = async (subject: string) =>
  (await agendaOf(subject)).map(({ reference }) => reference.slice(-1)).join('');

it('R-184 an agency sees only the agenda cases that it is on the distribution of', async () => {
  expect(await numbersOf('bexley-housing-rep')).toBe('14');
  expect(await numbersOf('bexley-health-rep')).toBe('314');
});

it('R-050 a restricted case is on the agenda of those on its list, and leaves no gap for the others', async () => {
  expect(await numbersOf('bexley-idva-rep')).toBe('214');
  const positions = (await agendaOf('bexley-housing-rep')).map(({ position }) => position);
  expect(positions).toEqual([1, 2]);
});

it('R-038 the chair sees every case, and the coordinator every one that is not restricted', async () => {
  expect(await numbersOf('bexley-chair')).toBe('3214');
  expect(await numbersOf('bexley-coordinator')).toBe('314');
});

it('R-053 colleagues of a party do not see the case, except whom the chair named', async () => {
  expect(await numbersOf('bexley-police-rep')).toBe('321');
  expect(await numbersOf('bexley-police-chair')).toBe('321');
  expect(await numbersOf('bexley-police-deputy')).toBe('314');
});

it('R-051 a researcher who did not sign for a restricted case does not see it', async () => {
  expect(await numbersOf('bexley-police-researcher')).toBe('31');
});

it('R-015 a system sees the cases that its agency was asked about', async () => {
  expect(await numbersOf('bexley-police-system')).toBe('1');
});

it('R-048 the steering group and auditors see meetings and no case', async () => {
  for (const subject of ['bexley-steering', 'bexley-auditor']) {
    expect((await conference.ask(subject, query)).data.meetings).toHaveLength(1);
    expect(await numbersOf(subject)).toBe('');
  }
});

it('R-037 a guest sees the one case, and only inside the window', async () => {
  expect(await numbersOf('bexley-guest')).toBe('1');
  conference.at('2026-03-10T09:49:59Z');
  expect(await numbersOf('bexley-guest')).toBe('');
  conference.at('2026-03-10T10:20:00Z');
  expect(await numbersOf('bexley-guest')).toBe('');
});

it('R-060 an observer of the meeting sees its cases, restricted ones excepted, until it ends', async () => {
  expect(await numbersOf('bexley-observer')).toBe('314');
  conference.at('2026-03-10T12:00:00Z');
  expect(await numbersOf('bexley-observer')).toBe('');
});

it('R-080 the agenda carries the marker of counter-allegations', async () => {
  const marked = (await agendaOf('bexley-health-rep')).map((item) => item.counterAllegations);
  expect(marked).toEqual([true, true, false]);
});

it('R-182 a meeting says by when its agenda is due', async () => {
  expect((await conference.ask('bexley-chair', query)).data.meetings[0].agendaDueBy).toBe(
    '2026-03-05',
  );
  expect((await conference.ask('dorset-chair', query)).data.meetings[0].agendaDueBy).toBe(
    '2026-03-02',
  );
});

it('R-001 a meeting of another area is the same as none', async () => {
  const ask = (id: string) =>
    conference.ask('bexley-chair', 'query ($id: ID!) { meeting(id: $id) { id } }', {
      variables: { id },
    });
  expect((await ask('bexley-meeting')).data.meeting.id).toBe('bexley-meeting');
  expect((await ask('dorset-meeting')).text).toBe((await ask('no-meeting')).text);
});

it('R-047 meetings long past are not listed', async () => {
  conference.at('2026-04-20T10:00:00Z');
  expect((await conference.ask('bexley-chair', query)).data.meetings).toEqual([]);
});

it('R-148 what stood on an agenda is on record', async () => {
  const claims = { disclosureId: 'agenda-1' };
  await conference.ask('bexley-housing-rep', query, { claims });
  await conference.ask('bexley-housing-rep', '{ meetings { id } }', { claims });
  const rows = await conference.records.releaseLog.findMany({
    where: claims,
    orderBy: { caseId: 'asc' },
  });
  expect(rows.map(({ caseId, categories }) => [caseId, ...categories])).toEqual([
    ['bexley-case-1', 'conference.meeting'],
    ['bexley-case-4', 'conference.meeting'],
  ]);
});

describe('what ends in the records ends on the agenda', () => {
  const nominationOf = (name: string) => ({ where: { id: `dorset-nomination-${name}` } });
  const setStanding = (standing: string) =>
    conference.records.agency.update({ where: { id: 'dorset-housing' }, data: { standing } });

  it('R-002 an agency without a signature is shown no meeting', async () => {
    expect(await numbersOf('dorset-housing-rep')).toBe('14');
    await setStanding('UNSIGNED');
    expect((await conference.ask('dorset-housing-rep', query)).data.meetings).toEqual([]);
    await setStanding('SIGNED');
  });

  it('R-008 a nomination that ended opens nothing, whatever the permit says', async () => {
    expect(await numbersOf('dorset-idva-rep')).toBe('214');
    const data = { endsAt: new Date('2026-03-10T09:59:00Z') };
    await conference.records.nomination.update({ ...nominationOf('idva-rep'), data });
    expect((await conference.ask('dorset-idva-rep', query)).data.meetings).toEqual([]);
  });

  it('R-003 a permit that says another role than the nomination opens nothing', async () => {
    await conference.records.nomination.update({
      ...nominationOf('health-rep'),
      data: { role: 'SPOC' },
    });
    expect(await numbersOf('dorset-health-rep')).toBe('314');
    const { officerId, agencyId } = {
      officerId: 'dorset-officer-health-rep',
      agencyId: 'dorset-health',
    };
    const viewer = {
      ...{
        nominationId: 'dorset-nomination-health-rep',
        officerId,
        agencyId,
        area: 'dorset' as const,
      },
      ...{
        subject: 'dorset-health-rep',
        name: 'x',
        agencyType: 'HEALTH' as const,
        role: 'CHAIR' as const,
      },
    };
    const answer = await conference.ask('dorset-health-rep', query, { claims: { viewer } });
    expect(answer.data.meetings).toEqual([]);
  });

  it('R-009 untrained, a representative sees the cases of Dorset and none of Bexley', async () => {
    for (const area of ['bexley', 'dorset']) {
      const where = { id: `${area}-nomination-police-rep` };
      await conference.records.nomination.update({ where, data: { trainedOn: null } });
    }
    expect(await numbersOf('dorset-police-rep')).toBe('321');
    expect(await numbersOf('bexley-police-rep')).toBe('');
  });
});

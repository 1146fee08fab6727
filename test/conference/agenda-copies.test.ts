import { refusalOf } from './register.ts';
import type { Answer, RunningConference } from './running-conference.ts';
import { runConference } from './running-conference.ts';

let conference: RunningConference;
beforeAll(async () => {
  conference = await runConference('bexley', 'dorset', 'london', 'kent', 'cleveland');
});
afterAll(() => conference.close());

const draw = (subject: string, variables: Record<string, unknown> = {}, claims = {}) =>
  conference.ask(
    subject,
    `query ($meetingId: ID!, $for: AgendaCopyFor!) { agendaCopy(meetingId: $meetingId, for: $for) {
       id at for items { caseId position } leftOut { caseId reference } } }`,
    {
      variables: {
        meetingId: `${subject.split('-')[0] ?? ''}-meeting`,
        for: 'MAPPA',
        ...variables,
      },
      claims,
    },
  );
const recordOf = ({ data }: Answer) =>
  conference.records.decisionRecord.findUniqueOrThrow({ where: { id: data.agendaCopy.id } });

const unrestricted = ['bexley-case-3', 'bexley-case-1', 'bexley-case-4'];
const positions = unrestricted.map((caseId, index) => ({ caseId, position: index + 1 }));

it('R-054 a restricted case is absent from the copy for the MAPPA coordinator, without a gap', async () => {
  const { data, text } = await draw('bexley-coordinator');
  expect(data.agendaCopy.items).toEqual(positions);
  expect(data.agendaCopy.leftOut).toBeNull();
  expect(text).not.toContain('bexley-case-2');
});

it('R-054 the chair is told what was left out, to decide on a separate disclosure', async () => {
  const { data } = await draw('bexley-chair', { for: 'COMMUNITY_RISK' });
  expect(data.agendaCopy).toMatchObject({ for: 'COMMUNITY_RISK', items: positions });
  expect(data.agendaCopy.leftOut).toEqual([{ caseId: 'bexley-case-2', reference: 'BEX-2026-002' }]);
});

it('R-054 a coordinator on the list of a restricted case does not copy it either', async () => {
  const member = {
    restrictionId: 'bexley-restriction-2',
    nominationId: 'bexley-nomination-coordinator',
  };
  await conference.records.restrictionMember.create({ data: member });
  const { data } = await draw('bexley-coordinator');
  await conference.records.restrictionMember.delete({
    where: { restrictionId_nominationId: member },
  });
  expect(data.agendaCopy).toMatchObject({ items: positions, leftOut: null });
});

it('R-054 a case that is open again for everybody is copied again', async () => {
  const where = { id: 'bexley-restriction-2' };
  const lift = (liftedAt: Date | null, liftReason: string | null) =>
    conference.records.restriction.update({ where, data: { liftedAt, liftReason } });
  await lift(new Date('2026-03-10T09:00:00Z'), 'resolved');
  const { data } = await draw('bexley-coordinator');
  await lift(null, null);
  expect(data.agendaCopy.items).toHaveLength(4);
});

it('R-053 a chair whose agency employs a party is shown that case in neither half', async () => {
  const answer = await draw('bexley-police-chair');
  expect(answer.text).not.toContain('bexley-case-4');
  expect(answer.data.agendaCopy.items).toHaveLength(2);
});

it('R-054 every copy is on record: who drew it, for whom, what went and what did not', async () => {
  const record = await recordOf(await draw('bexley-coordinator'));
  expect(record).toMatchObject({
    kind: 'AGENDA_COPY',
    meetingId: 'bexley-meeting',
    decidedBy: 'bexley-nomination-coordinator',
    at: new Date('2026-03-10T10:00:00Z'),
    outcome: { for: 'MAPPA', items: unrestricted, leftOut: ['bexley-case-2'] },
  });
});

it('R-148 the cases shown are in the release log of the conference', async () => {
  const logged = async (subject: string, disclosureId: string) => {
    await draw(subject, {}, { disclosureId });
    const rows = await conference.records.releaseLog.findMany({ where: { disclosureId } });
    return rows.map(({ caseId }) => caseId?.slice(-1)).sort();
  };
  expect(await logged('bexley-coordinator', 'copy-1')).toEqual(['1', '3', '4']);
  expect(await logged('bexley-chair', 'copy-2')).toEqual(['1', '2', '3', '4']);
});

it.each(['dorset', 'london', 'kent', 'cleveland'])('R-054 %s sends no copies', async (area) => {
  for (const recipient of ['MAPPA', 'COMMUNITY_RISK'])
    expect(refusalOf(await draw(`${area}-coordinator`, { for: recipient }))).toEqual({
      code: 'OPERATION_NOT_ALLOWED',
      rule: 'R-054',
    });
  expect(
    await conference.records.decisionRecord.count({ where: { areaId: area, kind: 'AGENDA_COPY' } }),
  ).toBe(0);
});

it('R-054 nobody but coordinator and chair draws a copy', async () => {
  for (const name of ['police-rep', 'idva-rep', 'police-spoc', 'police-system', 'auditor', 'guest'])
    expect(refusalOf(await draw(`bexley-${name}`))).toMatchObject({
      code: 'OPERATION_NOT_ALLOWED',
    });
});

it('R-001 a meeting of another area is the same as none', async () => {
  const other = await draw('bexley-coordinator', { meetingId: 'kent-meeting' });
  expect(refusalOf(other)).toEqual({ code: 'NOT_FOUND' });
  expect(other.text).toBe((await draw('bexley-coordinator', { meetingId: 'none' })).text);
});

it('R-009 untrained, nobody in Bexley is shown a list of cases this way', async () => {
  const where = { id: 'bexley-nomination-coordinator' };
  await conference.records.nomination.update({ where, data: { trainedOn: null } });
  expect(refusalOf(await draw('bexley-coordinator'))).toEqual({
    code: 'OPERATION_NOT_ALLOWED',
    rule: 'R-009',
  });
});

import { at, refusalOf, registerOf } from './register.ts';
import { runConference } from './running-conference.ts';
import type { RunningConference } from './running-conference.ts';

let conference: RunningConference;
beforeAll(async () => {
  conference = await runConference('dorset', 'kent', 'cleveland');
});
afterAll(() => conference.close());
beforeEach(() => {
  conference.at(at('10:00'));
});
const of = (area: string) => registerOf(conference, area);

const register =
  '{ meetings { attendance { name jobTitle agency { id type } kind arrivedAt leftAt } } }';
const linesFor = async (subject: string) =>
  (await conference.ask(subject, register)).data.meetings[0].attendance;

describe('the register', () => {
  it('R-062 it records name, job title, agency, arrival and departure', async () => {
    const { record } = of('dorset');
    const line = { jobTitle: ' tenancy officer ', leftAt: at('09:50') };
    expect((await record('housing-rep', line)).errors).toEqual([]);
    expect(await linesFor('dorset-coordinator')).toEqual([
      {
        name: 'Officer housing-rep',
        jobTitle: 'tenancy officer',
        agency: { id: 'dorset-housing', type: 'HOUSING' },
        kind: 'PRESENT',
        arrivedAt: at('09:30'),
        leftAt: at('09:50'),
      },
    ]);
  });

  it('R-062 it is read by chair, coordinator and auditor, and by nobody else', async () => {
    for (const subject of ['dorset-chair', 'dorset-coordinator', 'dorset-auditor'])
      expect(await linesFor(subject)).toHaveLength(1);
    for (const subject of ['dorset-housing-rep', 'dorset-police-spoc', 'dorset-steering'])
      expect(await linesFor(subject)).toBeNull();
  });

  it('R-062 a correction takes the place of a line, which stays on record', async () => {
    const { record, nomination } = of('dorset');
    await record('housing-rep', { leftAt: at('09:55') });
    expect(await linesFor('dorset-chair')).toMatchObject([{ leftAt: at('09:55') }]);
    const where = { nominationId: nomination('housing-rep') };
    expect(await conference.records.attendance.count({ where })).toBe(2);
    const kind = 'ATTENDANCE';
    expect(await conference.records.decisionRecord.count({ where: { kind, ...where } })).toBe(2);
  });

  it('R-153 lines and openings can be added and never be rewritten', async () => {
    const { attendance, caseHearing } = conference.records;
    await of('dorset').open('1');
    await expect(attendance.updateMany({ data: { jobTitle: 'other' } })).rejects.toThrow();
    await expect(attendance.deleteMany({})).rejects.toThrow();
    await expect(caseHearing.updateMany({ data: { openedAt: new Date() } })).rejects.toThrow();
    await expect(caseHearing.deleteMany({})).rejects.toThrow();
  });

  it('R-062 the coordinator records it, nobody else', async () => {
    for (const by of ['chair', 'housing-rep', 'auditor'])
      expect(refusalOf(await of('dorset').record('idva-rep', {}, by))).toMatchObject({
        code: 'OPERATION_NOT_ALLOWED',
      });
  });

  it.each([
    ['present without an arrival', { arrivedAt: null }, 'arrivedAt'],
    ['arrived in the future', { arrivedAt: at('10:01') }, 'arrivedAt'],
    ['arrived on another day', { arrivedAt: '2026-03-09T09:30:00Z' }, 'arrivedAt'],
    ['left before arriving', { leftAt: at('09:30') }, 'leftAt'],
    ['left in the future', { leftAt: at('10:01') }, 'leftAt'],
    ['absent and arrived', { kind: 'APOLOGIES', arrivedAt: at('09:30') }, 'arrivedAt'],
    ['absent and left', { kind: 'REPORT_ONLY', leftAt: at('09:30') }, 'leftAt'],
    ['without a job title', { jobTitle: ' ' }, 'jobTitle'],
  ])('R-062 nobody is recorded %s', async (_, line, field) => {
    const refused = refusalOf(await of('dorset').record('idva-rep', line));
    expect(refused).toEqual({ code: 'DECISION_REFUSED', field, rule: 'R-062' });
  });

  it.each([
    ['a system', 'dorset', { nominationId: 'dorset-nomination-police-system' }, 'R-003'],
    ['a researcher', 'dorset', { nominationId: 'dorset-nomination-police-researcher' }, 'R-003'],
    ['somebody of another area', 'dorset', { nominationId: 'kent-nomination-idva-rep' }, 'R-003'],
    ['an observer nobody admitted', 'kent', { nominationId: 'kent-nomination-extra' }, 'R-060'],
  ])('R-003 %s does not stand in it', async (_, area, line, rule) => {
    await conference.records.nomination.createMany({
      data: {
        id: 'kent-nomination-extra',
        officerId: 'kent-officer-police-spoc',
        agencyId: 'kent-police',
        role: 'OBSERVER',
        startsOn: new Date('2026-01-01'),
      },
      skipDuplicates: true,
    });
    const refused = refusalOf(await of(area).record('idva-rep', line));
    expect(refused).toEqual({ code: 'DECISION_REFUSED', field: 'nominationId', rule });
  });

  it('R-001 a meeting of another area is the same as none', async () => {
    const { record } = of('dorset');
    const other = await record('idva-rep', { meetingId: 'kent-meeting' });
    expect(refusalOf(other)).toEqual({ code: 'NOT_FOUND' });
    expect(other.text).toBe((await record('idva-rep', { meetingId: 'no-meeting' })).text);
  });

  it('R-037 a guest whom the chair did not admit does not stand in the register as present', async () => {
    const where = { nominationId: 'cleveland-nomination-guest' };
    await conference.records.admission.deleteMany({ where });
    const { record } = of('cleveland');
    expect(refusalOf(await record('guest'))).toMatchObject({ rule: 'R-037' });
  });
});

describe('R-064 instead of coming', () => {
  it.each(['APOLOGIES', 'REPORT_ONLY'])(
    'R-064 %s is recorded, and is not presence',
    async (kind) => {
      const { record, open, notPresent } = of('cleveland');
      expect((await record('health-rep', { kind })).errors).toEqual([]);
      expect(await linesFor('cleveland-chair')).toMatchObject([{ kind, arrivedAt: null }]);
      await open('3');
      expect(await notPresent('3')).toEqual(['health', 'police']);
    },
  );

  it('R-064 a deputy is one whom the agency nominated', async () => {
    const { record, open, notPresent } = of('cleveland');
    const kind = 'DEPUTY_SENT';
    expect(refusalOf(await record('health-rep', { kind }))).toMatchObject({
      field: 'kind',
      rule: 'R-064',
    });
    expect((await record('police-rep', { kind })).errors).toEqual([]);
    await open('3');
    expect(await notPresent('3')).toEqual(['health', 'police']);
    conference.at(at('10:05'));
    await record('police-deputy');
    await open('3');
    expect(await notPresent('3')).toEqual(['health']);
  });
});

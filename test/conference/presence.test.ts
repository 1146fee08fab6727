import { at, refusalOf, registerOf } from './register.ts';
import { runConference } from './running-conference.ts';
import type { RunningConference } from './running-conference.ts';

let conference: RunningConference;
beforeAll(async () => {
  conference = await runConference('bexley', 'kent', 'cleveland', 'london');
});
afterAll(() => conference.close());
beforeEach(() => {
  conference.at(at('10:00'));
});
const of = (area: string) => registerOf(conference, area);

const linesFor = async (subject: string) =>
  (await conference.ask(subject, '{ meetings { attendance { leftAt } } }')).data.meetings[0]
    .attendance;

describe('who was present for a case', () => {
  it('R-062 whoever leaves after one case is shown as not present for the next', async () => {
    const { record, open, notPresent } = of('bexley');
    for (const name of ['housing-rep', 'health-rep', 'police-deputy']) await record(name);
    conference.at(at('10:10'));
    expect((await open('1')).errors).toEqual([]);
    expect(await notPresent('1')).toEqual(['idva']);
    expect(await notPresent('4')).toBeNull();
    conference.at(at('10:40'));
    await record('housing-rep', { leftAt: at('10:35') });
    expect((await open('4', 'coordinator')).errors).toEqual([]);
    expect(await notPresent('4')).toEqual(['housing', 'idva']);
    expect(await notPresent('1')).toEqual(['idva']);
    expect(await notPresent('1', 'health-rep')).toEqual(['idva']);
  });

  it('R-062 whoever comes back has two stays, and was away in between', async () => {
    const { record, open, notPresent, recordedAt } = of('kent');
    await record('health-rep', { leftAt: at('09:40') });
    await record('health-rep', { arrivedAt: at('09:50') });
    expect((await linesFor('kent-chair')).length).toBe(2);
    await open('3');
    expect(await notPresent('3')).toEqual(['police']);
    expect(await recordedAt('3')).toEqual(['health-rep']);
    await record('health-rep', { leftAt: at('09:55') });
    expect(await linesFor('kent-chair')).toMatchObject([{ leftAt: at('09:55') }]);
    expect(await notPresent('3')).toEqual(['health', 'police']);
  });

  it('R-062 begun again, the last beginning counts', async () => {
    const { record, open, notPresent } = of('kent');
    conference.at(at('10:20'));
    await record('police-rep', { arrivedAt: at('10:15') });
    expect(await notPresent('3')).toEqual(['health', 'police']);
    await open('3');
    expect(await notPresent('3')).toEqual(['health']);
  });

  it('R-038 chair and observer speak for no agency, though they were present', async () => {
    const { record, open, notPresent, recordedAt } = of('london');
    for (const name of ['police-chair', 'observer']) await record(name);
    await open('1');
    expect(await recordedAt('1')).toEqual(['observer', 'police-chair']);
    expect(await notPresent('1')).toEqual(['health', 'housing', 'idva', 'police']);
  });

  it('R-053 a colleague of a party leaves the room for the case', async () => {
    const { record, open, notPresent, recordedAt } = of('london');
    await record('police-rep');
    await open('4');
    expect(await recordedAt('4')).not.toContain('police-rep');
    expect(await notPresent('4')).toContain('police');
    conference.at(at('10:05'));
    await record('police-deputy');
    await open('4');
    expect(await notPresent('4')).not.toContain('police');
  });

  it('R-050 nobody off the list is a recipient of a restricted case', async () => {
    const { record, open, notPresent, recordedAt } = of('london');
    for (const name of ['police-spoc', 'idva-rep']) await record(name);
    await open('2');
    expect(await recordedAt('2')).toEqual(['idva-rep', 'police-chair', 'police-rep']);
    expect(await notPresent('2')).toEqual([]);
  });

  it('R-043 whoever knows the parties is no recipient', async () => {
    const { record, open, recordedAt } = of('london');
    const conflict = { id: 'c', caseId: 'london-case-3', officerId: 'london-officer-health-rep' };
    const declaredAt = new Date(at('09:00'));
    await conference.records.conflict.create({
      data: { ...conflict, explanation: 'x', declaredAt },
    });
    await record('health-rep');
    await open('3');
    expect(await recordedAt('3')).not.toContain('health-rep');
    expect(await recordedAt('3')).toContain('police-rep');
  });

  it('R-008 a nomination that ended is not present, whatever the register says', async () => {
    const { nomination, open, notPresent } = of('kent');
    const data = { endsAt: new Date(at('10:25')) };
    await conference.records.nomination.update({ where: { id: nomination('police-rep') }, data });
    conference.at(at('10:30'));
    await open('3');
    expect(await notPresent('3')).toEqual(['health', 'police']);
  });
});

describe('opening a case', () => {
  it('R-062 chair and coordinator open it, on the day, and nobody else', async () => {
    const { open } = of('cleveland');
    expect(refusalOf(await open('1', 'police-rep'))?.['code']).toBe('OPERATION_NOT_ALLOWED');
    conference.at('2026-03-09T10:00:00Z');
    expect(refusalOf(await open('1'))).toMatchObject({ field: 'meetingId', rule: 'R-062' });
  });

  it('R-050 what is not on their agenda is as if there were no such case', async () => {
    const { open } = of('cleveland');
    const none = await open('1', 'chair', { caseId: 'no-case' });
    expect(refusalOf(none)).toEqual({ code: 'NOT_FOUND' });
    expect((await open('2', 'coordinator')).text).toBe(none.text);
    expect((await open('4', 'police-chair')).text).toBe(none.text);
    expect((await open('1', 'chair', { meetingId: 'kent-meeting' })).text).toBe(none.text);
    const where = { meetingId: 'cleveland-meeting' };
    expect(await conference.records.caseHearing.count({ where })).toBe(0);
  });
});

describe('guests', () => {
  beforeAll(async () => {
    const data = ['1', '4'].map((number) => ({
      caseId: `kent-case-${number}`,
      agencyId: 'kent-refuge',
    }));
    await conference.records.distribution.createMany({ data });
  });

  it('R-063 a guest released after one case is neither present at nor a recipient of the next', async () => {
    const { record, open, notPresent, recordedAt, nomination } = of('kent');
    await record('guest', { arrivedAt: at('09:55') });
    await open('1');
    expect(await recordedAt('1')).toContain('guest');
    expect(await notPresent('1')).not.toContain('refuge');
    conference.at(at('10:10'));
    const released = await conference.ask(
      'kent-chair',
      'mutation ($id: ID!, $of: ID!) { releaseGuest(caseId: $id, nominationId: $of) { recorded } }',
      { cases: ['kent-case-1'], variables: { id: 'kent-case-1', of: nomination('guest') } },
    );
    expect(released.errors).toEqual([]);
    // The register still has the guest in the building.
    await open('4');
    expect(await recordedAt('4')).not.toContain('guest');
    expect(await notPresent('4')).toContain('refuge');
    expect(await notPresent('1')).not.toContain('refuge');
    await open('1');
    expect(await notPresent('1')).toContain('refuge');
  });

  it('R-063 a guest whose window has closed is not present', async () => {
    const { record, open, recordedAt } = of('bexley');
    await record('guest', { arrivedAt: at('09:55') });
    conference.at(at('10:20'));
    await open('1');
    expect(await recordedAt('1')).not.toContain('guest');
  });
});

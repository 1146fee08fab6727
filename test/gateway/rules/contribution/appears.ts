import type { TestSystem } from '../../../support/system.ts';
import { agencyOf, inDatabase, meetingOf, participantOf } from '../people.ts';
import {
  answerRows,
  codeAt,
  items,
  listIn,
  made,
  pictureOf,
  read,
  refusals,
  rowOf,
} from '../pictures.ts';
import { answerOn, attendance, callout, envelope, keep, submit, tenancy } from './research.ts';

const attendances = [
  answerRows,
  'withheld { category owner { name } reason }',
  items('health', 'victimAttendances'),
].join(' ');

/** What an agency's system hands in is what representatives read, each as far as it is for them. */
export function researchAppears(system: () => TestSystem): void {
  it('R-072 R-073 R-034 research that an agency’s system hands in is in every representative’s picture, guarded', async () => {
    const before = await read(system(), 'bexley-police-rep', 'BEX-2026-003', attendances);
    expect(codeAt(before, 'health', 'victimAttendances')).toBe('AWAITED');
    expect(rowOf(before, 'HEALTH').state).toBe('AWAITED');

    const victim = participantOf(system(), 'BEX-2026-003', 'VICTIM');
    const [id] = await keep(system(), 'bexley-health-system', 'BEX-2026-003', {
      victimAttendances: [{ ...attendance, subjectId: victim.id, match: 'CONFIRMED' }],
    });

    const police = await read(system(), 'bexley-police-rep', 'BEX-2026-003', attendances);
    expect(listIn(police, 'health', 'victimAttendances')).toEqual([
      expect.objectContaining({ id, subject: { id: victim.id }, match: 'CONFIRMED' }),
    ]);
    expect(rowOf(police, 'HEALTH').state).toBe('SUPPLIED');
    const housing = await read(system(), 'bexley-housing-rep', 'BEX-2026-003', attendances);
    expect(listIn(housing, 'health', 'victimAttendances')).toBeNull();
    expect(codeAt(housing, 'health', 'victimAttendances')).toBe('WITHHELD');
    expect(rowOf(housing, 'HEALTH').state).toBe('WITHHELD');
    expect(pictureOf(housing).withheld).toContainEqual({
      category: 'health.victimAttendances',
      owner: { name: agencyOf(system(), 'bexley-health-rep').name },
      reason: 'OUTSIDE_AUDIENCE',
    });
  });

  it('R-072 F-02 an explicit nil says who searched what, and completes the picture', async () => {
    const nil = answerOn(system(), 'DOR-2026-003', { answer: 'NOTHING_HELD' });
    made(await submit(system(), 'dorset-health-system', nil));
    const answer = await read(system(), 'dorset-police-rep', 'DOR-2026-003', attendances);
    expect(rowOf(answer, 'HEALTH')).toMatchObject({
      state: 'NOTHING_HELD',
      asOf: system().time.now.toISOString(),
      searched:
        'Robin Example searched Case records for name, date of birth on 2026-11-19 09:00 UTC.',
    });
    expect(listIn(answer, 'health', 'victimAttendances')).toEqual([]);
    expect(pictureOf(answer)).toMatchObject({ complete: true, asked: 5, answered: 5 });
  });

  it('R-072 R-047 research is handed in under the reference of the case as well as under its id', async () => {
    const nil = answerOn(system(), 'CLE-2026-004', { tenancies: [tenancy] });
    const byReference = { ...nil, caseId: 'CLE-2026-004' };
    const kept = made(await submit(system(), 'cleveland-housing-system', byReference));
    expect(kept).toMatchObject({ caseId: system().caseId('CLE-2026-004') });
  });

  it('R-072 a reasoned refusal is shown with its reason, and is no nil return', async () => {
    const given = { answer: 'DECLINED', searched: null };
    const bare = answerOn(system(), 'LON-2026-003', given);
    expect(refusals(await submit(system(), 'london-health-system', bare))).toEqual([
      { code: 'CONTRIBUTION_REFUSED', field: 'reason', rule: 'R-072' },
    ]);
    const reason = 'The trust has asked its Caldicott Guardian first.';
    const reasoned = answerOn(system(), 'LON-2026-003', { ...given, reason });
    made(await submit(system(), 'london-health-system', reasoned));
    const answer = await read(system(), 'london-police-rep', 'LON-2026-003', attendances);
    expect(rowOf(answer, 'HEALTH')).toMatchObject({ state: 'DECLINED', reason });
    expect(listIn(answer, 'health', 'victimAttendances')).toBeNull();
    expect(codeAt(answer, 'health', 'victimAttendances')).toBe('DECLINED');
    expect(pictureOf(answer)).toMatchObject({ complete: false, asked: 5, answered: 5 });
  });

  it('R-074 R-075 R-085 R-086 R-124 what its owner said about an item is read with it', async () => {
    const said = {
      nature: 'THIRD_PARTY_REPORT',
      originalSource: 'General practice',
      occurredOn: '2026-10-30',
      recordedOn: '2026-11-01',
      lastVerifiedOn: '2026-11-15',
      handlingConditions: ['View only, no print', 'No action without the originator'],
      lawfulBasis: 'UK_GDPR_6_1_F',
      specialCondition: 'UK_GDPR_9_2_G_PARA_18',
      permittedUse: 'Safety planning',
      confided: true,
    };
    const [id] = await keep(system(), 'bexley-idva-system', 'BEX-2026-004', {
      engagement: [{ ...said, willingness: 'WILLING' }],
    });
    const selection = items('idva', 'engagement');
    const answer = await read(system(), 'bexley-housing-rep', 'BEX-2026-004', selection);
    const { id: ownerId, name, type } = agencyOf(system(), 'bexley-idva-rep');
    const owner = { id: ownerId, name, type };
    expect(listIn(answer, 'idva', 'engagement')).toContainEqual(
      expect.objectContaining({ ...said, id, owner, marking: 'RESTRICTED' }),
    );
  });

  it('R-078 an answer ten minutes before the meeting is shown as tabled, one in time is not', async () => {
    const tabled = async () => {
      const answer = await read(system(), 'kent-police-rep', 'KEN-2026-004', answerRows);
      return rowOf(answer, 'HOUSING').tabled;
    };
    await keep(system(), 'kent-housing-system', 'KEN-2026-004', { tenancies: [tenancy] });
    expect(await tabled()).toBe(false);
    const { now } = system().time;
    try {
      const { startsAt } = meetingOf(system(), 'kent');
      system().time.now = new Date(new Date(startsAt).getTime() - 600_000);
      await keep(system(), 'kent-housing-system', 'KEN-2026-004', { tenancies: [tenancy] });
      expect(await tabled()).toBe(true);
    } finally {
      system().time.now = now;
    }
  });

  it('R-079 an item whose match is uncertain is for its owner alone until it is confirmed', async () => {
    const { id: subjectId } = participantOf(system(), 'BEX-2026-004', 'VICTIM');
    const unsaid = answerOn(system(), 'BEX-2026-004', { tenancies: [{ ...tenancy, subjectId }] });
    expect(refusals(await submit(system(), 'bexley-housing-system', unsaid))).toEqual([
      { code: 'CONTRIBUTION_REFUSED', field: 'tenancies[0].match', rule: 'R-079' },
    ]);
    const [id] = await keep(system(), 'bexley-housing-system', 'BEX-2026-004', {
      tenancies: [{ ...tenancy, subjectId, match: 'UNCERTAIN' }],
    });
    const selection = `${items('housing', 'tenancies')} withheld { category }`;
    const seenBy = async (username: string) => {
      const answer = await read(system(), username, 'BEX-2026-004', selection);
      const withheld = pictureOf(answer).withheld.map(({ category }) => category);
      expect(withheld).not.toContain('housing.tenancies');
      return (listIn(answer, 'housing', 'tenancies') ?? []).map((item) => item.id);
    };
    expect(await seenBy('bexley-housing-rep')).toContain(id);
    expect(await seenBy('bexley-police-rep')).not.toContain(id);
  });

  it('R-159 a correction is shown and what it corrects is not; what it corrects is kept', async () => {
    const [first] = await keep(system(), 'bexley-police-system', 'BEX-2026-004', {
      callouts: [callout],
    });
    const [second] = await keep(system(), 'bexley-police-system', 'BEX-2026-004', {
      callouts: [{ ...callout, summary: 'Officers called to a shop.', supersedes: first }],
    });
    const selection = items('police', 'callouts');
    for (const username of ['bexley-housing-rep', 'bexley-police-rep']) {
      const answer = await read(system(), username, 'BEX-2026-004', selection);
      const shown = (listIn(answer, 'police', 'callouts') ?? []).map((item) => item.id);
      expect(shown).toContain(second);
      expect(shown).not.toContain(first);
    }
    const sql = 'SELECT id, superseded_at, version FROM item WHERE id = ANY($1) ORDER BY version';
    const kept = await inDatabase(system(), 'police', sql, [[first, second]]);
    expect(kept).toEqual([
      { id: first, superseded_at: system().time.now, version: 1 },
      { id: second, superseded_at: null, version: 2 },
    ]);
  });

  it('R-162 F-03 an item that nobody verified for eight months says since when, and others do not', async () => {
    const stale = { ...tenancy, occurredOn: null, recordedOn: '2026-01-05' };
    const ids = await keep(system(), 'bexley-housing2-system', 'BEX-2026-005', {
      tenancies: [{ ...stale, lastVerifiedOn: '2026-03-20' }, tenancy],
    });
    const selection = items('housing', 'tenancies');
    const answer = await read(system(), 'bexley-police-rep', 'BEX-2026-005', selection);
    const since = (listIn(answer, 'housing', 'tenancies') ?? [])
      .filter(({ id }) => ids.includes(id))
      .map((item) => item['notVerifiedSince']);
    expect(since.sort()).toEqual(['2026-03-20', null]);
    const undated = { ...envelope, ...tenancy, recordedOn: null };
    const input = answerOn(system(), 'BEX-2026-005', { tenancies: [undated] });
    expect(refusals(await submit(system(), 'bexley-housing2-system', input))).toEqual([
      { code: 'CONTRIBUTION_REFUSED', field: 'tenancies[0].recordedOn', rule: 'R-162' },
    ]);
  });
}

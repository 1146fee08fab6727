import type { TestSystem } from '../../../support/system.ts';
import { answerOn, attendance, submit } from '../contribution/research.ts';
import { sections, wholePicture } from '../graph.ts';
import { agencyOf, inDatabase, meetingOf, nominationOf, officerOf } from '../people.ts';
import {
  change,
  codesOf,
  countIn,
  items,
  listIn,
  made,
  pictureOf,
  read,
  refusals,
} from '../pictures.ts';
import { at, declare } from './meetings.ts';

/** Who is let in, for how long, and that it is on record. */
export function presenceIsPerCase(system: () => TestSystem): void {
  it('R-059 R-060 nobody is admitted whom the inviting agency has not briefed and checked', async () => {
    const { endsAt: until } = meetingOf(system(), 'bexley');
    const nominationId = nominationOf(system(), 'bexley-guest').id;
    for (const [field, rule] of [
      ['briefed', 'R-059'],
      ['recruitmentChecked', 'R-060'],
    ] as const) {
      const attestation = { briefed: true, recruitmentChecked: true, [field]: false };
      const window = { from: '2026-11-20T00:00:00.000Z', until };
      const input = { caseId: 'BEX-2026-004', nominationId, kind: 'GUEST', ...window, attestation };
      const refused = await change(system(), 'bexley-chair', 'admitGuest', {
        input: { ...input, reason: 'Knows the family.' },
      });
      expect(refusals(refused)).toEqual([
        { code: 'DECISION_REFUSED', field: `attestation.${field}`, rule },
      ]);
    }
    expect(codesOf(await read(system(), 'bexley-guest', 'BEX-2026-004'))).toEqual(['NOT_FOUND']);
  });

  it('R-060 an observer is there for the meeting, reads no agency’s information, writes nothing, and is gone when it ends', async () => {
    const observer = 'bexley-observer';
    const { startsAt, endsAt } = meetingOf(system(), 'bexley');
    expect(codesOf(await read(system(), observer, 'BEX-2026-001'))).toEqual(['NOT_FOUND']);
    await at(system(), startsAt, async () => {
      expect(codesOf(await read(system(), observer, 'BEX-2026-001'))).toEqual([
        'DECLARATION_REQUIRED',
      ]);
      made(await declare(system(), observer, {}));
      const answer = await system().ask(observer, wholePicture, { case: 'BEX-2026-001' });
      expect(pictureOf(answer)).toMatchObject({ reference: 'BEX-2026-001' });
      for (const { section, kinds } of sections)
        for (const kind of kinds) expect(listIn(answer, section, kind) ?? []).toEqual([]);
      for (const person of pictureOf(answer).participants)
        expect(person).toMatchObject({ name: null, dateOfBirth: null });
      const given = answerOn(system(), 'BEX-2026-001', { victimAttendances: [attendance] });
      const written = await submit(system(), observer, given, 'health');
      expect(codesOf(written)).toEqual(['OPERATION_NOT_ALLOWED']);
    });
    await at(system(), endsAt, async () => {
      expect(codesOf(await read(system(), observer, 'BEX-2026-001'))).toEqual(['NOT_FOUND']);
    });
  });

  it('R-060 where the protocol knows no observers, nobody is let in as one', async () => {
    for (const area of ['london', 'kent', 'cleveland']) {
      const { id: meetingId, startsAt: from, endsAt: until } = meetingOf(system(), area);
      const nominationId = nominationOf(system(), `${area}-observer`).id;
      const attestation = { briefed: true, recruitmentChecked: true };
      const input = { meetingId, nominationId, kind: 'OBSERVER', from, until, attestation };
      const refused = await change(system(), `${area}-chair`, 'admitGuest', {
        input: { ...input, reason: 'Wants to learn.' },
      });
      expect(refusals(refused)).toEqual([
        { code: 'DECISION_REFUSED', field: 'kind', rule: 'R-060' },
      ]);
    }
  });

  it('R-062 an agency whose representative has left is shown as not present for the next case', async () => {
    const { id: meetingId, startsAt } = meetingOf(system(), 'bexley');
    const start = new Date(startsAt).getTime();
    const minute = (count: number) => new Date(start + count * 60_000).toISOString();
    const username = 'bexley-police-rep';
    const register = (leftAt: string | null) =>
      change(system(), 'bexley-coordinator', 'recordAttendance', {
        input: {
          ...{ meetingId, leftAt, kind: 'PRESENT', jobTitle: 'Detective Sergeant' },
          ...{ nominationId: nominationOf(system(), username).id, arrivedAt: minute(0) },
        },
      });
    const discuss = (reference: string, by = 'bexley-chair') =>
      change(system(), by, 'openCase', { meetingId, caseId: reference });
    await at(system(), minute(5), async () => {
      made(await register(null));
      made(await discuss('BEX-2026-001'));
      expect(codesOf(await discuss('BEX-2026-003', username))).toEqual(['OPERATION_NOT_ALLOWED']);
    });
    await at(system(), minute(25), async () => {
      made(await register(minute(20)));
      made(await discuss('BEX-2026-003'));
      const agenda = '{ meetings { agenda { reference notPresent { id } } } }';
      const { data } = await system().ask('bexley-chair', agenda);
      type Agenda = { agenda: { reference: string; notPresent: { id: string }[] | null }[] };
      const [meeting] = (data as { meetings: Agenda[] }).meetings;
      const missing = (reference: string) =>
        meeting?.agenda
          .find((entry) => entry.reference === reference)
          ?.notPresent?.some(({ id }) => id === agencyOf(system(), username).id);
      expect(missing('BEX-2026-001')).toBe(false);
      expect(missing('BEX-2026-003')).toBe(true);
      expect(missing('BEX-2026-004')).toBeUndefined();
    });
    const lines = '{ meetings { attendance { name jobTitle arrivedAt leftAt agency { name } } } }';
    const kept = await system().ask('bexley-coordinator', lines);
    const line = { jobTitle: 'Detective Sergeant', arrivedAt: minute(0), leftAt: minute(20) };
    const { name } = officerOf(system(), username);
    const agency = { name: agencyOf(system(), username).name };
    expect(kept.data).toEqual({ meetings: [{ attendance: [{ ...line, name, agency }] }] });
    const other = await system().ask('bexley-health-rep', lines);
    expect(other.data).toEqual({ meetings: [{ attendance: null }] });
  });

  it('R-062 R-063 presence is per case: a guest released is out at once, and register and log say for how long', async () => {
    const guest = 'kent-guest';
    made(await declare(system(), guest, {}));
    const before = await read(system(), guest, 'KEN-2026-001', items('police', 'domesticCrimes'));
    expect(countIn(before, 'police', 'domesticCrimes')).toBeGreaterThan(0);
    const released = new Date(system().time.now.getTime() + 1_200_000);
    await at(system(), released, async () => {
      const nominationId = nominationOf(system(), guest).id;
      const given = { caseId: 'KEN-2026-001', nominationId };
      made(await change(system(), 'kent-chair', 'releaseGuest', given));
      expect(codesOf(await read(system(), guest, 'KEN-2026-001'))).toEqual(['NOT_FOUND']);
      expect(codesOf(await read(system(), guest, 'KEN-2026-003'))).toEqual(['NOT_FOUND']);
    });
    const register = `SELECT o.name, g.name AS agency, n.role, d.at, m.released_at
      FROM declaration d JOIN nomination n ON n.id = d.nomination_id JOIN officer o ON o.id = n.officer_id
      JOIN agency g ON g.id = n.agency_id JOIN admission m ON m.nomination_id = n.id WHERE m.case_id = $1`;
    expect(
      await inDatabase(system(), 'conference', register, [system().caseId('KEN-2026-001')]),
    ).toEqual([
      {
        name: officerOf(system(), guest).name,
        agency: agencyOf(system(), guest).name,
        role: 'GUEST',
        at: system().time.now,
        released_at: released,
      },
    ]);
    const recipients = `SELECT case_reference, max(at) AS last FROM disclosure_line
      WHERE subject = $1 GROUP BY 1`;
    expect(await inDatabase(system(), 'disclosure_log', recipients, [guest])).toEqual([
      { case_reference: 'KEN-2026-001', last: system().time.now },
    ]);
  });
}

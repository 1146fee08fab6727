import { jest } from '@jest/globals';
import type { TestSystem } from '../../support/system.ts';
import { startSystem } from '../../support/system.ts';
import { answerOn, attendance, submit } from './contribution/research.ts';
import { sections, wholePicture } from './graph.ts';
import { agencyOf, inDatabase, meetingOf, nominationOf, officerOf } from './people.ts';
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
} from './pictures.ts';

jest.setTimeout(120_000);

const areas = ['dorset', 'bexley', 'london', 'kent', 'cleveland'] as const;
const caseOf = (area: string, number: number) =>
  `${area.slice(0, 3).toUpperCase()}-2026-00${String(number)}`;

describe('the meeting and its confidentiality', () => {
  let system: TestSystem;
  beforeAll(async () => {
    system = await startSystem();
  });
  afterAll(() => system.close());

  const declare = (username: string, given: object) => {
    const meetingId = meetingOf(system, username.split('-')[0] ?? '').id;
    return change(system, username, 'makeDeclaration', { meetingId, accepted: true, ...given });
  };

  /** Runs while the clock of the whole system shows another instant. */
  const at = async (instant: string | Date, work: () => Promise<void>) => {
    const { now } = system.time;
    try {
      system.time.now = new Date(instant);
      await work();
    } finally {
      system.time.now = now;
    }
  };

  it('R-056 before declaring one reads the declaration and no case; after it the case opens', async () => {
    const selection = `reference participants { name } ${items('police', 'callouts')}`;
    const shut = await read(system, 'bexley-health-rep', 'BEX-2026-003', selection);
    expect(shut.data).toEqual({ casePicture: null });
    expect(refusals(shut)).toEqual([{ code: 'DECLARATION_REQUIRED', rule: 'R-056' }]);
    const meeting = await system.ask(
      'bexley-health-rep',
      '{ meetings { declarationText declaration { accepted } } }',
    );
    expect(meeting.data).toEqual({
      meetings: [{ declarationText: expect.stringContaining('confidential'), declaration: null }],
    });
    const declared = made(await declare('bexley-health-rep', {}));
    expect(declared).toMatchObject({
      accepted: true,
      method: 'ELECTRONIC_SIGNATURE',
      textVersion: '2026-1+virtual',
      at: system.time.now.toISOString(),
    });
    const sql = 'SELECT nomination_id FROM declaration WHERE id = $1';
    expect(await inDatabase(system, 'conference', sql, [declared['id']])).toEqual([
      { nomination_id: nominationOf(system, 'bexley-health-rep').id },
    ]);
    const open = await read(system, 'bexley-health-rep', 'BEX-2026-003', selection);
    expect(countIn(open, 'police', 'callouts')).toBeGreaterThan(0);
    // One person's declaration opens nothing to a colleague.
    expect(codesOf(await read(system, 'bexley-health-deputy', 'BEX-2026-003'))).toEqual([
      'DECLARATION_REQUIRED',
    ]);
  });

  it.each([
    ['R-057 in Dorset a word is not enough', 'dorset', 'VERBAL', false],
    ['R-057 in London a signed attendance sheet is enough', 'london', 'ATTENDANCE_SHEET', true],
    ['R-057 in Kent an attendance sheet is not', 'kent', 'ATTENDANCE_SHEET', false],
    ['R-057 in Cleveland agreement by word is enough', 'cleveland', 'VERBAL', true],
  ])('%s', async (_title, area, method, accepted) => {
    const username = `${area}-childrens-deputy`;
    const refused = [{ code: 'DECISION_REFUSED', field: 'method', rule: 'R-057' }];
    expect(refusals(await declare(username, { method }))).toEqual(accepted ? [] : refused);
    expect(codesOf(await read(system, username, caseOf(area, 3)))).toEqual(
      accepted ? [] : ['DECLARATION_REQUIRED'],
    );
  });

  it('R-058 whoever cannot accept says why and stays out until the chair has decided that they may stay', async () => {
    const guest = 'london-guest';
    const codes = async () => codesOf(await read(system, guest, 'LON-2026-001'));
    expect(refusals(await declare(guest, { accepted: false }))).toEqual([
      { code: 'DECISION_REFUSED', field: 'reason', rule: 'R-058' },
    ]);
    made(await declare(guest, { accepted: false, reason: 'My lawyer must have my notes.' }));
    expect(await codes()).toEqual(['DECLARATION_AWAITS_CHAIR']);
    const decide = (by: string, allows: boolean) =>
      change(system, by, 'decideDeclaration', {
        meetingId: meetingOf(system, 'london').id,
        nominationId: nominationOf(system, guest).id,
        ...{ allows, reason: 'No notes are taken from the room.' },
      });
    expect(codesOf(await decide('london-coordinator', true))).toEqual(['OPERATION_NOT_ALLOWED']);
    expect(codesOf(await decide(guest, true))).toEqual(['OPERATION_NOT_ALLOWED']);
    made(await decide('london-chair', false));
    expect(await codes()).toEqual(['DECLARATION_AWAITS_CHAIR']);
    made(await decide('london-chair', true));
    expect(await codes()).toEqual([]);
  });

  it('R-059 R-061 a guest reads the whole statement ahead, the precautions of a virtual meeting in it, and is let in nowhere before', async () => {
    const guest = 'bexley-guest';
    expect(codesOf(await read(system, guest, 'BEX-2026-001'))).toEqual(['DECLARATION_REQUIRED']);
    const ahead = await system.ask(guest, '{ meetings { virtual declarationText startsAt } }');
    const [meeting] = (ahead.data as { meetings: { virtual: boolean; declarationText: string }[] })
      .meetings;
    expect(meeting?.virtual).toBe(true);
    expect(meeting?.declarationText).toMatch(/nobody can overhear me or look over my shoulder/);
    expect(meeting?.declarationText).toMatch(/voice assistant .* destroy my notes/s);
    const declared = made(await declare(guest, {}));
    expect(declared).toMatchObject({ precautionsAcknowledged: true });
    expect(codesOf(await read(system, guest, 'BEX-2026-001'))).toEqual([]);
  });

  it('R-059 R-060 nobody is admitted whom the inviting agency has not briefed and checked', async () => {
    const { endsAt: until } = meetingOf(system, 'bexley');
    const nominationId = nominationOf(system, 'bexley-guest').id;
    for (const field of ['briefed', 'recruitmentChecked']) {
      const attestation = { briefed: true, recruitmentChecked: true, [field]: false };
      const window = { from: '2026-11-20T00:00:00.000Z', until };
      const input = { caseId: 'BEX-2026-004', nominationId, kind: 'GUEST', ...window, attestation };
      const refused = await change(system, 'bexley-chair', 'admitGuest', {
        input: { ...input, reason: 'Knows the family.' },
      });
      expect(refusals(refused)).toEqual([
        { code: 'DECISION_REFUSED', field: `attestation.${field}`, rule: 'R-060' },
      ]);
    }
    expect(codesOf(await read(system, 'bexley-guest', 'BEX-2026-004'))).toEqual(['NOT_FOUND']);
  });

  it('R-060 an observer is there for the meeting, reads no agency’s information, writes nothing, and is gone when it ends', async () => {
    const observer = 'bexley-observer';
    const { startsAt, endsAt } = meetingOf(system, 'bexley');
    expect(codesOf(await read(system, observer, 'BEX-2026-001'))).toEqual(['NOT_FOUND']);
    await at(startsAt, async () => {
      expect(codesOf(await read(system, observer, 'BEX-2026-001'))).toEqual([
        'DECLARATION_REQUIRED',
      ]);
      made(await declare(observer, {}));
      const answer = await system.ask(observer, wholePicture, { case: 'BEX-2026-001' });
      expect(pictureOf(answer)).toMatchObject({ reference: 'BEX-2026-001' });
      for (const { section, kinds } of sections)
        for (const kind of kinds) expect(listIn(answer, section, kind) ?? []).toEqual([]);
      for (const person of pictureOf(answer).participants)
        expect(person).toMatchObject({ name: null, dateOfBirth: null });
      const given = answerOn(system, 'BEX-2026-001', { victimAttendances: [attendance] });
      const written = await submit(system, observer, given, 'health');
      expect(codesOf(written)).toEqual(['OPERATION_NOT_ALLOWED']);
    });
    await at(endsAt, async () => {
      expect(codesOf(await read(system, observer, 'BEX-2026-001'))).toEqual(['NOT_FOUND']);
    });
  });

  it('R-060 where the protocol knows no observers, nobody is let in as one', async () => {
    for (const area of ['london', 'kent', 'cleveland']) {
      const { id: meetingId, startsAt: from, endsAt: until } = meetingOf(system, area);
      const nominationId = nominationOf(system, `${area}-observer`).id;
      const attestation = { briefed: true, recruitmentChecked: true };
      const input = { meetingId, nominationId, kind: 'OBSERVER', from, until, attestation };
      const refused = await change(system, `${area}-chair`, 'admitGuest', {
        input: { ...input, reason: 'Wants to learn.' },
      });
      expect(refusals(refused)).toEqual([
        { code: 'DECISION_REFUSED', field: 'kind', rule: 'R-060' },
      ]);
    }
  });

  it('R-062 R-063 presence is per case: a guest released is out at once, and register and log say for how long', async () => {
    const guest = 'kent-guest';
    made(await declare(guest, {}));
    const before = await read(system, guest, 'KEN-2026-001', items('police', 'domesticCrimes'));
    expect(countIn(before, 'police', 'domesticCrimes')).toBeGreaterThan(0);
    const released = new Date(system.time.now.getTime() + 1_200_000);
    await at(released, async () => {
      const nominationId = nominationOf(system, guest).id;
      const given = { caseId: 'KEN-2026-001', nominationId };
      made(await change(system, 'kent-chair', 'releaseGuest', given));
      expect(codesOf(await read(system, guest, 'KEN-2026-001'))).toEqual(['NOT_FOUND']);
      expect(codesOf(await read(system, guest, 'KEN-2026-003'))).toEqual(['NOT_FOUND']);
    });
    const register = `SELECT o.name, g.name AS agency, n.role, d.at, m.released_at
      FROM declaration d JOIN nomination n ON n.id = d.nomination_id JOIN officer o ON o.id = n.officer_id
      JOIN agency g ON g.id = n.agency_id JOIN admission m ON m.nomination_id = n.id WHERE m.case_id = $1`;
    expect(
      await inDatabase(system, 'conference', register, [system.caseId('KEN-2026-001')]),
    ).toEqual([
      {
        name: officerOf(system, guest).name,
        agency: agencyOf(system, guest).name,
        role: 'GUEST',
        at: system.time.now,
        released_at: released,
      },
    ]);
    const recipients = `SELECT case_reference, max(at) AS last FROM disclosure_line
      WHERE subject = $1 GROUP BY 1`;
    expect(await inDatabase(system, 'disclosure_log', recipients, [guest])).toEqual([
      { case_reference: 'KEN-2026-001', last: system.time.now },
    ]);
  });

  it.each([
    ['R-186 a Dorset picture and every item in it carry RESTRICTED', 'dorset', 'RESTRICTED'],
    ['R-186 so do Bexley’s', 'bexley', 'RESTRICTED'],
    ['R-186 so do Kent’s', 'kent', 'RESTRICTED'],
    ['R-186 London has no marking of its own', 'london', null],
    ['R-186 Cleveland has none either', 'cleveland', null],
  ])('%s', async (_title, area, marking) => {
    const username = `${area}-police-rep`;
    await system.declare(username);
    const selection = `marking handlingText ${items('police', 'domesticCrimes')}`;
    const answer = await read(system, username, caseOf(area, 1), selection);
    const handlingText = marking === null ? null : expect.any(String);
    expect(pictureOf(answer)).toMatchObject({ marking, handlingText });
    expect(countIn(answer, 'police', 'domesticCrimes')).toBe(1);
    for (const item of listIn(answer, 'police', 'domesticCrimes') ?? [])
      expect(item['marking']).toBe(marking);
  });

  it('R-182 each area’s meeting says by when its agenda is due', async () => {
    const due: Record<string, unknown> = {};
    for (const area of areas) {
      const answer = await system.ask(`${area}-police-rep`, '{ meetings { agendaDueBy } }');
      due[area] = (answer.data as { meetings: { agendaDueBy: string }[] }).meetings[0]?.agendaDueBy;
    }
    // Eight, five, local (five by default), ten and five days before the 23rd.
    expect(due).toEqual({
      ...{ dorset: '2026-11-15', bexley: '2026-11-18', london: '2026-11-18' },
      ...{ kent: '2026-11-13', cleveland: '2026-11-18' },
    });
  });

  it('R-080 two people who accuse each other are victim in one case and perpetrator in the other, flagged and not merged', async () => {
    const username = 'bexley-police-rep';
    const agenda = await system.ask(
      username,
      '{ meetings { agenda { reference counterAllegations } } }',
    );
    type Agenda = { meetings: { agenda: { reference: string; counterAllegations: boolean }[] }[] };
    const flagged = (agenda.data as Agenda).meetings[0]?.agenda.filter(
      (entry) => entry.counterAllegations,
    );
    expect(flagged?.map(({ reference }) => reference)).toEqual(['BEX-2026-004', 'BEX-2026-005']);
    const partiesOf = async (reference: string) => {
      const answer = await read(system, username, reference, 'participants { id role name }');
      const people = pictureOf(answer).participants;
      const by = (role: string) => people.find((person) => person['role'] === role);
      return { victim: by('VICTIM'), perpetrator: by('PERPETRATOR') };
    };
    const one = await partiesOf('BEX-2026-004');
    const other = await partiesOf('BEX-2026-005');
    expect(one.victim?.['name']).toBe(other.perpetrator?.['name']);
    expect(one.perpetrator?.['name']).toBe(other.victim?.['name']);
    const ids = [one.victim, one.perpetrator, other.victim, other.perpetrator];
    expect(new Set(ids.map((person) => person?.['id'])).size).toBe(4);
  });
});

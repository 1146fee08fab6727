import { jest } from '@jest/globals';
import type { TestSystem } from '../../support/system.ts';
import { startSystem } from '../../support/system.ts';
import { answerOn, callout, keep, submit } from './contribution/research.ts';
import { mutationOf } from './graph.ts';
import { nominate } from './nominating.ts';
import {
  agencyOf,
  inDatabase,
  meetingOf,
  nominationOf,
  officerOf,
  participantOf,
} from './people.ts';
import {
  bytesOf,
  change,
  codeAt,
  codesOf,
  countIn,
  items,
  listIn,
  made,
  read,
  refusals,
} from './pictures.ts';

jest.setTimeout(120_000);

const notFound = [{ code: 'NOT_FOUND' }];
const restricted = 'BEX-2026-002';

describe('restricted cases', () => {
  let system: TestSystem;
  beforeAll(async () => {
    system = await startSystem();
    await system.declare(
      ...['police-rep', 'police-deputy', 'idva-rep', 'childrens-rep', 'housing-rep', 'chair'].map(
        (post) => `bexley-${post}`,
      ),
      ...['police-rep', 'police-deputy', 'idva-rep', 'health-rep'].map((post) => `london-${post}`),
    );
  });
  afterAll(() => system.close());

  const nominations = (...usernames: readonly string[]) =>
    usernames.map((username) => nominationOf(system, username).id);

  const restrict = (area: string, reference: string, given: object) => {
    const input = {
      caseId: reference,
      trigger: 'HONOUR_BASED_ABUSE',
      reason: 'Her family has people everywhere.',
      nominationIds: nominations(`${area}-police-rep`, `${area}-idva-rep`),
      ...given,
    };
    return change(system, `${area}-chair`, 'restrictCase', { input });
  };

  const agendaOf = async (username: string) => {
    const { data } = await system.ask(username, '{ meetings { agenda { reference position } } }');
    const [meeting] = (
      data as { meetings: { agenda: { reference: string; position: number }[] }[] }
    ).meetings;
    return meeting?.agenda ?? [];
  };

  it('R-049 F-53 the chair restricts a case and lifts it, each with a reason, and it counts at the next request', async () => {
    const reference = 'LON-2026-004';
    const health = () => read(system, 'london-health-rep', reference);
    expect(codesOf(await health())).toEqual([]);
    expect(refusals(await restrict('london', reference, { reason: ' ' }))).toEqual([
      { code: 'DECISION_REFUSED', field: 'reason', rule: 'R-049' },
    ]);
    const input = { caseId: reference, trigger: 'HIGH_PROFILE_VICTIM', reason: 'Known.' };
    const byCoordinator = await change(system, 'london-coordinator', 'restrictCase', {
      input: { ...input, nominationIds: nominations('london-police-rep') },
    });
    expect(codesOf(byCoordinator)).toEqual(['OPERATION_NOT_ALLOWED']);
    expect(codesOf(await health())).toEqual([]);

    made(await restrict('london', reference, {}));
    expect(refusals(await health())).toEqual(notFound);
    expect(codesOf(await read(system, 'london-police-rep', reference))).toEqual([]);
    const lift = (reason: string) =>
      change(system, 'london-chair', 'liftRestriction', { caseId: reference, reason });
    expect(codesOf(await lift(''))).toEqual(['DECISION_REFUSED']);
    expect(refusals(await health())).toEqual(notFound);
    made(await lift('The family has moved away.'));
    expect(codesOf(await health())).toEqual([]);
  });

  it('R-050 whoever is not on the list is answered as if there were no such case; the log knows why', async () => {
    const selection = 'reference participants { name } police { callouts { id } }';
    for (const username of ['bexley-housing-rep', 'bexley-police-deputy']) {
      const none = await read(system, username, 'BEX-2026-999', selection);
      for (const name of [restricted, system.caseId(restricted)]) {
        const answer = await read(system, username, name, selection);
        expect(bytesOf(answer)).toBe(bytesOf(none));
      }
    }
    const answer = await read(system, 'bexley-police-deputy', restricted);
    const sql = `SELECT body->'refused'->0->>'rule' AS rule FROM disclosure_entry
      WHERE disclosure_id = $1 AND kind = 'OUTCOME'`;
    expect(await inDatabase(system, 'disclosure_log', sql, [answer.disclosureId])).toEqual([
      { rule: 'R-050' },
    ]);
    for (const username of ['bexley-police-rep', 'bexley-idva-rep', 'bexley-childrens-rep'])
      expect(codesOf(await read(system, username, restricted))).toEqual([]);
  });

  it('R-050 R-184 the agenda of whoever is not on the list has neither the case nor a gap', async () => {
    const others = [1, 3, 4, 5, 6].map((number, index) => ({
      reference: `BEX-2026-00${String(number)}`,
      position: index + 1,
    }));
    expect(await agendaOf('bexley-housing-rep')).toEqual(others);
    expect(await agendaOf('bexley-coordinator')).toEqual(others);
    const all = await agendaOf('bexley-police-rep');
    expect(all.map(({ reference }) => reference)).toContain(restricted);
    expect(all.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('R-050 the list holds representatives of agencies on the case, and nobody else', async () => {
    for (const username of ['london-guest', 'london-observer', 'bexley-police-rep']) {
      const nominationIds = nominations('london-police-rep', username);
      expect(refusals(await restrict('london', 'LON-2026-006', { nominationIds }))).toEqual([
        { code: 'DECISION_REFUSED', field: 'nominationIds[1]', rule: 'R-050' },
      ]);
    }
    expect(codesOf(await read(system, 'london-health-rep', 'LON-2026-006'))).toEqual([]);
  });

  it('R-051 a researcher works on a restricted case only once signed up under somebody on the list', async () => {
    const username = 'bexley-probation-deputy';
    const input = {
      subject: username,
      name: officerOf(system, username).name,
      agencyId: agencyOf(system, 'bexley-police-rep').id,
      role: 'RESEARCHER',
      startsOn: '2026-11-20',
      trainedOn: '2026-11-01',
      partyToAnyCase: false,
    };
    const nominationId = await nominate(system, 'bexley-coordinator', input);
    const capacity = { 'x-marac-capacity': nominationId };
    const selection = [items('police', 'intelligence'), items('idva', 'safetyContext')].join(' ');
    const seen = () => read(system, username, restricted, selection, capacity);
    const handIn = () => {
      const given = answerOn(system, restricted, { shieldingConfirmed: true, callouts: [callout] });
      const mutation = mutationOf('submitPoliceResearch', ['input']);
      return system.ask(username, mutation, { input: given }, capacity);
    };
    expect(refusals(await seen())).toEqual(notFound);
    expect(refusals(await handIn())).toEqual(notFound);

    const sign = (by: string, supervisor = by) =>
      change(system, by, 'signDelegate', {
        caseId: restricted,
        nominationId,
        supervisorNominationId: nominationOf(system, supervisor).id,
        signedOn: '2026-11-20',
      });
    // Nobody off the list signs, nor one of another agency for her own.
    expect(refusals(await sign('bexley-police-deputy'))).toEqual(notFound);
    expect(refusals(await sign('bexley-idva-rep'))).toEqual([
      { code: 'DECISION_REFUSED', field: 'nominationId', rule: 'R-051' },
    ]);
    expect(refusals(await seen())).toEqual(notFound);
    made(await sign('bexley-police-rep'));
    const answer = await seen();
    expect(countIn(answer, 'police', 'intelligence')).toBe(2);
    expect(codeAt(answer, 'idva', 'safetyContext')).toBe('WITHHELD');
    made(await handIn());
  });

  it('R-052 research on a restricted case is taken only with the agency’s own records shielded', async () => {
    const given = { callouts: [callout] };
    const open = answerOn(system, restricted, given);
    expect(refusals(await submit(system, 'bexley-police-system', open))).toEqual([
      { code: 'CONTRIBUTION_REFUSED', field: 'shieldingConfirmed', rule: 'R-052' },
    ]);
    const shielded = { ...given, shieldingConfirmed: true };
    const [id] = await keep(system, 'bexley-police-system', restricted, shielded);
    const selection = items('police', 'callouts');
    const answer = await read(system, 'bexley-idva-rep', restricted, selection);
    expect((listIn(answer, 'police', 'callouts') ?? []).map((item) => item.id)).toContain(id);
  });

  it('R-053 F-28 a colleague of a party is on the list only if the chair names that person in spite of it', async () => {
    const reference = 'LON-2026-005';
    const agencyId = agencyOf(system, 'london-police-rep').id;
    const { id: party } = participantOf(system, reference, 'PERPETRATOR');
    const sql = `INSERT INTO employer_exclusion (case_id, agency_id, participation_id)
      VALUES ($1, $2, $3)`;
    await inDatabase(system, 'conference', sql, [system.caseId(reference), agencyId, party]);
    expect(refusals(await read(system, 'london-police-rep', reference))).toEqual(notFound);
    expect(refusals(await restrict('london', reference, {}))).toEqual([
      { code: 'DECISION_REFUSED', field: 'nominationIds[0]', rule: 'R-053' },
    ]);
    const namedDespiteEmployer = nominations('london-police-rep');
    made(await restrict('london', reference, { namedDespiteEmployer }));
    expect(codesOf(await read(system, 'london-police-rep', reference))).toEqual([]);
    expect(refusals(await read(system, 'london-police-deputy', reference))).toEqual(notFound);
  });

  it('R-053 the landlord that employs the alleged perpetrator learns nothing, its system neither', async () => {
    for (const post of ['housing-rep', 'housing-deputy', 'housing-system']) {
      expect(refusals(await read(system, `bexley-${post}`, restricted))).toEqual(notFound);
      const given = answerOn(system, restricted, { answer: 'NOTHING_HELD' });
      const answer = await submit(system, `bexley-${post}`, given);
      expect(refusals(answer)).toEqual(notFound);
    }
  });

  it('R-054 R-184 no list of any kind names a restricted case to anybody off the chair’s list', async () => {
    const input = {
      meetingId: meetingOf(system, 'bexley').id,
      nominationId: nominationOf(system, 'bexley-observer').id,
      kind: 'OBSERVER',
      from: meetingOf(system, 'bexley').startsAt,
      until: meetingOf(system, 'bexley').endsAt,
      attestation: { recruitmentChecked: true, briefed: true },
      reason: 'Learns how a meeting is run.',
    };
    made(await change(system, 'bexley-chair', 'admitGuest', { input }));
    const listed = ['police-rep', 'idva-rep', 'childrens-rep', 'chair'];
    // A system stands behind the person on the list, and reads what its own agency handed in.
    const systems = ['police-system', 'idva-system', 'childrens-system'];
    const expected = [...listed, ...systems].map((post) => `bexley-${post}`).sort();
    const { now } = system.time;
    try {
      system.time.now = new Date(new Date(meetingOf(system, 'bexley').startsAt).getTime() + 60_000);
      const told: string[] = [];
      const { officers } = system.cast.conference;
      // She holds two nominations since R-051 above, and is asked which.
      const asked = officers.filter(({ subject }) => subject !== 'bexley-probation-deputy');
      for (const { subject } of asked.filter((one) => one.subject.startsWith('bexley-'))) {
        const agenda = await agendaOf(subject);
        if (agenda.some(({ reference }) => reference === restricted)) told.push(subject);
        expect(agenda.map(({ position }) => position)).toEqual(agenda.map((_, index) => index + 1));
      }
      expect(told.sort()).toEqual(expected);
      // The observer does see the rest of the meeting, so the agenda was not simply empty.
      expect(await agendaOf('bexley-observer')).toHaveLength(5);
    } finally {
      system.time.now = now;
    }
  });

  it('R-054 the agenda that goes to another panel is without restricted cases, and the chair is told which', async () => {
    const query = `query ($meeting: ID!) { agendaCopy(meetingId: $meeting, for: MAPPA) {
      items { reference position } leftOut { reference } } }`;
    const variables = { meeting: meetingOf(system, 'bexley').id };
    const copyFor = async (username: string) => {
      const answer = await system.ask(username, query, variables);
      const { data } = answer;
      return (data as { agendaCopy: unknown } | null)?.agendaCopy ?? codesOf(answer);
    };
    const items = [1, 3, 4, 5, 6].map((number, index) => ({
      reference: `BEX-2026-00${String(number)}`,
      position: index + 1,
    }));
    const leftOut = [{ reference: restricted }];
    expect(await copyFor('bexley-chair')).toEqual({ items, leftOut });
    expect(await copyFor('bexley-coordinator')).toEqual({ items, leftOut: null });
    for (const post of ['police-rep', 'observer', 'auditor', 'steering'])
      expect(await copyFor(`bexley-${post}`)).toEqual(['OPERATION_NOT_ALLOWED']);
  });

  it.each([
    [
      'R-055 where the document knows no restricted cases it is on record as discretionary',
      'cleveland',
      'DISCRETIONARY',
    ],
    [
      'R-055 R-049 where the document knows them it is on record as the document’s',
      'bexley',
      'DOCUMENT',
    ],
  ])('%s', async (_title, area, basis) => {
    const reference = `${area.slice(0, 3).toUpperCase()}-2026-006`;
    const { id } = made(await restrict(area, reference, {}));
    const sql = 'SELECT kind, outcome, reason, decided_by FROM decision_record WHERE id = $1';
    const [record] = await inDatabase(system, 'conference', sql, [id]);
    expect(record).toMatchObject({
      kind: 'CASE_RESTRICTED',
      outcome: { basis, trigger: 'HONOUR_BASED_ABUSE' },
      reason: 'Her family has people everywhere.',
      decided_by: nominationOf(system, `${area}-chair`).id,
    });
  });
});

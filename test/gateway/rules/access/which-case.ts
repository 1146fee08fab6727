import { purposes } from '../../../../schema/vocabulary/terms.ts';
import type { Answer, TestSystem } from '../../../support/system.ts';
import { answerOn, submit } from '../contribution/research.ts';
import { fieldsOf } from '../graph.ts';
import {
  agencyOf,
  inDatabase,
  meetingOf,
  nominationOf,
  officerOf,
  participantOf,
} from '../people.ts';
import { bytesOf, change, codesOf, made, read, refusals } from '../pictures.ts';
import { caseOperations } from './every-operation.ts';

const notFound = [{ code: 'NOT_FOUND' }];

/** Which cases are open, and that the rest cannot be told from what does not exist. */
export function accessByCase(system: () => TestSystem): void {
  it('R-033 a case one is not on the distribution of answers byte for byte like none', async () => {
    const agencyId = agencyOf(system(), 'london-health-rep').id;
    const hidden = system().caseId('LON-2026-004');
    const sql = 'DELETE FROM distribution WHERE case_id = $1 AND agency_id = $2';
    await inDatabase(system(), 'conference', sql, [hidden, agencyId]);
    const whole = 'id complete participants { name } police { callouts { id } }';
    const ask = async (name: string) => {
      const answer = await read(system(), 'london-health-rep', name, whole);
      const { date: _date, ...headers } = Object.fromEntries(answer.headers);
      return { answer, told: { bytes: bytesOf(answer), headers } };
    };
    const none = await ask('LON-2026-999');
    expect(none.answer.data).toEqual({ casePicture: null });
    expect(refusals(none.answer)).toEqual(notFound);
    // By reference and by id, of another area, and restricted to others: all alike.
    for (const name of ['LON-2026-004', hidden, 'LON-2026-002', 'KEN-2026-001', ''])
      expect((await ask(name)).told).toEqual(none.told);
  });

  it('R-033 a case that is not there answers every operation alike', async () => {
    const operations = (name: string, id: string) => [
      change(system(), 'london-health-rep', 'declareConflict', {
        caseId: name,
        explanation: 'Knows the family.',
      }),
      change(system(), 'london-health-rep', 'withdrawHealthItem', {
        caseId: name,
        ...{ itemId: 'i', reason: 'Wrong person.' },
      }),
      submit(system(), 'london-health-system', {
        ...answerOn(system(), 'LON-2026-001', { answer: 'NOTHING_HELD' }),
        caseId: id,
      }),
    ];
    const told = async (name: string, id: string) =>
      Promise.all(operations(name, id).map(async (answer) => bytesOf(await answer)));
    const none = await told('LON-2026-999', 'c-nothing');
    expect(await told('LON-2026-004', system().caseId('LON-2026-004'))).toEqual(none);
  });

  it('R-037 a guest sees the case of the invitation, inside its window, and no other', async () => {
    await system().declare('kent-guest');
    const seen = async (reference: string) => {
      const answer = await read(system(), 'kent-guest', reference);
      return answer.errors.length > 0 ? refusals(answer) : answer.data;
    };
    const open = { casePicture: { reference: 'KEN-2026-001' } };
    expect(await seen('KEN-2026-001')).toEqual(open);
    expect(await seen('KEN-2026-003')).toEqual(notFound);
    const agenda = await system().ask(
      'kent-guest',
      '{ meetings { agenda { reference position } } }',
    );
    expect(agenda.data).toEqual({
      meetings: [{ agenda: [{ reference: 'KEN-2026-001', position: 1 }] }],
    });
    const { now } = system().time;
    const window = system().cast.conference.admissions.find(
      ({ nominationId }) => nominationId === nominationOf(system(), 'kent-guest').id,
    );
    try {
      system().time.now = new Date(window?.until ?? '');
      expect(await seen('KEN-2026-001')).toEqual(notFound);
      system().time.now = new Date(new Date(window?.from ?? '').getTime() - 1);
      expect(await seen('KEN-2026-001')).toEqual(notFound);
    } finally {
      system().time.now = now;
    }
  });

  it('R-037 where the protocol knows no guests, nobody is let in as one', async () => {
    const input = {
      caseId: 'DOR-2026-001',
      nominationId: nominationOf(system(), 'dorset-guest').id,
      kind: 'GUEST',
      from: '2026-11-20T00:00:00.000Z',
      until: meetingOf(system(), 'dorset').endsAt,
      attestation: { recruitmentChecked: true, briefed: true },
      reason: 'Works with the family.',
    };
    const refused = await change(system(), 'dorset-chair', 'admitGuest', { input });
    expect(refusals(refused)).toEqual([{ code: 'DECISION_REFUSED', field: 'kind', rule: 'R-037' }]);
    expect(refusals(await read(system(), 'dorset-guest', 'DOR-2026-001'))).toEqual(notFound);
  });

  it('R-042 a purpose that is not the conference’s own is refused, and nobody is asked', async () => {
    const query = `query ($case: ID!, $purpose: Purpose!) {
      casePicture(caseId: $case, purpose: $purpose) { reference housing { tenancies { id } } } }`;
    const others = purposes.filter((purpose) => purpose !== 'MARAC_SAFETY');
    expect(others).toContain('TENANCY_ENFORCEMENT');
    for (const purpose of others) {
      const variables = { case: 'BEX-2026-001', purpose };
      const answer = await system().ask('bexley-housing-rep', query, variables);
      expect(answer.data).toEqual({ casePicture: null });
      expect(refusals(answer)).toEqual([{ code: 'PURPOSE_NOT_PERMITTED', rule: 'R-042' }]);
      const sql = 'SELECT 1 FROM release_log WHERE disclosure_id = $1';
      for (const database of ['conference', 'housing'] as const)
        expect(await inDatabase(system(), database, sql, [answer.disclosureId])).toEqual([]);
      const logged = 'SELECT DISTINCT purpose FROM disclosure_entry WHERE disclosure_id = $1';
      expect(await inDatabase(system(), 'disclosure_log', logged, [answer.disclosureId])).toEqual([
        { purpose },
      ]);
    }
  });

  it('R-043 whoever declares a conflict is shut out of that case until the coordinator clears it', async () => {
    const username = 'bexley-childrens-rep';
    const conflict = { caseId: 'BEX-2026-004', explanation: 'Her neighbour is the perpetrator.' };
    made(await change(system(), username, 'declareConflict', conflict));
    const codes = async (reference: string) => codesOf(await read(system(), username, reference));
    expect(await codes('BEX-2026-004')).toEqual(['CONFLICT_PAUSED']);
    expect(await codes('BEX-2026-005')).toEqual([]);
    const officerId = officerOf(system(), username).id;
    const notice = `SELECT kind, case_id FROM decision_record
      WHERE nomination_id = $1 AND kind = 'CONFLICT_DECLARED'`;
    expect(
      await inDatabase(system(), 'conference', notice, [nominationOf(system(), username).id]),
    ).toEqual([{ kind: 'CONFLICT_DECLARED', case_id: system().caseId('BEX-2026-004') }]);

    const query = '{ pausedConflicts { reference officerId name } }';
    const waiting = async (by: string) => {
      const answer = await system().ask(by, query);
      return answer.errors.length > 0 ? codesOf(answer) : answer.data;
    };
    const { name } = officerOf(system(), username);
    expect(await waiting('bexley-coordinator')).toEqual({
      pausedConflicts: [{ reference: 'BEX-2026-004', officerId, name }],
    });
    expect(await waiting('bexley-chair')).toEqual(['OPERATION_NOT_ALLOWED']);

    const clearance = { caseId: 'BEX-2026-004', officerId, advice: 'Moved away years ago.' };
    expect(codesOf(await change(system(), username, 'clearConflict', clearance))).not.toEqual([]);
    expect(await codes('BEX-2026-004')).toEqual(['CONFLICT_PAUSED']);
    made(await change(system(), 'bexley-coordinator', 'clearConflict', clearance));
    expect(await waiting('bexley-coordinator')).toEqual({ pausedConflicts: [] });
    expect(await codes('BEX-2026-004')).toEqual([]);
  });

  it('R-047 nothing is searched for: no question takes a name, a birthday, an address or a page', () => {
    const asked = fieldsOf('Query').map(({ name, arguments: taken }) => [
      name.value,
      ...(taken ?? []).map((argument) => argument.name.value).sort(),
    ]);
    expect(asked.sort()).toEqual([
      ['agendaCopy', 'for', 'meetingId'],
      ['casePicture', 'caseId', 'permissionId', 'purpose'],
      ['decisionsNotToShare'],
      ['disposalList'],
      ['emergencies'],
      ['heldNominations'],
      ['inbox'],
      ['me'],
      ['meeting', 'id'],
      ['meetings'],
      ['pausedConflicts'],
      ['redisclosurePack', 'permissionId'],
      ['redisclosureRequest', 'id'],
      ['redisclosureRequests'],
    ]);
    const within = ['CasePicture', 'Participant', 'Meeting', 'AgendaItem', 'HousingResearch'];
    for (const type of within)
      for (const field of fieldsOf(type)) expect(field.arguments ?? []).toEqual([]);
  });

  it('R-047 references are not guessed in bulk, and no entity, schema or plan is given', async () => {
    const guesses = Array.from(
      { length: 21 },
      (_, n) =>
        `c${String(n)}: casePicture(caseId: "BEX-2026-0${String(n).padStart(2, '0')}") { id }`,
    );
    const bulk = await system().ask('bexley-health-rep', `{ ${guesses.join(' ')} }`);
    expect(codesOf(bulk)).toEqual(['OPERATION_TOO_LARGE']);
    for (const query of [
      '{ _entities(representations: []) { __typename } }',
      '{ _service { sdl } }',
      '{ __schema { types { name } } }',
      '{ casePicture(caseId: "BEX-2026-001") { policeStanding { state } } }',
    ]) {
      const answer = await system().ask('bexley-health-rep', query);
      expect([answer.status, answer.data, ...codesOf(answer)]).toEqual([
        ...[400, undefined, 'BAD_REQUEST'],
      ]);
    }
  });

  it('R-048 steering group and auditor are shown no case and no agenda', async () => {
    for (const username of ['bexley-steering', 'bexley-auditor']) {
      expect(refusals(await read(system(), username, 'BEX-2026-001'))).toEqual(notFound);
      const agenda = await system().ask(username, '{ meetings { agenda { reference } } }');
      expect(agenda.data).toEqual({ meetings: [{ agenda: [] }] });
    }
  });

  it('F-28 R-053 the employer of a party is shut out of every operation, whatever grants there are', async () => {
    const reference = 'KEN-2026-005';
    const caseId = system().caseId(reference);
    const police = agencyOf(system(), 'kent-police-rep').id;
    const everybody = ['rep', 'deputy', 'spoc', 'system'].map((post) => `kent-police-${post}`);
    // The chair and the coordinator of Kent are the police's own.
    everybody.push('kent-chair', 'kent-coordinator');
    await system().declare('kent-police-rep', 'kent-police-deputy', 'kent-chair');
    const nominationId = nominationOf(system(), 'kent-police-rep').id;
    const meetingId = meetingOf(system(), 'kent').id;
    const research = answerOn(system(), reference, { answer: 'NOTHING_HELD' });
    const known = {
      ...{ caseId, nominationId, meetingId, agencyId: police, nominationIds: [nominationId] },
      ...{ supervisorNominationId: nominationId, category: 'police.callouts', audience: ['ALL'] },
    };
    // Which operations there are is read from the graph: whatever takes a case.
    const changes = caseOperations.filter(({ root }) => root === 'Mutation');
    expect(caseOperations.filter(({ root }) => root === 'Query').map(({ name }) => name)).toEqual([
      'casePicture',
      'redisclosureRequest',
    ]);
    expect(changes.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['submitHousingResearch', 'restrictCase', 'admitGuest', 'openCase']),
    );
    const operations = (username: string): Record<string, Promise<Answer>> => ({
      casePicture: read(system(), username, reference),
      byId: read(system(), username, caseId),
      redisclosureRequest: system().ask(
        username,
        'query ($id: ID!) { redisclosureRequest(id: $id) { id } }',
        { id: caseId },
      ),
      ...Object.fromEntries(
        changes.map(({ name, given }) => {
          const submits = name.startsWith('submit');
          const sent = submits ? { input: research } : given(known);
          return [name, change(system(), username, name, sent)];
        }),
      ),
    });
    const onAgenda = async (username: string) => {
      const { text } = await system().ask(username, '{ meetings { agenda { reference } } }');
      return text.includes(reference);
    };
    // The ground: without the exclusion the representative reads the case, so that alone shuts it.
    expect(codesOf(await read(system(), 'kent-police-rep', reference))).toEqual([]);
    expect(await onAgenda('kent-police-rep')).toBe(true);
    const wider = { caseId, category: 'police.callouts', audience: ['POLICE'], reason: 'Ours.' };
    made(await change(system(), 'kent-police-rep', 'changeAudience', wider));

    const sql =
      'INSERT INTO employer_exclusion (case_id, agency_id, participation_id) VALUES ($1, $2, $3)';
    const { id: party } = participantOf(system(), reference, 'PERPETRATOR');
    await inDatabase(system(), 'conference', sql, [caseId, police, party]);
    // By role first, where the role may not do it on any case at all: that says nothing of this one.
    const expected = [...notFound, { code: 'OPERATION_NOT_ALLOWED', rule: 'R-003' }];
    for (const username of everybody) {
      expect(await onAgenda(username)).toBe(false);
      for (const [operation, asked] of Object.entries(operations(username))) {
        const answer = await asked;
        expect({ username, operation, refused: refusals(answer) }).toEqual({
          ...{ username, operation },
          refused: [expected.find(({ code }) => codesOf(answer).includes(code))],
        });
      }
    }
    const records = 'SELECT kind FROM decision_record WHERE case_id = $1 ORDER BY at';
    expect(await inDatabase(system(), 'conference', records, [caseId])).toEqual([
      { kind: 'AUDIENCE_CHANGED' },
    ]);
  });
}

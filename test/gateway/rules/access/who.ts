import { mutationSubgraphs } from '../../../../gateway/federation/supergraph.ts';
import { decisions } from '../../../../gateway/permissions/decisions.ts';
import { readSchema } from '../../../../gateway/read-schema.ts';
import type { TestSystem } from '../../../support/system.ts';
import { agencyOf, inDatabase, meetingOf, nominationOf, officerOf } from '../people.ts';
import { nominate } from '../nominating.ts';
import { change, codeAt, codesOf, countIn, items, made, read, refusals } from '../pictures.ts';

const today = '2026-11-20';
const meetings = '{ me { username } meetings { id agenda { reference } } }';

/** Who is let in at all: one nominated person, of one signed agency, in one role. */
export function accessByWho(system: () => TestSystem): void {
  it('R-001 a person with two nominations is asked in which she acts, and sees what that one may see', async () => {
    const username = 'kent-housing-rep';
    const agencyId = agencyOf(system(), 'kent-idva-rep').id;
    const role = 'REPRESENTATIVE';
    const { name } = officerOf(system(), username);
    const input = { subject: username, name, agencyId, role };
    const asIdva = await nominate(system(), 'kent-coordinator', input);
    const selection = items('idva', 'unreportedIncidents');
    const undecided = await read(system(), username, 'KEN-2026-001', selection);
    expect([undecided.status, undecided.data, ...codesOf(undecided)]).toEqual([
      ...[403, undefined, 'CAPACITY_REQUIRED'],
    ]);
    const acting = (nomination: string) => ({ 'x-marac-capacity': nomination });
    const housing = acting(nominationOf(system(), username).id);
    const declaration = { meetingId: meetingOf(system(), 'kent').id, accepted: true };
    for (const capacity of [housing, acting(asIdva)])
      made(await change(system(), username, 'makeDeclaration', declaration, capacity));

    const asHousing = await read(system(), username, 'KEN-2026-001', selection, housing);
    expect(codeAt(asHousing, 'idva', 'unreportedIncidents')).toBe('WITHHELD');
    const asAdvocate = await read(system(), username, 'KEN-2026-001', selection, acting(asIdva));
    expect(countIn(asAdvocate, 'idva', 'unreportedIncidents')).toBeGreaterThan(0);
    expect(codesOf(asAdvocate)).toEqual([]);
  });

  it('R-001 nobody acts under somebody else’s nomination', async () => {
    const capacity = { 'x-marac-capacity': nominationOf(system(), 'bexley-chair').id };
    const answer = await read(system(), 'bexley-health-rep', 'BEX-2026-001', 'id', capacity);
    expect([answer.status, ...codesOf(answer)]).toEqual([403, 'NOT_NOMINATED']);
  });

  it('R-002 an agency without a current signature is given no case field, and the attempt is logged', async () => {
    const { id } = agencyOf(system(), 'cleveland-housing-rep');
    await inDatabase(system(), 'conference', `UPDATE agency SET standing = $2 WHERE id = $1`, [
      ...[id, 'UNSIGNED'],
    ]);
    const refused = [{ code: 'AGENCY_NOT_SIGNED', rule: 'R-002' }];
    for (const reference of ['CLE-2026-001', 'CLE-2026-999']) {
      const answer = await read(system(), 'cleveland-housing-rep', reference);
      expect(answer.data).toEqual({ casePicture: null });
      expect(refusals(answer)).toEqual(refused);
      const sql = `SELECT body->'refused' AS refused FROM disclosure_entry
        WHERE disclosure_id = $1 AND kind = 'OUTCOME'`;
      expect(await inDatabase(system(), 'disclosure_log', sql, [answer.disclosureId])).toEqual([
        {
          refused: [
            {
              field: 'casePicture',
              case: expect.any(String),
              code: 'AGENCY_NOT_SIGNED',
              rule: 'R-002',
            },
          ],
        },
      ]);
    }
    const agenda = await system().ask('cleveland-housing-rep', '{ meetings { id } }');
    expect(agenda.data).toEqual({ meetings: [] });
  });

  it('R-003 somebody who signs in and is on nobody’s list sees nothing', async () => {
    const sql = 'UPDATE officer SET subject = $2 WHERE subject = $1';
    await inDatabase(system(), 'conference', sql, ['dorset-health-deputy', 'left-the-list']);
    const asked = [
      await read(system(), 'dorset-health-deputy', 'DOR-2026-001'),
      await system().ask('dorset-health-deputy', meetings),
      await change(system(), 'dorset-health-deputy', 'declareConflict', {
        caseId: 'DOR-2026-001',
        explanation: 'Knows the family.',
      }),
    ];
    for (const answer of asked)
      expect([answer.status, answer.data, ...codesOf(answer)]).toEqual([
        ...[403, undefined, 'NOT_NOMINATED'],
      ]);
  });

  it('R-003 every decision of the conference names the roles that may take it, and no other is named', () => {
    const ofConference = [...mutationSubgraphs(readSchema().supergraphSdl)].flatMap(
      ([mutation, subgraph]) => (subgraph === 'conference' ? [mutation] : []),
    );
    expect(Object.keys(decisions).sort()).toEqual(ofConference.sort());
  });

  it('R-006 the end of a nomination is dated, and late in Cleveland after five working days', async () => {
    const ended = async (username: string, by: string, effectiveOn: string) => {
      const nominationId = nominationOf(system(), username).id;
      const given = { nominationId, effectiveOn, reason: 'Left the agency.' };
      const { id } = made(await change(system(), by, 'endNomination', given));
      const sql = 'SELECT kind, outcome, decided_by FROM decision_record WHERE id = $1';
      const [record] = await inDatabase(system(), 'conference', sql, [id]);
      expect(record).toMatchObject({
        kind: 'NOMINATION_ENDED',
        decided_by: nominationOf(system(), by).id,
      });
      return record?.['outcome'];
    };
    const cleveland = 'cleveland-coordinator';
    expect(await ended('cleveland-health-deputy', cleveland, '2026-11-12')).toMatchObject({
      ...{ effectiveOn: '2026-11-12', late: true, workingDays: 6 },
    });
    expect(await ended('cleveland-idva-deputy', cleveland, '2026-11-13')).toMatchObject({
      ...{ late: false, workingDays: 5 },
    });
    const bexley = await ended('bexley-idva-deputy', 'bexley-coordinator', '2026-10-01');
    expect(bexley).toMatchObject({ late: false });
  });

  it('R-008 F-53 access ends with the nomination: the next request of the live session is refused', async () => {
    const username = 'bexley-health-deputy';
    await system().declare(username);
    const before = await read(system(), username, 'BEX-2026-001');
    expect(before.data).toEqual({ casePicture: { reference: 'BEX-2026-001' } });
    made(
      await change(system(), 'bexley-coordinator', 'endNomination', {
        nominationId: nominationOf(system(), username).id,
        effectiveOn: today,
        reason: 'Moved to another post.',
      }),
    );
    for (const answer of [
      await read(system(), username, 'BEX-2026-001'),
      await system().ask(username, meetings),
    ])
      expect([answer.status, answer.data, ...codesOf(answer)]).toEqual([
        ...[403, undefined, 'NOT_NOMINATED'],
      ]);
  });

  it('R-009 in Bexley a case stays shut until the training is recorded; elsewhere it opens', async () => {
    const replace = async (area: string) => {
      const username = `${area}-probation-deputy`;
      const by = `${area}-coordinator`;
      const nominationId = nominationOf(system(), username).id;
      const end = { nominationId, effectiveOn: today, reason: 'Nominated anew.' };
      made(await change(system(), by, 'endNomination', end));
      const agencyId = agencyOf(system(), username).id;
      const { name } = officerOf(system(), username);
      const input = { subject: username, name, agencyId, role: 'DEPUTY' };
      const renewed = await nominate(system(), by, input);
      await system().declare(username);
      return renewed;
    };
    const nominationId = await replace('bexley');
    const untrained = await read(system(), 'bexley-probation-deputy', 'BEX-2026-001');
    expect(refusals(untrained)).toEqual([{ code: 'TRAINING_REQUIRED', rule: 'R-009' }]);
    const agenda = await system().ask(
      'bexley-probation-deputy',
      '{ meetings { agenda { reference } } }',
    );
    expect(agenda.data).toEqual({ meetings: [{ agenda: [] }] });
    const training = { nominationId, trainedOn: '2026-11-19' };
    made(await change(system(), 'bexley-coordinator', 'recordTraining', training));
    const trained = await read(system(), 'bexley-probation-deputy', 'BEX-2026-001');
    expect(trained.data).toEqual({ casePicture: { reference: 'BEX-2026-001' } });

    await replace('london');
    const elsewhere = await read(system(), 'london-probation-deputy', 'LON-2026-001');
    expect(elsewhere.data).toEqual({ casePicture: { reference: 'LON-2026-001' } });
  });

  it('R-003 R-039 R-050 who nominates learns nothing of a party; one who may open the case is told, and makes sure', async () => {
    const agencyId = agencyOf(system(), 'bexley-police-spoc').id;
    const given = { agencyId, role: 'DEPUTY', startsOn: today, trainedOn: '2026-11-01' };
    const partiesTo = (reference: string) => {
      const { cases, participations, persons } = system().cast.conference;
      const of = cases.find((one) => one.reference === reference)?.id;
      return participations
        .filter(({ caseId }) => caseId === of)
        .map(({ personId }) => persons.find(({ id }) => id === personId)?.name ?? '');
    };
    const usual = { subject: 'bexley-observer', name: 'Adaeze Marlowe', partyToAnyCase: false };
    const nominateAs = (by: string, input: object) =>
      change(system(), by, 'nominateOfficer', { input: { ...given, ...usual, ...input } });
    const declared = await nominateAs('bexley-police-spoc', {
      ...{ subject: 'x-0', partyToAnyCase: true },
    });
    expect(refusals(declared)).toEqual([
      { code: 'DECISION_REFUSED', field: 'partyToAnyCase', rule: 'R-039' },
    ]);
    expect(refusals(await nominateAs('bexley-police-spoc', {}))).toEqual([
      { code: 'DECISION_REFUSED', field: 'name', rule: 'R-003' },
    ]);

    const rename = 'UPDATE officer SET name = $2 WHERE subject = $1';
    await inDatabase(system(), 'conference', rename, ['bexley-observer', usual.name]);
    const held = made(await nominateAs('bexley-police-spoc', {}))['about'];
    const [hidden = ''] = partiesTo('BEX-2026-002');
    const [stranger, party] = [
      made(await nominateAs('bexley-coordinator', { subject: 'x-1', name: 'Zed Zennor' })),
      made(await nominateAs('bexley-coordinator', { subject: 'x-2', name: hidden })),
    ].map(({ about, id, ...answer }) => [typeof about, typeof id, { ...answer, at: null }]);
    expect(party).toEqual(stranger);
    const capacities = async () => {
      const answer = await system().ask('bexley-observer', '{ me { role } }');
      return answer.errors.length > 0 ? codesOf(answer) : answer.data;
    };
    expect(await capacities()).toEqual({ me: { role: 'OBSERVER' } });

    const list = '{ heldNominations { id namesakeOfParty } }';
    const spoc = await system().ask('bexley-police-spoc', list);
    expect([spoc.data, ...codesOf(spoc)]).toEqual([null, 'OPERATION_NOT_ALLOWED']);
    const coordinator = await system().ask('bexley-coordinator', list);
    expect(coordinator.data).toEqual({ heldNominations: [{ id: held, namesakeOfParty: true }] });
    const confirm = (isAnotherPerson: boolean) =>
      change(system(), 'bexley-coordinator', 'confirmNomination', {
        ...{ nominationId: held, isAnotherPerson, reason: 'Another person of that name.' },
      });
    expect(refusals(await confirm(false))).toEqual([
      { code: 'DECISION_REFUSED', field: 'isAnotherPerson', rule: 'R-039' },
    ]);
    made(await confirm(true));
    expect(await capacities()).toEqual(['CAPACITY_REQUIRED']);
  });
}

import type { TestSystem } from '../../../support/system.ts';
import { agencyOf, inDatabase, nominationOf, officerOf } from '../people.ts';
import {
  answerRows,
  codeAt,
  codesOf,
  items,
  listIn,
  made,
  pictureOf,
  read,
  refusals,
} from '../pictures.ts';
import { mutationOf } from '../graph.ts';
import { nominate } from '../nominating.ts';
import { answerOn, attendance, callout, keep, submit, tenancy, withdraw } from './research.ts';

const notAllowed = [{ code: 'OPERATION_NOT_ALLOWED', rule: 'R-073' }];

/** Whose a contribution is, and who may not make or change it. */
export function researchHasAnOwner(system: () => TestSystem): void {
  it('R-015 R-073 a housing system cannot hand in health research', async () => {
    const input = answerOn(system(), 'BEX-2026-001', { victimAttendances: [attendance] });
    const refused = await submit(system(), 'bexley-housing-system', input, 'health');
    expect(refusals(refused)).toEqual(notAllowed);
    const sql = 'SELECT 1 FROM research_answer WHERE idempotency_key = $1';
    expect(await inDatabase(system(), 'health', sql, [input['idempotencyKey']])).toEqual([]);
  });

  it('R-015 R-077 a housing system reads its own items and who is to be matched, and nothing else', async () => {
    const people = `participants { name dateOfBirth addresses { line } safeContact { number }
      protectedAddresses { line } pregnancy finances relationships { name } }`;
    const selection = [
      answerRows,
      'withheld { category }',
      people,
      items('police', 'callouts', 'intelligence'),
      items('housing', 'tenancies'),
    ].join(' ');
    const answer = await read(system(), 'bexley-housing-system', 'BEX-2026-001', selection);
    const { answers, participants, withheld } = pictureOf(answer);
    expect(answers.map(({ agency }) => agency.id)).toEqual([
      agencyOf(system(), 'bexley-housing-system').id,
    ]);
    expect(withheld).toEqual([]);
    expect(listIn(answer, 'police', 'callouts')).toBeNull();
    expect(codeAt(answer, 'police', 'callouts')).toBe('WITHHELD');
    expect(listIn(answer, 'police', 'intelligence')).toEqual([]);
    const owners = (listIn(answer, 'housing', 'tenancies') ?? []).map(({ owner }) => owner.id);
    expect(new Set(owners)).toEqual(new Set([agencyOf(system(), 'bexley-housing-rep').id]));
    for (const person of participants) {
      expect(person).toMatchObject({ name: expect.any(String), dateOfBirth: expect.any(String) });
      expect(person).toMatchObject({ safeContact: null, pregnancy: null, finances: null });
      expect(person).toMatchObject({ protectedAddresses: [], relationships: null });
    }
  });

  it('R-015 a person’s sign-in is no use to a system’s nomination', async () => {
    const given = {
      subject: 'bexley-health-deputy',
      name: officerOf(system(), 'bexley-health-deputy').name,
      agencyId: agencyOf(system(), 'bexley-health-rep').id,
      role: 'SYSTEM',
      startsOn: '2026-11-20',
      partyToAnyCase: false,
    };
    const capacity = {
      'x-marac-capacity': await nominate(system(), 'bexley-coordinator', given),
    };
    const input = answerOn(system(), 'BEX-2026-001', { victimAttendances: [attendance] });
    const mutation = mutationOf('submitHealthResearch', ['input']);
    const asSystem = await system().ask('bexley-health-deputy', mutation, { input }, capacity);
    expect([asSystem.status, ...codesOf(asSystem)]).toEqual([403, 'NOT_NOMINATED']);
    const asDeputy = { 'x-marac-capacity': nominationOf(system(), 'bexley-health-deputy').id };
    made(await system().ask('bexley-health-deputy', mutation, { input }, asDeputy));
  });

  it('R-086 R-073 the owner is the caller’s agency: no input names another', async () => {
    const police = agencyOf(system(), 'bexley-police-rep').id;
    const forged = answerOn(system(), 'BEX-2026-005', {
      tenancies: [tenancy],
      onBehalfOf: police,
    });
    expect(refusals(await submit(system(), 'bexley-housing-system', forged))).toEqual(notAllowed);
    const sibling = agencyOf(system(), 'bexley-housing2-rep').id;
    const other = answerOn(system(), 'BEX-2026-005', { tenancies: [tenancy], onBehalfOf: sibling });
    expect(refusals(await submit(system(), 'bexley-housing-system', other))).toEqual(notAllowed);
    const unknown = answerOn(system(), 'BEX-2026-005', {
      tenancies: [{ ...tenancy, ownerId: police }],
    });
    expect(codesOf(await submit(system(), 'bexley-housing-system', unknown))).toEqual([
      'BAD_REQUEST',
    ]);
  });

  it('R-086 R-088 a second housing association is another owner, which only itself may change', async () => {
    const tenancies = [{ ...tenancy, audience: ['POLICE'] }];
    const [own] = await keep(system(), 'bexley-housing-system', 'BEX-2026-005', { tenancies });
    const [other] = await keep(system(), 'bexley-housing2-system', 'BEX-2026-005', { tenancies });
    const ownersSeenBy = async (username: string) => {
      const selection = items('housing', 'tenancies');
      const answer = await read(system(), username, 'BEX-2026-005', selection);
      const seen = listIn(answer, 'housing', 'tenancies') ?? [];
      return seen.filter(({ id }) => id === own || id === other).map(({ owner }) => owner.id);
    };
    const [first, second] = ['bexley-housing-rep', 'bexley-housing2-rep'].map(
      (username) => agencyOf(system(), username).id,
    );
    expect((await ownersSeenBy('bexley-police-rep')).sort()).toEqual([first, second].sort());
    expect(await ownersSeenBy('bexley-housing-rep')).toEqual([first]);
    expect(await ownersSeenBy('bexley-housing2-rep')).toEqual([second]);

    const correction = answerOn(system(), 'BEX-2026-005', {
      tenancies: [{ ...tenancy, supersedes: other }],
    });
    expect(refusals(await submit(system(), 'bexley-housing-system', correction))).toEqual([
      { code: 'CONTRIBUTION_REFUSED', field: 'tenancies[0].supersedes', rule: 'R-088' },
    ]);
    const taken = await withdraw(
      ...([system(), 'bexley-housing-rep', 'housing', 'BEX-2026-005'] as const),
      String(other),
    );
    expect(refusals(taken)).toEqual([
      { code: 'CONTRIBUTION_REFUSED', field: 'itemId', rule: 'R-088' },
    ]);
    expect(await ownersSeenBy('bexley-housing2-rep')).toEqual([second]);
  });

  it('R-088 nobody but its owner corrects or takes back an item, the coordinator and the chair neither', async () => {
    const [id] = await keep(system(), 'bexley-police-system', 'BEX-2026-005', {
      callouts: [callout],
    });
    const onBehalfOf = agencyOf(system(), 'bexley-police-rep').id;
    const typed = answerOn(system(), 'BEX-2026-005', {
      onBehalfOf,
      callouts: [{ ...callout, occurredOn: '2026-11-01', supersedes: id }],
    });
    expect(refusals(await submit(system(), 'bexley-coordinator', typed, 'police'))).toEqual([
      { code: 'CONTRIBUTION_REFUSED', field: 'callouts[0].supersedes', rule: 'R-088' },
    ]);
    for (const username of ['bexley-coordinator', 'bexley-chair', 'bexley-health-rep']) {
      const taken = await withdraw(system(), username, 'police', 'BEX-2026-005', String(id));
      expect(codesOf(taken)).toEqual(['OPERATION_NOT_ALLOWED']);
    }
    const selection = items('police', 'callouts');
    const shown = async () => {
      const answer = await read(system(), 'bexley-housing-rep', 'BEX-2026-005', selection);
      return (listIn(answer, 'police', 'callouts') ?? []).map((item) => item.id);
    };
    expect(await shown()).toContain(id);
    made(await withdraw(system(), 'bexley-police-rep', 'police', 'BEX-2026-005', String(id)));
    expect(await shown()).not.toContain(id);
  });

  it('R-073 an absent agency’s report that the coordinator types stays that agency’s', async () => {
    const { id: health, name } = agencyOf(system(), 'cleveland-health-rep');
    const input = answerOn(system(), 'CLE-2026-003', {
      onBehalfOf: health,
      victimAttendances: [attendance],
    });
    made(await submit(system(), 'cleveland-coordinator', input, 'health'));
    const selection = items('health', 'victimAttendances');
    const answer = await read(system(), 'cleveland-police-rep', 'CLE-2026-003', selection);
    expect(listIn(answer, 'health', 'victimAttendances')).toMatchObject([{ owner: { name } }]);
    const sql = `SELECT agency_id, contributed_by, recorded_by FROM research_answer
      WHERE idempotency_key = $1`;
    expect(await inDatabase(system(), 'health', sql, [input['idempotencyKey']])).toEqual([
      {
        agency_id: health,
        contributed_by: 'Robin Example',
        recorded_by: officerOf(system(), 'cleveland-coordinator').id,
      },
    ]);
  });
}

// Who may open which case, and what agencies have answered.
import type { Tape } from '../generate/tape.ts';
import type { Agency, Case, Nomination, World } from '../oracle/world.ts';
import type { Change } from './change.ts';
import { conference, databaseOf } from './change.ts';

/** Who may open which case: every test of R-033 fails for somebody somewhere. */
export function standing(world: World, tape: Tape): Change[] {
  const about = tape.pick(world.marac_case);
  const inArea = world.nomination.filter(({ agencyId }) =>
    world.agency.some(({ areaId, id }) => id === agencyId && areaId === about.areaId),
  );
  const somebody = tape.pick(inArea);
  const agencies = world.agency.filter(({ areaId }) => areaId === about.areaId);
  const agency = tape.pick(agencies);
  const changes: readonly (() => Change[])[] = [
    () => restricted(world, about, inArea, tape),
    () => [
      conference(
        `INSERT INTO conflict (id, case_id, officer_id, explanation, declared_at, cleared_at)
         VALUES (gen_random_uuid()::text, $1, $2, 'Knows them.', now(), CASE WHEN $3 THEN now() END)`,
        about.id,
        somebody.officerId,
        tape.chance(30),
      ),
    ],
    () => employed(world, about, agency, inArea, tape),
    () => [
      conference(
        'DELETE FROM distribution WHERE case_id = $1 AND agency_id = $2',
        about.id,
        agency.id,
      ),
    ],
    () => [
      conference(
        'DELETE FROM research_request WHERE case_id = $1 AND agency_id = $2',
        about.id,
        agency.id,
      ),
    ],
    () => [
      conference(
        // Nobody is suspended who never signed.
        `UPDATE agency SET standing = $2
         WHERE id = $1 AND (signed_on IS NOT NULL OR $2 IN ('UNSIGNED', 'WITHDRAWN'))`,
        agency.id,
        tape.pick(['SUSPENDED', 'UNSIGNED', 'WITHDRAWN', 'SIGNED']),
      ),
    ],
    () => [conference('UPDATE nomination SET trained_on = NULL WHERE id = $1', somebody.id)],
    () => [conference(`UPDATE nomination SET ends_at = '2026-01-01' WHERE id = $1`, somebody.id)],
    () => admitted(about, inArea, tape, world),
    () => answered(world, about, agency, tape),
    () => planned(about, agency, inArea),
  ];
  return tape.pick(changes)();
}

/** a list of the chair's, of whoever it is. */
function restricted(
  world: World,
  { id }: Case,
  inArea: readonly Nomination[],
  tape: Tape,
): Change[] {
  const lifted = conference(
    'UPDATE restriction SET lifted_at = now(), lifted_by = $2, lift_reason = $3 WHERE case_id = $1 AND lifted_at IS NULL',
    id,
    inArea[0]?.id,
    'Lifted.',
  );
  if (tape.chance(30)) return [lifted];
  const restrictionId = `fuzz-${id}-${String(tape.below(1_000_000))}`;
  const members = new Set(Array.from({ length: 1 + tape.below(6) }, () => tape.pick(inArea).id));
  return [
    lifted,
    conference(
      `INSERT INTO restriction (id, case_id, basis, trigger, reason, set_by, set_at)
       VALUES ($1, $2, 'DISCRETIONARY', 'HIGH_PROFILE_VICTIM', 'Restricted.', $3, $4)`,
      restrictionId,
      id,
      inArea[0]?.id,
      world.now.toISOString(),
    ),
    ...[...members].map((member) =>
      conference('INSERT INTO restriction_member VALUES ($1, $2)', restrictionId, member),
    ),
  ];
}

/** an agency that employs a party; perhaps somebody of it is named all the same. */
function employed(
  world: World,
  { id }: Case,
  agency: Agency,
  inArea: readonly Nomination[],
  tape: Tape,
): Change[] {
  const party = world.participation.find(({ caseId }) => caseId === id);
  const colleagues = inArea.filter(({ agencyId }) => agencyId === agency.id);
  const excluded = conference(
    'INSERT INTO employer_exclusion (case_id, agency_id, participation_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    id,
    agency.id,
    party?.id,
  );
  if (colleagues.length === 0 || tape.chance(40)) return [excluded];
  return [
    excluded,
    conference(
      `INSERT INTO named_despite_employer (case_id, nomination_id, named_by, named_at)
       VALUES ($1, $2, $2, now()) ON CONFLICT DO NOTHING`,
      id,
      tape.pick(colleagues).id,
    ),
  ];
}

/** a guest or observer, now or not, for one case or the meeting. */
function admitted(
  { areaId, id }: Case,
  inArea: readonly Nomination[],
  tape: Tape,
  world: World,
): Change[] {
  const visitors = inArea.filter(({ role }) => role === 'GUEST' || role === 'OBSERVER');
  const meeting = world.meeting.find((one) => one.areaId === areaId);
  const visitor = tape.pick(visitors);
  const [from, until] = tape.pick([
    ['2026-11-19', '2026-11-30'],
    ['2026-11-01', '2026-11-02'],
    ['2026-11-25', '2026-11-30'],
  ] as const);
  return [
    conference(
      `INSERT INTO admission (id, case_id, meeting_id, nomination_id, kind, opens_at, closes_at, released_at,
         admitted_by, attestation)
       VALUES (gen_random_uuid()::text, $1, $2, $3, $4, $5, $6, $7, $3, '{}')`,
      visitor.role === 'OBSERVER' && tape.chance(40) ? null : id,
      meeting?.id,
      visitor.id,
      visitor.role,
      from,
      until,
      tape.chance(15) ? '2026-11-20T08:00:00Z' : null,
    ),
  ];
}

/** an agency that has not answered, or declined. */
function answered(world: World, { id }: Case, agency: Agency, tape: Tape): Change[] {
  const answer = world.answers.find((one) => one.caseId === id && one.agencyId === agency.id);
  if (!answer || agency.sector === null) return [];
  const database = databaseOf(agency.sector);
  const withdrawn: Change = {
    database,
    sql: `UPDATE item SET withdrawn_at = now(), withdrawn_reason = 'Withdrawn.' WHERE answer_id = $1`,
    values: [answer.id],
  };
  const declined: Change = {
    database,
    sql: `UPDATE research_answer SET kind = 'DECLINED', reason = 'For a reason.' WHERE id = $1`,
    values: [answer.id],
  };
  const kept: Change = {
    database,
    sql: `UPDATE item SET withdrawn_at = NULL, withdrawn_reason = NULL WHERE answer_id = $1`,
    values: [answer.id],
  };
  return tape.pick([[withdrawn], [withdrawn, declined], [declined], [kept]]);
}

/** Decision 16: an entry of the plan. */
function planned(
  { custodianAgencyId, id }: Case,
  agency: Agency,
  [by]: readonly Nomination[],
): Change[] {
  return [
    conference(
      `INSERT INTO plan_action (id, case_id, text, agency_id, source_ids, recorded_by, recorded_at)
       VALUES (gen_random_uuid()::text, $1, 'Visit together.', $2, ARRAY[$3, $4], $5, now())`,
      id,
      agency.id,
      agency.id,
      custodianAgencyId,
      by?.id,
    ),
  ];
}

import { attendingRoles } from '../../../schema/vocabulary/attendance.ts';
import type { Tape } from '../generate/tape.ts';
import type { World } from '../oracle/world.ts';
import type { Change } from './change.ts';
import { conference } from './change.ts';

/** who has declared; some could not accept, and of some of those the chair has decided. */
export function declarations(world: World, tape: Tape): Change[] {
  return world.meeting.flatMap((meeting) =>
    world.nomination.flatMap((nomination) => {
      const agency = world.agency.find(({ id }) => id === nomination.agencyId);
      if (agency?.areaId !== meeting.areaId || tape.chance(8)) return [];
      if (!attendingRoles.includes(nomination.role)) return [];
      const accepted = !tape.chance(8);
      const chairAllows = accepted ? null : tape.pick([null, true, false]);
      return [
        conference(
          `UPDATE declaration SET superseded_at = now()
           WHERE meeting_id = $1 AND nomination_id = $2 AND superseded_at IS NULL`,
          meeting.id,
          nomination.id,
        ),
        conference(
          `INSERT INTO declaration (id, meeting_id, nomination_id, accepted, method, text_version,
             precautions_acknowledged, at, chair_allows, decided_by, decided_at, chair_reason, reason)
           VALUES (gen_random_uuid()::text, $1, $2, $3, 'ELECTRONIC_SIGNATURE', '2026-1+virtual', true, $4, $5,
             CASE WHEN $5::boolean IS NULL THEN NULL ELSE $2 END,
             CASE WHEN $5::boolean IS NULL THEN NULL ELSE $4::timestamptz END,
             CASE WHEN $5::boolean IS NULL THEN NULL ELSE 'Decided.' END,
             CASE WHEN $3 THEN NULL ELSE 'Cannot promise it.' END)`,
          meeting.id,
          nomination.id,
          accepted,
          world.now.toISOString(),
          chairAllows,
        ),
      ];
    }),
  );
}

// R-062, R-063 [L 1.2 l.106; L-E l.705-709; B 2.9; K l.353]: presence is per case, and ends with leaving or release.
import { Prisma } from '../../../schema/prisma/conference/generated/client.ts';
import type { Role } from '../../../schema/vocabulary/terms.ts';

/** A moment at which a meeting began to discuss a case. */
export interface Hearing {
  readonly meetingId: string;
  readonly caseId: string;
  readonly openedAt: Date;
}

/** Somebody in the room, or on the line, when it began. */
export interface Present {
  readonly meetingId: string;
  readonly caseId: string;
  readonly nominationId: string;
  readonly agencyId: string;
  readonly role: Role;
}

/**
 * Who speaks for an agency. Chair and coordinator run the meeting, whoever employs them, and an
 * observer brings nothing: counting them would show an agency as heard that was not.
 */
export const speaksForAgency: readonly Role[] = [
  'REPRESENTATIVE',
  'DEPUTY',
  'SPOC',
  'RESEARCHER',
  'GUEST',
];

const admitted = Prisma.sql`n.role NOT IN ('GUEST', 'OBSERVER') OR EXISTS (
  SELECT 1 FROM admission m WHERE m.nomination_id = n.id AND m.kind = n.role
    AND (m.case_id = h.case_id OR (m.case_id IS NULL AND m.meeting_id = h.meeting_id))
    AND m.opens_at <= h.opened_at AND m.closes_at > h.opened_at
    AND (m.released_at IS NULL OR m.released_at > h.opened_at))`;

const listedIfRestricted = Prisma.sql`n.role = 'CHAIR' OR NOT EXISTS (
  SELECT 1 FROM restriction r WHERE r.case_id = h.case_id
    AND r.set_at <= h.opened_at AND (r.lifted_at IS NULL OR r.lifted_at > h.opened_at)
    AND NOT EXISTS (SELECT 1 FROM restriction_member l WHERE l.restriction_id = r.id AND l.nomination_id = n.id)
    AND NOT EXISTS (SELECT 1 FROM delegate_statement s WHERE s.case_id = h.case_id AND s.nomination_id = n.id
                      AND (s.ended_at IS NULL OR s.ended_at > h.opened_at)))`;

const notTheEmployers = Prisma.sql`NOT EXISTS (
    SELECT 1 FROM employer_exclusion e WHERE e.case_id = h.case_id AND e.agency_id = n.agency_id)
  OR EXISTS (SELECT 1 FROM named_despite_employer d WHERE d.case_id = h.case_id AND d.nomination_id = n.id
               AND d.named_at <= h.opened_at AND (d.ended_at IS NULL OR d.ended_at > h.opened_at))`;

const noConflict = Prisma.sql`NOT EXISTS (
  SELECT 1 FROM conflict k WHERE k.case_id = h.case_id AND k.officer_id = n.officer_id
    AND k.declared_at <= h.opened_at AND (k.cleared_at IS NULL OR k.cleared_at > h.opened_at))`;

/**
 * Who was present at each of these moments, by the register as it stands, in one statement. Whoever
 * was in the building but has to leave the room for this case is not a recipient of it: a guest of
 * another case, somebody off the chair's list, a colleague of a party, somebody
 * who knows them.
 */
export function presentAt(hearings: readonly Hearing[]): Prisma.Sql {
  const meetingIds = hearings.map(({ meetingId }) => meetingId);
  const caseIds = hearings.map(({ caseId }) => caseId);
  const moments = hearings.map(({ openedAt }) => openedAt.toISOString());
  return Prisma.sql`
    SELECT DISTINCT h.meeting_id AS "meetingId", h.case_id AS "caseId", n.id AS "nominationId",
           n.agency_id AS "agencyId", n.role
    FROM unnest(${meetingIds}::text[], ${caseIds}::text[], ${moments}::timestamptz[])
           AS h(meeting_id, case_id, opened_at)
    JOIN attendance a ON a.meeting_id = h.meeting_id AND a.superseded_at IS NULL AND a.kind = 'PRESENT'
      AND a.arrived_at <= h.opened_at AND (a.left_at IS NULL OR a.left_at > h.opened_at)
    JOIN nomination n ON n.id = a.nomination_id AND (n.ends_at IS NULL OR n.ends_at > h.opened_at)
    WHERE (${admitted}) AND (${listedIfRestricted}) AND (${notTheEmployers}) AND (${noConflict})
    ORDER BY n.id`;
}

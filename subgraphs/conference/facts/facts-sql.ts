import { Prisma } from '../../../schema/prisma/conference/generated/client.ts';

/**
 * Three of the four statements behind the facts; the fourth is in `permission-rows.ts`. They are written
 * out, because every guarded request waits for them: the same through the client's relations is fifteen
 * statements one after the other. Each cost grows with the cases asked about (at most twenty) and the
 * agencies they involve, never with the cases or agencies on record.
 */

/** Every nomination a subject ever held, except while it is held back for a check. */
export const nominationsOf = (subject: string): Prisma.Sql => Prisma.sql`
  SELECT n.id, n.officer_id AS "officerId", o.name, n.agency_id AS "agencyId", a.area_id AS "area", n.role,
         n.starts_on::text AS "startsOn", n.ends_at AS "endsAt", n.trained_on::text AS "trainedOn"
  FROM officer o JOIN nomination n ON n.officer_id = o.id JOIN agency a ON a.id = n.agency_id
  WHERE o.subject = ${subject} AND n.held_at IS NULL
  ORDER BY n.id`;

const areasOf = (subject: string): Prisma.Sql => Prisma.sql`
  SELECT a.area_id FROM officer o JOIN nomination n ON n.officer_id = o.id JOIN agency a ON a.id = n.agency_id
  WHERE o.subject = ${subject} AND n.held_at IS NULL`;

/** The agencies a subject was ever nominated for. */
export const agenciesFor = (subject: string): Prisma.Sql => Prisma.sql`
  SELECT g.id, g.name, g.type, g.area_id AS "area", g.sector, g.standing FROM agency g
  JOIN (SELECT DISTINCT n.agency_id FROM officer o JOIN nomination n ON n.officer_id = o.id
        WHERE o.subject = ${subject} AND n.held_at IS NULL) own ON own.agency_id = g.id
  ORDER BY g.id`;

/**
 * The agencies that a case has to do with, as a sub-select over `c`: its custodian, those asked, and those
 * that anything of redisclosure on it is of. An area may have a hundred more, and they cost nothing.
 */
const involved = Prisma.sql`
  SELECT coalesce(json_agg(json_build_object('id', g.id, 'name', g.name, 'type', g.type, 'area', g.area_id,
                                             'sector', g.sector, 'standing', g.standing) ORDER BY g.id), '[]'::json)
  FROM (SELECT c.custodian_agency_id AS id
        UNION SELECT q.agency_id FROM research_request q WHERE q.case_id = c.id
        UNION SELECT i.owner_id FROM redisclosure_item i WHERE i.case_id = c.id
        UNION SELECT k.agency_id FROM redisclosure_ask k WHERE k.case_id = c.id
        UNION SELECT x.owner_id FROM emergency x WHERE x.case_id = c.id) AS named
  JOIN agency g ON g.id = named.id AND g.area_id = c.area_id`;

const mine = (subject: string): Prisma.Sql => Prisma.sql`
  SELECT n.id FROM nomination n JOIN officer o ON o.id = n.officer_id WHERE o.subject = ${subject}`;

const held = (subject: string, column: string): Prisma.Sql => Prisma.sql`
  SELECT ${Prisma.raw(column)} FROM nomination n JOIN officer o ON o.id = n.officer_id JOIN agency a ON a.id = n.agency_id
  WHERE o.subject = ${subject}`;

/**
 * May request `q` on case `c` be a name to this subject? Only to whoever it can concern at all; which of
 * those, its own rules say (`standOf`). To everybody else it is a name of nothing here already: were the
 * conference asked and then refused, the time that takes would tell it from one that never was (T15). A
 * right can concern every agency on the case: whoever has a copy confirms.
 */
const concerns = (subject: string): Prisma.Sql => Prisma.sql`(
  q.route = 'RIGHTS_REQUEST' OR q.author_agency_id IN (${held(subject, 'n.agency_id')})
  OR q.recipient_nomination_id IN (${held(subject, 'n.id')})
  OR EXISTS (SELECT 1 FROM redisclosure_ask s WHERE s.request_id = q.id AND (
    s.agency_id IN (${held(subject, 'n.agency_id')})
    OR (s.asked_of = 'VICTIM' AND (c.referring_agency_id IN (${held(subject, 'n.agency_id')})
                                  OR 'IDVA_DA' IN (${held(subject, 'a.type')})))))
  OR EXISTS (${held(subject, '1')} AND n.role IN ('CHAIR', 'COORDINATOR') AND a.area_id = c.area_id))`;

/**
 * The named cases of those areas, each with everything the guard asks about it. Which cases the names mean,
 * `opened` has found: by id, by reference, or by a request, permission or emergency on them.
 */
export const casesFor = (
  subject: string,
  names: readonly string[],
  now: Date,
): Prisma.Sql => Prisma.sql`
  SELECT c.id, c.reference, c.area_id AS "area", c.custodian_agency_id AS "custodianId",
    ARRAY(SELECT p.participation_id FROM case_participants(ARRAY[c.id]) p ORDER BY 1) AS "participants",
    ARRAY(SELECT d.agency_id FROM distribution d WHERE d.case_id = c.id ORDER BY 1) AS "distribution",
    (SELECT coalesce((SELECT json_agg(m.nomination_id ORDER BY m.nomination_id) FROM restriction_member m
                      WHERE m.restriction_id = r.id), '[]'::json)
     FROM restriction r WHERE r.case_id = c.id AND r.lifted_at IS NULL) AS "restrictedTo",
    ARRAY(SELECT DISTINCT n.agency_id
          FROM restriction r JOIN restriction_member m ON m.restriction_id = r.id JOIN nomination n ON n.id = m.nomination_id
          WHERE r.case_id = c.id AND r.lifted_at IS NULL AND n.role IN ('REPRESENTATIVE', 'DEPUTY') AND n.held_at IS NULL
            AND n.starts_on <= (${now}::timestamptz AT TIME ZONE 'Europe/London')::date
            AND (n.ends_at IS NULL OR n.ends_at > ${now}) ORDER BY 1) AS "restrictedAgencies",
    ARRAY(SELECT DISTINCT e.agency_id FROM employer_exclusion e WHERE e.case_id = c.id ORDER BY 1) AS "employers",
    ARRAY(SELECT x.nomination_id FROM named_despite_employer x WHERE x.case_id = c.id AND x.ended_at IS NULL
          ORDER BY 1) AS "namedDespiteEmployer",
    (SELECT CASE WHEN bool_or(k.cleared_at IS NULL) THEN 'PAUSED' WHEN count(*) > 0 THEN 'CLEARED' ELSE 'NONE' END
     FROM conflict k JOIN officer o ON o.id = k.officer_id
     WHERE k.case_id = c.id AND o.subject = ${subject}) AS "conflict",
    (SELECT coalesce(json_agg(json_build_object('kind', m.kind, 'nominationId', m.nomination_id, 'from', m.opens_at,
              'until', m.closes_at, 'releasedAt', m.released_at) ORDER BY m.id), '[]'::json)
     FROM admission m WHERE m.nomination_id IN (${mine(subject)})
       AND (m.case_id = c.id OR (m.case_id IS NULL AND EXISTS (
         SELECT 1 FROM agenda_entry e WHERE e.meeting_id = m.meeting_id AND e.case_id = c.id)))) AS "admissions",
    ARRAY(SELECT s.nomination_id FROM delegate_statement s WHERE s.case_id = c.id AND s.ended_at IS NULL
          ORDER BY 1) AS "delegates",
    (SELECT json_build_object('id', t.id, 'startsAt', t.starts_at, 'endsAt', t.ends_at, 'declarations',
       (SELECT coalesce(json_object_agg(d.nomination_id,
                 json_build_object('accepted', d.accepted, 'chairAllows', d.chair_allows)), '{}'::json)
        FROM declaration d WHERE d.meeting_id = t.id AND d.superseded_at IS NULL
          AND d.nomination_id IN (${mine(subject)})))
     FROM agenda_entry e JOIN meeting t ON t.id = e.meeting_id WHERE e.case_id = c.id
     ORDER BY (t.ends_at > ${now}) DESC,
              CASE WHEN t.ends_at > ${now} THEN t.starts_at END ASC, t.starts_at DESC, t.id LIMIT 1) AS "meeting",
    (SELECT coalesce(json_agg(json_build_object('agencyId', q.agency_id, 'askedAt', q.asked_at)
              ORDER BY q.agency_id), '[]'::json)
     FROM research_request q WHERE q.case_id = c.id) AS "asked",
    (${involved}) AS "involved",
    (SELECT coalesce(json_agg(json_build_object('ownerId', v.owner_id, 'category', v.category, 'audience', v.audience)
              ORDER BY v.owner_id, v.category), '[]'::json)
     FROM audience_decision v WHERE v.case_id = c.id AND v.superseded_at IS NULL) AS "audienceDecisions",
    ARRAY(SELECT q.id FROM redisclosure_request q
            WHERE q.case_id = c.id AND q.id = ANY(${[...names]}) AND ${concerns(subject)}
          UNION ALL SELECT k.permission_id FROM redisclosure_ask k JOIN redisclosure_request q ON q.id = k.request_id
            WHERE k.case_id = c.id AND k.permission_id = ANY(${[...names]}) AND ${concerns(subject)}
          UNION ALL SELECT g.id FROM emergency g WHERE g.case_id = c.id AND g.id = ANY(${[...names]})) AS "alsoNamed"
  FROM marac_case c
  WHERE c.id = ANY (opened.cases::text[]) AND c.area_id IN (${areasOf(subject)})`;

-- The last lock (R-033, R-046): a statement of the running part that forgot its `where` sees what its transaction was
-- opened for and nothing else. The app role owns no table, so it cannot lift these policies; the owner role, which
-- migrates and seeds, is not held by them.
--
-- What a transaction was opened for, set by subgraphs/conference/records/open-rows.ts and gone at its end:
--   marac.acting       read | agenda | facts | decide
--   marac.cases        the ids of the cases it may know of, as a PostgreSQL array
--   marac.nominations  the ids of the nominations somebody acts under, likewise
--   marac.area         the area of whoever reads an agenda or decides
-- A setting that is missing or empty makes every comparison below null or false, and neither is shown. The settings
-- stand in sub-selects so that they are read once a statement; the second cast says that one array is compared with, not
-- rows.
--
-- Without a policy stay area, agency, officer, nomination, meeting, declaration and attendance: they say who takes part
-- in the conference, and nothing about a party or a case.

-- INVARIANT: whatever says who may see a case opens under the same condition as the case. Were a restriction hidden where
-- its case is not, "no restriction found" would read as "not restricted" (R-050, R-053).
ALTER TABLE marac_case ENABLE ROW LEVEL SECURITY;
CREATE POLICY marac_case_open ON marac_case FOR SELECT USING (
    id = ANY ((SELECT nullif(current_setting('marac.cases', true), '')::text[])::text[])
);

DO $$
DECLARE
    opened constant text := $q$case_id = ANY ((SELECT nullif(current_setting('marac.cases', true), '')::text[])::text[])$q$;
    deciding constant text := $q$(SELECT current_setting('marac.acting', true)) = 'decide'$q$;
    about_case text;
BEGIN
    FOREACH about_case IN ARRAY ARRAY['distribution', 'restriction', 'employer_exclusion', 'named_despite_employer',
        'conflict', 'agenda_entry', 'case_hearing', 'delegate_statement', 'research_request', 'audience_decision']
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', about_case);
        EXECUTE format('CREATE POLICY %I ON %I FOR SELECT USING (%s)', about_case || '_open', about_case, opened);
    END LOOP;
    -- Written by decisions, each about a case that the permit opens. Cases, their distribution, employers and agenda are
    -- not, and no policy allows DELETE.
    FOREACH about_case IN ARRAY ARRAY['restriction', 'named_despite_employer', 'conflict', 'case_hearing',
        'delegate_statement', 'research_request', 'audience_decision']
    LOOP
        EXECUTE format('CREATE POLICY %I ON %I FOR INSERT WITH CHECK (%s AND %s)',
                       about_case || '_add', about_case, deciding, opened);
        EXECUTE format('CREATE POLICY %I ON %I FOR UPDATE USING (%s AND %s) WITH CHECK (%s AND %s)',
                       about_case || '_change', about_case, deciding, opened, deciding, opened);
    END LOOP;
END $$;

-- A list opens with its restriction; the sub-select stands under the policies of restriction.
ALTER TABLE restriction_member ENABLE ROW LEVEL SECURITY;
CREATE POLICY restriction_member_open ON restriction_member FOR SELECT USING (
    EXISTS (SELECT FROM restriction r WHERE r.id = restriction_id)
);
CREATE POLICY restriction_member_add ON restriction_member FOR INSERT WITH CHECK (
    (SELECT current_setting('marac.acting', true)) = 'decide'
    AND EXISTS (SELECT FROM restriction r WHERE r.id = restriction_id)
);

-- Somebody's own admissions open with their nomination: a guest finds the meeting before any case is named (R-037). The
-- admission of an observer to a whole meeting names no case, and opens with the area (R-060).
ALTER TABLE admission ENABLE ROW LEVEL SECURITY;
CREATE POLICY admission_own ON admission FOR SELECT USING (
    nomination_id = ANY ((SELECT nullif(current_setting('marac.nominations', true), '')::text[])::text[])
);
CREATE POLICY admission_open ON admission FOR SELECT USING (
    case_id = ANY ((SELECT nullif(current_setting('marac.cases', true), '')::text[])::text[])
    OR (case_id IS NULL
        AND EXISTS (SELECT FROM meeting m
                    WHERE m.id = meeting_id AND m.area_id = (SELECT current_setting('marac.area', true))))
);
CREATE POLICY admission_add ON admission FOR INSERT WITH CHECK (
    (SELECT current_setting('marac.acting', true)) = 'decide'
    AND (case_id IS NULL OR case_id = ANY ((SELECT nullif(current_setting('marac.cases', true), '')::text[])::text[]))
    AND EXISTS (SELECT FROM meeting m
                WHERE m.id = meeting_id AND m.area_id = (SELECT current_setting('marac.area', true)))
);
CREATE POLICY admission_change ON admission FOR UPDATE USING (
    (SELECT current_setting('marac.acting', true)) = 'decide'
    AND (case_id IS NULL OR case_id = ANY ((SELECT nullif(current_setting('marac.cases', true), '')::text[])::text[]))
    AND EXISTS (SELECT FROM meeting m
                WHERE m.id = meeting_id AND m.area_id = (SELECT current_setting('marac.area', true)))
);

-- The parties: to whoever reads one of their cases, and to nobody else. Not to the facts, not to an agenda, not to a
-- decision: none of them needs more than the ids it already has.
ALTER TABLE participation ENABLE ROW LEVEL SECURITY;
CREATE POLICY participation_read ON participation FOR SELECT USING (
    (SELECT current_setting('marac.acting', true)) = 'read'
    AND case_id = ANY ((SELECT nullif(current_setting('marac.cases', true), '')::text[])::text[])
);
ALTER TABLE person ENABLE ROW LEVEL SECURITY;
CREATE POLICY person_read ON person FOR SELECT USING (
    EXISTS (SELECT FROM participation p WHERE p.person_id = person.id)
);
ALTER TABLE relationship ENABLE ROW LEVEL SECURITY;
CREATE POLICY relationship_read ON relationship FOR SELECT USING (
    EXISTS (SELECT FROM participation p WHERE p.id = participation_id)
);

-- Both logs are written here and read elsewhere: the running part answers nothing from them, so it sees none of their
-- rows. A release is written outside any transaction, and a refusal may be about no case at all.
ALTER TABLE decision_record ENABLE ROW LEVEL SECURITY;
CREATE POLICY decision_record_add ON decision_record FOR INSERT WITH CHECK (
    (SELECT current_setting('marac.acting', true)) = 'decide'
    AND area_id = (SELECT current_setting('marac.area', true))
    AND (case_id IS NULL OR case_id = ANY ((SELECT nullif(current_setting('marac.cases', true), '')::text[])::text[]))
);
ALTER TABLE release_log ENABLE ROW LEVEL SECURITY;
CREATE POLICY release_log_add ON release_log FOR INSERT WITH CHECK (true);

-- The functions below run as the owner of the tables, past the policies. Hence: ids or a yes and nothing else, and a
-- fixed search path, or a caller's own table would be read instead.

-- The cases meant by these ids or references, of the areas in which a subject is nominated (R-001, R-033).
CREATE FUNCTION named_cases(names text[], of_subject text) RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT coalesce(array_agg(c.id), '{}')
    FROM public.marac_case c
    WHERE (c.id = ANY (named_cases.names) OR c.reference = ANY (named_cases.names))
      AND c.area_id IN (SELECT a.area_id
                        FROM public.officer o
                        JOIN public.nomination n ON n.officer_id = o.id
                        JOIN public.agency a ON a.id = n.agency_id
                        WHERE o.subject = named_cases.of_subject AND n.held_at IS NULL)
$$;

-- The cases on the agendas of these meetings that a nomination may know of (R-184): what the nomination's own row says,
-- whatever its holder claims. Windows of time are not this lock's.
CREATE FUNCTION agenda_cases(of_nomination text, meetings text[]) RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT coalesce(array_agg(DISTINCT e.case_id), '{}')
    FROM public.nomination n
    JOIN public.agency a ON a.id = n.agency_id
    JOIN public.meeting m ON m.area_id = a.area_id
    JOIN public.agenda_entry e ON e.meeting_id = m.id
    WHERE n.id = agenda_cases.of_nomination
      AND n.held_at IS NULL
      AND m.id = ANY (agenda_cases.meetings)
      AND CASE
          WHEN n.role IN ('CHAIR', 'COORDINATOR') THEN true
          WHEN n.role IN ('REPRESENTATIVE', 'DEPUTY', 'SPOC', 'RESEARCHER', 'SYSTEM') THEN EXISTS (
              SELECT FROM public.distribution d WHERE d.case_id = e.case_id AND d.agency_id = n.agency_id)
              -- R-015: an agency's system sees what its agency was asked about.
              AND (n.role <> 'SYSTEM' OR EXISTS (
                  SELECT FROM public.research_request q
                  WHERE q.case_id = e.case_id AND q.agency_id = n.agency_id))
          WHEN n.role IN ('GUEST', 'OBSERVER') THEN EXISTS (
              SELECT FROM public.admission x
              WHERE x.nomination_id = n.id AND x.released_at IS NULL
                AND (x.case_id = e.case_id OR (x.case_id IS NULL AND x.meeting_id = m.id)))
          ELSE false
      END
      -- R-050, R-051: the list of a restricted case. R-049: the chair who sets one sees that it is there.
      AND (n.role IN ('CHAIR', 'SYSTEM')
           OR NOT EXISTS (SELECT FROM public.restriction r WHERE r.case_id = e.case_id AND r.lifted_at IS NULL)
           OR EXISTS (SELECT FROM public.restriction r
                      JOIN public.restriction_member l ON l.restriction_id = r.id
                      WHERE r.case_id = e.case_id AND r.lifted_at IS NULL AND l.nomination_id = n.id)
           OR EXISTS (SELECT FROM public.delegate_statement s
                      WHERE s.case_id = e.case_id AND s.nomination_id = n.id AND s.ended_at IS NULL))
      -- R-053: colleagues of a party, except whom the chair named.
      AND (NOT EXISTS (SELECT FROM public.employer_exclusion x
                       WHERE x.case_id = e.case_id AND x.agency_id = n.agency_id)
           OR EXISTS (SELECT FROM public.named_despite_employer x
                      WHERE x.case_id = e.case_id AND x.nomination_id = n.id AND x.ended_at IS NULL))
$$;

-- All cases on an agenda, for the record of what was left out of a copy (R-054): to know that something was left out, and
-- to be able to look it up, the record needs the ids that the person who draws the copy must not see.
CREATE FUNCTION agenda_of(of_meeting text) RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT coalesce(array_agg(e.case_id ORDER BY e.case_id), '{}')
    FROM public.agenda_entry e
    JOIN public.meeting m ON m.id = e.meeting_id
    WHERE m.id = agenda_of.of_meeting
      AND m.area_id = (SELECT current_setting('marac.area', true))
      AND (SELECT current_setting('marac.acting', true)) = 'decide'
$$;

-- Was this guest or observer let into anything at a meeting of the decider's area? Not into which case (R-037, R-060).
CREATE FUNCTION is_admitted(of_nomination text, to_meeting text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT EXISTS (
        SELECT FROM public.admission x
        JOIN public.meeting m ON m.id = x.meeting_id
        WHERE x.nomination_id = is_admitted.of_nomination
          AND m.id = is_admitted.to_meeting
          AND m.area_id = (SELECT current_setting('marac.area', true))
          AND (SELECT current_setting('marac.acting', true)) = 'decide')
$$;

-- Does a party to a case of the decider's area have one of these names? A yes or a no, so that putting an officer on the
-- list needs to read nobody (R-039, R-047).
CREATE FUNCTION is_party(name_keys text[]) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT EXISTS (
        SELECT FROM public.person p
        JOIN public.participation q ON q.person_id = p.id
        JOIN public.marac_case c ON c.id = q.case_id
        WHERE p.name_key = ANY (is_party.name_keys)
          AND c.area_id = (SELECT current_setting('marac.area', true))
          AND (SELECT current_setting('marac.acting', true)) = 'decide')
$$;

-- Ends what rests on a nomination that has ended, on cases that whoever ends it need not know of (R-008, R-051).
CREATE FUNCTION end_delegations(of_nomination text, ended timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    UPDATE public.delegate_statement s SET ended_at = end_delegations.ended
    WHERE s.ended_at IS NULL
      AND end_delegations.of_nomination IN (s.nomination_id, s.supervisor_nomination_id)
      AND (SELECT current_setting('marac.acting', true)) = 'decide'
      AND EXISTS (SELECT FROM public.nomination n JOIN public.agency a ON a.id = n.agency_id
                  WHERE n.id = end_delegations.of_nomination
                    AND a.area_id = (SELECT current_setting('marac.area', true)))
$$;

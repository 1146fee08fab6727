-- R-050: to an agency's system a restricted case opens only behind somebody on the chair's list who represents that agency.
-- Until here it opened to the system of every agency on the distribution.

-- The cases on the agendas of these meetings that a nomination may know of (R-184): what the nomination's own row says,
-- whatever its holder claims. Windows of time are not this lock's.
CREATE OR REPLACE FUNCTION agenda_cases(of_nomination text, meetings text[]) RETURNS text[]
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
      AND (n.role = 'CHAIR'
           OR NOT EXISTS (SELECT FROM public.restriction r WHERE r.case_id = e.case_id AND r.lifted_at IS NULL)
           OR EXISTS (SELECT FROM public.restriction r
                      JOIN public.restriction_member l ON l.restriction_id = r.id
                      WHERE r.case_id = e.case_id AND r.lifted_at IS NULL AND l.nomination_id = n.id)
           -- A system stands behind somebody who represents its agency on the list, or behind nobody.
           OR (n.role = 'SYSTEM' AND EXISTS (
                  SELECT FROM public.restriction r
                  JOIN public.restriction_member l ON l.restriction_id = r.id
                  JOIN public.nomination o ON o.id = l.nomination_id
                  WHERE r.case_id = e.case_id AND r.lifted_at IS NULL AND o.agency_id = n.agency_id
                    AND o.role IN ('REPRESENTATIVE', 'DEPUTY') AND o.held_at IS NULL))
           OR EXISTS (SELECT FROM public.delegate_statement s
                      WHERE s.case_id = e.case_id AND s.nomination_id = n.id AND s.ended_at IS NULL))
      -- R-053: colleagues of a party, except whom the chair named.
      AND (NOT EXISTS (SELECT FROM public.employer_exclusion x
                       WHERE x.case_id = e.case_id AND x.agency_id = n.agency_id)
           OR EXISTS (SELECT FROM public.named_despite_employer x
                      WHERE x.case_id = e.case_id AND x.nomination_id = n.id AND x.ended_at IS NULL))
$$;

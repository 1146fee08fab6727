-- R-043: the coordinator is shown which cases wait for a conflict to be cleared. Ids and nothing else, past the policies;
-- a case that this coordinator may not know of is not among them (R-050, R-053).
CREATE FUNCTION paused_cases(of_nomination text) RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT coalesce(array_agg(DISTINCT c.id), '{}')
    FROM public.nomination n
    JOIN public.agency a ON a.id = n.agency_id
    JOIN public.marac_case c ON c.area_id = a.area_id
    JOIN public.conflict k ON k.case_id = c.id AND k.cleared_at IS NULL
    WHERE n.id = paused_cases.of_nomination
      AND n.role = 'COORDINATOR'
      AND n.held_at IS NULL
      AND (NOT EXISTS (SELECT FROM public.restriction r WHERE r.case_id = c.id AND r.lifted_at IS NULL)
           OR EXISTS (SELECT FROM public.restriction r
                      JOIN public.restriction_member l ON l.restriction_id = r.id
                      WHERE r.case_id = c.id AND r.lifted_at IS NULL AND l.nomination_id = n.id))
      AND (NOT EXISTS (SELECT FROM public.employer_exclusion x
                       WHERE x.case_id = c.id AND x.agency_id = n.agency_id)
           OR EXISTS (SELECT FROM public.named_despite_employer x
                      WHERE x.case_id = c.id AND x.nomination_id = n.id AND x.ended_at IS NULL))
$$;

-- The same cases as 0013 finds, each way of naming one by its own key: in one condition, joined by OR, the ways made
-- PostgreSQL read every case on record for every request.
CREATE OR REPLACE FUNCTION named_cases(names text[], of_subject text) RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT coalesce(array_agg(c.id), '{}')
    FROM (SELECT m.id FROM public.marac_case m WHERE m.id = ANY (named_cases.names)
          UNION SELECT m.id FROM public.marac_case m WHERE m.reference = ANY (named_cases.names)
          UNION SELECT q.case_id FROM public.redisclosure_request q WHERE q.id = ANY (named_cases.names)
          UNION SELECT k.case_id FROM public.redisclosure_ask k WHERE k.permission_id = ANY (named_cases.names)
          UNION SELECT e.case_id FROM public.emergency e WHERE e.id = ANY (named_cases.names)) AS named
    JOIN public.marac_case c ON c.id = named.id
    WHERE c.area_id IN (SELECT a.area_id
                        FROM public.officer o
                        JOIN public.nomination n ON n.officer_id = o.id
                        JOIN public.agency a ON a.id = n.agency_id
                        WHERE o.subject = named_cases.of_subject AND n.held_at IS NULL)
$$;

-- R-003: every nomination waits for a second person, so it says who was the first.
ALTER TABLE "nomination" ADD COLUMN "nominated_by" TEXT;
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_nominated_by_fkey" FOREIGN KEY ("nominated_by") REFERENCES "nomination"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- It answered about every case of the area, restricted ones as well, to whoever nominates.
DROP FUNCTION is_party(text[]);

-- R-039: which of these names are those of parties, to the one who confirms a nomination. Names that were asked for and
-- nothing else, past the policies; a case that this chair or coordinator may not open gives none (R-043, R-050, R-053).
CREATE FUNCTION known_party_names(of_nomination text, name_keys text[]) RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT coalesce(array_agg(DISTINCT p.name_key), '{}')
    FROM public.nomination n
    JOIN public.agency a ON a.id = n.agency_id
    JOIN public.marac_case c ON c.area_id = a.area_id
    JOIN public.participation q ON q.case_id = c.id
    JOIN public.person p ON p.id = q.person_id
    WHERE n.id = known_party_names.of_nomination
      AND n.role IN ('CHAIR', 'COORDINATOR')
      AND n.held_at IS NULL
      AND p.name_key = ANY (known_party_names.name_keys)
      AND (NOT EXISTS (SELECT FROM public.restriction r WHERE r.case_id = c.id AND r.lifted_at IS NULL)
           OR EXISTS (SELECT FROM public.restriction r
                      JOIN public.restriction_member l ON l.restriction_id = r.id
                      WHERE r.case_id = c.id AND r.lifted_at IS NULL AND l.nomination_id = n.id))
      AND NOT EXISTS (SELECT FROM public.conflict k
                      WHERE k.case_id = c.id AND k.officer_id = n.officer_id AND k.cleared_at IS NULL)
      AND (NOT EXISTS (SELECT FROM public.employer_exclusion x
                       WHERE x.case_id = c.id AND x.agency_id = n.agency_id)
           OR EXISTS (SELECT FROM public.named_despite_employer x
                      WHERE x.case_id = c.id AND x.nomination_id = n.id AND x.ended_at IS NULL))
$$;

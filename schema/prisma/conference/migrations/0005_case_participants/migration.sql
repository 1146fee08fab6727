-- Whom an item may be about: the participations of the cases asked about, by id alone, so that an agency can refuse what
-- is about somebody who has no part in the case (R-079, R-080). It runs as the owner of the tables, past the policies,
-- because the facts are asked before anybody has a right to a participant. Hence: no person's id, no role and no content
-- among its columns, and a fixed search path, or a caller's own `participation` table would be read instead.
CREATE FUNCTION case_participants(case_ids text[])
RETURNS TABLE (case_id text, participation_id text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT p.case_id, p.id
    FROM public.participation AS p
    WHERE p.case_id = ANY (case_participants.case_ids)
$$;

-- The current answer alone would say that something was added which this viewer must not know of: its time and its
-- search move (R-036). So a case's whole row of answers is told, each with its id, and each holding says which answer
-- brought it; the newest answer that is no news to the viewer is chosen from these.
-- As before: no content among the columns, only cases that the permit names (R-047), and a fixed search path.

DROP FUNCTION answer_standing(text[], text[]);
DROP FUNCTION held_categories(text[]);

-- How each agency answered, the first answer first.
CREATE FUNCTION answer_standing(case_ids text[], as_agencies text[])
RETURNS TABLE (case_id text, agency_id text, answer_id text, kind text, searched jsonb, reason text,
               contributed_at timestamptz, tabled boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT a.case_id, a.agency_id, a.id, a.kind, a.searched, a.reason, a.contributed_at, a.tabled
    FROM public.research_answer AS a
    WHERE a.case_id = ANY (answer_standing.case_ids)
      AND a.agency_id = ANY (answer_standing.as_agencies)
      AND (SELECT nullif(current_setting('marac.grants', true), '')::jsonb) ? a.case_id
    -- Of two in one millisecond the current one is the later.
    ORDER BY a.contributed_at, a.superseded_at NULLS LAST
$$;

-- Which categories are held, and by which answer.
CREATE FUNCTION held_categories(case_ids text[])
RETURNS TABLE (case_id text, owner_id text, answer_id text, category text, audience text[],
               existence_protected boolean, match_confidence text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT DISTINCT i.case_id, i.owner_id, i.answer_id, i.category, i.audience, i.existence_protected,
           i.match_confidence
    FROM public.item AS i
    WHERE i.superseded_at IS NULL
      AND i.withdrawn_at IS NULL
      AND i.case_id = ANY (held_categories.case_ids)
      AND (SELECT nullif(current_setting('marac.grants', true), '')::jsonb) ? i.case_id
$$;

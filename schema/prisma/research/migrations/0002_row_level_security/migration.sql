-- The last lock (R-033, R-034, R-046): a statement that forgot its `where`, or that an attacker wrote, sees what the
-- permit of this transaction names and nothing else. The app role owns no table, so it cannot lift these policies.
--
-- The context of a transaction, set by row-security.ts and gone at its end:
--   marac.grants    {"<case>": {"<owner>": ["<category>", …]}}
--   marac.audience  the viewer's audience tokens, separated by commas
--   marac.owner     the viewer's own agency
--   marac.acting    read | contribute
-- A setting that is missing or empty makes every comparison below null, and null is not shown.

-- Words and facts without which a row would be unreadable later.
ALTER TABLE agency ADD CONSTRAINT agency_id_given CHECK (id <> '');

ALTER TABLE research_answer
    ADD CONSTRAINT research_answer_kind CHECK (kind IN ('ITEMS', 'NOTHING_HELD', 'DECLINED')),
    -- "Nothing held" without what was searched is a gap that looks like an answer (R-035, F-02). Each comparison is
    -- written so that a null fails: a check that comes out null would pass.
    ADD CONSTRAINT research_answer_searched CHECK (
        kind <> 'NOTHING_HELD' OR coalesce(jsonb_typeof(searched) = 'object', false)),
    ADD CONSTRAINT research_answer_reason CHECK (kind <> 'DECLINED' OR coalesce(reason <> '', false));

ALTER TABLE item
    ADD CONSTRAINT item_nature CHECK (
        nature IN ('FACT', 'PROFESSIONAL_OPINION', 'ALLEGATION', 'VICTIM_ACCOUNT', 'THIRD_PARTY_REPORT')),
    ADD CONSTRAINT item_match_confidence CHECK (match_confidence IN ('CONFIRMED', 'UNCERTAIN')),
    ADD CONSTRAINT item_lists CHECK (audience IS NOT NULL AND handling_conditions IS NOT NULL),
    ADD CONSTRAINT item_fields CHECK (jsonb_typeof(fields) = 'object'),
    ADD CONSTRAINT item_version CHECK (version >= 1 AND (version = 1) = (supersedes IS NULL)),
    ADD CONSTRAINT item_withdrawal CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL));

ALTER TABLE release_log
    ADD CONSTRAINT release_log_outcome CHECK (
        (outcome = 'REFUSED' AND code IS NOT NULL)
        OR (outcome = 'RELEASED' AND num_nulls(disclosure_id, permit_id, case_id, viewer_officer_id, viewer_agency_id,
                                               viewer_role, purpose, item_id, owner_id, category) = 0)),
    -- References have no spaces; a sentence copied from an item has (R-149).
    ADD CONSTRAINT release_log_references CHECK (
        concat_ws('', id, disclosure_id, permit_id, case_id, viewer_officer_id, viewer_agency_id, viewer_role, purpose,
                  item_id, owner_id, category, code) !~ '\s');

ALTER TABLE item ENABLE ROW LEVEL SECURITY;
ALTER TABLE research_answer ENABLE ROW LEVEL SECURITY;

-- What may be read of the current items. The settings stand in sub-selects so that they are parsed once a statement.
CREATE POLICY item_read ON item FOR SELECT USING (
    superseded_at IS NULL
    AND withdrawn_at IS NULL
    AND ((SELECT nullif(current_setting('marac.grants', true), '')::jsonb) -> case_id -> owner_id) ? category
    AND (
        owner_id = (SELECT current_setting('marac.owner', true))
        OR (
            match_confidence = 'CONFIRMED'
            AND (cardinality(audience) = 0
                 OR audience && (SELECT string_to_array(current_setting('marac.audience', true), ',')))
        )
    )
);

-- An owner's own rows, with their history, while it contributes (R-088, R-159). No policy allows DELETE.
CREATE POLICY item_own_history ON item FOR SELECT USING (
    owner_id = (SELECT current_setting('marac.owner', true))
    AND (SELECT current_setting('marac.acting', true)) = 'contribute'
);
CREATE POLICY item_add ON item FOR INSERT WITH CHECK (
    owner_id = (SELECT current_setting('marac.owner', true))
    AND (SELECT current_setting('marac.acting', true)) = 'contribute'
);
CREATE POLICY item_change ON item FOR UPDATE USING (
    owner_id = (SELECT current_setting('marac.owner', true))
    AND (SELECT current_setting('marac.acting', true)) = 'contribute'
) WITH CHECK (
    owner_id = (SELECT current_setting('marac.owner', true))
    AND (SELECT current_setting('marac.acting', true)) = 'contribute'
);

CREATE POLICY research_answer_own ON research_answer FOR SELECT USING (
    agency_id = (SELECT current_setting('marac.owner', true))
    AND (SELECT current_setting('marac.acting', true)) = 'contribute'
);
CREATE POLICY research_answer_add ON research_answer FOR INSERT WITH CHECK (
    agency_id = (SELECT current_setting('marac.owner', true))
    AND (SELECT current_setting('marac.acting', true)) = 'contribute'
);
CREATE POLICY research_answer_change ON research_answer FOR UPDATE USING (
    agency_id = (SELECT current_setting('marac.owner', true))
    AND (SELECT current_setting('marac.acting', true)) = 'contribute'
) WITH CHECK (
    agency_id = (SELECT current_setting('marac.owner', true))
    AND (SELECT current_setting('marac.acting', true)) = 'contribute'
);

-- Both functions below run as the owner of the tables, past the policies. Hence: no content among their columns, only
-- cases that the permit names (R-047), and a fixed search path, or a caller's own `item` table would be read instead.

-- How each agency answered, for the state shown beside its name (R-035).
CREATE FUNCTION answer_standing(case_ids text[], as_agencies text[])
RETURNS TABLE (case_id text, agency_id text, kind text, searched jsonb, reason text, contributed_at timestamptz,
               tabled boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT a.case_id, a.agency_id, a.kind, a.searched, a.reason, a.contributed_at, a.tabled
    FROM public.research_answer AS a
    WHERE a.superseded_at IS NULL
      AND a.case_id = ANY (answer_standing.case_ids)
      AND a.agency_id = ANY (answer_standing.as_agencies)
      AND (SELECT nullif(current_setting('marac.grants', true), '')::jsonb) ? a.case_id
$$;

-- Which categories are held, so that "in part" and "withheld" can be said without the items (R-034, R-035).
CREATE FUNCTION held_categories(case_ids text[])
RETURNS TABLE (case_id text, owner_id text, category text, audience text[], existence_protected boolean,
               match_confidence text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT DISTINCT i.case_id, i.owner_id, i.category, i.audience, i.existence_protected, i.match_confidence
    FROM public.item AS i
    WHERE i.superseded_at IS NULL
      AND i.withdrawn_at IS NULL
      AND i.case_id = ANY (held_categories.case_ids)
      AND (SELECT nullif(current_setting('marac.grants', true), '')::jsonb) ? i.case_id
$$;

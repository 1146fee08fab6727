-- The last lock where an owner has granted single items (R-110), and where a right hides some (R-142).
--
-- The context of a transaction, beside what 0002 names:
--   marac.only      {"<case>": ["<item>", …]}     the items of a permission; a case without one is no key
--   marac.hidden    {"<case>": ["<item>", …]}     items hidden from everybody but their owner
--   marac.versions  {"<case>": ["<version>", …]}  the versions that a permission names
-- As before, a setting that is missing makes a comparison null, and null is not shown.

ALTER TABLE released_version
    ADD CONSTRAINT released_version_form CHECK (
        (form = 'SUMMARY' AND coalesce(summary <> '', false) AND fields = '{}'::jsonb)
        OR (form = 'REDACTED' AND summary IS NULL AND jsonb_typeof(fields) = 'object')),
    ADD CONSTRAINT released_version_references CHECK (concat_ws('', id, request_id) !~ '\s' AND request_id <> '');

ALTER TABLE release_log
    DROP CONSTRAINT release_log_references,
    ADD CONSTRAINT release_log_references CHECK (
        concat_ws('', id, disclosure_id, permit_id, case_id, viewer_officer_id, viewer_agency_id, viewer_role, purpose,
                  item_id, owner_id, category, permission_id, code) !~ '\s');

ALTER TABLE released_version ENABLE ROW LEVEL SECURITY;

DROP POLICY item_read ON item;

-- What may be read of the current items. Under a permission its items and no others, whatever their own audience:
-- their owner granted them. A case that is no key of `only` is under none, and the ordinary rule holds.
CREATE POLICY item_read ON item FOR SELECT USING (
    superseded_at IS NULL
    AND withdrawn_at IS NULL
    AND ((SELECT nullif(current_setting('marac.grants', true), '')::jsonb) -> case_id -> owner_id) ? category
    AND (
        owner_id = (SELECT current_setting('marac.owner', true))
        -- Without the setting nothing is known to be open, so everything is hidden.
        OR NOT coalesce(
            ((SELECT nullif(current_setting('marac.hidden', true), '')::jsonb) -> case_id) ? id,
            (SELECT nullif(current_setting('marac.hidden', true), '')) IS NULL)
    )
    AND CASE (SELECT nullif(current_setting('marac.only', true), '')::jsonb) ? case_id
        WHEN true THEN
            match_confidence = 'CONFIRMED'
            AND ((SELECT nullif(current_setting('marac.only', true), '')::jsonb) -> case_id) ? id
        WHEN false THEN
            owner_id = (SELECT current_setting('marac.owner', true))
            OR (
                match_confidence = 'CONFIRMED'
                AND (cardinality(audience) = 0
                     OR audience && (SELECT string_to_array(current_setting('marac.audience', true), ',')))
            )
        ELSE false
    END
);

-- The owner's own versions; and for whom one was made, that one, of an item that the permission names too.
CREATE POLICY released_version_read ON released_version FOR SELECT USING (
    owner_id = (SELECT current_setting('marac.owner', true))
    OR (
        ((SELECT nullif(current_setting('marac.versions', true), '')::jsonb) -> case_id) ? id
        AND ((SELECT nullif(current_setting('marac.only', true), '')::jsonb) -> case_id) ? item_id
    )
);
-- No policy allows UPDATE or DELETE: what somebody was given stays as it was given (R-149).
CREATE POLICY released_version_add ON released_version FOR INSERT WITH CHECK (
    owner_id = (SELECT current_setting('marac.owner', true))
    AND (SELECT current_setting('marac.acting', true)) = 'contribute'
);

-- Neither function says anything of a case under a permission: its items came out of it, and what else is held, or when
-- it was answered, was granted to nobody (R-110). A holding also says whether a right hides it meanwhile (R-142).

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
      AND NOT (SELECT nullif(current_setting('marac.only', true), '')::jsonb) ? a.case_id
    -- Of two in one millisecond the current one is the later.
    ORDER BY a.contributed_at, a.superseded_at NULLS LAST
$$;

-- Which categories are held, and by which answer.
CREATE FUNCTION held_categories(case_ids text[])
RETURNS TABLE (case_id text, owner_id text, answer_id text, category text, audience text[],
               existence_protected boolean, match_confidence text, hidden boolean)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT DISTINCT i.case_id, i.owner_id, i.answer_id, i.category, i.audience, i.existence_protected,
           i.match_confidence,
           coalesce(((SELECT nullif(current_setting('marac.hidden', true), '')::jsonb) -> i.case_id) ? i.id,
                    (SELECT nullif(current_setting('marac.hidden', true), '')) IS NULL)
    FROM public.item AS i
    WHERE i.superseded_at IS NULL
      AND i.withdrawn_at IS NULL
      AND i.case_id = ANY (held_categories.case_ids)
      AND (SELECT nullif(current_setting('marac.grants', true), '')::jsonb) ? i.case_id
      AND NOT (SELECT nullif(current_setting('marac.only', true), '')::jsonb) ? i.case_id
$$;

-- The last lock on redisclosure (R-033, R-046, R-109): every row is about a case, and opens and is written with it, as in
-- 0007. What was asked, answered and decided only grows; the few columns that may change are named in grants.ts.
DO $$
DECLARE
    opened constant text := $q$case_id = ANY ((SELECT nullif(current_setting('marac.cases', true), '')::text[])::text[])$q$;
    deciding constant text := $q$(SELECT current_setting('marac.acting', true)) = 'decide'$q$;
    reading constant text := $q$(SELECT current_setting('marac.acting', true)) = 'read'$q$;
    about_case text;
BEGIN
    FOREACH about_case IN ARRAY ARRAY['redisclosure_request', 'redisclosure_item', 'redisclosure_ask',
        'redisclosure_answer', 'redisclosure_event', 'permission_use', 'emergency', 'not_shared', 'plan_action',
        'legal_hold', 'conveyance', 'safety_decision', 'notice']
    LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', about_case);
        EXECUTE format('CREATE POLICY %I ON %I FOR SELECT USING (%s)', about_case || '_open', about_case, opened);
        EXECUTE format('CREATE POLICY %I ON %I FOR INSERT WITH CHECK (%s AND %s)',
                       about_case || '_add', about_case, deciding, opened);
    END LOOP;
    FOREACH about_case IN ARRAY ARRAY['redisclosure_request', 'emergency', 'plan_action', 'legal_hold', 'notice']
    LOOP
        EXECUTE format('CREATE POLICY %I ON %I FOR UPDATE USING (%s AND %s) WITH CHECK (%s AND %s)',
                       about_case || '_change', about_case, deciding, opened, deciding, opened);
    END LOOP;
    -- A picture under a permission is read, not decided, and is written down while it is read (R-127, R-145).
    EXECUTE format('CREATE POLICY permission_use_read ON permission_use FOR INSERT WITH CHECK (%s AND %s)',
                   reading, opened);
END $$;

-- A decision not to share is its agency's own, and the auditor's (R-146, F-33): the case alone does not open it.
DROP POLICY not_shared_open ON not_shared;
CREATE POLICY not_shared_own ON not_shared FOR SELECT USING (
    agency_id IN (SELECT n.agency_id FROM nomination n
                  WHERE n.id = ANY ((SELECT nullif(current_setting('marac.nominations', true), '')::text[])::text[])
                    AND n.held_at IS NULL AND n.role <> 'AUDITOR')
);
CREATE POLICY not_shared_audited ON not_shared FOR SELECT USING (
    area_id IN (SELECT a.area_id FROM nomination n JOIN agency a ON a.id = n.agency_id
                WHERE n.id = ANY ((SELECT nullif(current_setting('marac.nominations', true), '')::text[])::text[])
                  AND n.role = 'AUDITOR' AND n.held_at IS NULL)
);

-- A notice is its addressee's, whatever becomes of the case meanwhile.
CREATE POLICY notice_own ON notice FOR SELECT USING (
    nomination_id = ANY ((SELECT nullif(current_setting('marac.nominations', true), '')::text[])::text[])
);

-- May this nomination know of this case, as things stand? Exclusion before every grant (F-28): the employer of a party,
-- somebody with a declared conflict, and whoever is not on the list of a restricted case, may not. The rest may by the
-- distribution, by office, or as the recipient a permission was asked for.
CREATE FUNCTION may_know_case(of_nomination text, about_case text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT EXISTS (
        SELECT FROM public.nomination n
        JOIN public.agency a ON a.id = n.agency_id
        JOIN public.marac_case c ON c.area_id = a.area_id
        WHERE n.id = may_know_case.of_nomination AND c.id = may_know_case.about_case AND n.held_at IS NULL
          AND (NOT EXISTS (SELECT FROM public.employer_exclusion x WHERE x.case_id = c.id AND x.agency_id = n.agency_id)
               OR EXISTS (SELECT FROM public.named_despite_employer x
                          WHERE x.case_id = c.id AND x.nomination_id = n.id AND x.ended_at IS NULL))
          AND NOT EXISTS (SELECT FROM public.conflict k
                          WHERE k.case_id = c.id AND k.officer_id = n.officer_id AND k.cleared_at IS NULL)
          AND (n.role = 'CHAIR'
               OR NOT EXISTS (SELECT FROM public.restriction r WHERE r.case_id = c.id AND r.lifted_at IS NULL)
               OR EXISTS (SELECT FROM public.restriction r
                          JOIN public.restriction_member l ON l.restriction_id = r.id
                          WHERE r.case_id = c.id AND r.lifted_at IS NULL AND l.nomination_id = n.id))
          AND (n.role IN ('CHAIR', 'COORDINATOR')
               OR (n.role IN ('REPRESENTATIVE', 'DEPUTY', 'SPOC', 'SECURITY_LEAD')
                   AND (EXISTS (SELECT FROM public.distribution d WHERE d.case_id = c.id AND d.agency_id = n.agency_id)
                        OR EXISTS (SELECT FROM public.redisclosure_request q
                                   WHERE q.case_id = c.id AND q.recipient_nomination_id = n.id)))))
$$;

-- The cases with something of redisclosure that a nomination may know of: the rows for its lists and its inbox.
CREATE FUNCTION redisclosure_cases(of_nomination text) RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT coalesce(array_agg(found.case_id), '{}')
    FROM (SELECT case_id FROM public.redisclosure_request
          UNION SELECT case_id FROM public.emergency
          UNION SELECT case_id FROM public.conveyance
          UNION SELECT case_id FROM public.legal_hold
          UNION SELECT case_id FROM public.notice WHERE nomination_id = redisclosure_cases.of_nomination) AS found
    WHERE public.may_know_case(redisclosure_cases.of_nomination, found.case_id)
$$;

-- A case is also meant by a request, a permission or an emergency on it: whoever names one has named its case, and is
-- let in or not by the same tests as anybody else.
CREATE OR REPLACE FUNCTION named_cases(names text[], of_subject text) RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT coalesce(array_agg(DISTINCT c.id), '{}')
    FROM public.marac_case c
    WHERE (c.id = ANY (named_cases.names) OR c.reference = ANY (named_cases.names)
           OR c.id IN (SELECT q.case_id FROM public.redisclosure_request q WHERE q.id = ANY (named_cases.names)
                       UNION SELECT k.case_id FROM public.redisclosure_ask k WHERE k.permission_id = ANY (named_cases.names)
                       UNION SELECT e.case_id FROM public.emergency e WHERE e.id = ANY (named_cases.names)))
      AND c.area_id IN (SELECT a.area_id
                        FROM public.officer o
                        JOIN public.nomination n ON n.officer_id = o.id
                        JOIN public.agency a ON a.id = n.agency_id
                        WHERE o.subject = named_cases.of_subject AND n.held_at IS NULL)
$$;

-- Does this channel lead to where a person of the case no longer is, or is it older than an address that is protected
-- now? (F-07) A yes or a no, so that nobody is read to send something.
CREATE FUNCTION is_unsafe_channel(of_case text, line text, verified_on date) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT EXISTS (
        SELECT FROM public.participation p
        JOIN public.person s ON s.id = p.person_id
        CROSS JOIN LATERAL jsonb_array_elements(s.addresses::jsonb) AS a (address)
        WHERE p.case_id = is_unsafe_channel.of_case
          AND p.case_id = ANY ((SELECT nullif(current_setting('marac.cases', true), '')::text[])::text[])
          AND (SELECT current_setting('marac.acting', true)) = 'decide'
          AND (
            (lower(regexp_replace(a.address ->> 'line', '[^[:alnum:]]', '', 'g'))
               = lower(regexp_replace(is_unsafe_channel.line, '[^[:alnum:]]', '', 'g'))
             AND (a.address ->> 'status' <> 'CURRENT' OR (a.address ->> 'protected')::boolean))
            OR ((a.address ->> 'protected')::boolean
                AND coalesce((a.address ->> 'since')::date, 'infinity'::date) >= is_unsafe_channel.verified_on)))
$$;

-- The channel of notices reads what waits to be told and to whom, and no more; it runs outside any request (F-15).
CREATE FUNCTION notices_to_send(most integer) RETURNS TABLE (id text, officer_id text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT e.id, n.officer_id
    FROM public.notice e JOIN public.nomination n ON n.id = e.nomination_id
    WHERE e.sent_at IS NULL AND n.ends_at IS NULL AND n.held_at IS NULL
    ORDER BY e.at, e.id
    LIMIT notices_to_send.most
$$;
CREATE FUNCTION notice_was_sent(of_notice text, sent timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    UPDATE public.notice e SET sent_at = notice_was_sent.sent WHERE e.id = notice_was_sent.of_notice AND e.sent_at IS NULL
$$;

ALTER TABLE redisclosure_request
    ADD CONSTRAINT redisclosure_request_recipient CHECK (
        recipient_agency_id IS NOT NULL OR coalesce(recipient_organisation, '') <> ''),
    ADD CONSTRAINT redisclosure_request_texts CHECK (
        recipient_person <> '' AND lawful_basis <> '' AND necessity <> '' AND idempotency_key <> '');
ALTER TABLE redisclosure_answer
    ADD CONSTRAINT redisclosure_answer_decision CHECK (decision IN ('GRANTED', 'GRANTED_IN_PART', 'REFUSED', 'NOT_ASKED')),
    -- R-146: no answer without its reason.
    ADD CONSTRAINT redisclosure_answer_reason CHECK (reason <> '');
ALTER TABLE redisclosure_ask
    ADD CONSTRAINT redisclosure_ask_words CHECK (
        asked_of IN ('OWNER', 'PARTNER', 'CHAIR', 'VICTIM') AND on_silence IN ('REFUSES', 'RELEASES', 'ESCALATES')
        AND on_refusal IN ('BINDS', 'ESCALATES') AND needed IN ('ALWAYS', 'IF_VICTIM_NOT_ASKED')
        AND (asked_of = 'OWNER') = (permission_id IS NOT NULL));
ALTER TABLE emergency ADD CONSTRAINT emergency_review CHECK (
    num_nulls(reviewed_at, reviewed_by, outcome, review_reason) IN (0, 4));

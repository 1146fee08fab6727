-- R-143, R-144: what a coordinator is shown of disposal: the cases of her area that she may know of. A case that she may
-- not know of is on no list, and so is disposed of by nobody who obeys one.
CREATE FUNCTION disposal_cases(of_nomination text) RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT coalesce(array_agg(c.id), '{}')
    FROM public.nomination n
    JOIN public.agency a ON a.id = n.agency_id
    JOIN public.marac_case c ON c.area_id = a.area_id
    WHERE n.id = disposal_cases.of_nomination
      AND n.role = 'COORDINATOR'
      AND public.may_know_case(n.id, c.id)
$$;

-- As people write an address: letter case, spaces and punctuation say nothing.
CREATE FUNCTION plain_line(line text) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp
AS $$
    SELECT nullif(lower(regexp_replace(coalesce(plain_line.line, ''), '[^[:alnum:]]', '', 'g')), '')
$$;

-- Does what is written on the envelope lead to this address? A name before the street or a postcode after it must not
-- make another address of it, so either of the two is enough (F-07).
CREATE FUNCTION leads_to(line text, address jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, pg_temp
AS $$
    SELECT coalesce(strpos(public.plain_line(leads_to.line), public.plain_line(leads_to.address ->> 'line')) > 0, false)
        OR coalesce(strpos(public.plain_line(leads_to.line), public.plain_line(leads_to.address ->> 'postcode')) > 0, false)
$$;

-- As in 0013, for whatever stands beside the line on the envelope.
CREATE OR REPLACE FUNCTION is_unsafe_channel(of_case text, line text, verified_on date) RETURNS boolean
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
            (public.leads_to(is_unsafe_channel.line, a.address)
             AND (a.address ->> 'status' <> 'CURRENT' OR (a.address ->> 'protected')::boolean))
            OR ((a.address ->> 'protected')::boolean
                AND coalesce((a.address ->> 'since')::date, 'infinity'::date) >= is_unsafe_channel.verified_on)))
$$;

-- Does a victim of this case stand at the end of this channel, whatever whoever writes says of it? A yes or a no (R-107).
CREATE FUNCTION reaches_victim(of_case text, line text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT EXISTS (
        SELECT FROM public.participation p
        JOIN public.person s ON s.id = p.person_id
        CROSS JOIN LATERAL jsonb_array_elements(s.addresses::jsonb) AS a (address)
        WHERE p.case_id = reaches_victim.of_case
          AND p.role = 'VICTIM'
          AND p.case_id = ANY ((SELECT nullif(current_setting('marac.cases', true), '')::text[])::text[])
          AND (SELECT current_setting('marac.acting', true)) = 'decide'
          AND public.leads_to(reaches_victim.line, a.address))
$$;

-- Has every victim of this case said how she can be reached safely? Of a case without one: no (R-107).
CREATE FUNCTION has_safe_contact(of_case text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT coalesce(bool_and(coalesce(s.safe_contact::jsonb ->> 'number', '') <> ''), false)
    FROM public.participation p
    JOIN public.person s ON s.id = p.person_id
    WHERE p.case_id = has_safe_contact.of_case
      AND p.role = 'VICTIM'
      AND p.case_id = ANY ((SELECT nullif(current_setting('marac.cases', true), '')::text[])::text[])
      AND (SELECT current_setting('marac.acting', true)) = 'decide'
$$;

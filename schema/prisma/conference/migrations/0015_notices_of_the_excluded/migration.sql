-- F-28, F-15: as in 0013, and nobody who was kept out of the case after the notice was written hears of it by a message;
-- a nomination that ends later is in force until then.
CREATE OR REPLACE FUNCTION notices_to_send(most integer) RETURNS TABLE (id text, officer_id text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT e.id, n.officer_id
    FROM public.notice e JOIN public.nomination n ON n.id = e.nomination_id
    WHERE e.sent_at IS NULL AND e.done_at IS NULL
      AND (n.ends_at IS NULL OR n.ends_at > now()) AND n.held_at IS NULL
      AND public.may_know_case(n.id, e.case_id)
    ORDER BY e.at, e.id
    LIMIT notices_to_send.most
$$;

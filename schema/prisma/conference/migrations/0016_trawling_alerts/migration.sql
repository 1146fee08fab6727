-- AlterTable
ALTER TABLE "notice" ALTER COLUMN "case_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "trawling_alert" (
    "id" TEXT NOT NULL,
    "nomination_id" TEXT NOT NULL,
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "cases" INTEGER NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "trawling_alert_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "trawling_alert_nomination_id_hour_key" ON "trawling_alert"("nomination_id", "hour");

-- F-27: an alert is about no case, and is raised on no case's page: by the gateway, in a transaction opened for that alone.
--   marac.acting       … | alert
ALTER TABLE notice ADD CONSTRAINT notice_of_a_case CHECK ((case_id IS NULL) = (kind = 'TRAWLING'));
ALTER TABLE trawling_alert ADD CONSTRAINT trawling_alert_cases CHECK (cases >= 0);

ALTER TABLE trawling_alert ENABLE ROW LEVEL SECURITY;
CREATE POLICY trawling_alert_add ON trawling_alert FOR INSERT WITH CHECK (
    (SELECT current_setting('marac.acting', true)) = 'alert'
);
-- Read by those who were sent a notice of it; the sub-select stands under the policies of notice.
CREATE POLICY trawling_alert_told ON trawling_alert FOR SELECT USING (
    (SELECT current_setting('marac.acting', true)) = 'alert'
    OR id IN (SELECT about_id FROM notice WHERE kind = 'TRAWLING')
);
CREATE POLICY notice_alert_add ON notice FOR INSERT WITH CHECK (
    (SELECT current_setting('marac.acting', true)) = 'alert' AND case_id IS NULL
);
-- Put away by its addressee, as any notice that only tells.
CREATE POLICY notice_alert_change ON notice FOR UPDATE USING (
    (SELECT current_setting('marac.acting', true)) = 'decide' AND case_id IS NULL
    AND nomination_id = ANY ((SELECT nullif(current_setting('marac.nominations', true), '')::text[])::text[])
);

-- F-28, F-15: as in 0015, and what is about no case keeps nobody out.
CREATE OR REPLACE FUNCTION notices_to_send(most integer) RETURNS TABLE (id text, officer_id text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$
    SELECT e.id, n.officer_id
    FROM public.notice e JOIN public.nomination n ON n.id = e.nomination_id
    WHERE e.sent_at IS NULL AND e.done_at IS NULL
      AND (n.ends_at IS NULL OR n.ends_at > now()) AND n.held_at IS NULL
      AND (e.case_id IS NULL OR public.may_know_case(n.id, e.case_id))
    ORDER BY e.at, e.id
    LIMIT notices_to_send.most
$$;

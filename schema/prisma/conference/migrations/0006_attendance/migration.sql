-- CreateTable
CREATE TABLE "attendance" (
    "id" TEXT NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "nomination_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "job_title" TEXT NOT NULL,
    "arrived_at" TIMESTAMPTZ(3),
    "left_at" TIMESTAMPTZ(3),
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "attendance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_hearing" (
    "id" TEXT NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "opened_by" TEXT NOT NULL,

    CONSTRAINT "case_hearing_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "attendance_meeting_id_nomination_id_idx" ON "attendance"("meeting_id", "nomination_id");

-- CreateIndex
CREATE INDEX "attendance_nomination_id_idx" ON "attendance"("nomination_id");

-- CreateIndex
CREATE INDEX "case_hearing_meeting_id_case_id_opened_at_idx" ON "case_hearing"("meeting_id", "case_id", "opened_at");

-- CreateIndex
CREATE INDEX "case_hearing_case_id_idx" ON "case_hearing"("case_id");

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_nomination_id_fkey" FOREIGN KEY ("nomination_id") REFERENCES "nomination"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "case_hearing" ADD CONSTRAINT "case_hearing_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "case_hearing" ADD CONSTRAINT "case_hearing_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "marac_case"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- Only somebody present arrives and leaves (R-062, R-064). Written so that a null fails.
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_stay_check" CHECK (
  ("kind" = 'PRESENT' AND "arrived_at" IS NOT NULL AND coalesce("left_at" > "arrived_at", true))
  OR ("kind" IN ('APOLOGIES', 'DEPUTY_SENT', 'REPORT_ONLY') AND "arrived_at" IS NULL AND "left_at" IS NULL)
);

-- Who was present stays as it was recorded: a line is superseded, never rewritten (R-153), and the moment at which a
-- discussion began is the one that recipients are counted at (R-063).
CREATE TRIGGER "attendance_kept" BEFORE DELETE OR TRUNCATE ON "attendance"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "attendance_as_recorded" BEFORE UPDATE OF
  "id", "meeting_id", "nomination_id", "kind", "job_title", "arrived_at", "left_at", "recorded_by", "recorded_at"
  ON "attendance" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "case_hearing_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "case_hearing"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- CreateIndex
CREATE INDEX "research_answer_case_id_agency_id_idx" ON "research_answer"("case_id", "agency_id");

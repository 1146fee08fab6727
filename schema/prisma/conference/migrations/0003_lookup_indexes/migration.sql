-- CreateIndex
CREATE INDEX "employer_exclusion_agency_id_idx" ON "employer_exclusion"("agency_id");

-- CreateIndex
CREATE INDEX "named_despite_employer_nomination_id_idx" ON "named_despite_employer"("nomination_id");

-- CreateIndex
CREATE INDEX "restriction_member_nomination_id_idx" ON "restriction_member"("nomination_id");

-- A reference to a case that the permit does not open is refused, and the attempt is kept without the id, which may be
-- anything at all (R-047, R-146). What was handed out is always of some case.
ALTER TABLE "release_log" ALTER COLUMN "case_id" DROP NOT NULL;
ALTER TABLE "release_log" ADD CONSTRAINT "release_log_outcome_check" CHECK (
  "outcome" = 'REFUSED' OR ("outcome" = 'RELEASED' AND "case_id" IS NOT NULL)
);

-- References have no spaces; a sentence copied from a record has (R-149).
ALTER TABLE "release_log" ADD CONSTRAINT "release_log_references_check" CHECK (
  concat_ws('', "id", "disclosure_id", "permit_id", "case_id", "viewer_officer_id", "viewer_agency_id", "viewer_role",
            "purpose", "participant_id", "outcome") !~ '\s' AND array_to_string("categories", '') !~ '\s'
);

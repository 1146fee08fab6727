-- What was decided and what was handed out stays as written (R-149, R-153). Grants alone would not do: they are renewed
-- at every migration, and one careless line there would open both tables.
CREATE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'this table only grows';
END $$;

CREATE TRIGGER "decision_record_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "decision_record"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "release_log_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "release_log"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();

-- An agency is a signatory only with a signature, the authority behind it, and somebody who answers for data protection
-- (R-011, R-013). A suspended one has signed before. Each comparison is written so that a null fails.
ALTER TABLE "agency" ADD CONSTRAINT "agency_signature_check" CHECK (
  "standing" IN ('UNSIGNED', 'WITHDRAWN')
  OR ("standing" IN ('SIGNED', 'SUSPENDED')
      AND "signed_on" IS NOT NULL AND coalesce("signatory_authority" <> '', false)
      AND coalesce("security_contact" <> '', false))
);

-- A guest is let into one case, never into a whole meeting (R-037); every window ends (R-060).
ALTER TABLE "admission" ADD CONSTRAINT "admission_scope_check" CHECK (
  "kind" IN ('GUEST', 'OBSERVER') AND ("kind" = 'OBSERVER' OR "case_id" IS NOT NULL) AND "opens_at" < "closes_at"
);

-- Decisions without a reason are not decisions (R-049, R-153).
ALTER TABLE "restriction" ADD CONSTRAINT "restriction_reason_check" CHECK (
  "reason" <> '' AND ("lifted_at" IS NULL OR coalesce("lift_reason" <> '', false))
);

-- Roles belong to the participation (R-080).
ALTER TABLE "participation" ADD CONSTRAINT "participation_role_check" CHECK (
  "role" IN ('VICTIM', 'PERPETRATOR', 'CHILD', 'OTHER')
);

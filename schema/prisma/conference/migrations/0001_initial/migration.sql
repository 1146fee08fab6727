-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "area" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "area_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agency" (
    "id" TEXT NOT NULL,
    "area_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "sector" TEXT,
    "standing" TEXT NOT NULL,
    "signed_on" DATE,
    "signatory" TEXT,
    "signatory_authority" TEXT,
    "security_contact" TEXT,

    CONSTRAINT "agency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "officer" (
    "id" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "officer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "nomination" (
    "id" TEXT NOT NULL,
    "officer_id" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_at" TIMESTAMPTZ(3),
    "end_noticed_on" DATE,
    "end_notice_late" BOOLEAN NOT NULL DEFAULT false,
    "trained_on" DATE,
    "held_at" TIMESTAMPTZ(3),

    CONSTRAINT "nomination_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "marac_case" (
    "id" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "area_id" TEXT NOT NULL,
    "referring_agency_id" TEXT NOT NULL,
    "custodian_agency_id" TEXT NOT NULL,
    "counter_allegations" BOOLEAN NOT NULL DEFAULT false,
    "referred_without_consent" BOOLEAN NOT NULL DEFAULT false,
    "repeat" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "marac_case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" TEXT NOT NULL,
    "name" TEXT,
    "name_key" TEXT,
    "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "date_of_birth" DATE,
    "gender" TEXT,
    "addresses" JSONB NOT NULL DEFAULT '[]',
    "safe_contact" JSONB,
    "ethnicity" TEXT,
    "religion" TEXT,
    "sexual_orientation" TEXT,
    "needs" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "needs_detail" TEXT,
    "first_language" TEXT,
    "interpreter_needed" BOOLEAN,
    "immigration_status" TEXT,
    "description" TEXT,
    "images" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "employment" TEXT,
    "finances" TEXT,
    "gp" TEXT,
    "nhs_number" TEXT,
    "school" TEXT,
    "pregnancy" TEXT,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "participation" (
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "relationship_to" TEXT,

    CONSTRAINT "participation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "relationship" (
    "id" TEXT NOT NULL,
    "participation_id" TEXT NOT NULL,
    "name" TEXT,
    "relation" TEXT NOT NULL,
    "concern" TEXT,

    CONSTRAINT "relationship_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "distribution" (
    "case_id" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,

    CONSTRAINT "distribution_pkey" PRIMARY KEY ("case_id","agency_id")
);

-- CreateTable
CREATE TABLE "restriction" (
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "trigger" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "set_by" TEXT,
    "set_at" TIMESTAMPTZ(3) NOT NULL,
    "lifted_by" TEXT,
    "lifted_at" TIMESTAMPTZ(3),
    "lift_reason" TEXT,

    CONSTRAINT "restriction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "restriction_member" (
    "restriction_id" TEXT NOT NULL,
    "nomination_id" TEXT NOT NULL,

    CONSTRAINT "restriction_member_pkey" PRIMARY KEY ("restriction_id","nomination_id")
);

-- CreateTable
CREATE TABLE "employer_exclusion" (
    "case_id" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,
    "participation_id" TEXT NOT NULL,

    CONSTRAINT "employer_exclusion_pkey" PRIMARY KEY ("case_id","agency_id","participation_id")
);

-- CreateTable
CREATE TABLE "named_despite_employer" (
    "case_id" TEXT NOT NULL,
    "nomination_id" TEXT NOT NULL,
    "named_by" TEXT NOT NULL,
    "named_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "named_despite_employer_pkey" PRIMARY KEY ("case_id","nomination_id")
);

-- CreateTable
CREATE TABLE "conflict" (
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "officer_id" TEXT NOT NULL,
    "explanation" TEXT NOT NULL,
    "declared_at" TIMESTAMPTZ(3) NOT NULL,
    "cleared_at" TIMESTAMPTZ(3),
    "cleared_by" TEXT,
    "advice" TEXT,

    CONSTRAINT "conflict_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "id" TEXT NOT NULL,
    "area_id" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "virtual" BOOLEAN NOT NULL DEFAULT false,
    "statement_version" TEXT NOT NULL,
    "statement_text" TEXT NOT NULL,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agenda_entry" (
    "meeting_id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "agenda_entry_pkey" PRIMARY KEY ("meeting_id","case_id")
);

-- CreateTable
CREATE TABLE "declaration" (
    "id" TEXT NOT NULL,
    "meeting_id" TEXT NOT NULL,
    "nomination_id" TEXT NOT NULL,
    "accepted" BOOLEAN NOT NULL,
    "method" TEXT NOT NULL,
    "text_version" TEXT NOT NULL,
    "reason" TEXT,
    "precautions_acknowledged" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "chair_allows" BOOLEAN,
    "chair_reason" TEXT,
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "declaration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "admission" (
    "id" TEXT NOT NULL,
    "case_id" TEXT,
    "meeting_id" TEXT NOT NULL,
    "nomination_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "opens_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "released_at" TIMESTAMPTZ(3),
    "admitted_by" TEXT NOT NULL,
    "attestation" JSONB NOT NULL,

    CONSTRAINT "admission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delegate_statement" (
    "case_id" TEXT NOT NULL,
    "nomination_id" TEXT NOT NULL,
    "supervisor_nomination_id" TEXT NOT NULL,
    "signed_on" DATE NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "delegate_statement_pkey" PRIMARY KEY ("case_id","nomination_id")
);

-- CreateTable
CREATE TABLE "research_request" (
    "case_id" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "due_by" DATE NOT NULL,

    CONSTRAINT "research_request_pkey" PRIMARY KEY ("case_id","agency_id")
);

-- CreateTable
CREATE TABLE "audience_decision" (
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "owner_id" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "audience" TEXT[],
    "reason" TEXT NOT NULL,
    "decided_by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "audience_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decision_record" (
    "id" TEXT NOT NULL,
    "area_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "case_id" TEXT,
    "meeting_id" TEXT,
    "agency_id" TEXT,
    "nomination_id" TEXT,
    "outcome" JSONB NOT NULL,
    "reason" TEXT,
    "decided_by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "decision_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release_log" (
    "id" TEXT NOT NULL,
    "disclosure_id" TEXT NOT NULL,
    "permit_id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "viewer_officer_id" TEXT,
    "viewer_agency_id" TEXT,
    "viewer_role" TEXT,
    "purpose" TEXT NOT NULL,
    "participant_id" TEXT,
    "categories" TEXT[],
    "outcome" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "release_log_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "agency_area_id_idx" ON "agency"("area_id");

-- CreateIndex
CREATE UNIQUE INDEX "officer_subject_key" ON "officer"("subject");

-- CreateIndex
CREATE INDEX "nomination_officer_id_idx" ON "nomination"("officer_id");

-- CreateIndex
CREATE INDEX "nomination_agency_id_idx" ON "nomination"("agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "marac_case_reference_key" ON "marac_case"("reference");

-- CreateIndex
CREATE INDEX "marac_case_area_id_idx" ON "marac_case"("area_id");

-- CreateIndex
CREATE INDEX "person_name_key_idx" ON "person"("name_key");

-- CreateIndex
CREATE INDEX "participation_case_id_idx" ON "participation"("case_id");

-- CreateIndex
CREATE INDEX "participation_person_id_idx" ON "participation"("person_id");

-- CreateIndex
CREATE INDEX "relationship_participation_id_idx" ON "relationship"("participation_id");

-- CreateIndex
CREATE INDEX "restriction_case_id_idx" ON "restriction"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "restriction_current_key" ON "restriction"("case_id") WHERE (lifted_at IS NULL);

-- CreateIndex
CREATE INDEX "conflict_case_id_officer_id_idx" ON "conflict"("case_id", "officer_id");

-- CreateIndex
CREATE INDEX "meeting_area_id_ends_at_idx" ON "meeting"("area_id", "ends_at");

-- CreateIndex
CREATE INDEX "agenda_entry_case_id_idx" ON "agenda_entry"("case_id");

-- CreateIndex
CREATE INDEX "declaration_nomination_id_idx" ON "declaration"("nomination_id");

-- CreateIndex
CREATE UNIQUE INDEX "declaration_current_key" ON "declaration"("meeting_id", "nomination_id") WHERE (superseded_at IS NULL);

-- CreateIndex
CREATE INDEX "admission_nomination_id_idx" ON "admission"("nomination_id");

-- CreateIndex
CREATE INDEX "admission_case_id_idx" ON "admission"("case_id");

-- CreateIndex
CREATE INDEX "admission_meeting_id_idx" ON "admission"("meeting_id");

-- CreateIndex
CREATE INDEX "delegate_statement_nomination_id_idx" ON "delegate_statement"("nomination_id");

-- CreateIndex
CREATE INDEX "research_request_agency_id_idx" ON "research_request"("agency_id");

-- CreateIndex
CREATE INDEX "audience_decision_case_id_idx" ON "audience_decision"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "audience_decision_current_key" ON "audience_decision"("case_id", "owner_id", "category") WHERE (superseded_at IS NULL);

-- CreateIndex
CREATE INDEX "decision_record_case_id_at_idx" ON "decision_record"("case_id", "at");

-- CreateIndex
CREATE INDEX "decision_record_area_id_at_idx" ON "decision_record"("area_id", "at");

-- CreateIndex
CREATE INDEX "release_log_disclosure_id_idx" ON "release_log"("disclosure_id");

-- CreateIndex
CREATE INDEX "release_log_case_id_at_idx" ON "release_log"("case_id", "at");

-- AddForeignKey
ALTER TABLE "agency" ADD CONSTRAINT "agency_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_officer_id_fkey" FOREIGN KEY ("officer_id") REFERENCES "officer"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "nomination" ADD CONSTRAINT "nomination_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "marac_case" ADD CONSTRAINT "marac_case_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "participation" ADD CONSTRAINT "participation_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "marac_case"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "participation" ADD CONSTRAINT "participation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "relationship" ADD CONSTRAINT "relationship_participation_id_fkey" FOREIGN KEY ("participation_id") REFERENCES "participation"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "distribution" ADD CONSTRAINT "distribution_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "marac_case"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "distribution" ADD CONSTRAINT "distribution_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "restriction" ADD CONSTRAINT "restriction_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "marac_case"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "restriction_member" ADD CONSTRAINT "restriction_member_restriction_id_fkey" FOREIGN KEY ("restriction_id") REFERENCES "restriction"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "restriction_member" ADD CONSTRAINT "restriction_member_nomination_id_fkey" FOREIGN KEY ("nomination_id") REFERENCES "nomination"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "employer_exclusion" ADD CONSTRAINT "employer_exclusion_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "marac_case"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "employer_exclusion" ADD CONSTRAINT "employer_exclusion_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "employer_exclusion" ADD CONSTRAINT "employer_exclusion_participation_id_fkey" FOREIGN KEY ("participation_id") REFERENCES "participation"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "named_despite_employer" ADD CONSTRAINT "named_despite_employer_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "marac_case"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "named_despite_employer" ADD CONSTRAINT "named_despite_employer_nomination_id_fkey" FOREIGN KEY ("nomination_id") REFERENCES "nomination"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "conflict" ADD CONSTRAINT "conflict_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "marac_case"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "conflict" ADD CONSTRAINT "conflict_officer_id_fkey" FOREIGN KEY ("officer_id") REFERENCES "officer"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "agenda_entry" ADD CONSTRAINT "agenda_entry_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "agenda_entry" ADD CONSTRAINT "agenda_entry_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "marac_case"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "declaration" ADD CONSTRAINT "declaration_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "declaration" ADD CONSTRAINT "declaration_nomination_id_fkey" FOREIGN KEY ("nomination_id") REFERENCES "nomination"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "admission" ADD CONSTRAINT "admission_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "marac_case"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "admission" ADD CONSTRAINT "admission_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "admission" ADD CONSTRAINT "admission_nomination_id_fkey" FOREIGN KEY ("nomination_id") REFERENCES "nomination"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "delegate_statement" ADD CONSTRAINT "delegate_statement_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "marac_case"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "delegate_statement" ADD CONSTRAINT "delegate_statement_nomination_id_fkey" FOREIGN KEY ("nomination_id") REFERENCES "nomination"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "delegate_statement" ADD CONSTRAINT "delegate_statement_supervisor_nomination_id_fkey" FOREIGN KEY ("supervisor_nomination_id") REFERENCES "nomination"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "research_request" ADD CONSTRAINT "research_request_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "marac_case"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "research_request" ADD CONSTRAINT "research_request_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "audience_decision" ADD CONSTRAINT "audience_decision_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "marac_case"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;


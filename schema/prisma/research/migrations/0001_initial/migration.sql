-- CreateTable
CREATE TABLE "agency" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,

    CONSTRAINT "agency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "research_answer" (
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "searched" JSONB,
    "reason" TEXT,
    "relevance_confirmed" BOOLEAN NOT NULL,
    "no_contact_confirmed" BOOLEAN NOT NULL,
    "shielding_confirmed" BOOLEAN,
    "accuracy_confirmed" BOOLEAN NOT NULL,
    "contributed_by" TEXT NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "contributed_at" TIMESTAMPTZ(3) NOT NULL,
    "tabled" BOOLEAN NOT NULL DEFAULT false,
    "idempotency_key" TEXT NOT NULL,
    "body_digest" TEXT NOT NULL,
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "research_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "item" (
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "owner_id" TEXT NOT NULL,
    "answer_id" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "subject_id" TEXT,
    "nature" TEXT NOT NULL,
    "original_source" TEXT,
    "contributed_by" TEXT NOT NULL,
    "occurred_on" DATE,
    "recorded_on" DATE NOT NULL,
    "last_verified_on" DATE,
    "audience" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "existence_protected" BOOLEAN NOT NULL DEFAULT false,
    "handling_conditions" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "marking" TEXT,
    "lawful_basis" TEXT NOT NULL,
    "special_condition" TEXT,
    "match_confidence" TEXT NOT NULL,
    "matched_by" TEXT NOT NULL,
    "match_reason" TEXT,
    "permitted_use" TEXT NOT NULL,
    "extent" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "confided" BOOLEAN NOT NULL DEFAULT false,
    "source_system" TEXT,
    "disputed" BOOLEAN NOT NULL DEFAULT false,
    "fields" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "supersedes" TEXT,
    "superseded_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release_log" (
    "id" TEXT NOT NULL,
    "disclosure_id" TEXT,
    "permit_id" TEXT,
    "case_id" TEXT,
    "viewer_officer_id" TEXT,
    "viewer_agency_id" TEXT,
    "viewer_role" TEXT,
    "purpose" TEXT,
    "item_id" TEXT,
    "owner_id" TEXT,
    "category" TEXT,
    "outcome" TEXT NOT NULL,
    "code" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "release_log_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "research_answer_agency_id_idempotency_key_key" ON "research_answer"("agency_id", "idempotency_key");

-- CreateIndex
CREATE UNIQUE INDEX "research_answer_id_case_id_agency_id_key" ON "research_answer"("id", "case_id", "agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "research_answer_current_key" ON "research_answer"("case_id", "agency_id") WHERE (superseded_at IS NULL);

-- CreateIndex
CREATE INDEX "item_current_idx" ON "item"("case_id", "owner_id", "category") WHERE (superseded_at IS NULL AND withdrawn_at IS NULL);

-- CreateIndex
CREATE INDEX "item_answer_id_idx" ON "item"("answer_id");

-- CreateIndex
CREATE UNIQUE INDEX "item_supersedes_key" ON "item"("supersedes");

-- CreateIndex
CREATE INDEX "release_log_disclosure_id_idx" ON "release_log"("disclosure_id");

-- CreateIndex
CREATE INDEX "release_log_case_id_at_idx" ON "release_log"("case_id", "at");

-- AddForeignKey
ALTER TABLE "research_answer" ADD CONSTRAINT "research_answer_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_answer_id_case_id_owner_id_fkey" FOREIGN KEY ("answer_id", "case_id", "owner_id") REFERENCES "research_answer"("id", "case_id", "agency_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_supersedes_fkey" FOREIGN KEY ("supersedes") REFERENCES "item"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

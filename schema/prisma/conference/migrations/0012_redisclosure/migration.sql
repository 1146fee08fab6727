-- CreateTable
CREATE TABLE "redisclosure_request" (
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "author_nomination_id" TEXT NOT NULL,
    "author_officer_id" TEXT NOT NULL,
    "author_agency_id" TEXT NOT NULL,
    "route" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "purpose_text" TEXT NOT NULL,
    "recipient_agency_id" TEXT,
    "recipient_nomination_id" TEXT,
    "recipient_organisation" TEXT,
    "recipient_person" TEXT NOT NULL,
    "recipient_role" TEXT,
    "lawful_basis" TEXT NOT NULL,
    "necessity" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "until" DATE NOT NULL,
    "particulars" JSONB NOT NULL DEFAULT '{}',
    "idempotency_key" TEXT NOT NULL,
    "body_digest" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "redisclosure_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "redisclosure_item" (
    "request_id" TEXT NOT NULL,
    "item_id" TEXT NOT NULL,
    "owner_id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "holder_id" TEXT NOT NULL,
    "category" TEXT NOT NULL,
    "subject_id" TEXT,
    "original_source" TEXT,
    "view_only" BOOLEAN NOT NULL DEFAULT false,
    "by_owner" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "redisclosure_item_pkey" PRIMARY KEY ("request_id","item_id","owner_id")
);

-- CreateTable
CREATE TABLE "redisclosure_ask" (
    "id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "asked_of" TEXT NOT NULL,
    "agency_id" TEXT,
    "deadline" TIMESTAMPTZ(3) NOT NULL,
    "on_silence" TEXT NOT NULL,
    "on_refusal" TEXT NOT NULL,
    "needed" TEXT NOT NULL DEFAULT 'ALWAYS',
    "permission_id" TEXT,

    CONSTRAINT "redisclosure_ask_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "redisclosure_answer" (
    "id" TEXT NOT NULL,
    "ask_id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "decision" TEXT NOT NULL,
    "granted" JSONB NOT NULL DEFAULT '[]',
    "conditions" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "until" DATE,
    "ground" TEXT,
    "reason" TEXT NOT NULL,
    "how" TEXT,
    "particulars" JSONB NOT NULL DEFAULT '{}',
    "nomination_id" TEXT NOT NULL,
    "officer_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "redisclosure_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "redisclosure_event" (
    "id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "permission_id" TEXT,
    "reason" TEXT,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "nomination_id" TEXT NOT NULL,
    "officer_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "redisclosure_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "permission_use" (
    "id" TEXT NOT NULL,
    "permission_id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "nomination_id" TEXT NOT NULL,
    "disclosure_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "permission_use_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "emergency" (
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "nomination_id" TEXT NOT NULL,
    "officer_id" TEXT NOT NULL,
    "owner_id" TEXT NOT NULL,
    "categories" TEXT[],
    "reason_code" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "lawful_basis" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "reviewed_at" TIMESTAMPTZ(3),
    "reviewed_by" TEXT,
    "outcome" TEXT,
    "review_reason" TEXT,

    CONSTRAINT "emergency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "not_shared" (
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "area_id" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,
    "request_id" TEXT,
    "ground" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "decided_by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "not_shared_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_action" (
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,
    "due_on" DATE,
    "source_ids" TEXT[],
    "recorded_by" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "plan_action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "legal_hold" (
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "request_id" TEXT,
    "reason" TEXT NOT NULL,
    "opened_by" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by" TEXT,

    CONSTRAINT "legal_hold_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conveyance" (
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,
    "to_whom" TEXT NOT NULL,
    "lawful_basis" TEXT NOT NULL,
    "necessity" TEXT NOT NULL,
    "recorded_by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conveyance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "safety_decision" (
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "decided_by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "safety_decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" TEXT NOT NULL,
    "nomination_id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "request_id" TEXT,
    "permission_id" TEXT,
    "about_id" TEXT,
    "due_by" TIMESTAMPTZ(3),
    "at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "redisclosure_request_case_id_idx" ON "redisclosure_request"("case_id");

-- CreateIndex
CREATE INDEX "redisclosure_request_author_nomination_id_idx" ON "redisclosure_request"("author_nomination_id");

-- CreateIndex
CREATE INDEX "redisclosure_request_recipient_nomination_id_idx" ON "redisclosure_request"("recipient_nomination_id");

-- CreateIndex
CREATE UNIQUE INDEX "redisclosure_request_author_nomination_id_idempotency_key_key" ON "redisclosure_request"("author_nomination_id", "idempotency_key");

-- CreateIndex
CREATE INDEX "redisclosure_item_case_id_idx" ON "redisclosure_item"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "redisclosure_ask_permission_id_key" ON "redisclosure_ask"("permission_id");

-- CreateIndex
CREATE INDEX "redisclosure_ask_request_id_idx" ON "redisclosure_ask"("request_id");

-- CreateIndex
CREATE INDEX "redisclosure_ask_case_id_idx" ON "redisclosure_ask"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "redisclosure_answer_ask_id_key" ON "redisclosure_answer"("ask_id");

-- CreateIndex
CREATE INDEX "redisclosure_answer_case_id_idx" ON "redisclosure_answer"("case_id");

-- CreateIndex
CREATE INDEX "redisclosure_event_request_id_idx" ON "redisclosure_event"("request_id");

-- CreateIndex
CREATE INDEX "redisclosure_event_case_id_idx" ON "redisclosure_event"("case_id");

-- CreateIndex
CREATE INDEX "permission_use_case_id_idx" ON "permission_use"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "permission_use_permission_id_disclosure_id_key" ON "permission_use"("permission_id", "disclosure_id");

-- CreateIndex
CREATE INDEX "emergency_case_id_idx" ON "emergency"("case_id");

-- CreateIndex
CREATE INDEX "not_shared_case_id_idx" ON "not_shared"("case_id");

-- CreateIndex
CREATE INDEX "not_shared_agency_id_idx" ON "not_shared"("agency_id");

-- CreateIndex
CREATE INDEX "plan_action_case_id_idx" ON "plan_action"("case_id");

-- CreateIndex
CREATE INDEX "legal_hold_case_id_idx" ON "legal_hold"("case_id");

-- CreateIndex
CREATE INDEX "conveyance_case_id_idx" ON "conveyance"("case_id");

-- CreateIndex
CREATE INDEX "safety_decision_case_id_idx" ON "safety_decision"("case_id");

-- CreateIndex
CREATE INDEX "notice_nomination_id_idx" ON "notice"("nomination_id");

-- CreateIndex
CREATE INDEX "notice_case_id_idx" ON "notice"("case_id");

-- AddForeignKey
ALTER TABLE "redisclosure_item" ADD CONSTRAINT "redisclosure_item_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "redisclosure_request"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "redisclosure_ask" ADD CONSTRAINT "redisclosure_ask_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "redisclosure_request"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "redisclosure_answer" ADD CONSTRAINT "redisclosure_answer_ask_id_fkey" FOREIGN KEY ("ask_id") REFERENCES "redisclosure_ask"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "redisclosure_event" ADD CONSTRAINT "redisclosure_event_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "redisclosure_request"("id") ON DELETE RESTRICT ON UPDATE RESTRICT;

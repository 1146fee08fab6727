-- AlterTable
ALTER TABLE "release_log" ADD COLUMN     "permission_id" TEXT;

-- CreateTable
CREATE TABLE "released_version" (
    "id" TEXT NOT NULL,
    "case_id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "item_id" TEXT NOT NULL,
    "owner_id" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "fields" JSONB NOT NULL,
    "summary" TEXT,
    "prepared_by" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "released_version_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "released_version_request_id_item_id_at_idx" ON "released_version"("request_id", "item_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "item_id_case_id_owner_id_key" ON "item"("id", "case_id", "owner_id");

-- AddForeignKey
ALTER TABLE "released_version" ADD CONSTRAINT "released_version_item_id_case_id_owner_id_fkey" FOREIGN KEY ("item_id", "case_id", "owner_id") REFERENCES "item"("id", "case_id", "owner_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

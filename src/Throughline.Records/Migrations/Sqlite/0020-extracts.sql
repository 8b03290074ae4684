-- Extracts that were taken in, what they set aside, and what they showed to differ.
CREATE TABLE "extract_taken" (
    "id" TEXT NOT NULL CONSTRAINT "extract_taken_pk" PRIMARY KEY,
    "as_of" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "taken_at" TEXT NOT NULL,
    "lists" TEXT NOT NULL,
    "new_children" INTEGER NOT NULL,
    "changed_children" INTEGER NOT NULL,
    "unchanged_children" INTEGER NOT NULL,
    "gone_children" INTEGER NOT NULL,
    "set_aside" INTEGER NOT NULL
);

CREATE TABLE "extract_row" (
    "id" TEXT NOT NULL CONSTRAINT "extract_row_pk" PRIMARY KEY,
    "extract_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "sheet" TEXT NOT NULL,
    "row" INTEGER NOT NULL,
    "column" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "whole_row" INTEGER NOT NULL,
    "child_number" TEXT NULL,
    CONSTRAINT "extract_row_extract_id_fk" FOREIGN KEY ("extract_id") REFERENCES "extract_taken" ("id") ON DELETE RESTRICT
);

CREATE TABLE "extract_finding" (
    "id" TEXT NOT NULL CONSTRAINT "extract_finding_pk" PRIMARY KEY,
    "child_id" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "there" TEXT NOT NULL,
    "extract_id" TEXT NOT NULL,
    "since" TEXT NOT NULL,
    "ended_on" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "extract_finding_child_id_fk" FOREIGN KEY ("child_id") REFERENCES "child" ("id") ON DELETE RESTRICT,
    CONSTRAINT "extract_finding_extract_id_fk" FOREIGN KEY ("extract_id") REFERENCES "extract_taken" ("id") ON DELETE RESTRICT
);

CREATE TABLE "staged_extract" (
    "id" TEXT NOT NULL CONSTRAINT "staged_extract_pk" PRIMARY KEY,
    "by" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "content" TEXT NOT NULL
);

CREATE INDEX "extract_taken_as_of" ON "extract_taken" ("as_of");

CREATE INDEX "extract_row_extract_id_number" ON "extract_row" ("extract_id", "number");

CREATE UNIQUE INDEX "extract_finding_child_id_cause" ON "extract_finding" ("child_id", "cause") WHERE ended_on is null;

CREATE INDEX "extract_finding_extract_id" ON "extract_finding" ("extract_id");

-- The council's own documents as they were brought here, passage by passage, and which of them each clause tells.
CREATE TABLE "own_text" (
    "id" TEXT NOT NULL CONSTRAINT "own_text_pk" PRIMARY KEY,
    "council" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "file_name" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "uploaded_by" TEXT NOT NULL,
    "uploaded_at" TEXT NOT NULL
);

CREATE UNIQUE INDEX "own_text_council_source_number" ON "own_text" ("council", "source", "number");

CREATE TABLE "own_text_content" (
    "own_text_id" TEXT NOT NULL CONSTRAINT "own_text_content_pk" PRIMARY KEY,
    "passages" TEXT NOT NULL,
    CONSTRAINT "own_text_content_own_text_id_fk" FOREIGN KEY ("own_text_id") REFERENCES "own_text" ("id") ON DELETE RESTRICT
);

CREATE TABLE "clause_match" (
    "id" TEXT NOT NULL CONSTRAINT "clause_match_pk" PRIMARY KEY,
    "council" TEXT NOT NULL,
    "clause" TEXT NOT NULL,
    "clause_hash" TEXT NOT NULL,
    "own_text_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "first" INTEGER NULL,
    "last" INTEGER NULL,
    "hash" TEXT NULL,
    "said_by" TEXT NOT NULL,
    "said_at" TEXT NOT NULL,
    "set_aside_at" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "clause_match_own_text_id_fk" FOREIGN KEY ("own_text_id") REFERENCES "own_text" ("id") ON DELETE RESTRICT
);

CREATE INDEX "clause_match_own_text_id" ON "clause_match" ("own_text_id");

CREATE UNIQUE INDEX "clause_match_council_clause" ON "clause_match" ("council", "clause") WHERE set_aside_at is null;

-- Editions of the council's procedure that were published here, and their text under the hash of its content.
CREATE TABLE "edition_content" (
    "hash" TEXT NOT NULL CONSTRAINT "edition_content_pk" PRIMARY KEY,
    "files" TEXT NOT NULL
);

CREATE TABLE "published_edition" (
    "id" TEXT NOT NULL CONSTRAINT "published_edition_pk" PRIMARY KEY,
    "hash" TEXT NOT NULL,
    "edition" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "sent_by" TEXT NOT NULL,
    "sent_at" TEXT NOT NULL,
    "approved_by" TEXT NULL,
    "approved_at" TEXT NULL,
    "in_force_from" TEXT NULL,
    "withdrawn_by" TEXT NULL,
    "withdrawn_on" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "published_edition_hash_fk" FOREIGN KEY ("hash") REFERENCES "edition_content" ("hash") ON DELETE RESTRICT
);

CREATE UNIQUE INDEX "published_edition_hash" ON "published_edition" ("hash");

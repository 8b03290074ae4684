-- Those who are told what becomes of a child, and who was told with each piece of evidence.
CREATE TABLE "recipient" (
    "id" TEXT NOT NULL CONSTRAINT "recipient_pk" PRIMARY KEY,
    "child_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "relation" TEXT NOT NULL,
    "is_family" INTEGER NOT NULL,
    "safe" TEXT NOT NULL,
    "how" TEXT NULL,
    "language" TEXT NULL,
    "do_not_tell" TEXT NULL,
    "until" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "recipient_child_id_fk" FOREIGN KEY ("child_id") REFERENCES "child" ("id") ON DELETE RESTRICT
);

CREATE INDEX "recipient_child_id" ON "recipient" ("child_id");

ALTER TABLE "evidence" ADD COLUMN "told" TEXT NOT NULL DEFAULT '[]';

-- What two people of the council say of a reading of its procedure.
CREATE TABLE "reading_verdict" (
    "id" TEXT NOT NULL CONSTRAINT "reading_verdict_pk" PRIMARY KEY,
    "council" TEXT NOT NULL,
    "reading" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "because" TEXT NULL,
    "proposed_by" TEXT NOT NULL,
    "proposed_on" TEXT NOT NULL,
    "confirmed_by" TEXT NULL,
    "confirmed_on" TEXT NULL,
    "set_aside_at" TEXT NULL,
    "version" INTEGER NOT NULL
);

CREATE INDEX "reading_verdict_council_reading" ON "reading_verdict" ("council", "reading");

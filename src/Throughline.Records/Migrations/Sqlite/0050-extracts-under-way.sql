-- What was waiting to be confirmed is brought again: it would have gone in a few hours.
DROP TABLE "staged_extract";

CREATE TABLE "staged_extract" (
    "id" TEXT NOT NULL CONSTRAINT "staged_extract_pk" PRIMARY KEY,
    "by" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "content" TEXT NULL,
    "doing" TEXT NULL,
    "heard_at" TEXT NOT NULL,
    "sheet" TEXT NULL,
    "row" INTEGER NULL,
    "rows" INTEGER NULL,
    "refused" TEXT NULL,
    "extract_id" TEXT NULL
);

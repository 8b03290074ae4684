-- What people agreed where the procedure leaves it to them, before a transfer was proposed.
CREATE TABLE "choice_made" (
    "id" TEXT NOT NULL CONSTRAINT "choice_made_pk" PRIMARY KEY,
    "child_id" TEXT NOT NULL,
    "rule" TEXT NULL,
    "between" TEXT NOT NULL,
    "chose" TEXT NOT NULL,
    "agreed_by" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "recorded_at" TEXT NOT NULL,
    "struck_at" TEXT NULL,
    "struck_by" TEXT NULL,
    "struck_why" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "choice_made_child_id_fk" FOREIGN KEY ("child_id") REFERENCES "child" ("id") ON DELETE RESTRICT
);

CREATE INDEX "choice_made_child_id" ON "choice_made" ("child_id");

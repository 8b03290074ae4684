-- Handovers between team leaders, and what they tell each other about the staff, kept apart.
CREATE TABLE "handover" (
    "id" TEXT NOT NULL CONSTRAINT "handover_pk" PRIMARY KEY,
    "team_id" TEXT NOT NULL,
    "edition" TEXT NOT NULL,
    "journey" TEXT NOT NULL,
    "outgoing_id" TEXT NOT NULL,
    "incoming_id" TEXT NOT NULL,
    "change_on" TEXT NOT NULL,
    "began" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "ended_on" TEXT NULL,
    "detail" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "handover_incoming_id_fk" FOREIGN KEY ("incoming_id") REFERENCES "person" ("id") ON DELETE RESTRICT,
    CONSTRAINT "handover_outgoing_id_fk" FOREIGN KEY ("outgoing_id") REFERENCES "person" ("id") ON DELETE RESTRICT,
    CONSTRAINT "handover_team_id_fk" FOREIGN KEY ("team_id") REFERENCES "team" ("id") ON DELETE RESTRICT
);

CREATE TABLE "staff_note" (
    "id" TEXT NOT NULL CONSTRAINT "staff_note_pk" PRIMARY KEY,
    "handover_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "recorded_at" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "staff_note_handover_id_fk" FOREIGN KEY ("handover_id") REFERENCES "handover" ("id") ON DELETE RESTRICT
);

CREATE INDEX "handover_incoming_id" ON "handover" ("incoming_id");

CREATE INDEX "handover_outgoing_id" ON "handover" ("outgoing_id");

CREATE UNIQUE INDEX "handover_team_id" ON "handover" ("team_id") WHERE state = 'Planned';

CREATE INDEX "staff_note_handover_id" ON "staff_note" ("handover_id");

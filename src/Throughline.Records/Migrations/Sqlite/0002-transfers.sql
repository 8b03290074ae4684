-- Transfers, the meeting, disputes, and evidence of duties.
CREATE TABLE "transfer_meeting" (
    "id" TEXT NOT NULL CONSTRAINT "transfer_meeting_pk" PRIMARY KEY,
    "edition" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "time" TEXT NOT NULL,
    "cut_off_day" TEXT NOT NULL,
    "cut_off_time" TEXT NOT NULL,
    "refuses_late" INTEGER NOT NULL,
    "host_team_id" TEXT NULL,
    "chair_id" TEXT NULL,
    "detail" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "transfer_meeting_chair_id_fk" FOREIGN KEY ("chair_id") REFERENCES "person" ("id") ON DELETE RESTRICT,
    CONSTRAINT "transfer_meeting_host_team_id_fk" FOREIGN KEY ("host_team_id") REFERENCES "team" ("id") ON DELETE RESTRICT
);

CREATE TABLE "evidence" (
    "id" TEXT NOT NULL CONSTRAINT "evidence_pk" PRIMARY KEY,
    "rule" TEXT NOT NULL,
    "child_id" TEXT NULL,
    "family_id" TEXT NULL,
    "occurrence" TEXT NULL,
    "day" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "recorded_at" TEXT NOT NULL,
    "note" TEXT NULL,
    "struck_at" TEXT NULL,
    "struck_by" TEXT NULL,
    "struck_why" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "evidence_child_id_fk" FOREIGN KEY ("child_id") REFERENCES "child" ("id") ON DELETE RESTRICT,
    CONSTRAINT "evidence_family_id_fk" FOREIGN KEY ("family_id") REFERENCES "family" ("id") ON DELETE RESTRICT
);

CREATE TABLE "transfer" (
    "id" TEXT NOT NULL CONSTRAINT "transfer_pk" PRIMARY KEY,
    "family_id" TEXT NULL,
    "edition" TEXT NOT NULL,
    "journey" TEXT NULL,
    "because" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "began" TEXT NOT NULL,
    "sending_team_id" TEXT NOT NULL,
    "receiving_team_id" TEXT NULL,
    "receiving_worker_id" TEXT NULL,
    "worker_by" TEXT NULL,
    "agreed_day" TEXT NULL,
    "joint_from" TEXT NULL,
    "meeting_id" TEXT NULL,
    "dispute_id" TEXT NULL,
    "passed_on" TEXT NULL,
    "case_system_changed_on" TEXT NULL,
    "ended_on" TEXT NULL,
    "detail" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "transfer_family_id_fk" FOREIGN KEY ("family_id") REFERENCES "family" ("id") ON DELETE RESTRICT,
    CONSTRAINT "transfer_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "transfer_meeting" ("id") ON DELETE RESTRICT,
    CONSTRAINT "transfer_receiving_team_id_fk" FOREIGN KEY ("receiving_team_id") REFERENCES "team" ("id") ON DELETE RESTRICT,
    CONSTRAINT "transfer_receiving_worker_id_fk" FOREIGN KEY ("receiving_worker_id") REFERENCES "person" ("id") ON DELETE RESTRICT,
    CONSTRAINT "transfer_sending_team_id_fk" FOREIGN KEY ("sending_team_id") REFERENCES "team" ("id") ON DELETE RESTRICT
);

CREATE TABLE "dispute" (
    "id" TEXT NOT NULL CONSTRAINT "dispute_pk" PRIMARY KEY,
    "transfer_id" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "ladder" TEXT NULL,
    "raised_by" TEXT NOT NULL,
    "raised_on" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "rung" INTEGER NOT NULL,
    "on_rung_since" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "ended_on" TEXT NULL,
    "entries" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "dispute_transfer_id_fk" FOREIGN KEY ("transfer_id") REFERENCES "transfer" ("id") ON DELETE RESTRICT
);

CREATE TABLE "meeting_line" (
    "id" TEXT NOT NULL CONSTRAINT "meeting_line_pk" PRIMARY KEY,
    "meeting_id" TEXT NOT NULL,
    "transfer_id" TEXT NOT NULL,
    "added_on" TEXT NOT NULL,
    "added_by" TEXT NOT NULL,
    "synopsis" TEXT NULL,
    "late_why" TEXT NULL,
    "carried_since" TEXT NULL,
    "decision" TEXT NULL,
    "note" TEXT NULL,
    "taken_off_on" TEXT NULL,
    "taken_off_why" TEXT NULL,
    CONSTRAINT "meeting_line_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "transfer_meeting" ("id") ON DELETE RESTRICT,
    CONSTRAINT "meeting_line_transfer_id_fk" FOREIGN KEY ("transfer_id") REFERENCES "transfer" ("id") ON DELETE RESTRICT
);

CREATE TABLE "transfer_line" (
    "transfer_id" TEXT NOT NULL,
    "child_id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "sending_worker_id" TEXT NULL,
    "passed_on" TEXT NULL,
    "responsibility_id" TEXT NULL,
    CONSTRAINT "transfer_line_pk" PRIMARY KEY ("transfer_id", "child_id"),
    CONSTRAINT "transfer_line_child_id_fk" FOREIGN KEY ("child_id") REFERENCES "child" ("id") ON DELETE RESTRICT,
    CONSTRAINT "transfer_line_responsibility_id_fk" FOREIGN KEY ("responsibility_id") REFERENCES "responsibility" ("id") ON DELETE RESTRICT,
    CONSTRAINT "transfer_line_sending_worker_id_fk" FOREIGN KEY ("sending_worker_id") REFERENCES "person" ("id") ON DELETE RESTRICT,
    CONSTRAINT "transfer_line_transfer_id_fk" FOREIGN KEY ("transfer_id") REFERENCES "transfer" ("id") ON DELETE RESTRICT
);

CREATE INDEX "dispute_state" ON "dispute" ("state");

CREATE UNIQUE INDEX "dispute_transfer_id" ON "dispute" ("transfer_id") WHERE state = 'Open';

CREATE INDEX "evidence_child_id_rule" ON "evidence" ("child_id", "rule");

CREATE INDEX "evidence_family_id_rule" ON "evidence" ("family_id", "rule");

CREATE INDEX "meeting_line_meeting_id" ON "meeting_line" ("meeting_id");

CREATE INDEX "meeting_line_transfer_id" ON "meeting_line" ("transfer_id");

CREATE INDEX "transfer_family_id" ON "transfer" ("family_id");

CREATE INDEX "transfer_meeting_id" ON "transfer" ("meeting_id");

CREATE INDEX "transfer_receiving_team_id_state" ON "transfer" ("receiving_team_id", "state");

CREATE INDEX "transfer_receiving_worker_id" ON "transfer" ("receiving_worker_id");

CREATE INDEX "transfer_sending_team_id_state" ON "transfer" ("sending_team_id", "state");

CREATE UNIQUE INDEX "transfer_line_child_id" ON "transfer_line" ("child_id") WHERE state = 'Open';

CREATE INDEX "transfer_line_child_id_state" ON "transfer_line" ("child_id", "state");

CREATE INDEX "transfer_line_responsibility_id" ON "transfer_line" ("responsibility_id");

CREATE INDEX "transfer_line_sending_worker_id" ON "transfer_line" ("sending_worker_id");

CREATE INDEX "transfer_meeting_chair_id" ON "transfer_meeting" ("chair_id");

CREATE INDEX "transfer_meeting_host_team_id" ON "transfer_meeting" ("host_team_id");

CREATE UNIQUE INDEX "transfer_meeting_rule_day" ON "transfer_meeting" ("rule", "day");

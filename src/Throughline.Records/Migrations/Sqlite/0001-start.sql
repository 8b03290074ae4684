-- The council's records: staff, children, facts, ledger, journal.
CREATE TABLE "act" (
    "id" TEXT NOT NULL CONSTRAINT "act_pk" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "on_behalf_of" TEXT NULL,
    "edition" TEXT NULL,
    "payload" TEXT NULL,
    "payload_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL
);

CREATE TABLE "family" (
    "id" TEXT NOT NULL CONSTRAINT "family_pk" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL
);

CREATE TABLE "heartbeat" (
    "job" TEXT NOT NULL CONSTRAINT "heartbeat_pk" PRIMARY KEY,
    "day" TEXT NOT NULL,
    "started_at" TEXT NOT NULL,
    "finished_at" TEXT NULL,
    "outcome" TEXT NULL
);

CREATE TABLE "installation" (
    "id" INTEGER NOT NULL CONSTRAINT "installation_pk" PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "council" TEXT NOT NULL,
    "born_at" TEXT NOT NULL
);

CREATE TABLE "person" (
    "id" TEXT NOT NULL CONSTRAINT "person_pk" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "email" TEXT NULL,
    "login" TEXT NULL,
    "left_on" TEXT NULL,
    "away_from" TEXT NULL,
    "away_until" TEXT NULL,
    "version" INTEGER NOT NULL
);

CREATE TABLE "team" (
    "id" TEXT NOT NULL CONSTRAINT "team_pk" PRIMARY KEY,
    "name" TEXT NOT NULL,
    "procedure_name" TEXT NULL,
    "part_of_id" TEXT NULL,
    "holds_children" INTEGER NOT NULL,
    "dissolved_on" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "team_part_of_id_fk" FOREIGN KEY ("part_of_id") REFERENCES "team" ("id") ON DELETE RESTRICT
);

CREATE TABLE "link" (
    "chain" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "act_id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    CONSTRAINT "link_pk" PRIMARY KEY ("chain", "number"),
    CONSTRAINT "link_act_id_fk" FOREIGN KEY ("act_id") REFERENCES "act" ("id") ON DELETE RESTRICT
);

CREATE TABLE "outbox_item" (
    "id" TEXT NOT NULL CONSTRAINT "outbox_item_pk" PRIMARY KEY,
    "act_id" TEXT NOT NULL,
    "once" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "sent_at" TEXT NULL,
    "next_try_at" TEXT NULL,
    "tries" INTEGER NOT NULL,
    "last_error" TEXT NULL,
    CONSTRAINT "outbox_item_act_id_fk" FOREIGN KEY ("act_id") REFERENCES "act" ("id") ON DELETE RESTRICT
);

CREATE TABLE "spent_form" (
    "token" TEXT NOT NULL CONSTRAINT "spent_form_pk" PRIMARY KEY,
    "by" TEXT NOT NULL,
    "act_id" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    CONSTRAINT "spent_form_act_id_fk" FOREIGN KEY ("act_id") REFERENCES "act" ("id") ON DELETE RESTRICT
);

CREATE TABLE "child" (
    "id" TEXT NOT NULL CONSTRAINT "child_pk" PRIMARY KEY,
    "number" TEXT NULL,
    "given_name" TEXT NOT NULL,
    "family_name" TEXT NOT NULL,
    "search_key" TEXT NOT NULL,
    "sort_key" TEXT NOT NULL,
    "birth_date" TEXT NULL,
    "expected_date" TEXT NULL,
    "family_id" TEXT NULL,
    "closed_on" TEXT NULL,
    "restricted_as" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "child_family_id_fk" FOREIGN KEY ("family_id") REFERENCES "family" ("id") ON DELETE RESTRICT
);

CREATE TABLE "person_alias" (
    "id" TEXT NOT NULL CONSTRAINT "person_alias_pk" PRIMARY KEY,
    "text" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "person_id" TEXT NULL,
    CONSTRAINT "person_alias_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON DELETE RESTRICT
);

CREATE TABLE "post" (
    "id" TEXT NOT NULL CONSTRAINT "post_pk" PRIMARY KEY,
    "person_id" TEXT NOT NULL,
    "team_id" TEXT NULL,
    "kind" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "until" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "post_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON DELETE RESTRICT,
    CONSTRAINT "post_team_id_fk" FOREIGN KEY ("team_id") REFERENCES "team" ("id") ON DELETE RESTRICT
);

CREATE TABLE "team_alias" (
    "id" TEXT NOT NULL CONSTRAINT "team_alias_pk" PRIMARY KEY,
    "text" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "team_id" TEXT NULL,
    CONSTRAINT "team_alias_team_id_fk" FOREIGN KEY ("team_id") REFERENCES "team" ("id") ON DELETE RESTRICT
);

CREATE TABLE "case_system_entry" (
    "child_id" TEXT NOT NULL CONSTRAINT "case_system_entry_pk" PRIMARY KEY,
    "as_of" TEXT NOT NULL,
    "extract_id" TEXT NOT NULL,
    "team_text" TEXT NULL,
    "team_id" TEXT NULL,
    "worker_text" TEXT NULL,
    "worker_id" TEXT NULL,
    "listed" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "case_system_entry_child_id_fk" FOREIGN KEY ("child_id") REFERENCES "child" ("id") ON DELETE RESTRICT,
    CONSTRAINT "case_system_entry_team_id_fk" FOREIGN KEY ("team_id") REFERENCES "team" ("id") ON DELETE RESTRICT,
    CONSTRAINT "case_system_entry_worker_id_fk" FOREIGN KEY ("worker_id") REFERENCES "person" ("id") ON DELETE RESTRICT
);

CREATE TABLE "involvement" (
    "id" TEXT NOT NULL CONSTRAINT "involvement_pk" PRIMARY KEY,
    "child_id" TEXT NOT NULL,
    "person_id" TEXT NULL,
    "team_id" TEXT NULL,
    "role" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "until" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "involvement_child_id_fk" FOREIGN KEY ("child_id") REFERENCES "child" ("id") ON DELETE RESTRICT,
    CONSTRAINT "involvement_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON DELETE RESTRICT,
    CONSTRAINT "involvement_team_id_fk" FOREIGN KEY ("team_id") REFERENCES "team" ("id") ON DELETE RESTRICT
);

CREATE TABLE "named_person" (
    "child_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    CONSTRAINT "named_person_pk" PRIMARY KEY ("child_id", "person_id"),
    CONSTRAINT "named_person_child_id_fk" FOREIGN KEY ("child_id") REFERENCES "child" ("id") ON DELETE RESTRICT,
    CONSTRAINT "named_person_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON DELETE RESTRICT
);

CREATE TABLE "need_to_know" (
    "id" TEXT NOT NULL CONSTRAINT "need_to_know_pk" PRIMARY KEY,
    "child_id" TEXT NOT NULL,
    "person_id" TEXT NULL,
    "team_id" TEXT NULL,
    "cause" TEXT NOT NULL,
    "cause_id" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "until" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "need_to_know_child_id_fk" FOREIGN KEY ("child_id") REFERENCES "child" ("id") ON DELETE RESTRICT,
    CONSTRAINT "need_to_know_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON DELETE RESTRICT,
    CONSTRAINT "need_to_know_team_id_fk" FOREIGN KEY ("team_id") REFERENCES "team" ("id") ON DELETE RESTRICT
);

CREATE TABLE "sibling_answer" (
    "id" TEXT NOT NULL CONSTRAINT "sibling_answer_pk" PRIMARY KEY,
    "child_id" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "sibling_ids" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "recorded_at" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    CONSTRAINT "sibling_answer_child_id_fk" FOREIGN KEY ("child_id") REFERENCES "child" ("id") ON DELETE RESTRICT
);

CREATE TABLE "statement" (
    "id" TEXT NOT NULL CONSTRAINT "statement_pk" PRIMARY KEY,
    "child_id" TEXT NULL,
    "team_id" TEXT NULL,
    "word" TEXT NOT NULL,
    "value" TEXT NULL,
    "kind" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "attributes" TEXT NOT NULL,
    "recorded_at" TEXT NOT NULL,
    "by" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "replaces" TEXT NULL,
    "ended_at" TEXT NULL,
    "ended_by" TEXT NULL,
    "ended_why" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "statement_child_id_fk" FOREIGN KEY ("child_id") REFERENCES "child" ("id") ON DELETE RESTRICT,
    CONSTRAINT "statement_team_id_fk" FOREIGN KEY ("team_id") REFERENCES "team" ("id") ON DELETE RESTRICT
);

CREATE TABLE "responsibility" (
    "id" TEXT NOT NULL CONSTRAINT "responsibility_pk" PRIMARY KEY,
    "child_id" TEXT NOT NULL,
    "team_id" TEXT NOT NULL,
    "manager_post_id" TEXT NOT NULL,
    "worker_id" TEXT NULL,
    "from" TEXT NOT NULL,
    "from_known" TEXT NOT NULL,
    "from_earliest" TEXT NULL,
    "until" TEXT NULL,
    "until_known" TEXT NULL,
    "until_earliest" TEXT NULL,
    "reason" TEXT NULL,
    "recorded_at" TEXT NOT NULL,
    "puts_back" TEXT NULL,
    "set_aside_at" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "responsibility_child_id_fk" FOREIGN KEY ("child_id") REFERENCES "child" ("id") ON DELETE RESTRICT,
    CONSTRAINT "responsibility_manager_post_id_fk" FOREIGN KEY ("manager_post_id") REFERENCES "post" ("id") ON DELETE RESTRICT,
    CONSTRAINT "responsibility_team_id_fk" FOREIGN KEY ("team_id") REFERENCES "team" ("id") ON DELETE RESTRICT,
    CONSTRAINT "responsibility_worker_id_fk" FOREIGN KEY ("worker_id") REFERENCES "person" ("id") ON DELETE RESTRICT
);

CREATE TABLE "stand_in" (
    "id" TEXT NOT NULL CONSTRAINT "stand_in_pk" PRIMARY KEY,
    "post_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "until" TEXT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "stand_in_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "person" ("id") ON DELETE RESTRICT,
    CONSTRAINT "stand_in_post_id_fk" FOREIGN KEY ("post_id") REFERENCES "post" ("id") ON DELETE RESTRICT
);

CREATE INDEX "act_at" ON "act" ("at");

CREATE INDEX "case_system_entry_team_id" ON "case_system_entry" ("team_id");

CREATE INDEX "case_system_entry_worker_id" ON "case_system_entry" ("worker_id");

CREATE INDEX "child_family_id" ON "child" ("family_id");

CREATE UNIQUE INDEX "child_number" ON "child" ("number");

CREATE INDEX "child_sort_key_id" ON "child" ("sort_key", "id");

CREATE INDEX "involvement_child_id" ON "involvement" ("child_id");

CREATE INDEX "involvement_person_id" ON "involvement" ("person_id");

CREATE INDEX "involvement_team_id" ON "involvement" ("team_id");

CREATE INDEX "link_act_id" ON "link" ("act_id");

CREATE INDEX "named_person_person_id" ON "named_person" ("person_id");

CREATE INDEX "need_to_know_cause_id" ON "need_to_know" ("cause_id");

CREATE INDEX "need_to_know_child_id" ON "need_to_know" ("child_id");

CREATE INDEX "need_to_know_person_id" ON "need_to_know" ("person_id");

CREATE INDEX "need_to_know_team_id" ON "need_to_know" ("team_id");

CREATE INDEX "outbox_item_act_id" ON "outbox_item" ("act_id");

CREATE UNIQUE INDEX "outbox_item_once" ON "outbox_item" ("once");

CREATE INDEX "outbox_item_sent_at" ON "outbox_item" ("sent_at");

CREATE UNIQUE INDEX "person_login" ON "person" ("login");

CREATE INDEX "person_name_key" ON "person" ("name_key");

CREATE UNIQUE INDEX "person_alias_key" ON "person_alias" ("key");

CREATE INDEX "person_alias_person_id" ON "person_alias" ("person_id");

CREATE INDEX "post_person_id" ON "post" ("person_id");

CREATE INDEX "post_team_id" ON "post" ("team_id");

CREATE UNIQUE INDEX "responsibility_child_id" ON "responsibility" ("child_id") WHERE until is null;

CREATE INDEX "responsibility_child_id_from" ON "responsibility" ("child_id", "from");

CREATE INDEX "responsibility_manager_post_id" ON "responsibility" ("manager_post_id");

CREATE INDEX "responsibility_team_id_until" ON "responsibility" ("team_id", "until");

CREATE INDEX "responsibility_worker_id_until" ON "responsibility" ("worker_id", "until");

CREATE INDEX "sibling_answer_child_id" ON "sibling_answer" ("child_id");

CREATE INDEX "spent_form_act_id" ON "spent_form" ("act_id");

CREATE INDEX "stand_in_person_id" ON "stand_in" ("person_id");

CREATE INDEX "stand_in_post_id" ON "stand_in" ("post_id");

CREATE INDEX "statement_child_id" ON "statement" ("child_id");

CREATE INDEX "statement_team_id" ON "statement" ("team_id");

CREATE UNIQUE INDEX "team_name" ON "team" ("name");

CREATE INDEX "team_part_of_id" ON "team" ("part_of_id");

CREATE UNIQUE INDEX "team_alias_key" ON "team_alias" ("key");

CREATE INDEX "team_alias_team_id" ON "team_alias" ("team_id");

-- What is written in the journal stays. Retention may take a payload out and do nothing else.
create trigger act_is_kept before delete on act
begin select raise(abort, 'an act is never taken out'); end;
create trigger act_is_not_changed before update of "id", "kind", "at", "day", "by", "on_behalf_of", "edition", "payload_hash", "hash" on act
begin select raise(abort, 'an act is never changed'); end;
create trigger act_payload_is_not_changed before update of payload on act when new.payload is not null
begin select raise(abort, 'an act is never changed'); end;
create trigger link_is_kept before delete on link
begin select raise(abort, 'a link is never taken out'); end;
create trigger link_is_not_changed before update on link
begin select raise(abort, 'a link is never changed'); end;
create trigger installation_is_kept before delete on installation
begin select raise(abort, 'a database keeps its kind'); end;
create trigger installation_is_not_changed before update on installation
begin select raise(abort, 'a database keeps its kind'); end;

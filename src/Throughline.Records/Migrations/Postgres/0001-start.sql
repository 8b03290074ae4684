-- The council's records: staff, children, facts, ledger, journal.
CREATE TABLE act (
    id text NOT NULL,
    kind text NOT NULL,
    at timestamp with time zone NOT NULL,
    day date NOT NULL,
    by text NOT NULL,
    on_behalf_of text,
    edition text,
    payload text,
    payload_hash text NOT NULL,
    hash text NOT NULL,
    CONSTRAINT act_pk PRIMARY KEY (id)
);

CREATE TABLE family (
    id text NOT NULL,
    name text NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT family_pk PRIMARY KEY (id)
);

CREATE TABLE heartbeat (
    job text NOT NULL,
    day date NOT NULL,
    started_at timestamp with time zone NOT NULL,
    finished_at timestamp with time zone,
    outcome text,
    CONSTRAINT heartbeat_pk PRIMARY KEY (job)
);

CREATE TABLE installation (
    id integer NOT NULL,
    kind text NOT NULL,
    council text NOT NULL,
    born_at timestamp with time zone NOT NULL,
    CONSTRAINT installation_pk PRIMARY KEY (id)
);

CREATE TABLE person (
    id text NOT NULL,
    name text NOT NULL,
    name_key text NOT NULL,
    email text,
    login text,
    left_on date,
    away_from date,
    away_until date,
    version bigint NOT NULL,
    CONSTRAINT person_pk PRIMARY KEY (id)
);

CREATE TABLE team (
    id text NOT NULL,
    name text NOT NULL,
    procedure_name text,
    part_of_id text,
    holds_children boolean NOT NULL,
    dissolved_on date,
    version bigint NOT NULL,
    CONSTRAINT team_pk PRIMARY KEY (id),
    CONSTRAINT team_part_of_id_fk FOREIGN KEY (part_of_id) REFERENCES team (id) ON DELETE RESTRICT
);

CREATE TABLE link (
    chain text NOT NULL,
    number integer NOT NULL,
    act_id text NOT NULL,
    hash text NOT NULL,
    CONSTRAINT link_pk PRIMARY KEY (chain, number),
    CONSTRAINT link_act_id_fk FOREIGN KEY (act_id) REFERENCES act (id) ON DELETE RESTRICT
);

CREATE TABLE outbox_item (
    id text NOT NULL,
    act_id text NOT NULL,
    once text NOT NULL,
    kind text NOT NULL,
    body text NOT NULL,
    at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    next_try_at timestamp with time zone,
    tries integer NOT NULL,
    last_error text,
    CONSTRAINT outbox_item_pk PRIMARY KEY (id),
    CONSTRAINT outbox_item_act_id_fk FOREIGN KEY (act_id) REFERENCES act (id) ON DELETE RESTRICT
);

CREATE TABLE spent_form (
    token text NOT NULL,
    by text NOT NULL,
    act_id text NOT NULL,
    subject_id text NOT NULL,
    CONSTRAINT spent_form_pk PRIMARY KEY (token),
    CONSTRAINT spent_form_act_id_fk FOREIGN KEY (act_id) REFERENCES act (id) ON DELETE RESTRICT
);

CREATE TABLE child (
    id text NOT NULL,
    number text,
    given_name text NOT NULL,
    family_name text NOT NULL,
    search_key text NOT NULL,
    sort_key text NOT NULL,
    birth_date date,
    expected_date date,
    family_id text,
    closed_on date,
    restricted_as text,
    version bigint NOT NULL,
    CONSTRAINT child_pk PRIMARY KEY (id),
    CONSTRAINT child_family_id_fk FOREIGN KEY (family_id) REFERENCES family (id) ON DELETE RESTRICT
);

CREATE TABLE person_alias (
    id text NOT NULL,
    text text NOT NULL,
    key text NOT NULL,
    person_id text,
    CONSTRAINT person_alias_pk PRIMARY KEY (id),
    CONSTRAINT person_alias_person_id_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE RESTRICT
);

CREATE TABLE post (
    id text NOT NULL,
    person_id text NOT NULL,
    team_id text,
    kind text NOT NULL,
    role text NOT NULL,
    "from" date NOT NULL,
    until date,
    version bigint NOT NULL,
    CONSTRAINT post_pk PRIMARY KEY (id),
    CONSTRAINT post_person_id_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE RESTRICT,
    CONSTRAINT post_team_id_fk FOREIGN KEY (team_id) REFERENCES team (id) ON DELETE RESTRICT
);

CREATE TABLE team_alias (
    id text NOT NULL,
    text text NOT NULL,
    key text NOT NULL,
    team_id text,
    CONSTRAINT team_alias_pk PRIMARY KEY (id),
    CONSTRAINT team_alias_team_id_fk FOREIGN KEY (team_id) REFERENCES team (id) ON DELETE RESTRICT
);

CREATE TABLE case_system_entry (
    child_id text NOT NULL,
    as_of date NOT NULL,
    extract_id text NOT NULL,
    team_text text,
    team_id text,
    worker_text text,
    worker_id text,
    listed boolean NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT case_system_entry_pk PRIMARY KEY (child_id),
    CONSTRAINT case_system_entry_child_id_fk FOREIGN KEY (child_id) REFERENCES child (id) ON DELETE RESTRICT,
    CONSTRAINT case_system_entry_team_id_fk FOREIGN KEY (team_id) REFERENCES team (id) ON DELETE RESTRICT,
    CONSTRAINT case_system_entry_worker_id_fk FOREIGN KEY (worker_id) REFERENCES person (id) ON DELETE RESTRICT
);

CREATE TABLE involvement (
    id text NOT NULL,
    child_id text NOT NULL,
    person_id text,
    team_id text,
    role text NOT NULL,
    "from" date NOT NULL,
    until date,
    version bigint NOT NULL,
    CONSTRAINT involvement_pk PRIMARY KEY (id),
    CONSTRAINT involvement_child_id_fk FOREIGN KEY (child_id) REFERENCES child (id) ON DELETE RESTRICT,
    CONSTRAINT involvement_person_id_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE RESTRICT,
    CONSTRAINT involvement_team_id_fk FOREIGN KEY (team_id) REFERENCES team (id) ON DELETE RESTRICT
);

CREATE TABLE named_person (
    child_id text NOT NULL,
    person_id text NOT NULL,
    "from" date NOT NULL,
    CONSTRAINT named_person_pk PRIMARY KEY (child_id, person_id),
    CONSTRAINT named_person_child_id_fk FOREIGN KEY (child_id) REFERENCES child (id) ON DELETE RESTRICT,
    CONSTRAINT named_person_person_id_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE RESTRICT
);

CREATE TABLE need_to_know (
    id text NOT NULL,
    child_id text NOT NULL,
    person_id text,
    team_id text,
    cause text NOT NULL,
    cause_id text NOT NULL,
    "from" date NOT NULL,
    until date,
    version bigint NOT NULL,
    CONSTRAINT need_to_know_pk PRIMARY KEY (id),
    CONSTRAINT need_to_know_child_id_fk FOREIGN KEY (child_id) REFERENCES child (id) ON DELETE RESTRICT,
    CONSTRAINT need_to_know_person_id_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE RESTRICT,
    CONSTRAINT need_to_know_team_id_fk FOREIGN KEY (team_id) REFERENCES team (id) ON DELETE RESTRICT
);

CREATE TABLE sibling_answer (
    id text NOT NULL,
    child_id text NOT NULL,
    answer text NOT NULL,
    sibling_ids text NOT NULL,
    day date NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    by text NOT NULL,
    CONSTRAINT sibling_answer_pk PRIMARY KEY (id),
    CONSTRAINT sibling_answer_child_id_fk FOREIGN KEY (child_id) REFERENCES child (id) ON DELETE RESTRICT
);

CREATE TABLE statement (
    id text NOT NULL,
    child_id text,
    team_id text,
    word text NOT NULL,
    value text,
    kind text NOT NULL,
    day date NOT NULL,
    attributes text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    by text NOT NULL,
    source text NOT NULL,
    replaces text,
    ended_at timestamp with time zone,
    ended_by text,
    ended_why text,
    version bigint NOT NULL,
    CONSTRAINT statement_pk PRIMARY KEY (id),
    CONSTRAINT statement_child_id_fk FOREIGN KEY (child_id) REFERENCES child (id) ON DELETE RESTRICT,
    CONSTRAINT statement_team_id_fk FOREIGN KEY (team_id) REFERENCES team (id) ON DELETE RESTRICT
);

CREATE TABLE responsibility (
    id text NOT NULL,
    child_id text NOT NULL,
    team_id text NOT NULL,
    manager_post_id text NOT NULL,
    worker_id text,
    "from" date NOT NULL,
    from_known text NOT NULL,
    from_earliest date,
    until date,
    until_known text,
    until_earliest date,
    reason text,
    recorded_at timestamp with time zone NOT NULL,
    puts_back text,
    set_aside_at timestamp with time zone,
    version bigint NOT NULL,
    CONSTRAINT responsibility_pk PRIMARY KEY (id),
    CONSTRAINT responsibility_child_id_fk FOREIGN KEY (child_id) REFERENCES child (id) ON DELETE RESTRICT,
    CONSTRAINT responsibility_manager_post_id_fk FOREIGN KEY (manager_post_id) REFERENCES post (id) ON DELETE RESTRICT,
    CONSTRAINT responsibility_team_id_fk FOREIGN KEY (team_id) REFERENCES team (id) ON DELETE RESTRICT,
    CONSTRAINT responsibility_worker_id_fk FOREIGN KEY (worker_id) REFERENCES person (id) ON DELETE RESTRICT
);

CREATE TABLE stand_in (
    id text NOT NULL,
    post_id text NOT NULL,
    person_id text NOT NULL,
    "from" date NOT NULL,
    until date,
    version bigint NOT NULL,
    CONSTRAINT stand_in_pk PRIMARY KEY (id),
    CONSTRAINT stand_in_person_id_fk FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE RESTRICT,
    CONSTRAINT stand_in_post_id_fk FOREIGN KEY (post_id) REFERENCES post (id) ON DELETE RESTRICT
);

CREATE INDEX act_at ON act (at);

CREATE INDEX case_system_entry_team_id ON case_system_entry (team_id);

CREATE INDEX case_system_entry_worker_id ON case_system_entry (worker_id);

CREATE INDEX child_family_id ON child (family_id);

CREATE UNIQUE INDEX child_number ON child (number);

CREATE INDEX child_sort_key_id ON child (sort_key, id);

CREATE INDEX involvement_child_id ON involvement (child_id);

CREATE INDEX involvement_person_id ON involvement (person_id);

CREATE INDEX involvement_team_id ON involvement (team_id);

CREATE INDEX link_act_id ON link (act_id);

CREATE INDEX named_person_person_id ON named_person (person_id);

CREATE INDEX need_to_know_cause_id ON need_to_know (cause_id);

CREATE INDEX need_to_know_child_id ON need_to_know (child_id);

CREATE INDEX need_to_know_person_id ON need_to_know (person_id);

CREATE INDEX need_to_know_team_id ON need_to_know (team_id);

CREATE INDEX outbox_item_act_id ON outbox_item (act_id);

CREATE UNIQUE INDEX outbox_item_once ON outbox_item (once);

CREATE INDEX outbox_item_sent_at ON outbox_item (sent_at);

CREATE UNIQUE INDEX person_login ON person (login);

CREATE INDEX person_name_key ON person (name_key);

CREATE UNIQUE INDEX person_alias_key ON person_alias (key);

CREATE INDEX person_alias_person_id ON person_alias (person_id);

CREATE INDEX post_person_id ON post (person_id);

CREATE INDEX post_team_id ON post (team_id);

CREATE UNIQUE INDEX responsibility_child_id ON responsibility (child_id) WHERE until is null;

CREATE INDEX responsibility_child_id_from ON responsibility (child_id, "from");

CREATE INDEX responsibility_manager_post_id ON responsibility (manager_post_id);

CREATE INDEX responsibility_team_id_until ON responsibility (team_id, until);

CREATE INDEX responsibility_worker_id_until ON responsibility (worker_id, until);

CREATE INDEX sibling_answer_child_id ON sibling_answer (child_id);

CREATE INDEX spent_form_act_id ON spent_form (act_id);

CREATE INDEX stand_in_person_id ON stand_in (person_id);

CREATE INDEX stand_in_post_id ON stand_in (post_id);

CREATE INDEX statement_child_id ON statement (child_id);

CREATE INDEX statement_team_id ON statement (team_id);

CREATE UNIQUE INDEX team_name ON team (name);

CREATE INDEX team_part_of_id ON team (part_of_id);

CREATE UNIQUE INDEX team_alias_key ON team_alias (key);

CREATE INDEX team_alias_team_id ON team_alias (team_id);

-- What is written in the journal stays. Retention may take a payload out and do nothing else.
create function refuse() returns trigger language plpgsql as
$$ begin raise exception '% is never changed or taken out', tg_table_name; end $$;
create trigger act_is_kept before delete or truncate on act for each statement execute function refuse();
create trigger act_is_not_changed before update of "id", "kind", "at", "day", "by", "on_behalf_of", "edition", "payload_hash", "hash" on act for each row execute function refuse();
create trigger act_payload_is_not_changed before update of payload on act for each row
    when (new.payload is not null) execute function refuse();
create trigger link_is_kept before update or delete or truncate on link for each statement execute function refuse();
create trigger installation_is_kept before update or delete or truncate on installation for each statement execute function refuse();

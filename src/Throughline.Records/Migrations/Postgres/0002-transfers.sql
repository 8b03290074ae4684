-- Transfers, the meeting, disputes, and evidence of duties.
CREATE TABLE transfer_meeting (
    id text NOT NULL,
    edition text NOT NULL,
    rule text NOT NULL,
    day date NOT NULL,
    time time without time zone NOT NULL,
    cut_off_day date NOT NULL,
    cut_off_time time without time zone NOT NULL,
    refuses_late boolean NOT NULL,
    host_team_id text,
    chair_id text,
    detail text NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT transfer_meeting_pk PRIMARY KEY (id),
    CONSTRAINT transfer_meeting_chair_id_fk FOREIGN KEY (chair_id) REFERENCES person (id) ON DELETE RESTRICT,
    CONSTRAINT transfer_meeting_host_team_id_fk FOREIGN KEY (host_team_id) REFERENCES team (id) ON DELETE RESTRICT
);

CREATE TABLE evidence (
    id text NOT NULL,
    rule text NOT NULL,
    child_id text,
    family_id text,
    occurrence text,
    day date NOT NULL,
    by text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    note text,
    struck_at timestamp with time zone,
    struck_by text,
    struck_why text,
    version bigint NOT NULL,
    CONSTRAINT evidence_pk PRIMARY KEY (id),
    CONSTRAINT evidence_child_id_fk FOREIGN KEY (child_id) REFERENCES child (id) ON DELETE RESTRICT,
    CONSTRAINT evidence_family_id_fk FOREIGN KEY (family_id) REFERENCES family (id) ON DELETE RESTRICT
);

CREATE TABLE transfer (
    id text NOT NULL,
    family_id text,
    edition text NOT NULL,
    journey text,
    because text NOT NULL,
    state text NOT NULL,
    began date NOT NULL,
    sending_team_id text NOT NULL,
    receiving_team_id text,
    receiving_worker_id text,
    worker_by date,
    agreed_day date,
    joint_from date,
    meeting_id text,
    dispute_id text,
    passed_on date,
    case_system_changed_on date,
    ended_on date,
    detail text NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT transfer_pk PRIMARY KEY (id),
    CONSTRAINT transfer_family_id_fk FOREIGN KEY (family_id) REFERENCES family (id) ON DELETE RESTRICT,
    CONSTRAINT transfer_meeting_id_fk FOREIGN KEY (meeting_id) REFERENCES transfer_meeting (id) ON DELETE RESTRICT,
    CONSTRAINT transfer_receiving_team_id_fk FOREIGN KEY (receiving_team_id) REFERENCES team (id) ON DELETE RESTRICT,
    CONSTRAINT transfer_receiving_worker_id_fk FOREIGN KEY (receiving_worker_id) REFERENCES person (id) ON DELETE RESTRICT,
    CONSTRAINT transfer_sending_team_id_fk FOREIGN KEY (sending_team_id) REFERENCES team (id) ON DELETE RESTRICT
);

CREATE TABLE dispute (
    id text NOT NULL,
    transfer_id text NOT NULL,
    about text NOT NULL,
    ladder text,
    raised_by text NOT NULL,
    raised_on date NOT NULL,
    why text NOT NULL,
    rung integer NOT NULL,
    on_rung_since date NOT NULL,
    state text NOT NULL,
    ended_on date,
    entries text NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT dispute_pk PRIMARY KEY (id),
    CONSTRAINT dispute_transfer_id_fk FOREIGN KEY (transfer_id) REFERENCES transfer (id) ON DELETE RESTRICT
);

CREATE TABLE meeting_line (
    id text NOT NULL,
    meeting_id text NOT NULL,
    transfer_id text NOT NULL,
    added_on date NOT NULL,
    added_by text NOT NULL,
    synopsis text,
    late_why text,
    carried_since date,
    decision text,
    note text,
    taken_off_on date,
    taken_off_why text,
    CONSTRAINT meeting_line_pk PRIMARY KEY (id),
    CONSTRAINT meeting_line_meeting_id_fk FOREIGN KEY (meeting_id) REFERENCES transfer_meeting (id) ON DELETE RESTRICT,
    CONSTRAINT meeting_line_transfer_id_fk FOREIGN KEY (transfer_id) REFERENCES transfer (id) ON DELETE RESTRICT
);

CREATE TABLE transfer_line (
    transfer_id text NOT NULL,
    child_id text NOT NULL,
    state text NOT NULL,
    sending_worker_id text,
    passed_on date,
    responsibility_id text,
    CONSTRAINT transfer_line_pk PRIMARY KEY (transfer_id, child_id),
    CONSTRAINT transfer_line_child_id_fk FOREIGN KEY (child_id) REFERENCES child (id) ON DELETE RESTRICT,
    CONSTRAINT transfer_line_responsibility_id_fk FOREIGN KEY (responsibility_id) REFERENCES responsibility (id) ON DELETE RESTRICT,
    CONSTRAINT transfer_line_sending_worker_id_fk FOREIGN KEY (sending_worker_id) REFERENCES person (id) ON DELETE RESTRICT,
    CONSTRAINT transfer_line_transfer_id_fk FOREIGN KEY (transfer_id) REFERENCES transfer (id) ON DELETE RESTRICT
);

CREATE INDEX dispute_state ON dispute (state);

CREATE UNIQUE INDEX dispute_transfer_id ON dispute (transfer_id) WHERE state = 'Open';

CREATE INDEX evidence_child_id_rule ON evidence (child_id, rule);

CREATE INDEX evidence_family_id_rule ON evidence (family_id, rule);

CREATE INDEX meeting_line_meeting_id ON meeting_line (meeting_id);

CREATE INDEX meeting_line_transfer_id ON meeting_line (transfer_id);

CREATE INDEX transfer_family_id ON transfer (family_id);

CREATE INDEX transfer_meeting_id ON transfer (meeting_id);

CREATE INDEX transfer_receiving_team_id_state ON transfer (receiving_team_id, state);

CREATE INDEX transfer_receiving_worker_id ON transfer (receiving_worker_id);

CREATE INDEX transfer_sending_team_id_state ON transfer (sending_team_id, state);

CREATE UNIQUE INDEX transfer_line_child_id ON transfer_line (child_id) WHERE state = 'Open';

CREATE INDEX transfer_line_child_id_state ON transfer_line (child_id, state);

CREATE INDEX transfer_line_responsibility_id ON transfer_line (responsibility_id);

CREATE INDEX transfer_line_sending_worker_id ON transfer_line (sending_worker_id);

CREATE INDEX transfer_meeting_chair_id ON transfer_meeting (chair_id);

CREATE INDEX transfer_meeting_host_team_id ON transfer_meeting (host_team_id);

CREATE UNIQUE INDEX transfer_meeting_rule_day ON transfer_meeting (rule, day);

-- Handovers between team leaders, and what they tell each other about the staff, kept apart.
CREATE TABLE handover (
    id text NOT NULL,
    team_id text NOT NULL,
    edition text NOT NULL,
    journey text NOT NULL,
    outgoing_id text NOT NULL,
    incoming_id text NOT NULL,
    change_on date NOT NULL,
    began date NOT NULL,
    state text NOT NULL,
    ended_on date,
    detail text NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT handover_pk PRIMARY KEY (id),
    CONSTRAINT handover_incoming_id_fk FOREIGN KEY (incoming_id) REFERENCES person (id) ON DELETE RESTRICT,
    CONSTRAINT handover_outgoing_id_fk FOREIGN KEY (outgoing_id) REFERENCES person (id) ON DELETE RESTRICT,
    CONSTRAINT handover_team_id_fk FOREIGN KEY (team_id) REFERENCES team (id) ON DELETE RESTRICT
);

CREATE TABLE staff_note (
    id text NOT NULL,
    handover_id text NOT NULL,
    text text NOT NULL,
    by text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT staff_note_pk PRIMARY KEY (id),
    CONSTRAINT staff_note_handover_id_fk FOREIGN KEY (handover_id) REFERENCES handover (id) ON DELETE RESTRICT
);

CREATE INDEX handover_incoming_id ON handover (incoming_id);

CREATE INDEX handover_outgoing_id ON handover (outgoing_id);

CREATE UNIQUE INDEX handover_team_id ON handover (team_id) WHERE state = 'Planned';

CREATE INDEX staff_note_handover_id ON staff_note (handover_id);

-- Extracts that were taken in, what they set aside, and what they showed to differ.
CREATE TABLE extract_taken (
    id text NOT NULL,
    as_of date NOT NULL,
    file_name text NOT NULL,
    hash text NOT NULL,
    by text NOT NULL,
    taken_at timestamp with time zone NOT NULL,
    lists text NOT NULL,
    new_children integer NOT NULL,
    changed_children integer NOT NULL,
    unchanged_children integer NOT NULL,
    gone_children integer NOT NULL,
    set_aside integer NOT NULL,
    CONSTRAINT extract_taken_pk PRIMARY KEY (id)
);

CREATE TABLE extract_row (
    id text NOT NULL,
    extract_id text NOT NULL,
    number integer NOT NULL,
    sheet text NOT NULL,
    row integer NOT NULL,
    "column" text NOT NULL,
    value text NOT NULL,
    reason text NOT NULL,
    whole_row boolean NOT NULL,
    child_number text,
    CONSTRAINT extract_row_pk PRIMARY KEY (id),
    CONSTRAINT extract_row_extract_id_fk FOREIGN KEY (extract_id) REFERENCES extract_taken (id) ON DELETE RESTRICT
);

CREATE TABLE extract_finding (
    id text NOT NULL,
    child_id text NOT NULL,
    cause text NOT NULL,
    there text NOT NULL,
    extract_id text NOT NULL,
    since date NOT NULL,
    ended_on date,
    version bigint NOT NULL,
    CONSTRAINT extract_finding_pk PRIMARY KEY (id),
    CONSTRAINT extract_finding_child_id_fk FOREIGN KEY (child_id) REFERENCES child (id) ON DELETE RESTRICT,
    CONSTRAINT extract_finding_extract_id_fk FOREIGN KEY (extract_id) REFERENCES extract_taken (id) ON DELETE RESTRICT
);

CREATE TABLE staged_extract (
    id text NOT NULL,
    by text NOT NULL,
    at timestamp with time zone NOT NULL,
    content text NOT NULL,
    CONSTRAINT staged_extract_pk PRIMARY KEY (id)
);

CREATE INDEX extract_taken_as_of ON extract_taken (as_of);

CREATE INDEX extract_row_extract_id_number ON extract_row (extract_id, number);

CREATE UNIQUE INDEX extract_finding_child_id_cause ON extract_finding (child_id, cause) WHERE ended_on is null;

CREATE INDEX extract_finding_extract_id ON extract_finding (extract_id);

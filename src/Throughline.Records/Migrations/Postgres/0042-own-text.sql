-- The council's own documents as they were brought here, passage by passage, and which of them each clause tells.
CREATE TABLE own_text (
    id text NOT NULL,
    council text NOT NULL,
    source text NOT NULL,
    number integer NOT NULL,
    file_name text NOT NULL,
    format text NOT NULL,
    bytes bigint NOT NULL,
    sha256 text NOT NULL,
    uploaded_by text NOT NULL,
    uploaded_at timestamp with time zone NOT NULL,
    CONSTRAINT own_text_pk PRIMARY KEY (id)
);

CREATE UNIQUE INDEX own_text_council_source_number ON own_text (council, source, number);

CREATE TABLE own_text_content (
    own_text_id text NOT NULL,
    passages text NOT NULL,
    CONSTRAINT own_text_content_pk PRIMARY KEY (own_text_id),
    CONSTRAINT own_text_content_own_text_id_fk FOREIGN KEY (own_text_id) REFERENCES own_text (id) ON DELETE RESTRICT
);

CREATE TABLE clause_match (
    id text NOT NULL,
    council text NOT NULL,
    clause text NOT NULL,
    clause_hash text NOT NULL,
    own_text_id text NOT NULL,
    kind text NOT NULL,
    first integer,
    last integer,
    hash text,
    said_by text NOT NULL,
    said_at timestamp with time zone NOT NULL,
    set_aside_at timestamp with time zone,
    version bigint NOT NULL,
    CONSTRAINT clause_match_pk PRIMARY KEY (id),
    CONSTRAINT clause_match_own_text_id_fk FOREIGN KEY (own_text_id) REFERENCES own_text (id) ON DELETE RESTRICT
);

CREATE INDEX clause_match_own_text_id ON clause_match (own_text_id);

CREATE UNIQUE INDEX clause_match_council_clause ON clause_match (council, clause) WHERE set_aside_at is null;

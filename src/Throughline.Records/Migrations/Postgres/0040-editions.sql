-- Editions of the council's procedure that were published here, and their text under the hash of its content.
CREATE TABLE edition_content (
    hash text NOT NULL,
    files text NOT NULL,
    CONSTRAINT edition_content_pk PRIMARY KEY (hash)
);

CREATE TABLE published_edition (
    id text NOT NULL,
    hash text NOT NULL,
    edition text NOT NULL,
    number integer NOT NULL,
    state text NOT NULL,
    sent_by text NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    approved_by text,
    approved_at timestamp with time zone,
    in_force_from date,
    withdrawn_by text,
    withdrawn_on date,
    version bigint NOT NULL,
    CONSTRAINT published_edition_pk PRIMARY KEY (id),
    CONSTRAINT published_edition_hash_fk FOREIGN KEY (hash) REFERENCES edition_content (hash) ON DELETE RESTRICT
);

CREATE UNIQUE INDEX published_edition_hash ON published_edition (hash);

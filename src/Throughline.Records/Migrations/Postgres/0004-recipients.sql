-- Those who are told what becomes of a child, and who was told with each piece of evidence.
CREATE TABLE recipient (
    id text NOT NULL,
    child_id text NOT NULL,
    name text NOT NULL,
    relation text NOT NULL,
    is_family boolean NOT NULL,
    safe text NOT NULL,
    how text,
    language text,
    do_not_tell text,
    until date,
    version bigint NOT NULL,
    CONSTRAINT recipient_pk PRIMARY KEY (id),
    CONSTRAINT recipient_child_id_fk FOREIGN KEY (child_id) REFERENCES child (id) ON DELETE RESTRICT
);

CREATE INDEX recipient_child_id ON recipient (child_id);

ALTER TABLE evidence ADD COLUMN told text NOT NULL DEFAULT '[]';

ALTER TABLE evidence ALTER COLUMN told DROP DEFAULT;

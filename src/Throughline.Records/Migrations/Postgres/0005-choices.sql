-- What people agreed where the procedure leaves it to them, before a transfer was proposed.
CREATE TABLE choice_made (
    id text NOT NULL,
    child_id text NOT NULL,
    rule text,
    "between" text NOT NULL,
    chose text NOT NULL,
    agreed_by text NOT NULL,
    why text NOT NULL,
    day date NOT NULL,
    by text NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    struck_at timestamp with time zone,
    struck_by text,
    struck_why text,
    version bigint NOT NULL,
    CONSTRAINT choice_made_pk PRIMARY KEY (id),
    CONSTRAINT choice_made_child_id_fk FOREIGN KEY (child_id) REFERENCES child (id) ON DELETE RESTRICT
);

CREATE INDEX choice_made_child_id ON choice_made (child_id);

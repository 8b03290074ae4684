-- What was waiting to be confirmed is brought again: it would have gone in a few hours.
DROP TABLE staged_extract;

CREATE TABLE staged_extract (
    id text NOT NULL,
    by text NOT NULL,
    at timestamp with time zone NOT NULL,
    content text,
    doing text,
    heard_at timestamp with time zone NOT NULL,
    sheet text,
    "row" integer,
    rows integer,
    refused text,
    extract_id text,
    CONSTRAINT staged_extract_pk PRIMARY KEY (id)
);

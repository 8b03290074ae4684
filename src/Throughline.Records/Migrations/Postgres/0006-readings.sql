-- What two people of the council say of a reading of its procedure.
CREATE TABLE reading_verdict (
    id text NOT NULL,
    council text NOT NULL,
    reading text NOT NULL,
    words text NOT NULL,
    verdict text NOT NULL,
    because text,
    proposed_by text NOT NULL,
    proposed_on date NOT NULL,
    confirmed_by text,
    confirmed_on date,
    set_aside_at timestamp with time zone,
    version bigint NOT NULL,
    CONSTRAINT reading_verdict_pk PRIMARY KEY (id)
);

CREATE INDEX reading_verdict_council_reading ON reading_verdict (council, reading);

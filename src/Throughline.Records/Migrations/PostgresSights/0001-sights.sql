-- Who looked at which child.
CREATE TABLE seen (
    id text NOT NULL,
    at timestamp with time zone NOT NULL,
    person_id text NOT NULL,
    child_id text NOT NULL,
    "in" text NOT NULL,
    CONSTRAINT seen_pk PRIMARY KEY (id)
);

CREATE INDEX seen_child_id_at ON seen (child_id, at);

CREATE INDEX seen_person_id_at ON seen (person_id, at);

create function refuse() returns trigger language plpgsql as
$$ begin raise exception '% is never changed or taken out', tg_table_name; end $$;
create trigger seen_is_kept before update or delete or truncate on seen for each statement execute function refuse();

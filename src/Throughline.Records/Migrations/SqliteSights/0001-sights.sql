-- Who looked at which child.
CREATE TABLE "seen" (
    "id" TEXT NOT NULL CONSTRAINT "seen_pk" PRIMARY KEY,
    "at" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "child_id" TEXT NOT NULL,
    "in" TEXT NOT NULL
);

CREATE INDEX "seen_child_id_at" ON "seen" ("child_id", "at");

CREATE INDEX "seen_person_id_at" ON "seen" ("person_id", "at");

create trigger seen_is_kept before delete on seen
begin select raise(abort, 'a sight is never taken out'); end;
create trigger seen_is_not_changed before update on seen
begin select raise(abort, 'a sight is never changed'); end;

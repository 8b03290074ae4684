-- What the last morning sweep found.
create table morning_finding (
    id text not null constraint morning_finding_pk primary key,
    day text not null,
    kind text not null,
    child_id text not null,
    transfer_id text null,
    team_id text not null,
    worker_id text null,
    what text not null,
    who text null,
    "on" text null,
    rule text null,
    clauses text not null,
    constraint morning_finding_child_id_fk foreign key (child_id) references child (id) on delete restrict
);

create index morning_finding_child_id on morning_finding (child_id);
create index morning_finding_team_id on morning_finding (team_id);

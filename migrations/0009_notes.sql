-- Notes and complaints in a person's file (P18). A note can concern several persons: each has a copy of their own words, sealed with their
-- own key, so that one person's data end, and are shown, without the other's. A note is never changed: it gets a next version, or is
-- struck out. Masking a citizen service number (P20) is the one exception, hence the grant to update two columns.

create table note (
    id uuid primary key,
    account_id uuid not null references account,
    -- In which capacity it was written: what the person reads.
    role text not null,
    written_at timestamptz not null
);
comment on column note.id is 'link';
comment on column note.account_id is 'link';
comment on column note.role is 'none';
comment on column note.written_at is 'none';
create constraint trigger traced after insert or update or delete on note
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, delete on note to huisrecht_app;
grant select on note to huisrecht_read;

-- Whom it concerns, and how: sealed, since it says who complained.
create table note_person (
    note_id uuid not null references note,
    person_id uuid not null references person,
    part sealed not null,
    primary key (note_id, person_id)
);
create index note_person_by_person on note_person (person_id, note_id desc);
comment on column note_person.note_id is 'link';
comment on column note_person.person_id is 'link';
comment on column note_person.part is 'behaviour';
create constraint trigger traced after insert or update or delete on note_person
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, delete on note_person to huisrecht_app;
grant select on note_person to huisrecht_read;

-- What it says, and what it said before.
create table note_version (
    note_id uuid not null,
    person_id uuid not null references person,
    number integer not null constraint counted_from_one check (number >= 1),
    kind sealed not null,
    topic sealed not null,
    source sealed not null,
    subject sealed not null,
    body sealed not null,
    -- Why this version took the place of the one before: words of the writer, or a number was masked.
    reason sealed,
    masked boolean not null default false,
    account_id uuid not null references account,
    role text not null,
    written_at timestamptz not null,
    primary key (note_id, person_id, number),
    constraint of_a_person foreign key (note_id, person_id) references note_person (note_id, person_id),
    constraint later_ones_say_why check (number = 1 or masked or reason is not null)
);
create index note_version_by_person on note_version (person_id);
comment on column note_version.note_id is 'link';
comment on column note_version.person_id is 'link';
comment on column note_version.number is 'none';
comment on column note_version.kind is 'behaviour';
comment on column note_version.topic is 'behaviour';
comment on column note_version.source is 'behaviour';
comment on column note_version.subject is 'behaviour';
comment on column note_version.body is 'behaviour';
comment on column note_version.reason is 'behaviour';
comment on column note_version.masked is 'none';
comment on column note_version.account_id is 'link';
comment on column note_version.role is 'none';
comment on column note_version.written_at is 'behaviour';
create constraint trigger traced after insert or update or delete on note_version
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, delete, update (subject, body, reason) on note_version to huisrecht_app;
grant select on note_version to huisrecht_read;

create table note_strike (
    note_id uuid not null,
    person_id uuid not null references person,
    reason sealed not null,
    account_id uuid not null references account,
    role text not null,
    struck_at timestamptz not null,
    primary key (note_id, person_id),
    constraint of_a_person foreign key (note_id, person_id) references note_person (note_id, person_id)
);
create index note_strike_by_person on note_strike (person_id);
comment on column note_strike.note_id is 'link';
comment on column note_strike.person_id is 'link';
comment on column note_strike.reason is 'behaviour';
comment on column note_strike.account_id is 'link';
comment on column note_strike.role is 'none';
comment on column note_strike.struck_at is 'behaviour';
create constraint trigger traced after insert or update or delete on note_strike
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, delete, update (reason) on note_strike to huisrecht_app;
grant select on note_strike to huisrecht_read;

-- The person's own side of it; the newest counts, the others stay.
create table note_reply (
    note_id uuid not null,
    person_id uuid not null references person,
    number integer not null constraint counted_from_one check (number >= 1),
    body sealed not null,
    written_at timestamptz not null,
    primary key (note_id, person_id, number),
    constraint of_a_person foreign key (note_id, person_id) references note_person (note_id, person_id)
);
create index note_reply_by_person on note_reply (person_id);
comment on column note_reply.note_id is 'link';
comment on column note_reply.person_id is 'link';
comment on column note_reply.number is 'none';
comment on column note_reply.body is 'behaviour';
comment on column note_reply.written_at is 'behaviour';
create constraint trigger traced after insert or update or delete on note_reply
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, delete on note_reply to huisrecht_app;
grant select on note_reply to huisrecht_read;

-- The person does not agree, and has not taken that back.
create table note_dispute (
    note_id uuid not null,
    person_id uuid not null references person,
    disputed_at timestamptz not null,
    primary key (note_id, person_id),
    constraint of_a_person foreign key (note_id, person_id) references note_person (note_id, person_id)
);
create index note_dispute_by_person on note_dispute (person_id);
comment on column note_dispute.note_id is 'link';
comment on column note_dispute.person_id is 'link';
comment on column note_dispute.disputed_at is 'behaviour';
create constraint trigger traced after insert or update or delete on note_dispute
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, delete on note_dispute to huisrecht_app;
grant select on note_dispute to huisrecht_read;

-- Letters with a code to all homes at once (P02): who gets one, the printed letters, and which of them were fetched.

-- One time that letters are made. First it is only counted; printing begins when somebody says so.
create table letter_run (
    id uuid primary key,
    state text not null check (state in ('collecting', 'collected', 'printing', 'done', 'ending', 'ended')),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at timestamptz,
    homes integer not null default 0 check (homes >= 0),
    homes_done integer not null default 0 check (homes_done between 0 and homes),
    persons integer not null default 0 check (persons >= 0),
    with_account integer not null default 0 check (with_account >= 0),
    with_letter integer not null default 0 check (with_letter >= 0),
    -- A day to decide, then a week to print and fetch.
    constraint eight_days_at_most check (expires_at <= created_at + interval '8 days')
);
create unique index one_letter_run_at_a_time on letter_run ((true)) where state in ('collecting', 'collected', 'printing');
create index letter_run_by_age on letter_run (created_at);
comment on column letter_run.id is 'link';
comment on column letter_run.state is 'none';
comment on column letter_run.created_at is 'none';
comment on column letter_run.expires_at is 'none';
comment on column letter_run.ended_at is 'none';
comment on column letter_run.homes is 'none';
comment on column letter_run.homes_done is 'none';
comment on column letter_run.persons is 'none';
comment on column letter_run.with_account is 'none';
comment on column letter_run.with_letter is 'none';
create constraint trigger traced after insert or update or delete on letter_run
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update, delete on letter_run to huisrecht_app;
grant select on letter_run to huisrecht_read;

-- Whom it writes to, in the order of postcode and number. Homes are counted from 1; those of one part are fetched together.
create table letter_recipient (
    run_id uuid not null references letter_run,
    home integer not null check (home > 0),
    person_id uuid not null,
    part integer not null check (part > 0),
    state text not null default 'waiting' check (state in ('waiting', 'printed', 'linked', 'no_home', 'letters', 'too_long',
        'has_code', 'failed')),
    code_id uuid,
    primary key (run_id, home, person_id),
    constraint printed_has_a_code check ((state = 'printed') = (code_id is not null))
);
create index letter_recipient_left_out on letter_recipient (run_id, home)
    where state not in ('waiting', 'printed');
create index letter_recipient_by_person on letter_recipient (person_id);
comment on column letter_recipient.run_id is 'link';
comment on column letter_recipient.home is 'none';
comment on column letter_recipient.person_id is 'link';
comment on column letter_recipient.part is 'none';
comment on column letter_recipient.state is 'none';
comment on column letter_recipient.code_id is 'link';
create constraint trigger traced after insert or update or delete on letter_recipient
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update, delete on letter_recipient to huisrecht_app;
grant select on letter_recipient to huisrecht_read;

-- The letters to one home as a PDF, sealed with a key of this run alone (`person_id` is the run's id), which is destroyed when the run ends.
create table letter_file (
    person_id uuid not null references letter_run,
    home integer not null check (home > 0),
    content sealed not null,
    primary key (person_id, home)
);
-- What is sealed does not get smaller.
alter table letter_file alter column content set storage external;
comment on column letter_file.person_id is 'link';
comment on column letter_file.home is 'none';
comment on column letter_file.content is 'correspondence';
create constraint trigger traced after insert or update or delete on letter_file
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, delete on letter_file to huisrecht_app;
grant select on letter_file to huisrecht_read;

-- Which parts were fetched: their codes may lie on a doormat, and go on working when the run ends.
create table letter_part_fetched (
    run_id uuid not null references letter_run,
    part integer not null check (part > 0),
    fetched_at timestamptz not null,
    primary key (run_id, part)
);
comment on column letter_part_fetched.run_id is 'link';
comment on column letter_part_fetched.part is 'none';
comment on column letter_part_fetched.fetched_at is 'none';
create constraint trigger traced after insert or update or delete on letter_part_fetched
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, delete on letter_part_fetched to huisrecht_app;
grant select on letter_part_fetched to huisrecht_read;

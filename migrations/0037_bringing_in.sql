-- Bringing in who said yes to the newsletter elsewhere, before this portal (P24, P27, P47).

-- How somebody told us: by signing up elsewhere, which an employee vouches for.
alter domain consent_channel drop constraint channel_known;
alter domain consent_channel add constraint channel_known check (value in ('web', 'paper', 'desk', 'phone', 'elsewhere'));

-- From which mailboxes somebody left, whoever that was: who comes from one of these without a name is not brought in.
alter table keys.suppression drop constraint kind_known;
alter table keys.suppression add constraint kind_known check (kind in ('administration_number', 'contact', 'bounced', 'mailbox'));

-- A list from another newsletter system, on its way in. What the employee says about where and how these people said yes is part of the
-- evidence of each consent that comes of it, so the row stays; the list itself does not.
create table newsletter_list (
    id uuid primary key,
    state text not null constraint state_known check (state in ('received', 'checked', 'bringing_in', 'done', 'expired')),
    encoding text not null constraint encoding_known check (encoding in ('utf8', 'windows-1252')),
    evidence text not null constraint says_where_and_how check (char_length(evidence) between 1 and 1000),
    started_by text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null constraint one_day_at_most check (expires_at <= created_at + interval '24 hours'),
    ended_at timestamptz,
    rows_all integer not null constraint at_most_200_000 check (rows_all between 1 and 200000),
    rows_added integer not null default 0 constraint no_more_than_came check (rows_added between 0 and rows_all),
    -- How far it is: who goes on after a crash begins below this row.
    last_row integer not null default 0 constraint counted_from_one check (last_row >= 0)
);
create index newsletter_list_by_age on newsletter_list (created_at);
comment on column newsletter_list.id is 'link';
comment on column newsletter_list.state is 'none';
comment on column newsletter_list.encoding is 'none';
comment on column newsletter_list.evidence is 'none';
comment on column newsletter_list.started_by is 'link';
comment on column newsletter_list.created_at is 'none';
comment on column newsletter_list.expires_at is 'none';
comment on column newsletter_list.ended_at is 'none';
comment on column newsletter_list.rows_all is 'none';
comment on column newsletter_list.rows_added is 'none';
comment on column newsletter_list.last_row is 'none';
create constraint trigger traced after insert or update or delete on newsletter_list
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update (state, ended_at, rows_added, last_row) on newsletter_list to huisrecht_app;
grant select on newsletter_list to huisrecht_read;

-- The list itself in pieces, sealed with a key of this list alone (`person_id` is the list's id), which is destroyed when the list ends.
create table newsletter_list_piece (
    person_id uuid not null references newsletter_list,
    number integer not null check (number >= 0),
    content sealed not null,
    primary key (person_id, number)
);
comment on column newsletter_list_piece.person_id is 'link';
comment on column newsletter_list_piece.number is 'none';
comment on column newsletter_list_piece.content is 'import';
grant select, insert, delete on newsletter_list_piece to huisrecht_app;
grant select on newsletter_list_piece to huisrecht_read;

-- What becomes of each row, as a word of our own: never a value. Gone a month after the list ended.
create table newsletter_list_row (
    list_id uuid not null references newsletter_list,
    row_number integer not null check (row_number > 0),
    outcome text not null constraint outcome_known check (outcome in ('added', 'already', 'left', 'account', 'cells', 'email', 'name',
        'language', 'date', 'future', 'no_text', 'old_text', 'double')),
    primary key (list_id, row_number)
);
comment on column newsletter_list_row.list_id is 'link';
comment on column newsletter_list_row.row_number is 'none';
comment on column newsletter_list_row.outcome is 'none';
grant select, insert, update (outcome), delete on newsletter_list_row to huisrecht_app;
grant select on newsletter_list_row to huisrecht_read;

-- From which list a subscriber came.
create table newsletter_brought_in (
    person_id uuid primary key references person,
    list_id uuid not null references newsletter_list
);
create index newsletter_brought_in_by_list on newsletter_brought_in (list_id);
comment on column newsletter_brought_in.person_id is 'link';
comment on column newsletter_brought_in.list_id is 'link';
create constraint trigger traced after insert or update or delete on newsletter_brought_in
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, delete on newsletter_brought_in to huisrecht_app;
grant select on newsletter_brought_in to huisrecht_read;

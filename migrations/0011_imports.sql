-- Importing from the administration: what it calls a person, which rows of a file were taken over before, who may not come back, and the
-- files on their way (P02, P15, RULES 16).

alter table keys.person_lookup drop constraint person_lookup_kind_check;
alter table keys.person_lookup add constraint person_lookup_kind_check
    check (kind in ('email', 'phone', 'postcode_number', 'family_name', 'family_name_birth_date', 'administration_number'));
create unique index one_person_per_administration_number on keys.person_lookup (hash) where kind = 'administration_number';

create table administration_number (
    person_id uuid primary key references person,
    number sealed not null
);
comment on column administration_number.person_id is 'link';
comment on column administration_number.number is 'identity';
create constraint trigger traced after insert or update or delete on administration_number
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update, delete on administration_number to huisrecht_app;
grant select on administration_number to huisrecht_read;

-- Which tenancy the administration means by a number.
create table keys.tenancy_lookup (
    tenancy_id uuid primary key,
    hash bytea not null constraint tenancy_number_taken unique check (octet_length(hash) = 32)
);
comment on column keys.tenancy_lookup.tenancy_id is 'link';
comment on column keys.tenancy_lookup.hash is 'link';
create constraint trigger traced after insert or update or delete on keys.tenancy_lookup
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, delete on keys.tenancy_lookup to huisrecht_app;
grant select on keys.tenancy_lookup to huisrecht_read;

-- A row of a file that was taken over: a keyed hash of what it is about, and one of all that it says. So the same file again changes
-- nothing, and nothing has to be opened to see that.
create table keys.imported (
    kind text not null check (kind in ('persons', 'tenancies', 'payments')),
    key bytea not null check (octet_length(key) = 32),
    fingerprint bytea not null check (octet_length(fingerprint) = 32),
    person_id uuid not null,
    subject_id uuid not null,
    primary key (kind, key)
);
create index imported_by_person on keys.imported (person_id);
comment on column keys.imported.kind is 'none';
comment on column keys.imported.key is 'link';
comment on column keys.imported.fingerprint is 'link';
comment on column keys.imported.person_id is 'link';
comment on column keys.imported.subject_id is 'link';
create constraint trigger traced after insert or update or delete on keys.imported
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update, delete on keys.imported to huisrecht_app;
grant select on keys.imported to huisrecht_read;

-- Who was erased or unsubscribed, for what: no import brings them back (RULES 16). A contact is hashed together with name and date of
-- birth, so that in a shared mailbox it holds for that person and not for the other.
create table keys.suppression (
    kind text not null check (kind in ('administration_number', 'contact')),
    hash bytea not null check (octet_length(hash) = 32),
    purpose text not null check (purpose in ('administration', 'newsletter')),
    since timestamptz not null,
    primary key (kind, hash, purpose)
);
comment on column keys.suppression.kind is 'none';
comment on column keys.suppression.hash is 'link';
comment on column keys.suppression.purpose is 'none';
comment on column keys.suppression.since is 'none';
create constraint trigger traced after insert or update or delete on keys.suppression
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, delete on keys.suppression to huisrecht_app;
grant select on keys.suppression to huisrecht_read;

-- A file on its way: uploaded, checked, taken over whole or not at all. Counts and words of our own: nothing of a row stands here.
create table import_run (
    id uuid primary key,
    kind text not null check (kind in ('persons', 'tenancies', 'payments')),
    state text not null
        check (state in ('receiving', 'received', 'checked', 'refused', 'applying', 'done', 'expired')),
    encoding text not null default 'utf8' check (encoding in ('utf8', 'windows-1252')),
    started_by text not null,
    created_at timestamptz not null,
    expires_at timestamptz not null constraint one_day_at_most check (expires_at <= created_at + interval '24 hours'),
    ended_at timestamptz,
    bytes bigint not null default 0 check (bytes >= 0),
    rows_done integer not null default 0 check (rows_done >= 0),
    rows_new integer not null default 0 check (rows_new >= 0),
    rows_changed integer not null default 0 check (rows_changed >= 0),
    rows_unchanged integer not null default 0 check (rows_unchanged >= 0),
    rows_left_out integer not null default 0 check (rows_left_out >= 0),
    rows_faulty integer not null default 0 check (rows_faulty >= 0),
    refusal text
);
create index import_run_by_age on import_run (created_at);
comment on column import_run.id is 'link';
comment on column import_run.kind is 'none';
comment on column import_run.state is 'none';
comment on column import_run.encoding is 'none';
comment on column import_run.started_by is 'link';
comment on column import_run.created_at is 'none';
comment on column import_run.expires_at is 'none';
comment on column import_run.ended_at is 'none';
comment on column import_run.bytes is 'none';
comment on column import_run.rows_done is 'none';
comment on column import_run.rows_new is 'none';
comment on column import_run.rows_changed is 'none';
comment on column import_run.rows_unchanged is 'none';
comment on column import_run.rows_left_out is 'none';
comment on column import_run.rows_faulty is 'none';
comment on column import_run.refusal is 'none';
grant select, insert, update on import_run to huisrecht_app;
grant select on import_run to huisrecht_read;

-- The file itself in pieces, sealed with a key of this run alone (`person_id` is the run's id), which is destroyed when the run ends.
create table import_piece (
    person_id uuid not null references import_run,
    number integer not null check (number >= 0),
    content sealed not null,
    primary key (person_id, number)
);
comment on column import_piece.person_id is 'link';
comment on column import_piece.number is 'none';
comment on column import_piece.content is 'import';
grant select, insert, delete on import_piece to huisrecht_app;
grant select on import_piece to huisrecht_read;

-- What is wrong or left out, by row and column: words of our own, never a value.
create table import_fault (
    run_id uuid not null references import_run,
    row_number integer not null check (row_number > 0),
    field text not null,
    fault text not null,
    primary key (run_id, row_number, field)
);
comment on column import_fault.run_id is 'link';
comment on column import_fault.row_number is 'none';
comment on column import_fault.field is 'none';
comment on column import_fault.fault is 'none';
grant select, insert, delete on import_fault to huisrecht_app;
grant select on import_fault to huisrecht_read;

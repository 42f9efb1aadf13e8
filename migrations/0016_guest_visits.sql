-- Somebody without an account who proved by a code that a request is theirs: for half an hour their browser shows that one thing (P86). What
-- is kept of the browser's secret is a keyed hash. Bookkeeping, as sessions are.
create table guest_visit (
    id_hash bytea primary key check (octet_length(id_hash) = 32),
    person_id uuid not null references person,
    -- What the code was for.
    thing uuid not null,
    began_at timestamptz not null
);
create index guest_visit_by_thing on guest_visit (thing);
create index guest_visit_by_age on guest_visit (began_at);
comment on column guest_visit.id_hash is 'link';
comment on column guest_visit.person_id is 'link';
comment on column guest_visit.thing is 'link';
comment on column guest_visit.began_at is 'none';
grant select, insert, delete on guest_visit to huisrecht_app;
grant select on guest_visit to huisrecht_read;

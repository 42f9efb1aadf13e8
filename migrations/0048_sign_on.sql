-- Employees may come in with the account of their work (OpenID Connect).

-- Whose work account is whose. What the organisation's server calls somebody is kept as a keyed hash; an address is not kept, and links nobody.
create table sign_on (
    person_id uuid primary key references employee,
    account_id uuid not null,
    issuer text not null constraint issuer_named check (issuer <> ''),
    subject_hash bytea not null constraint hash_whole check (octet_length(subject_hash) = 32),
    linked_at timestamptz not null,
    constraint of_its_account foreign key (account_id, person_id) references account (id, person_id),
    constraint one_employee_per_work_account unique (issuer, subject_hash)
);
comment on column sign_on.person_id is 'link';
comment on column sign_on.account_id is 'link';
comment on column sign_on.issuer is 'none';
comment on column sign_on.subject_hash is 'link';
comment on column sign_on.linked_at is 'none';
create constraint trigger traced after insert or update or delete on sign_on
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update, delete on sign_on to huisrecht_app;
grant select on sign_on to huisrecht_read;

-- Somebody on their way to that server and back: for ten minutes, once, and only in the browser that left. What they wanted opens with the secret
-- in its cookie alone.
create table sign_on_attempt (
    id_hash bytea primary key constraint hash_whole check (octet_length(id_hash) = 32),
    wish sealed not null,
    began_at timestamptz not null
);
create index sign_on_attempt_by_age on sign_on_attempt (began_at);
comment on column sign_on_attempt.id_hash is 'none';
comment on column sign_on_attempt.wish is 'draft';
comment on column sign_on_attempt.began_at is 'none';
grant select, insert, delete on sign_on_attempt to huisrecht_app;

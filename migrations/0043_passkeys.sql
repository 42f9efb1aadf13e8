-- By how many things somebody proved who they are when a session began: health and the like open only after two.
alter table session add column two_steps boolean not null default false;
comment on column session.two_steps is 'none';
update session set two_steps = true where kind = 'staff';
alter table session alter column two_steps drop default;

-- Passkeys: what a phone, a computer or a key in the hand proves after a fingerprint, a face or a code of its own. A second step beside the app.
create table passkey (
    id uuid primary key,
    account_id uuid not null,
    person_id uuid not null references person,
    -- Its public key and its counter: what its answers are checked against. Nobody can log in with it.
    credential sealed not null,
    -- Keyed, of its id: no two accounts have one passkey.
    credential_hash bytea not null constraint hash_whole check (octet_length(credential_hash) = 32)
        constraint passkey_of_one_account unique,
    -- Where it was made.
    device text not null constraint device_known check (device ~ '^[a-z]+-[a-z]+$'),
    made_at timestamptz not null,
    last_used date,
    constraint of_its_account foreign key (account_id, person_id) references account (id, person_id)
);
create index passkey_by_account on passkey (account_id);
comment on column passkey.id is 'link';
comment on column passkey.account_id is 'link';
comment on column passkey.person_id is 'link';
comment on column passkey.credential is 'login';
comment on column passkey.credential_hash is 'login';
comment on column passkey.device is 'login';
comment on column passkey.made_at is 'login';
comment on column passkey.last_used is 'login';
create constraint trigger traced after insert or update or delete on passkey
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update, delete on passkey to huisrecht_app;
grant select on passkey to huisrecht_read;

-- What a passkey was asked: once, in one session, for a few minutes. It ends with the session.
create table passkey_question (
    session_hash bytea primary key references session on delete cascade,
    person_id uuid not null references person,
    -- To make one, or to log in with one.
    making boolean not null,
    asked sealed not null,
    asked_at timestamptz not null
);
comment on column passkey_question.session_hash is 'link';
comment on column passkey_question.person_id is 'link';
comment on column passkey_question.making is 'none';
comment on column passkey_question.asked is 'login';
comment on column passkey_question.asked_at is 'none';
grant select, insert, update, delete on passkey_question to huisrecht_app;
grant select on passkey_question to huisrecht_read;

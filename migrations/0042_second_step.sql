-- The second step belongs to an account, whoever's it is: employees always take one, others when they want to.

-- What an app makes codes from. One that is set up waits beside the one in use until a first code of it was given.
create table totp (
    account_id uuid not null references account,
    person_id uuid not null references person,
    in_use boolean not null,
    -- Sealed under the name of the column it stood in first.
    secret sealed not null,
    -- Until it is in use it may be shown, and no longer than this moment. No two that were set up after each other have the same.
    shown_until timestamptz not null,
    -- The step (30 s) of the last code that was used: each code counts once.
    step bigint constraint used_when_in_use check ((step is not null) = in_use),
    primary key (account_id, in_use)
);
comment on column totp.account_id is 'link';
comment on column totp.person_id is 'link';
comment on column totp.in_use is 'none';
comment on column totp.secret is 'login';
comment on column totp.shown_until is 'none';
comment on column totp.step is 'none';
insert into totp (account_id, person_id, in_use, secret, shown_until, step)
    select a.id, e.person_id, e.totp_step is not null, e.totp_secret, e.totp_shown_until, e.totp_step
    from employee e join account a on a.person_id = e.person_id and a.state <> 'ended';
create constraint trigger traced after insert or update or delete on totp
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update, delete on totp to huisrecht_app;
grant select on totp to huisrecht_read;
alter table employee drop column totp_secret, drop column totp_shown_until, drop column totp_step;

-- Since when the second step is as it is. Who proved themselves by what held before begins no session any more.
alter table account add column second_step_at timestamptz, add constraint account_of_one unique (id, person_id);
comment on column account.second_step_at is 'none';

-- Codes on paper for who lost their app: each works once.
create table recovery_code (
    account_id uuid not null references account,
    person_id uuid not null references person,
    code_hash bytea not null constraint hash_whole check (octet_length(code_hash) = 32),
    used_at timestamptz,
    primary key (account_id, code_hash)
);
alter table recovery_code add constraint of_its_account foreign key (account_id, person_id) references account (id, person_id);
alter table totp add constraint of_its_account foreign key (account_id, person_id) references account (id, person_id);
comment on column recovery_code.account_id is 'link';
comment on column recovery_code.person_id is 'link';
comment on column recovery_code.code_hash is 'login';
comment on column recovery_code.used_at is 'none';
create constraint trigger traced after insert or update or delete on recovery_code
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update, delete on recovery_code to huisrecht_app;
grant select on recovery_code to huisrecht_read;

-- On what kind of device somebody is logged in, as two words of ours, so that they know it again in the list of their sessions.
alter table session add column device text not null default 'other-other' constraint device_known check (device ~ '^[a-z]+-[a-z]+$');
comment on column session.device is 'login';
alter table session alter column device drop default;

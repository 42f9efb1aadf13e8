-- More roles of employees, of which two advise: the officer, and who stands in.

alter table employee_role drop constraint role_known;
alter table employee_role add constraint role_known check (role in (
    'customer_contact', 'letting', 'income_test', 'medical', 'communication', 'privacy_coordinator', 'data_protection_officer',
    'deputy_officer', 'administrator', 'auditor'));

alter table rights_remark drop constraint advice_is_the_officers;
alter table rights_remark add constraint advice_is_the_officers
    check (kind <> 'advice' or role in ('data_protection_officer', 'deputy_officer'));

-- Who was invited and did not come in since, and who came in when. Who began before this migration came in, as far as anybody knows.
alter table employee add column invited_at timestamptz, add column last_log_in date;
comment on column employee.invited_at is 'none';
comment on column employee.last_log_in is 'staff';

-- An employee can be kept out for a while. The account stays; nothing can be opened with it.
alter table account drop constraint account_state_check;
alter table account drop constraint ended_keeps_no_login;
alter table account
    add column blocked_at timestamptz,
    add column blocked_for text constraint block_reason_known check (blocked_for in ('lost_device', 'suspicion', 'away', 'other')),
    add constraint state_known check (state in ('active', 'blocked', 'ended')),
    add constraint ended_keeps_no_login
        check (state <> 'ended' or (login_name is null and password_hash is null and ended_at is not null)),
    add constraint only_employees_are_blocked check (state <> 'blocked' or kind = 'staff'),
    add constraint blocked_for_a_reason check ((state = 'blocked') = (blocked_at is not null) and (blocked_at is null) = (blocked_for is null));
comment on column account.blocked_at is 'none';
comment on column account.blocked_for is 'staff';

-- Whoever is kept out or leaves loses at once what was open: the sessions, and the files that were opened for a reason.
create or replace function end_sessions() returns trigger language plpgsql as $$
begin
    delete from session where account_id = new.id;
    update open_file set closed_at = coalesce(new.ended_at, new.blocked_at) where account_id = new.id and closed_at is null;
    return null;
end $$;

-- Somebody who administers always remains: one whose account works, and who has come in. Of two who keep each other out at once, the second
-- waits here for the first, and then sees that nobody would remain. Who never came in is no loss.
create function an_administrator_remains() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('an_administrator_remains', 0));
    if exists (select from employee where person_id = old.person_id and invited_at is not null) then
        return null;
    end if;
    if tg_table_name = 'account'
        and not exists (select from employee_role where person_id = old.person_id and role = 'administrator') then
        return null;
    end if;
    if not exists (
        select from employee_role r
        join account a on a.person_id = r.person_id and a.state = 'active'
        join employee e on e.person_id = r.person_id and e.invited_at is null
        where r.role = 'administrator') then
        raise exception 'nobody would administer any more' using errcode = 'check_violation', constraint = 'an_administrator_remains';
    end if;
    return null;
end $$;
create constraint trigger an_administrator_remains after update of state on account deferrable initially deferred
    for each row when (old.state = 'active' and new.state <> 'active' and new.kind = 'staff') execute function an_administrator_remains();
create constraint trigger an_administrator_remains after delete on employee_role deferrable initially deferred
    for each row when (old.role = 'administrator') execute function an_administrator_remains();

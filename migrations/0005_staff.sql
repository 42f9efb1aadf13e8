-- Employees: subjects with a key of their own, an account that needs a second step, and roles. And what the log says of a look: opened or
-- only listed, and for which reason.

alter table account add column kind text not null default 'person' constraint kind_known check (kind in ('person', 'staff'));
comment on column account.kind is 'none';

create table employee (
    person_id uuid primary key references person,
    name sealed not null,
    email sealed not null,
    -- The secret of the second step. It may be shown until it was used once, and no longer than that moment.
    totp_secret sealed not null,
    totp_shown_until timestamptz not null,
    -- The step (30 s) of the last code that was used: each code counts once.
    totp_step bigint
);
comment on column employee.person_id is 'link';
comment on column employee.name is 'staff';
comment on column employee.email is 'staff';
comment on column employee.totp_secret is 'login';
comment on column employee.totp_shown_until is 'none';
comment on column employee.totp_step is 'none';
create constraint trigger traced after insert or update or delete on employee
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update, delete on employee to huisrecht_app;
grant select on employee to huisrecht_read;

create table employee_role (
    person_id uuid not null references employee,
    role text not null constraint role_known
        check (role in ('customer_contact', 'communication', 'privacy_coordinator', 'administrator')),
    primary key (person_id, role)
);
comment on column employee_role.person_id is 'link';
comment on column employee_role.role is 'staff';
create constraint trigger traced after insert or update or delete on employee_role
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, delete on employee_role to huisrecht_app;
grant select on employee_role to huisrecht_read;

-- What an employee may do is looked up at each request, in the statement that finds the session.
create function staff_roles(account uuid) returns text[] language sql stable as $$
    select array(
        select role.role from public.account
        join public.employee_role role on role.person_id = account.person_id
        where account.id = $1 and account.kind = 'staff' and account.state = 'active' order by role.role)
$$;

-- A session of a person, of an employee, or of an employee who gave a password and not yet a code.
alter table session add column kind text not null default 'person' constraint kind_known check (kind in ('person', 'half', 'staff'));
comment on column session.kind is 'none';
alter table session alter column kind drop default;

-- Only a person's session acts for a person.
create or replace function acting(person uuid, session_hash bytea, seen_after timestamptz, begun_after timestamptz)
returns table (person_id uuid) language sql stable as $$
    select person where person is not null
    union all
    select session.person_id from public.session
    where id_hash = session_hash and kind = 'person' and last_seen > seen_after and created_at > begun_after
$$;

-- The way in for a new employee is a link of its own.
alter table mail_link drop constraint mail_link_kind_check;
alter table mail_link add constraint mail_link_kind_check check (kind in ('sign_up', 'password', 'email', 'invitation'));

-- What was looked at: a file opened, a row in a list, or data used by work of the portal itself. And what an employee opened it for.
alter table processing_line
    add column look text not null default 'used' constraint look_known check (look in ('used', 'listed', 'opened')),
    add column reason text constraint reason_known
        check (reason in ('question', 'linking', 'consent', 'complaint', 'quality')),
    add constraint opened_for_a_reason check (look <> 'opened' or reason is not null);
comment on column processing_line.look is 'reading_log';
comment on column processing_line.reason is 'reading_log';

-- Files that employees have open, so that the reason is asked once. The line in the log was written by the same statement. Bookkeeping,
-- so not traced; gone after a day.
create table open_file (
    operation uuid primary key,
    account_id uuid not null references account,
    person_id uuid not null references person,
    role text not null,
    reason text not null,
    opened_at timestamptz not null,
    closed_at timestamptz
);
create index open_file_by_account on open_file (account_id, person_id, opened_at desc);
create index open_file_by_age on open_file (opened_at);
comment on column open_file.operation is 'link';
comment on column open_file.account_id is 'link';
comment on column open_file.person_id is 'link';
comment on column open_file.role is 'none';
comment on column open_file.reason is 'none';
comment on column open_file.opened_at is 'none';
comment on column open_file.closed_at is 'none';
grant select, insert, update, delete on open_file to huisrecht_app;
grant select on open_file to huisrecht_read;

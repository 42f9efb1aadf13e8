-- The staff side of requests (P76, P86, P93): a work queue that stays fast under any filter, requests that are found by an e-mail address, and
-- work in systems outside the portal.

-- The queue in order of its due days, by kind and state, and so for one handler or for none.
create index rights_request_open_by_kind on rights_request (kind, state, due_on, id) where closed_at is null;
create index rights_request_open_by_handler
    on rights_request (coalesce(handler_id, '00000000-0000-0000-0000-000000000000'), kind, state, due_on, id) where closed_at is null;
create index rights_request_closed_by_kind on rights_request (kind, state, closed_at desc, id desc) where closed_at is not null;
-- How many are late by law.
create index rights_request_open_by_law on rights_request (legal_last_day) where closed_at is null;
create index rights_request_by_repeated on rights_request (repeats_id) where repeats_id is not null;

-- By which address somebody without an account asked: a keyed hash, so that a request is found before anybody knows whom it is about.
create table keys.asked_email (
    request_id uuid primary key,
    hash bytea not null constraint hash_length check (octet_length(hash) = 32)
);
create index asked_email_hash on keys.asked_email (hash);
comment on column keys.asked_email.request_id is 'link';
comment on column keys.asked_email.hash is 'link';
create constraint trigger traced after insert or update or delete on keys.asked_email
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, delete on keys.asked_email to huisrecht_app;
grant select on keys.asked_email to huisrecht_read;

-- Where the association keeps data besides this portal. Its own list: what is no longer used stays, for the tasks of before.
create table outside_system (
    id uuid primary key,
    name text not null constraint name_filled check (btrim(name) <> '' and length(name) <= 80),
    -- The department that searches it.
    department text not null constraint department_filled check (btrim(department) <> '' and length(department) <= 80),
    active boolean not null,
    -- Each change makes the next; who changes an older one is told.
    version integer not null constraint counted_from_one check (version >= 1)
);
create unique index system_name_taken on outside_system (lower(name));
comment on column outside_system.id is 'link';
comment on column outside_system.name is 'none';
comment on column outside_system.department is 'none';
comment on column outside_system.active is 'none';
comment on column outside_system.version is 'none';
insert into outside_system (id, name, department, active, version) values
    ('01900000-0000-7000-8000-0000000a0001', 'Administratie van huur en betalingen', 'Financiën', true, 1),
    ('01900000-0000-7000-8000-0000000a0002', 'Mailboxen', 'Klantcontact', true, 1),
    ('01900000-0000-7000-8000-0000000a0003', 'Documentopslag', 'Informatiebeheer', true, 1),
    ('01900000-0000-7000-8000-0000000a0004', 'Telefonie', 'Klantcontact', true, 1),
    ('01900000-0000-7000-8000-0000000a0005', 'Woonruimteverdeling', 'Verhuur', true, 1);
create constraint trigger traced after insert or update or delete on outside_system
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update on outside_system to huisrecht_app;
grant select on outside_system to huisrecht_read;

-- Searching or changing one system for one request. No answer leaves while one is open.
create table rights_task (
    id uuid primary key,
    request_id uuid not null references rights_request,
    -- Who asks: whose key seals the words.
    person_id uuid not null references person,
    system_id uuid not null references outside_system,
    -- As the system was called when the task was made.
    system text not null,
    department text not null,
    kind text not null constraint kind_known check (kind in ('search', 'change')),
    due_on date not null,
    made_at timestamptz not null,
    -- Who does it.
    owner_id uuid references account,
    outcome text constraint outcome_known check (outcome in ('found', 'nothing', 'changed')),
    -- Where was looked, or what was done.
    words sealed,
    done_at timestamptz,
    done_by uuid references account,
    role text,
    constraint one_task_per_system unique (request_id, system_id),
    constraint done_says_what check ((done_at is null) = (outcome is null)),
    constraint done_says_where check ((done_at is null) = (words is null)),
    constraint done_by_somebody check ((done_at is null) = (done_by is null)),
    constraint employee_in_a_role check ((done_by is null) = (role is null)),
    constraint found_by_searching check (outcome <> 'found' or kind = 'search'),
    constraint changed_by_changing check (outcome <> 'changed' or kind = 'change')
);
create index rights_task_open on rights_task (due_on, id) where done_at is null;
create index rights_task_by_owner on rights_task (owner_id, due_on, id) where done_at is null;
create index rights_task_by_person on rights_task (person_id);
comment on column rights_task.id is 'link';
comment on column rights_task.request_id is 'link';
comment on column rights_task.person_id is 'link';
comment on column rights_task.system_id is 'link';
comment on column rights_task.system is 'none';
comment on column rights_task.department is 'none';
comment on column rights_task.kind is 'none';
comment on column rights_task.due_on is 'none';
comment on column rights_task.made_at is 'request';
comment on column rights_task.owner_id is 'link';
comment on column rights_task.outcome is 'request';
comment on column rights_task.words is 'request';
comment on column rights_task.done_at is 'request';
comment on column rights_task.done_by is 'link';
comment on column rights_task.role is 'none';
create constraint trigger traced after insert or update or delete on rights_task
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update (owner_id, outcome, words, done_at, done_by, role) on rights_task to huisrecht_app;
grant select on rights_task to huisrecht_read;

-- What a search brought.
create table rights_task_file (
    task_id uuid not null references rights_task,
    file_id uuid not null references rights_file,
    primary key (task_id, file_id)
);
comment on column rights_task_file.task_id is 'link';
comment on column rights_task_file.file_id is 'link';
create constraint trigger traced after insert or update or delete on rights_task_file
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert on rights_task_file to huisrecht_app;
grant select on rights_task_file to huisrecht_read;

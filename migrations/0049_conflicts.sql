-- Conflicts of interest: whom an employee knows. Their file stays shut for that employee until the coordinator allows it, and then for a while.
create table conflict (
    id uuid primary key,
    -- The employee.
    person_id uuid not null references person,
    -- Whose file it is.
    about_id uuid not null references person,
    relation text not null constraint relation_known
        check (relation in ('self', 'family', 'friend', 'neighbour', 'work', 'other')),
    noted_at timestamptz not null,
    ended_at timestamptz,
    constraint ended_after_it_began check (ended_at >= noted_at),
    constraint employee_knows_another check (person_id <> about_id)
);
create unique index conflict_noted_once on conflict (person_id, about_id) where ended_at is null;
create index conflict_by_about on conflict (about_id) where ended_at is null;
comment on column conflict.id is 'link';
comment on column conflict.person_id is 'link';
comment on column conflict.about_id is 'link';
comment on column conflict.relation is 'staff';
comment on column conflict.noted_at is 'none';
comment on column conflict.ended_at is 'none';
create constraint trigger traced after insert or update or delete on conflict
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update on conflict to huisrecht_app;
grant select on conflict to huisrecht_read;

-- An employee asks to open the file all the same, and another person decides.
create table conflict_question (
    id uuid primary key,
    conflict_id uuid not null references conflict,
    person_id uuid not null references person,
    why text not null constraint why_known check (why in ('nobody_else', 'urgent', 'handover')),
    asked_at timestamptz not null,
    decided_at timestamptz,
    decided_by uuid references account,
    -- None: declined.
    allowed_until timestamptz,
    constraint decided_by_somebody check ((decided_at is null) = (decided_by is null)),
    constraint allowed_when_decided check (allowed_until is null or allowed_until > decided_at)
);
create unique index conflict_asked_once on conflict_question (conflict_id) where decided_at is null;
create index conflict_question_by_conflict on conflict_question (conflict_id, allowed_until);
comment on column conflict_question.id is 'link';
comment on column conflict_question.conflict_id is 'link';
comment on column conflict_question.person_id is 'link';
comment on column conflict_question.why is 'staff';
comment on column conflict_question.asked_at is 'none';
comment on column conflict_question.decided_at is 'none';
comment on column conflict_question.decided_by is 'link';
comment on column conflict_question.allowed_until is 'none';
create constraint trigger traced after insert or update or delete on conflict_question
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update on conflict_question to huisrecht_app;
grant select on conflict_question to huisrecht_read;

-- Nobody decides on a question of their own.
create function decided_by_another() returns trigger language plpgsql as $$
begin
    if exists (select from account where id = new.decided_by and person_id = new.person_id) then
        raise exception 'nobody decides on their own question' using errcode = 'check_violation', constraint = 'decided_by_another';
    end if;
    return new;
end $$;
create trigger decided_by_another before insert or update on conflict_question
    for each row when (new.decided_by is not null) execute function decided_by_another();

-- Whether this file is shut for this employee at this moment. An account and the files linked to it are one person.
create function is_shut(account uuid, file uuid, moment timestamptz) returns boolean language sql stable as $$
    with whole as (select coalesce((select l.person_id from linked_file l where l.file_id = $2 and l.ended_at is null), $2) as id)
    select exists (
        select from conflict c
        join account a on a.person_id = c.person_id
        where a.id = $1 and c.ended_at is null
          and (c.about_id = $2 or c.about_id in (select id from whole)
               or c.about_id in (select l.file_id from linked_file l join whole w on w.id = l.person_id where l.ended_at is null))
          and not exists (select from conflict_question q where q.conflict_id = c.id and q.allowed_until > $3))
$$;
grant execute on function is_shut(uuid, uuid, timestamptz) to huisrecht_app, huisrecht_read;

-- No way of opening a file leads past it.
create function no_conflict_of_interest() returns trigger language plpgsql as $$
begin
    if is_shut(new.account_id, new.person_id, new.opened_at) then
        raise exception 'this employee knows them' using errcode = 'check_violation', constraint = 'no_conflict_of_interest';
    end if;
    return new;
end $$;
create trigger no_conflict_of_interest before insert on open_file for each row execute function no_conflict_of_interest();

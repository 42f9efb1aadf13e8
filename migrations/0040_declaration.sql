-- The declaration by which whoever works with the portal promises to keep secret what they see (P21). Versions and promises stay for ever.

create table declaration_version (
    id uuid primary key,
    number integer not null constraint one_version_per_number unique constraint counted_from_one check (number >= 1),
    nl text not null constraint nl_is_written check (nl <> ''),
    en text not null constraint en_is_written check (en <> ''),
    published_at timestamptz not null,
    -- None for the version that came with the program.
    published_by uuid references account
);
comment on column declaration_version.id is 'none';
comment on column declaration_version.number is 'none';
comment on column declaration_version.nl is 'none';
comment on column declaration_version.en is 'none';
comment on column declaration_version.published_at is 'none';
comment on column declaration_version.published_by is 'link';
create trigger append_only before update or delete on declaration_version for each row execute function refuse_change();
create trigger append_only_whole before truncate on declaration_version for each statement execute function refuse_change();
create constraint trigger traced after insert or update or delete on declaration_version
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert on declaration_version to huisrecht_app;
grant select on declaration_version to huisrecht_read;

create table declaration_accepted (
    person_id uuid not null references employee,
    version_id uuid not null references declaration_version,
    accepted_at timestamptz not null,
    primary key (person_id, version_id)
);
comment on column declaration_accepted.person_id is 'link';
comment on column declaration_accepted.version_id is 'link';
comment on column declaration_accepted.accepted_at is 'staff';
create trigger append_only before update or delete on declaration_accepted for each row execute function refuse_change();
create trigger append_only_whole before truncate on declaration_accepted for each statement execute function refuse_change();
create constraint trigger traced after insert or update or delete on declaration_accepted
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert on declaration_accepted to huisrecht_app;
grant select on declaration_accepted to huisrecht_read;

-- Whether an employee accepted the newest version. Looked up at each request, in the statement that finds the session.
create function bound_to_secrecy(person uuid) returns boolean language sql stable as $$
    select exists (
        select from public.declaration_accepted a join public.declaration_version v on v.id = a.version_id
        where a.person_id = $1 and v.number = (select max(newest.number) from public.declaration_version newest))
$$;

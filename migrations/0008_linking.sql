-- Linking: whose account shows which file of the administration, and the codes by which a person shows that the file is theirs (P02).

-- Who has an account may be known to the administration too. The two are not made one: this row says that the account of `person_id`
-- shows the data of `file_id`. It can be ended, and each side keeps its own source, key and retention.
create table linked_file (
    id uuid primary key,
    person_id uuid not null references person,
    file_id uuid not null references person,
    how text not null check (how in ('code', 'desk', 'decision')),
    linked_at timestamptz not null,
    ended_at timestamptz,
    constraint not_oneself check (person_id <> file_id),
    constraint ends_after_begin check (ended_at >= linked_at)
);
create unique index one_running_link_per_file on linked_file (file_id) where ended_at is null;
create index linked_file_by_person on linked_file (person_id, linked_at);
comment on column linked_file.id is 'link';
comment on column linked_file.person_id is 'link';
comment on column linked_file.file_id is 'link';
comment on column linked_file.how is 'none';
comment on column linked_file.linked_at is 'none';
comment on column linked_file.ended_at is 'none';
create constraint trigger traced after insert or update or delete on linked_file
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update on linked_file to huisrecht_app;
grant select on linked_file to huisrecht_read;

-- An account that is no longer active shows nothing, whoever ends it and however. The file can be linked anew.
create function end_links() returns trigger language plpgsql as $$
begin
    update linked_file set ended_at = greatest(linked_at, new.ended_at) where person_id = new.person_id and ended_at is null;
    return null;
end $$;
create trigger ended_has_no_links after update of state on account
    for each row when (new.state <> 'active') execute function end_links();

-- What an employee decided about a link, how they knew who it was (RULES 2: at the desk, or two facts and a code by letter), and why.
create table link_decision (
    id uuid primary key,
    person_id uuid not null references person,
    link_id uuid not null references linked_file,
    kind text not null check (kind in ('link', 'end')),
    identity text check (identity in ('desk', 'letter')),
    reason sealed not null,
    decided_at timestamptz not null,
    constraint linking_knows_who check ((kind = 'link') = (identity is not null))
);
create index link_decision_by_person on link_decision (person_id, decided_at);
comment on column link_decision.id is 'none';
comment on column link_decision.person_id is 'link';
comment on column link_decision.link_id is 'link';
comment on column link_decision.kind is 'none';
comment on column link_decision.identity is 'none';
comment on column link_decision.reason is 'reading_log';
comment on column link_decision.decided_at is 'none';
create constraint trigger traced after insert or update or delete on link_decision
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert on link_decision to huisrecht_app;
grant select on link_decision to huisrecht_read;

-- An activation code, as a keyed hash of the code together with the date of birth: neither can be tried without the other, and finding
-- the row is the whole check. A new code ends the one before it.
create table keys.activation_code (
    id uuid primary key,
    person_id uuid not null,
    hash bytea not null constraint code_taken unique check (octet_length(hash) = 32),
    how text not null check (how in ('letter', 'desk')),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    ended_at timestamptz,
    constraint sixty_days_at_most check (expires_at <= created_at + interval '60 days'),
    constraint used_or_ended check (used_at is null or ended_at is null)
);
create unique index one_working_code_per_person on keys.activation_code (person_id) where used_at is null and ended_at is null;
create index activation_code_by_age on keys.activation_code (expires_at);
comment on column keys.activation_code.id is 'link';
comment on column keys.activation_code.person_id is 'link';
comment on column keys.activation_code.hash is 'link';
comment on column keys.activation_code.how is 'none';
comment on column keys.activation_code.created_at is 'none';
comment on column keys.activation_code.expires_at is 'none';
comment on column keys.activation_code.used_at is 'none';
comment on column keys.activation_code.ended_at is 'none';
create constraint trigger traced after insert or update or delete on keys.activation_code
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update, delete on keys.activation_code to huisrecht_app;
grant select on keys.activation_code to huisrecht_read;

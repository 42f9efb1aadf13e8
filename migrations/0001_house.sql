-- The house: logins, the guard on traces, keys and lookups, persons, accounts, consents, mail.
-- The comment on each column is its classification: a data category of the processing register (src/kernel/register),
-- `link` for a pseudonymous id, or `none`. A test walks the catalogue and refuses an unclassified column.

-- Three logins. The owner runs this file; `huisrecht_app` serves; `huisrecht_read` only selects. Roles belong to the whole
-- cluster, and several databases may be migrated at once: hence the quiet handlers.
do $$ begin create role huisrecht_app login; exception when duplicate_object or unique_violation then null; end $$;
do $$ begin create role huisrecht_read login; exception when duplicate_object or unique_violation then null; end $$;

-- The server looks which steps of the schema stand. (Tools that run this file by themselves keep no list of steps.)
do $$ begin
    if to_regclass('_sqlx_migrations') is not null then
        grant select on _sqlx_migrations to huisrecht_app, huisrecht_read;
    end if;
end $$;

create schema keys;
grant usage on schema public, keys to huisrecht_app, huisrecht_read;

-- A sealed value: nonce (12 bytes), ciphertext (at least one byte), tag (16 bytes).
create domain sealed as bytea check (octet_length(value) >= 29);

-- ---------------------------------------------------------------------------------------------------------------------
-- Changing without a trace is impossible: a transaction that writes a domain table must also write an audit entry.

create table audit_entry (
    id uuid primary key,
    at timestamptz not null,
    actor text not null,
    event text not null check (event ~ '^[a-z_]+\.[a-z_]+$'),
    subject uuid not null,
    object text,
    epoch smallint not null default 0,
    xid bigint not null default pg_current_xact_id()::text::bigint
);
create index audit_entry_in_order on audit_entry (epoch, xid, id);
create index audit_entry_by_subject on audit_entry (subject, id);
comment on column audit_entry.id is 'none';
comment on column audit_entry.at is 'none';
comment on column audit_entry.actor is 'link';
comment on column audit_entry.event is 'none';
comment on column audit_entry.subject is 'link';
comment on column audit_entry.object is 'link';
comment on column audit_entry.epoch is 'none';
comment on column audit_entry.xid is 'none';

-- This guards against mistakes: whoever holds the application's login could forge the mark. What was written is guarded by the tree
-- over the entries.
create function mark_traced() returns trigger language plpgsql as $$
begin
    perform set_config('huisrecht.traced', pg_current_xact_id()::text, true);
    return null;
end $$;
create trigger audit_entry_marks after insert on audit_entry for each statement execute function mark_traced();

create function must_be_traced() returns trigger language plpgsql as $$
begin
    if current_setting('huisrecht.traced', true) is distinct from pg_current_xact_id()::text then
        raise exception 'a change of % left no audit entry', tg_table_name using errcode = '23000', constraint = 'traced';
    end if;
    return null;
end $$;

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = '42501', constraint = 'append_only';
end $$;
create trigger append_only before update or delete on audit_entry for each row execute function refuse_change();
create trigger append_only_whole before truncate on audit_entry for each statement execute function refuse_change();
grant select on audit_entry to huisrecht_app, huisrecht_read;
grant insert (id, at, actor, event, subject, object) on audit_entry to huisrecht_app;

-- ---------------------------------------------------------------------------------------------------------------------
-- Keys and lookups: a schema of their own, left out of backups of the data. Deleting a key ends what it sealed.

create table keys.person_key (
    person_id uuid not null,
    retention_group text not null,
    kek smallint not null,
    wrapped bytea not null check (octet_length(wrapped) = 60),
    primary key (person_id, retention_group)
);
comment on column keys.person_key.person_id is 'link';
comment on column keys.person_key.retention_group is 'none';
comment on column keys.person_key.kek is 'none';
comment on column keys.person_key.wrapped is 'none';
create constraint trigger traced after insert or update or delete on keys.person_key
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, delete on keys.person_key to huisrecht_app;
grant select on keys.person_key to huisrecht_read;

-- Blind indexes: keyed hashes of normalised values, so that staff and log-in find a person by an exact value.
create table keys.person_lookup (
    person_id uuid not null,
    kind text not null check (kind in ('email', 'phone', 'postcode_number', 'family_name', 'family_name_birth_date')),
    hash bytea not null check (octet_length(hash) = 32),
    primary key (person_id, kind, hash)
);
create index person_lookup_by_hash on keys.person_lookup (kind, hash);
comment on column keys.person_lookup.person_id is 'link';
comment on column keys.person_lookup.kind is 'none';
comment on column keys.person_lookup.hash is 'link';
create constraint trigger traced after insert or update or delete on keys.person_lookup
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, delete on keys.person_lookup to huisrecht_app;
grant select on keys.person_lookup to huisrecht_read;

create table keys.login_lookup (
    account_id uuid primary key,
    hash bytea not null constraint login_name_taken unique check (octet_length(hash) = 32)
);
comment on column keys.login_lookup.account_id is 'link';
comment on column keys.login_lookup.hash is 'link';
create constraint trigger traced after insert or update or delete on keys.login_lookup
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, delete on keys.login_lookup to huisrecht_app;
grant select on keys.login_lookup to huisrecht_read;

-- Counters against guessing and flooding: keyed hashes only, gone within three days. Bookkeeping, so not traced.
create table keys.throttle (
    kind text not null,
    hash bytea not null check (octet_length(hash) = 32),
    started_at timestamptz not null,
    attempts integer not null check (attempts > 0),
    primary key (kind, hash)
);
create index throttle_by_age on keys.throttle (started_at);
comment on column keys.throttle.kind is 'none';
comment on column keys.throttle.hash is 'link';
comment on column keys.throttle.started_at is 'none';
comment on column keys.throttle.attempts is 'none';
grant select, insert, update, delete on keys.throttle to huisrecht_app;
grant select on keys.throttle to huisrecht_read;

-- Network addresses from which an account was opened before: while somebody hammers on the account, these still get in.
create table keys.known_address (
    account_id uuid not null,
    hash bytea not null check (octet_length(hash) = 32),
    seen_at timestamptz not null,
    primary key (account_id, hash)
);
create index known_address_by_age on keys.known_address (seen_at);
comment on column keys.known_address.account_id is 'link';
comment on column keys.known_address.hash is 'link';
comment on column keys.known_address.seen_at is 'none';
grant select, insert, update, delete on keys.known_address to huisrecht_app;
grant select on keys.known_address to huisrecht_read;

-- Somebody asked for a new password. The answer is worked out by a job, so that asking costs the same for any address.
create table keys.password_request (
    id uuid primary key,
    login_hash bytea not null check (octet_length(login_hash) = 32),
    email_hash bytea not null check (octet_length(email_hash) = 32),
    asked_at timestamptz not null
);
comment on column keys.password_request.id is 'none';
comment on column keys.password_request.login_hash is 'link';
comment on column keys.password_request.email_hash is 'link';
comment on column keys.password_request.asked_at is 'none';
grant select, insert, delete on keys.password_request to huisrecht_app;
grant select on keys.password_request to huisrecht_read;

-- ---------------------------------------------------------------------------------------------------------------------
-- Persons: a bare row that stays, personal columns beside it.

create table person (
    id uuid primary key,
    created_at timestamptz not null,
    ended_at timestamptz
);
comment on column person.id is 'link';
comment on column person.created_at is 'none';
comment on column person.ended_at is 'none';
create constraint trigger traced after insert or update or delete on person
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update on person to huisrecht_app;
grant select on person to huisrecht_read;

create table person_identity (
    person_id uuid primary key references person,
    given_names sealed,
    name_prefix sealed,
    family_name sealed not null,
    birth_date sealed not null,
    source text not null constraint source_known check (source in ('person', 'administration'))
);
comment on column person_identity.person_id is 'link';
comment on column person_identity.given_names is 'identity';
comment on column person_identity.name_prefix is 'identity';
comment on column person_identity.family_name is 'identity';
comment on column person_identity.birth_date is 'identity';
comment on column person_identity.source is 'none';
create constraint trigger traced after insert or update or delete on person_identity
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update, delete on person_identity to huisrecht_app;
grant select on person_identity to huisrecht_read;

create table person_contact (
    person_id uuid primary key references person,
    email sealed,
    phone sealed,
    street sealed not null,
    house_number sealed,
    postcode sealed,
    town sealed not null,
    country sealed,
    source text not null constraint source_known check (source in ('person', 'administration'))
);
comment on column person_contact.person_id is 'link';
comment on column person_contact.email is 'contact';
comment on column person_contact.phone is 'contact';
comment on column person_contact.street is 'contact';
comment on column person_contact.house_number is 'contact';
comment on column person_contact.postcode is 'contact';
comment on column person_contact.town is 'contact';
comment on column person_contact.country is 'contact';
comment on column person_contact.source is 'none';
create constraint trigger traced after insert or update or delete on person_contact
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update, delete on person_contact to huisrecht_app;
grant select on person_contact to huisrecht_read;

-- One person can hold several roles, each with its own begin and end (VERA codes: HUU, MDH, MBW, WON, KOP).
create table person_role (
    id uuid primary key,
    person_id uuid not null references person,
    role sealed not null,
    began_on date not null,
    ended_on date,
    source text not null constraint source_known check (source in ('person', 'administration')),
    constraint ends_after_begin check (ended_on >= began_on)
);
create index person_role_by_person on person_role (person_id, began_on);
comment on column person_role.id is 'none';
comment on column person_role.person_id is 'link';
comment on column person_role.role is 'role';
comment on column person_role.began_on is 'role';
comment on column person_role.ended_on is 'role';
comment on column person_role.source is 'none';
create constraint trigger traced after insert or update or delete on person_role
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update, delete on person_role to huisrecht_app;
grant select on person_role to huisrecht_read;

-- ---------------------------------------------------------------------------------------------------------------------
-- Tenancies: the bare agreement, and for each party the address sealed under that party's own key.

create table tenancy (
    id uuid primary key,
    began_on date not null,
    ended_on date,
    constraint ends_after_begin check (ended_on >= began_on)
);
comment on column tenancy.id is 'link';
comment on column tenancy.began_on is 'none';
comment on column tenancy.ended_on is 'none';
create constraint trigger traced after insert or update or delete on tenancy
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update on tenancy to huisrecht_app;
grant select on tenancy to huisrecht_read;

create table tenancy_party (
    tenancy_id uuid not null references tenancy,
    person_id uuid not null references person,
    role sealed not null,
    street sealed not null,
    house_number sealed not null,
    postcode sealed not null,
    town sealed not null,
    began_on date not null,
    ended_on date,
    primary key (tenancy_id, person_id),
    constraint ends_after_begin check (ended_on >= began_on)
);
create index tenancy_party_by_person on tenancy_party (person_id, began_on);
comment on column tenancy_party.tenancy_id is 'link';
comment on column tenancy_party.person_id is 'link';
comment on column tenancy_party.role is 'tenancy';
comment on column tenancy_party.street is 'tenancy';
comment on column tenancy_party.house_number is 'tenancy';
comment on column tenancy_party.postcode is 'tenancy';
comment on column tenancy_party.town is 'tenancy';
comment on column tenancy_party.began_on is 'tenancy';
comment on column tenancy_party.ended_on is 'tenancy';
create constraint trigger traced after insert or update or delete on tenancy_party
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update, delete on tenancy_party to huisrecht_app;
grant select on tenancy_party to huisrecht_read;

-- ---------------------------------------------------------------------------------------------------------------------
-- Looking without a reason is impossible: one line per person and operation, written before anything is opened.

create table processing_line (
    person_id uuid not null,
    operation uuid not null,
    activity text not null,
    role text not null,
    at timestamptz not null,
    primary key (person_id, operation)
);
comment on column processing_line.person_id is 'link';
comment on column processing_line.operation is 'link';
comment on column processing_line.activity is 'reading_log';
comment on column processing_line.role is 'reading_log';
comment on column processing_line.at is 'reading_log';
create trigger append_only before update or delete on processing_line for each row execute function refuse_change();
create trigger append_only_whole before truncate on processing_line for each statement execute function refuse_change();
grant select, insert on processing_line to huisrecht_app;
grant select on processing_line to huisrecht_read;

-- ---------------------------------------------------------------------------------------------------------------------
-- Accounts, sessions, links in mails.

create table account (
    id uuid primary key,
    person_id uuid not null constraint one_account_per_person unique references person,
    login_name sealed,
    password_hash text,
    lang text not null check (lang in ('nl', 'en')),
    state text not null check (state in ('active', 'ended')),
    created_at timestamptz not null,
    password_changed_at timestamptz not null,
    ended_at timestamptz,
    constraint active_can_log_in check (state = 'ended' or (login_name is not null and password_hash is not null)),
    constraint ended_keeps_no_login check (state = 'active' or (login_name is null and password_hash is null and ended_at is not null))
);
comment on column account.id is 'link';
comment on column account.person_id is 'link';
comment on column account.login_name is 'login';
comment on column account.password_hash is 'login';
comment on column account.lang is 'login';
comment on column account.state is 'none';
comment on column account.created_at is 'none';
comment on column account.password_changed_at is 'none';
comment on column account.ended_at is 'none';
create constraint trigger traced after insert or update or delete on account
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update on account to huisrecht_app;
grant select on account to huisrecht_read;

create table session (
    id_hash bytea primary key check (octet_length(id_hash) = 32),
    account_id uuid not null references account,
    person_id uuid not null references person,
    created_at timestamptz not null,
    last_seen timestamptz not null
);
create index session_by_account on session (account_id);
create index session_by_age on session (last_seen);
create index session_by_start on session (created_at);
comment on column session.id_hash is 'link';
comment on column session.account_id is 'link';
comment on column session.person_id is 'link';
comment on column session.created_at is 'none';
comment on column session.last_seen is 'none';
grant select, insert, update, delete on session to huisrecht_app;
grant select on session to huisrecht_read;

-- An account that is no longer active has no session, whoever ends it and however.
create function end_sessions() returns trigger language plpgsql as $$
begin
    delete from session where account_id = new.id;
    return null;
end $$;
create trigger ended_has_no_session after update of state on account
    for each row when (new.state <> 'active') execute function end_sessions();

create table mail_link (
    token_hash bytea primary key check (octet_length(token_hash) = 32),
    kind text not null check (kind in ('sign_up', 'password')),
    person_id uuid not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
);
create index mail_link_by_person on mail_link (person_id, kind);
create index mail_link_by_age on mail_link (expires_at);
comment on column mail_link.token_hash is 'link';
comment on column mail_link.kind is 'none';
comment on column mail_link.person_id is 'link';
comment on column mail_link.created_at is 'none';
comment on column mail_link.expires_at is 'none';
comment on column mail_link.used_at is 'none';
grant select, insert, update, delete on mail_link to huisrecht_app;
grant select on mail_link to huisrecht_read;

-- Answers of somebody who asked for an account and has not confirmed yet; purged after seven days. The id becomes the person's.
create table sign_up (
    person_id uuid primary key,
    answers sealed not null,
    asked_at timestamptz not null,
    expires_at timestamptz not null constraint seven_days_at_most check (expires_at <= asked_at + interval '7 days')
);
create index sign_up_by_age on sign_up (expires_at);
comment on column sign_up.person_id is 'link';
comment on column sign_up.answers is 'sign_up';
comment on column sign_up.asked_at is 'none';
comment on column sign_up.expires_at is 'none';
create constraint trigger traced after insert or update or delete on sign_up
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, delete on sign_up to huisrecht_app;
grant select on sign_up to huisrecht_read;

-- ---------------------------------------------------------------------------------------------------------------------
-- Consents: immutable text versions, append-only events, and the state that follows from them.

create table consent_text (
    id uuid primary key,
    purpose text not null check (purpose in ('account', 'newsletter')),
    version integer not null check (version > 0),
    change text not null check (change in ('first', 'material', 'editorial')),
    reason text,
    nl text not null check (nl <> ''),
    en text not null check (en <> ''),
    hash bytea not null check (octet_length(hash) = 32),
    published_at timestamptz not null,
    constraint one_text_per_version unique (purpose, version),
    constraint first_is_first check ((version = 1) = (change = 'first')),
    constraint editorial_has_reason check (change <> 'editorial' or reason <> '')
);
comment on column consent_text.id is 'none';
comment on column consent_text.purpose is 'none';
comment on column consent_text.version is 'none';
comment on column consent_text.change is 'none';
comment on column consent_text.reason is 'none';
comment on column consent_text.nl is 'none';
comment on column consent_text.en is 'none';
comment on column consent_text.hash is 'none';
comment on column consent_text.published_at is 'none';
create trigger append_only before update or delete on consent_text for each row execute function refuse_change();
create trigger append_only_whole before truncate on consent_text for each statement execute function refuse_change();
create constraint trigger traced after insert on consent_text
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert on consent_text to huisrecht_app;
grant select on consent_text to huisrecht_read;

create table consent_event (
    id uuid primary key,
    person_id uuid not null references person,
    purpose text not null check (purpose in ('account', 'newsletter')),
    kind text not null check (kind in ('given', 'withdrawn')),
    text_id uuid not null references consent_text,
    text_hash bytea not null check (octet_length(text_hash) = 32),
    statement text not null check (statement <> ''),
    lang text not null check (lang in ('nl', 'en')),
    channel text not null check (channel in ('web', 'paper', 'desk', 'phone')),
    actor text not null,
    effective_at timestamptz not null,
    recorded_at timestamptz not null,
    constraint recorded_after_it_happened check (recorded_at >= effective_at)
);
create index consent_event_by_person on consent_event (person_id, recorded_at, id);
comment on column consent_event.id is 'none';
comment on column consent_event.person_id is 'link';
comment on column consent_event.purpose is 'consent';
comment on column consent_event.kind is 'consent';
comment on column consent_event.text_id is 'consent';
comment on column consent_event.text_hash is 'consent';
comment on column consent_event.statement is 'consent';
comment on column consent_event.lang is 'consent';
comment on column consent_event.channel is 'consent';
comment on column consent_event.actor is 'link';
comment on column consent_event.effective_at is 'consent';
comment on column consent_event.recorded_at is 'consent';
create trigger append_only before update or delete on consent_event for each row execute function refuse_change();
create trigger append_only_whole before truncate on consent_event for each statement execute function refuse_change();
create constraint trigger traced after insert on consent_event
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert on consent_event to huisrecht_app;
grant select on consent_event to huisrecht_read;

-- What follows from the events, kept in the statement that writes the event. Text and event are those of that row, whose own keys
-- guard them, so they are not checked twice.
create table consent_state (
    person_id uuid not null references person,
    purpose text not null check (purpose in ('account', 'newsletter')),
    state text not null check (state in ('given', 'withdrawn')),
    text_id uuid not null,
    event_id uuid not null,
    since timestamptz not null,
    primary key (person_id, purpose)
);
comment on column consent_state.person_id is 'link';
comment on column consent_state.purpose is 'consent';
comment on column consent_state.state is 'consent';
comment on column consent_state.text_id is 'consent';
comment on column consent_state.event_id is 'link';
comment on column consent_state.since is 'consent';
create constraint trigger traced after insert or update or delete on consent_state
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update on consent_state to huisrecht_app;
grant select on consent_state to huisrecht_read;

-- ---------------------------------------------------------------------------------------------------------------------
-- Mail to send and work to do. Rows are made inside the change that wants them; their own state is bookkeeping.

create table mail (
    id uuid primary key,
    person_id uuid not null,
    recipient sealed,
    subject sealed,
    body sealed,
    created_at timestamptz not null,
    state text not null check (state in ('queued', 'sent', 'failed')),
    attempts integer not null default 0 check (attempts >= 0),
    next_at timestamptz not null,
    leased_until timestamptz,
    sent_at timestamptz,
    last_error text constraint error_is_a_word
        check (last_error in ('refused', 'temporary', 'connection', 'timeout', 'key gone', 'unreadable')),
    -- The text is there as long as it has to leave, and not a moment longer.
    constraint only_queued_has_text check (num_nonnulls(recipient, subject, body) = case state when 'queued' then 3 else 0 end),
    constraint sent_has_a_moment check ((state = 'sent') = (sent_at is not null))
);
create index mail_to_send on mail (next_at, id) where state = 'queued';
create index mail_by_age on mail (created_at) where state <> 'queued';
create index mail_by_person on mail (person_id, created_at);
comment on column mail.id is 'none';
comment on column mail.person_id is 'link';
comment on column mail.recipient is 'correspondence';
comment on column mail.subject is 'correspondence';
comment on column mail.body is 'correspondence';
comment on column mail.created_at is 'correspondence';
comment on column mail.state is 'none';
comment on column mail.attempts is 'none';
comment on column mail.next_at is 'none';
comment on column mail.leased_until is 'none';
comment on column mail.sent_at is 'correspondence';
comment on column mail.last_error is 'none';
grant select, insert, update, delete on mail to huisrecht_app;
grant select on mail to huisrecht_read;

create table job (
    id uuid primary key,
    kind text not null,
    dedup_key text constraint job_once unique,
    subject uuid,
    run_at timestamptz not null,
    leased_until timestamptz,
    attempts integer not null default 0 check (attempts >= 0),
    last_error text constraint error_is_a_word check (last_error in ('unavailable', 'internal', 'refused')),
    created_at timestamptz not null
);
create index job_to_run on job (run_at, id);
comment on column job.id is 'none';
comment on column job.kind is 'none';
comment on column job.dedup_key is 'none';
comment on column job.subject is 'link';
comment on column job.run_at is 'none';
comment on column job.leased_until is 'none';
comment on column job.attempts is 'none';
comment on column job.last_error is 'none';
comment on column job.created_at is 'none';
grant select, insert, update, delete on job to huisrecht_app;
grant select on job to huisrecht_read;

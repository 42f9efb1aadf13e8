-- Scans of consents on paper, and drafts of the texts that people say yes to.

-- A scan belongs to one act, and is sealed: unlike the act itself it may show a name, an address and a signature.
create table consent_scan (
    -- At random: it stands in an address.
    id uuid primary key,
    act_id uuid not null constraint one_scan_per_act unique references consent_event (id),
    person_id uuid not null references person,
    content sealed not null,
    media text not null constraint media_known check (media in ('application/pdf', 'image/jpeg', 'image/png')),
    added_at timestamptz not null
);
create index consent_scan_by_person on consent_scan (person_id, added_at, id);
comment on column consent_scan.id is 'link';
comment on column consent_scan.act_id is 'link';
comment on column consent_scan.person_id is 'link';
comment on column consent_scan.content is 'consent';
comment on column consent_scan.media is 'none';
comment on column consent_scan.added_at is 'consent';
create trigger append_only before update or delete on consent_scan for each row execute function refuse_change();
create trigger append_only_whole before truncate on consent_scan for each statement execute function refuse_change();
create constraint trigger traced after insert on consent_scan
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert on consent_scan to huisrecht_app;
grant select on consent_scan to huisrecht_read;

-- The text that is being written, one per purpose. Each save gives it another revision, so that nobody overwrites or publishes what they
-- did not see.
create table consent_draft (
    purpose consent_purpose primary key,
    revision uuid not null,
    nl not_blank not null,
    en not_blank not null,
    change text constraint change_known check (change in ('material', 'editorial')),
    reason text,
    saved_at timestamptz not null,
    saved_by uuid not null references account,
    constraint editorial_has_reason check (case change when 'editorial' then coalesce(reason, '') <> '' else reason is null end)
);
comment on column consent_draft.purpose is 'none';
comment on column consent_draft.revision is 'none';
comment on column consent_draft.nl is 'none';
comment on column consent_draft.en is 'none';
comment on column consent_draft.change is 'none';
comment on column consent_draft.reason is 'none';
comment on column consent_draft.saved_at is 'none';
comment on column consent_draft.saved_by is 'link';
create constraint trigger traced after insert or update or delete on consent_draft
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update, delete on consent_draft to huisrecht_app;
grant select on consent_draft to huisrecht_read;

-- How many people stand on each text is counted from the key alone, newest act first, without a visit to the rows.
alter table consent_event
    drop constraint consent_event_pkey,
    add primary key (person_id, purpose, number) include (kind, text_id);

-- Of two texts for one purpose.
create function is_newer_text(one uuid, other uuid) returns boolean language sql stable as $$
    select one_text.version > other_text.version from public.consent_text as one_text, public.consent_text as other_text
    where one_text.id = one and other_text.id = other
$$;

-- The next version of the privacy statement while it is being written, the officer's advice on it, and who published which version on what
-- advice (P98; AVG 38, 39).

-- One row at most. Each save gives it another revision: see consent_draft.
create table statement_draft (
    one boolean primary key default true constraint one_statement_draft check (one),
    revision uuid not null,
    -- With the blanks in it: {legal_name} is filled in when it is published.
    nl not_blank not null,
    en not_blank not null,
    -- When advice was asked on this revision.
    asked_at timestamptz,
    saved_at timestamptz not null,
    saved_by uuid not null references account
);
comment on column statement_draft.one is 'none';
comment on column statement_draft.revision is 'none';
comment on column statement_draft.nl is 'none';
comment on column statement_draft.en is 'none';
comment on column statement_draft.asked_at is 'none';
comment on column statement_draft.saved_at is 'none';
comment on column statement_draft.saved_by is 'link';
create constraint trigger traced after insert or update or delete on statement_draft
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update, delete on statement_draft to huisrecht_app;
grant select on statement_draft to huisrecht_read;

-- What the officer, or who stands in, said of one revision. Advice is added and never changed; the text it is about stands beside it, for
-- the draft goes on.
create table statement_advice (
    id uuid primary key,
    revision uuid not null,
    nl not_blank not null,
    en not_blank not null,
    advice not_blank not null,
    role text not null constraint adviser_known check (role in ('data_protection_officer', 'deputy_officer')),
    given_by uuid not null references account,
    given_at timestamptz not null
);
create index statement_advice_by_revision on statement_advice (revision, given_at, id);
comment on column statement_advice.id is 'none';
comment on column statement_advice.revision is 'none';
comment on column statement_advice.nl is 'none';
comment on column statement_advice.en is 'none';
comment on column statement_advice.advice is 'none';
comment on column statement_advice.role is 'none';
comment on column statement_advice.given_by is 'link';
comment on column statement_advice.given_at is 'none';
create trigger append_only before update or delete on statement_advice for each row execute function refuse_change();
create trigger append_only_whole before truncate on statement_advice for each statement execute function refuse_change();
create constraint trigger traced after insert on statement_advice
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert on statement_advice to huisrecht_app;
grant select on statement_advice to huisrecht_read;

-- Which draft a version was, and who published it in which role. Versions that came with the program or from the server's command line have
-- no row here.
create table statement_publication (
    version integer primary key references statement_version,
    revision uuid not null constraint a_draft_is_published_once unique,
    role text not null constraint publisher_known check (role = 'privacy_coordinator'),
    published_by uuid not null references account,
    -- Why without advice on these very words.
    reason not_blank
);
comment on column statement_publication.version is 'none';
comment on column statement_publication.revision is 'none';
comment on column statement_publication.role is 'none';
comment on column statement_publication.published_by is 'link';
comment on column statement_publication.reason is 'none';
create trigger append_only before update or delete on statement_publication for each row execute function refuse_change();
create trigger append_only_whole before truncate on statement_publication for each statement execute function refuse_change();
create constraint trigger traced after insert on statement_publication
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert on statement_publication to huisrecht_app;
grant select on statement_publication to huisrecht_read;

-- Advice is asked, recorded and shown: without it there is a reason.
create function advised_or_explained() returns trigger language plpgsql as $$
begin
    if new.reason is null and not exists (select from public.statement_advice where revision = new.revision) then
        raise exception 'a statement is published on advice, or with the reason why there is none'
            using errcode = 'check_violation', constraint = 'advised_or_explained';
    end if;
    return new;
end
$$;
create trigger advised_or_explained before insert on statement_publication
    for each row execute function advised_or_explained();

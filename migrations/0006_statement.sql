-- The privacy statement: versions that are added and never changed (P98, P99, P100), which one a person saw last, and the processing
-- register as it was told, in which a duty names its law and an agreement is named (P08).

create table statement_version (
    -- In the order of publication. Evidence of a consent names it.
    number integer primary key check (number > 0),
    effective_on date not null,
    -- From when it counts: the beginning of that day in Amsterdam, or on the day of publishing the moment of it.
    counts_from timestamptz not null,
    published_at timestamptz not null,
    kind text not null constraint kind_known check (kind in ('literal', 'summary')),
    nl text not null constraint says_something check (nl ~ '\S'),
    en text constraint translation_says_something check (en ~ '\S'),
    hash bytea not null,
    constraint counts_on_its_day check ((counts_from at time zone 'Europe/Amsterdam')::date = effective_on),
    -- Anybody can compute it again: the SHA-256 of the JSON array [number, "effective_on", "kind", "nl", "en" or null], without spaces.
    constraint hash_is_of_the_words check (hash = sha256(convert_to(
        '[' || number || ',' || to_json(effective_on) || ',' || to_json(kind) || ',' || to_json(nl) || ','
            || coalesce(to_json(en)::text, 'null') || ']', 'UTF8')))
);
comment on column statement_version.number is 'none';
comment on column statement_version.effective_on is 'none';
comment on column statement_version.counts_from is 'none';
comment on column statement_version.published_at is 'none';
comment on column statement_version.kind is 'none';
comment on column statement_version.nl is 'none';
comment on column statement_version.en is 'none';
comment on column statement_version.hash is 'none';
create trigger append_only before update or delete on statement_version for each row execute function refuse_change();
create trigger append_only_whole before truncate on statement_version for each statement execute function refuse_change();
create constraint trigger traced after insert on statement_version
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert on statement_version to huisrecht_app;
grant select on statement_version to huisrecht_read;

-- The version in force at a moment, as evidence names it; no row before the first. A later publication for the same day counts.
create function statement_in_force(moment timestamptz) returns table (name text) language sql stable as $$
    select 'statement-' || number from public.statement_version where counts_from <= moment
    order by effective_on desc, number desc limit 1
$$;

-- What somebody with an account saw last, so that their overview can say what is new (P99). Gone with the account.
create table statement_seen (
    person_id uuid primary key references person,
    version integer not null references statement_version,
    seen_at timestamptz not null
);
comment on column statement_seen.person_id is 'link';
comment on column statement_seen.version is 'statement_seen';
comment on column statement_seen.seen_at is 'statement_seen';
create constraint trigger traced after insert or update or delete on statement_seen
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update, delete on statement_seen to huisrecht_app;
grant select on statement_seen to huisrecht_read;

-- Each activity of the processing register as it was told on a day, written at the start of a server.
create table processing_activity (
    id text not null check (id ~ '^[a-z]+(-[a-z]+)*$'),
    hash bytea not null check (octet_length(hash) = 32),
    basis text not null constraint basis_known
        check (basis in ('consent', 'agreement', 'legal_duty', 'legitimate_interest')),
    -- The law, the agreement, the interest, or the purpose consented to: in both languages.
    ground_nl text,
    ground_en text,
    purpose_nl text not null constraint purpose_is_said check (purpose_nl ~ '\S'),
    purpose_en text not null constraint purpose_is_said_in_english check (purpose_en ~ '\S'),
    noted_at timestamptz not null,
    primary key (id, hash),
    constraint legal_duty_names_its_law check (basis <> 'legal_duty' or coalesce(ground_nl ~ '\S' and ground_en ~ '\S', false)),
    constraint agreement_is_named check (basis <> 'agreement' or coalesce(ground_nl ~ '\S' and ground_en ~ '\S', false)),
    constraint interest_is_named check (basis <> 'legitimate_interest' or coalesce(ground_nl ~ '\S' and ground_en ~ '\S', false)),
    constraint consent_names_its_purpose check (basis <> 'consent' or coalesce(ground_nl ~ '\S' and ground_en ~ '\S', false))
);
comment on column processing_activity.id is 'none';
comment on column processing_activity.hash is 'none';
comment on column processing_activity.basis is 'none';
comment on column processing_activity.ground_nl is 'none';
comment on column processing_activity.ground_en is 'none';
comment on column processing_activity.purpose_nl is 'none';
comment on column processing_activity.purpose_en is 'none';
comment on column processing_activity.noted_at is 'none';
create trigger append_only before update or delete on processing_activity for each row execute function refuse_change();
create trigger append_only_whole before truncate on processing_activity for each statement execute function refuse_change();
create constraint trigger traced after insert on processing_activity
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert on processing_activity to huisrecht_app;
grant select on processing_activity to huisrecht_read;

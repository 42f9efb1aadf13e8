-- What the website keeps of visits: what somebody typed in a form that was not accepted, for an hour, and how often pages are opened.

-- Sealed under a key that comes from the visitor's cookie and from the key file together: with this table alone nobody reads it, nor
-- tells whose it is. Unlogged: it goes into no log of the database, no copy of it elsewhere, and is empty after a crash.
create unlogged table draft (
    id_hash bytea not null check (octet_length(id_hash) = 32),
    form text not null check (form ~ '^[a-z][a-z-]{0,39}$'),
    typed sealed not null constraint no_novel check (octet_length(typed) <= 16384),
    kept_at timestamptz not null,
    expires_at timestamptz not null constraint an_hour_at_most check (expires_at <= kept_at + interval '60 minutes'),
    primary key (id_hash, form)
);
create index draft_by_age on draft (expires_at);
comment on column draft.id_hash is 'link';
comment on column draft.form is 'none';
comment on column draft.typed is 'draft';
comment on column draft.kept_at is 'none';
comment on column draft.expires_at is 'none';
grant select, insert, update, delete on draft to huisrecht_app;
grant select on draft to huisrecht_read;

-- A number per day, page and language. There is no column in which a person fits: no moment within the day, no address, no id, and a page
-- is a path of our own. An address with a token, a number or a name with capitals, a point or an at sign is no such path.
create table visit_count (
    day date not null,
    page text not null constraint page_of_ours
        check (length(page) <= 100 and page ~ '^/([a-z]{1,30}(-([a-z]{1,20}|[0-9]{1,2})){0,5}(/|$))*$'),
    lang text not null constraint lang_known check (lang in ('nl', 'en')),
    visits integer not null constraint counts_from_one check (visits > 0),
    primary key (day, page, lang)
);
comment on column visit_count.day is 'none';
comment on column visit_count.page is 'none';
comment on column visit_count.lang is 'none';
comment on column visit_count.visits is 'none';
grant select, insert, update, delete on visit_count to huisrecht_app;
grant select on visit_count to huisrecht_read;

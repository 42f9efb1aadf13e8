-- Newsletters: written, sent to who said yes, and kept for everybody to read (P46, P49).

-- One newsletter. Written in Dutch, and in English where somebody wrote that too. Once it begins to leave, its words stay as they are: each
-- attempt sends the same, and the archive shows what was sent.
create table newsletter_edition (
    id uuid primary key,
    -- From when it begins to leave, counted from 1.
    number integer constraint one_number unique constraint counted_from_one check (number >= 1),
    state text not null constraint state_known check (state in ('draft', 'planned', 'queueing', 'sending', 'paused', 'done')),
    subject text not null,
    body text not null,
    subject_en text,
    body_en text,
    -- Goes up with every change, so that two who write at once are told.
    version integer not null,
    made_at timestamptz not null,
    made_by uuid not null references account,
    planned_at timestamptz,
    begun_at timestamptz,
    done_at timestamptz,
    -- What came of it, once the single deliveries are forgotten.
    sent integer,
    failed integer,
    left_out integer,
    constraint english_is_whole check (num_nulls(subject_en, body_en) in (0, 2)),
    constraint planned_has_a_moment check ((state = 'planned') <= (planned_at is not null)),
    constraint numbered_when_it_begins check ((number is null) = (begun_at is null)),
    constraint begun_leaves check ((begun_at is not null) = (state in ('queueing', 'sending', 'paused', 'done'))),
    constraint done_has_an_end check ((done_at is not null) = (state = 'done')),
    constraint counted_together check (num_nulls(sent, failed, left_out) in (0, 3))
);
create index newsletter_edition_by_age on newsletter_edition (made_at, id);
comment on column newsletter_edition.id is 'none';
comment on column newsletter_edition.number is 'none';
comment on column newsletter_edition.state is 'none';
comment on column newsletter_edition.subject is 'none';
comment on column newsletter_edition.body is 'none';
comment on column newsletter_edition.subject_en is 'none';
comment on column newsletter_edition.body_en is 'none';
comment on column newsletter_edition.version is 'none';
comment on column newsletter_edition.made_at is 'none';
comment on column newsletter_edition.made_by is 'link';
comment on column newsletter_edition.planned_at is 'none';
comment on column newsletter_edition.begun_at is 'none';
comment on column newsletter_edition.done_at is 'none';
comment on column newsletter_edition.sent is 'none';
comment on column newsletter_edition.failed is 'none';
comment on column newsletter_edition.left_out is 'none';
create function words_stay() returns trigger language plpgsql as $$
begin
    raise exception 'a newsletter that began to leave stays as it is' using errcode = 'check_violation', constraint = 'words_stay';
end $$;
create trigger words_stay before update on newsletter_edition for each row
    when (old.begun_at is not null and (old.subject, old.body, old.subject_en, old.body_en, old.number, old.begun_at)
        is distinct from (new.subject, new.body, new.subject_en, new.body_en, new.number, new.begun_at))
    execute function words_stay();
create trigger sent_stays before delete on newsletter_edition for each row when (old.begun_at is not null) execute function words_stay();
create constraint trigger traced after insert or update or delete on newsletter_edition
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update, delete on newsletter_edition to huisrecht_app;
grant select on newsletter_edition to huisrecht_read;

-- A picture in a newsletter. Its address holds the id, which is random; it is the same for every reader, so it tells nobody who reads.
create table newsletter_picture (
    id uuid primary key,
    edition_id uuid not null references newsletter_edition,
    number integer not null constraint counted_from_one check (number >= 1),
    media text not null constraint media_known check (media in ('image/jpeg', 'image/png')),
    -- What who cannot see it reads.
    description text not null constraint is_described check (description <> ''),
    content bytea not null,
    constraint one_picture_per_number unique (edition_id, number)
);
comment on column newsletter_picture.id is 'none';
comment on column newsletter_picture.edition_id is 'none';
comment on column newsletter_picture.number is 'none';
comment on column newsletter_picture.media is 'none';
comment on column newsletter_picture.description is 'none';
comment on column newsletter_picture.content is 'none';
create constraint trigger traced after insert or update or delete on newsletter_picture
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, delete on newsletter_picture to huisrecht_app;
grant select on newsletter_picture to huisrecht_read;

-- One newsletter to one reader: made all at once when it begins, with no address in it. The address is opened when the mail leaves. Its own state is
-- bookkeeping, as of any mail.
create table newsletter_delivery (
    id uuid primary key,
    edition_id uuid not null references newsletter_edition,
    -- A person, a subscriber, or the employee who tries it out.
    person_id uuid not null,
    lang text not null constraint lang_known check (lang in ('nl', 'en')),
    test boolean not null default false,
    state text not null constraint state_known
        check (state in ('waiting', 'sent', 'returned', 'failed', 'post', 'left', 'disputed', 'bounced', 'no_address', 'twice')),
    attempts integer not null default 0,
    next_at timestamptz not null,
    leased_until timestamptz,
    sent_at timestamptz,
    last_error text,
    constraint sent_has_a_moment check ((sent_at is not null) = (state in ('sent', 'returned')))
);
-- Nobody gets the same newsletter twice.
create unique index one_delivery_per_reader on newsletter_delivery (edition_id, person_id) where not test;
create index newsletter_to_send on newsletter_delivery (next_at, id) where state = 'waiting';
create index newsletter_delivery_by_state on newsletter_delivery (edition_id, state);
create index newsletter_delivery_by_person on newsletter_delivery (person_id, id);
comment on column newsletter_delivery.id is 'none';
comment on column newsletter_delivery.edition_id is 'none';
comment on column newsletter_delivery.person_id is 'link';
comment on column newsletter_delivery.lang is 'none';
comment on column newsletter_delivery.test is 'none';
comment on column newsletter_delivery.state is 'none';
comment on column newsletter_delivery.attempts is 'none';
comment on column newsletter_delivery.next_at is 'none';
comment on column newsletter_delivery.leased_until is 'none';
comment on column newsletter_delivery.sent_at is 'correspondence';
comment on column newsletter_delivery.last_error is 'none';
grant select, insert, update, delete on newsletter_delivery to huisrecht_app;
grant select on newsletter_delivery to huisrecht_read;

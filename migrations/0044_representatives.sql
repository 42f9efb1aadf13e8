-- Who acts for whom (P88): asked by whoever wants to act, with a proof, and confirmed by an employee.

-- `person_id` is who acts, or asked to; `represented_id` for whom, once an employee found them: nothing tells whoever asks whether that
-- person is known here. What they typed to be found by is sealed in the file of who typed it.
create table representation (
    id uuid primary key,
    person_id uuid not null references person,
    represented_id uuid references person constraint nobody_for_themselves check (represented_id <> person_id),
    kind text not null constraint kind_known check (kind in ('agent', 'administrator', 'guardian', 'mentor', 'parent')),
    -- The areas, in their order, with a space between.
    areas text not null constraint areas_known
        check (areas <> '' and string_to_array(areas, ' ') <@ array['property', 'contact', 'privacy', 'care']),
    -- Both days count.
    begins_on date not null,
    ends_on date constraint ends_after_beginning check (ends_on >= begins_on),
    state text not null constraint state_known check (state in ('asked', 'confirmed', 'refused', 'ended')),
    -- How somebody called whom they act for, and by what an employee may find them.
    about_name sealed not null,
    about_birth_date sealed,
    about_postcode sealed,
    about_house_number sealed,
    asked_at timestamptz not null,
    decided_at timestamptz,
    -- How an employee knew who both are (RULES 2).
    representative_seen text check (representative_seen in ('desk', 'letter', 'video')),
    represented_seen text check (represented_seen in ('desk', 'letter', 'video', 'court')),
    reason sealed,
    ended_at timestamptz,
    ended_by text check (ended_by in ('represented', 'representative', 'staff', 'time')),
    -- Money alone, never care; care alone (RULES 3).
    constraint administrators_do_money check (kind <> 'administrator' or areas = 'property'),
    constraint mentors_do_care check (kind <> 'mentor' or areas = 'care'),
    constraint agents_never_do_care check (kind <> 'agent' or areas !~ 'care'),
    constraint agents_end check (kind <> 'agent' or (ends_on is not null and ends_on <= begins_on + interval '2 years')),
    constraint parents_end check (kind <> 'parent' or ends_on is not null),
    constraint a_court_appoints_no_agent check (represented_seen is distinct from 'court' or kind not in ('agent', 'parent')),
    constraint decided_once check ((state = 'asked') = (decided_at is null)),
    constraint both_known_when_confirmed check (
        state in ('asked', 'refused')
        or (represented_id is not null and representative_seen is not null and represented_seen is not null)),
    constraint ended_by_somebody check ((state = 'ended') = (ended_at is not null) and (ended_at is null) = (ended_by is null)),
    constraint refused_for_a_reason check (state <> 'refused' or reason is not null),
    constraint found_as_a_whole check (num_nulls(about_birth_date, about_postcode, about_house_number) in (0, 3))
);
-- The same is not in force twice.
create unique index in_force_once on representation (person_id, represented_id, kind) where state = 'confirmed';
create index representation_by_representative on representation (person_id, asked_at);
create index representation_by_represented on representation (represented_id, asked_at);
create index representation_by_state on representation (state, asked_at);
comment on column representation.id is 'link';
comment on column representation.person_id is 'link';
comment on column representation.represented_id is 'link';
comment on column representation.kind is 'representation';
comment on column representation.areas is 'representation';
comment on column representation.begins_on is 'representation';
comment on column representation.ends_on is 'representation';
comment on column representation.state is 'representation';
comment on column representation.about_name is 'representation';
comment on column representation.about_birth_date is 'representation';
comment on column representation.about_postcode is 'representation';
comment on column representation.about_house_number is 'representation';
comment on column representation.asked_at is 'representation';
comment on column representation.decided_at is 'representation';
comment on column representation.representative_seen is 'none';
comment on column representation.represented_seen is 'none';
comment on column representation.reason is 'representation';
comment on column representation.ended_at is 'representation';
comment on column representation.ended_by is 'none';
create constraint trigger traced after insert or update or delete on representation
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update on representation to huisrecht_app;
grant select on representation to huisrecht_read;

-- The paper that shows it, sealed in the file of who sent it. It goes thirty days after a no or the end.
create table representation_proof (
    representation_id uuid primary key references representation,
    person_id uuid not null references person,
    content sealed not null,
    media text not null check (media in ('application/pdf', 'image/jpeg', 'image/png')),
    added_at timestamptz not null
);
comment on column representation_proof.representation_id is 'link';
comment on column representation_proof.person_id is 'link';
comment on column representation_proof.content is 'representation';
comment on column representation_proof.media is 'none';
comment on column representation_proof.added_at is 'representation';
create constraint trigger traced after insert or update or delete on representation_proof
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, delete on representation_proof to huisrecht_app;
grant select on representation_proof to huisrecht_read;

-- What the represented person reads: who acts for them, sealed in their own file when it was confirmed.
create table represented_by (
    representation_id uuid primary key references representation,
    person_id uuid not null references person,
    name sealed not null
);
create index represented_by_person on represented_by (person_id);
comment on column represented_by.representation_id is 'link';
comment on column represented_by.person_id is 'link';
comment on column represented_by.name is 'representation';
create constraint trigger traced after insert or update or delete on represented_by
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert on represented_by to huisrecht_app;
grant select on represented_by to huisrecht_read;

-- For whom somebody acts who acts for another at this moment. What a session does under one that is not in force is refused: it never falls
-- back to the file of who acts.
alter table session add column representation_id uuid references representation;
comment on column session.representation_id is 'link';

-- Whether somebody may act on a day, for whom and in what. A closed account of either ends it at once.
create function representation_in_force(asked uuid, representative uuid, day date)
returns table (represented_id uuid, kind text, areas text) language sql stable as $$
    select one.represented_id, one.kind, one.areas from public.representation one
    where one.id = asked and one.person_id = representative and one.state = 'confirmed'
        and one.begins_on <= day and (one.ends_on is null or one.ends_on >= day)
        and exists (select from public.account own where own.person_id = one.person_id and own.state = 'active')
        and not exists (select from public.account other where other.person_id = one.represented_id and other.state <> 'active')
$$;

-- One press of somebody who acts for another is nobody's: neither their own nor, without a right to it, that of the other.
create or replace function acting(person uuid, session_hash bytea, seen_after timestamptz, begun_after timestamptz)
returns table (person_id uuid) language sql stable as $$
    select person where person is not null
    union all
    select session.person_id from public.session
    where id_hash = session_hash and kind = 'person' and representation_id is null
        and last_seen > seen_after and created_at > begun_after
$$;

-- Somebody's representative looked.
alter table processing_line drop constraint reason_known;
alter table processing_line add constraint reason_known
    check (reason in ('question', 'linking', 'consent', 'complaint', 'quality', 'request', 'representation'));

-- Evidence of consent is numbered per person and purpose, and the latest number says how it stands: no second table that could say
-- otherwise. Of two acts at once only one gets the next number; the other looks again.

alter table consent_event add column number integer;
comment on column consent_event.number is 'consent';
alter table consent_event disable trigger append_only;
update consent_event set number = numbered.number
from (
    select id, row_number() over (partition by person_id, purpose order by recorded_at, id)::integer as number from consent_event
) as numbered
where numbered.id = consent_event.id;
alter table consent_event enable trigger append_only;
-- What waits for the end of the transaction, before the table is changed again.
set constraints all immediate;
alter table consent_event
    alter column number set not null,
    add constraint numbered_from_one check (number > 0),
    drop constraint consent_event_pkey,
    add primary key (person_id, purpose, number);
drop index consent_event_by_person;
drop table consent_state;

-- The hash that is kept is that of this text, for this purpose.
alter table consent_text add constraint text_as_shown unique (id, purpose, hash);
alter table consent_event
    drop constraint consent_event_text_id_fkey,
    add constraint evidence_of_a_text foreign key (text_id, purpose, text_hash) references consent_text (id, purpose, hash);

-- Who acts: the person that the server names, or else the one whose session runs. Part of the statement that acts, so that there is
-- no moment between looking and doing.
create function acting(person uuid, session_hash bytea, seen_after timestamptz, begun_after timestamptz)
returns table (person_id uuid) language sql stable as $$
    select person where person is not null
    union all
    select session.person_id from session
    where id_hash = session_hash and last_seen > seen_after and created_at > begun_after
$$;

-- Where a person's consent for a purpose stands; no row when they never said anything.
create function latest_consent(person uuid, asked_purpose text)
returns setof consent_event language sql stable as $$
    select * from consent_event where person_id = person and purpose = asked_purpose order by number desc limit 1
$$;

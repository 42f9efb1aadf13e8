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
    drop constraint consent_event_pkey,
    add primary key (person_id, purpose, number),
    add constraint one_number_on_a_receipt unique (id);
drop index consent_event_by_person;
drop table consent_state;

-- A check on a table is read anew by each statement, that of a domain once per connection. Evidence and its audit entry are written in
-- one hot statement, where the checks were a quarter of the work, so their words are domains.
create domain consent_purpose as text constraint purpose_known check (value in ('account', 'newsletter'));
create domain consent_kind as text constraint kind_known check (value in ('given', 'withdrawn'));
create domain consent_lang as text constraint lang_known check (value in ('nl', 'en'));
create domain consent_channel as text constraint channel_known check (value in ('web', 'paper', 'desk', 'phone'));
create domain fingerprint as bytea constraint thirty_two_bytes check (octet_length(value) = 32);
create domain not_blank as text constraint says_something check (value <> '');
create domain act_number as integer constraint numbered_from_one check (value > 0);
create domain event_name as text constraint slice_and_verb check (value ~ '^[a-z_]+\.[a-z_]+$');
alter table consent_event
    alter column number type act_number,
    drop constraint consent_event_purpose_check, alter column purpose type consent_purpose,
    drop constraint consent_event_kind_check, alter column kind type consent_kind,
    drop constraint consent_event_lang_check, alter column lang type consent_lang,
    drop constraint consent_event_channel_check, alter column channel type consent_channel,
    drop constraint consent_event_text_hash_check, alter column text_hash type fingerprint,
    drop constraint consent_event_statement_check, alter column statement type not_blank;
alter table audit_entry drop constraint audit_entry_event_check, alter column event type event_name;

-- An entry is found by its subject, or in the order of sealing, which is the key.
alter table audit_entry drop constraint audit_entry_pkey;
drop index audit_entry_in_order;
alter table audit_entry add primary key (epoch, xid, id);

-- Whoever writes an entry marks the transaction as traced: in the default of a column that the server may not fill itself, which costs
-- less than a trigger.
alter table audit_entry alter column xid set default set_config('huisrecht.traced', pg_current_xact_id()::text, true)::bigint;
drop trigger audit_entry_marks on audit_entry;
drop function mark_traced;

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
    select session.person_id from public.session
    where id_hash = session_hash and last_seen > seen_after and created_at > begun_after
$$;

-- Where a person's consent for a purpose stands; no row when they never said anything.
create function latest_consent(person uuid, asked_purpose text)
returns setof public.consent_event language sql stable as $$
    select * from public.consent_event where person_id = person and purpose = asked_purpose order by number desc limit 1
$$;

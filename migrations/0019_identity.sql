-- How somebody without an account shows who they are (RULES 2, P87).

-- Since when each way to reach a person stands in their file: nothing is sent to one that changed in the last 14 days without another check.
alter table person_contact
    add column email_since timestamptz,
    add column phone_since timestamptz,
    add column address_since timestamptz;
comment on column person_contact.email_since is 'contact';
comment on column person_contact.phone_since is 'contact';
comment on column person_contact.address_since is 'contact';
-- Of what stood there before, the log knows when the person changed it.
insert into audit_entry (id, at, actor, event, subject)
    select gen_random_uuid(), now(), 'operator migrate', 'persons.known_since', person_id from person_contact limit 1;
update person_contact c set
    email_since = coalesce((select max(a.at) from audit_entry a where a.subject = c.person_id and a.event = 'persons.email_changed'), p.created_at),
    phone_since = coalesce((select max(a.at) from audit_entry a where a.subject = c.person_id and a.event = 'persons.phone_changed'), p.created_at),
    address_since = coalesce((select max(a.at) from audit_entry a where a.subject = c.person_id and a.event = 'persons.address_changed'), p.created_at)
from person p where p.id = c.person_id;
-- The trigger that wants a trace looks now, before the table changes once more.
set constraints all immediate;
alter table person_contact
    alter column email_since set not null,
    alter column phone_since set not null,
    alter column address_since set not null;

-- A code that was sent to show who asks: by mail to an address on file, or by letter to the known home. What is kept is a keyed hash of it
-- with the number of the request; a new code ends the one before it.
create table keys.identity_code (
    request_id uuid primary key,
    way text not null constraint way_known check (way in ('mail', 'letter')),
    -- What it shows when it is used: decided when it is made, by what was known then.
    shows text not null constraint shows_known check (shows in ('mail_code', 'mail_code_and_facts', 'letter_code')),
    hash bytea not null check (octet_length(hash) = 32),
    made_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    constraint thirty_days_at_most check (expires_at <= made_at + interval '30 days')
);
comment on column keys.identity_code.request_id is 'link';
comment on column keys.identity_code.way is 'none';
comment on column keys.identity_code.shows is 'none';
comment on column keys.identity_code.hash is 'link';
comment on column keys.identity_code.made_at is 'none';
comment on column keys.identity_code.expires_at is 'none';
comment on column keys.identity_code.used_at is 'none';
create constraint trigger traced after insert or update or delete on keys.identity_code
    deferrable initially deferred for each row execute function must_be_traced();
grant select, insert, update, delete on keys.identity_code to huisrecht_app;
grant select on keys.identity_code to huisrecht_read;

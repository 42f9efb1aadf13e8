-- Ten thousand persons with a consent and a session each, so that PostgreSQL plans as it does for a real association: in tables
-- of a few pages it reads all rows. Nobody of them visits.
set session_replication_role = replica;
create temporary table newcomer as
    select gen_random_uuid() as id, gen_random_uuid() as event, gen_random_uuid() as account, now() - n * interval '1 minute' as at
    from generate_series(1, 10000) as n;
insert into person (id, created_at) select id, at from newcomer;
insert into consent_event (id, person_id, purpose, number, kind, text_id, text_hash, statement, lang, channel, actor, effective_at, recorded_at)
    select event, id, 'account', 1, 'given', id, sha256('a text'), 'a notice', 'nl', 'web', 'person ' || id, at, at from newcomer;
insert into audit_entry (id, at, actor, event, subject, object)
    select gen_random_uuid(), at, 'person ' || id, 'consents.given', id, 'account' from newcomer;
insert into account (id, person_id, login_name, password_hash, lang, state, created_at, password_changed_at)
    select account, id, decode(repeat('00', 40), 'hex'), 'none', 'nl', 'active', at, at from newcomer;
insert into session (id_hash, account_id, person_id, created_at, last_seen, kind)
    select sha256(id::text::bytea), account, id, now(), now(), 'person' from newcomer;
insert into floor.line select id, at, 'words of somebody else' from newcomer;
drop table newcomer;
reset session_replication_role;
vacuum analyze;

-- An account, a session, a link and a look from before there were employees.
begin;
insert into audit_entry (id, at, actor, event, subject) values (gen_random_uuid(), now(), 'test', 'a.b', gen_random_uuid());
insert into person (id, created_at) values ('00000000-0000-7000-8000-000000000005', now());
insert into account (id, person_id, login_name, password_hash, lang, state, created_at, password_changed_at)
values ('00000000-0000-7000-8000-0000000000a5', '00000000-0000-7000-8000-000000000005', sha256('name'), 'hash', 'nl', 'active', now(), now());
insert into session (id_hash, account_id, person_id, created_at, last_seen)
values (sha256('id'), '00000000-0000-7000-8000-0000000000a5', '00000000-0000-7000-8000-000000000005', now(), now());
insert into mail_link (token_hash, kind, person_id, created_at, expires_at)
values (sha256('token'), 'password', '00000000-0000-7000-8000-000000000005', now(), now());
insert into processing_line (person_id, operation, activity, role, at)
values ('00000000-0000-7000-8000-000000000005', gen_random_uuid(), 'mail', 'system', now());
commit;

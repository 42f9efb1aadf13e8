-- A person with a session, and a line of who looked.
begin;
insert into audit_entry (id, at, actor, event, subject) values (gen_random_uuid(), now(), 'test', 'a.b', gen_random_uuid());
insert into person (id, created_at) values ('01900000-0000-7000-8000-000000000441', now());
insert into account (id, person_id, login_name, password_hash, lang, state, created_at, password_changed_at, kind) values
    ('01900000-0000-7000-8000-0000000004b1', '01900000-0000-7000-8000-000000000441', sha256('one'), 'hash', 'nl', 'active', now(), now(), 'person');
insert into session (id_hash, account_id, person_id, created_at, last_seen, kind, device, two_steps)
values (sha256('id of a person'), '01900000-0000-7000-8000-0000000004b1', '01900000-0000-7000-8000-000000000441', now(), now(), 'person', 'linux-firefox', false);
insert into processing_line (person_id, operation, activity, role, at, look, reason)
values ('01900000-0000-7000-8000-000000000441', gen_random_uuid(), 'service', 'customer_contact', now(), 'opened', 'question');
commit;

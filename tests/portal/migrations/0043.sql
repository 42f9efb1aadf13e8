-- Two sessions: of a person, and of an employee, who always gave a code.
begin;
insert into audit_entry (id, at, actor, event, subject) values (gen_random_uuid(), now(), 'test', 'a.b', gen_random_uuid());
insert into person (id, created_at) values ('01900000-0000-7000-8000-0000000004c2', now());
insert into account (id, person_id, login_name, password_hash, lang, state, created_at, password_changed_at, kind) values
    ('01900000-0000-7000-8000-0000000004c1', '01900000-0000-7000-8000-0000000004c2', sha256('login of 0043'), 'hash', 'nl', 'active', now(), now(), 'person');
insert into session (id_hash, account_id, person_id, created_at, last_seen, kind, device) values
    (sha256('session of 0043'), '01900000-0000-7000-8000-0000000004c1', '01900000-0000-7000-8000-0000000004c2', now(), now(), 'person', 'other-other');
commit;

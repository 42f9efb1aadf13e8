-- An employee with an app, one whose app is not set up yet, and a session of one of them.
begin;
insert into audit_entry (id, at, actor, event, subject) values (gen_random_uuid(), now(), 'test', 'a.b', gen_random_uuid());
insert into person (id, created_at) values
    ('01900000-0000-7000-8000-000000000421', now()), ('01900000-0000-7000-8000-000000000422', now());
insert into account (id, person_id, login_name, password_hash, lang, state, created_at, password_changed_at, kind) values
    ('01900000-0000-7000-8000-0000000004a1', '01900000-0000-7000-8000-000000000421', sha256('one'), 'hash', 'nl', 'active', now(), now(), 'staff'),
    ('01900000-0000-7000-8000-0000000004a2', '01900000-0000-7000-8000-000000000422', sha256('two'), 'hash', 'nl', 'active', now(), now(), 'staff');
insert into employee (person_id, name, email, totp_secret, totp_shown_until, totp_step) values
    ('01900000-0000-7000-8000-000000000421', sha256('name'), sha256('email'), sha256('secret'), now(), 59000000),
    ('01900000-0000-7000-8000-000000000422', sha256('name'), sha256('email'), sha256('secret'), now(), null);
insert into session (id_hash, account_id, person_id, created_at, last_seen, kind)
values (sha256('id of one'), '01900000-0000-7000-8000-0000000004a1', '01900000-0000-7000-8000-000000000421', now(), now(), 'staff');
commit;

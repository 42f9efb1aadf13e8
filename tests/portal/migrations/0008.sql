-- Somebody with an account, and somebody of the administration without one, before accounts could be linked. The account is closed
-- meanwhile, as the new trigger will meet it.
begin;
insert into audit_entry (id, at, actor, event, subject, object) values
    ('01900000-0000-7000-8000-000000000081', '2026-11-05T10:00:00Z', 'person 01900000-0000-7000-8000-000000000082', 'registration.confirmed',
     '01900000-0000-7000-8000-000000000082', null);
insert into person (id, created_at) values
    ('01900000-0000-7000-8000-000000000082', '2026-11-05T10:00:00Z'), ('01900000-0000-7000-8000-000000000083', '2026-11-05T10:00:00Z');
insert into account (id, person_id, lang, state, created_at, password_changed_at, ended_at) values
    ('01900000-0000-7000-8000-000000000084', '01900000-0000-7000-8000-000000000082', 'nl', 'ended', '2026-11-05T10:00:00Z',
     '2026-11-05T10:00:00Z', '2026-11-06T10:00:00Z');
commit;

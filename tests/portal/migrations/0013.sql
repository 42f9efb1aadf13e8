-- An employee with a role, and somebody whose file was opened, before there were requests.
begin;
insert into audit_entry (id, at, actor, event, subject, object) values
    ('01900000-0000-7000-8000-000000000201', '2026-11-08T10:00:00Z', 'operator demo', 'accounts.invited',
     '01900000-0000-7000-8000-000000000202', null);
insert into person (id, created_at) values
    ('01900000-0000-7000-8000-000000000202', '2026-11-08T10:00:00Z'),
    ('01900000-0000-7000-8000-000000000203', '2026-11-08T10:00:00Z');
insert into employee (person_id, name, email, totp_secret, totp_shown_until) values
    ('01900000-0000-7000-8000-000000000202', decode(repeat('0e', 40), 'hex'), decode(repeat('0e', 40), 'hex'), decode(repeat('0e', 40), 'hex'),
     '2026-11-08T10:30:00Z');
insert into employee_role (person_id, role) values ('01900000-0000-7000-8000-000000000202', 'privacy_coordinator');
insert into processing_line (person_id, operation, activity, role, at, look, reason) values
    ('01900000-0000-7000-8000-000000000203', '01900000-0000-7000-8000-000000000204', 'service', 'privacy_coordinator',
     '2026-11-08T10:00:00Z', 'opened', 'question');
commit;

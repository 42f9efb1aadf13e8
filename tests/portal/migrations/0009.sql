-- A person and an employee, before there were notes about anybody.
begin;
insert into audit_entry (id, at, actor, event, subject, object) values
    ('01900000-0000-7000-8000-000000000091', '2026-11-21T10:00:00Z', 'operator demo', 'persons.added',
     '01900000-0000-7000-8000-000000000092', null);
insert into person (id, created_at) values ('01900000-0000-7000-8000-000000000092', '2026-11-21T10:00:00Z');
insert into keys.person_key (person_id, retention_group, kek, wrapped) values
    ('01900000-0000-7000-8000-000000000092', 'identity', 1, decode(repeat('0e', 60), 'hex'));
commit;

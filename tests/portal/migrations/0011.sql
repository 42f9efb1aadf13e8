-- Somebody who can be found by an e-mail address, before the administration's numbers could be looked up too.
begin;
insert into audit_entry (id, at, actor, event, subject, object) values
    ('01900000-0000-7000-8000-000000000181', '2026-11-06T10:00:00Z', 'operator demo', 'persons.added',
     '01900000-0000-7000-8000-000000000182', null);
insert into person (id, created_at) values ('01900000-0000-7000-8000-000000000182', '2026-11-06T10:00:00Z');
insert into keys.person_lookup (person_id, kind, hash) values
    ('01900000-0000-7000-8000-000000000182', 'email', decode(repeat('0c', 32), 'hex'));
commit;

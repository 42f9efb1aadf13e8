-- A code in a letter to one home, before letters to all homes were kept.
begin;
insert into audit_entry (id, at, actor, event, subject, object) values
    ('01900000-0000-7000-8000-000000000191', '2026-11-07T10:00:00Z', 'operator demo', 'linking.code_made',
     '01900000-0000-7000-8000-000000000192', null);
insert into person (id, created_at) values ('01900000-0000-7000-8000-000000000192', '2026-11-07T10:00:00Z');
insert into keys.activation_code (id, person_id, hash, how, created_at, expires_at) values
    ('01900000-0000-7000-8000-000000000193', '01900000-0000-7000-8000-000000000192', decode(repeat('0d', 32), 'hex'), 'letter',
     '2026-11-07T10:00:00Z', '2027-01-06T10:00:00Z');
commit;

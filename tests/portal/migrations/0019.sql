-- Somebody whose e-mail address was changed, and somebody whose was not, before it was kept since when a contact stands in a file.
begin;
insert into audit_entry (id, at, actor, event, subject, object) values
    ('01900000-0000-7000-8000-000000000221', '2026-11-10T10:00:00Z', 'visitor', 'persons.email_changed',
     '01900000-0000-7000-8000-000000000222', null);
insert into person (id, created_at) values
    ('01900000-0000-7000-8000-000000000222', '2026-10-01T10:00:00Z'),
    ('01900000-0000-7000-8000-000000000223', '2026-10-01T10:00:00Z');
insert into person_contact (person_id, street, town, source) values
    ('01900000-0000-7000-8000-000000000222', decode(repeat('0f', 40), 'hex'), decode(repeat('0f', 40), 'hex'), 'person'),
    ('01900000-0000-7000-8000-000000000223', decode(repeat('0f', 40), 'hex'), decode(repeat('0f', 40), 'hex'), 'administration');
commit;

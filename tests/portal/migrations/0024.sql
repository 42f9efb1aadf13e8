-- A correction that was asked before single data were put down, and somebody whom the administration knows.
begin;
insert into audit_entry (id, at, actor, event, subject, object) values
    ('01900000-0000-7000-8000-000000000391', '2026-11-10T10:00:00Z', 'operator demo', 'rights.asked',
     '01900000-0000-7000-8000-000000000392', 'correction');
insert into person (id, created_at) values ('01900000-0000-7000-8000-000000000393', '2026-11-10T10:00:00Z');
insert into person_contact (person_id, street, town, source, email_since, phone_since, address_since) values
    ('01900000-0000-7000-8000-000000000393', decode(repeat('0f', 40), 'hex'), decode(repeat('0f', 40), 'hex'), 'administration',
     '2026-11-10T10:00:00Z', '2026-11-10T10:00:00Z', '2026-11-10T10:00:00Z');
insert into rights_request (id, number, person_id, about_id, kind, channel, lang, noted_at, received_on, legal_last_day, target_day, due_on, state,
                            identity_need, identity_shown, version)
values ('01900000-0000-7000-8000-000000000392', '4829-1344', '01900000-0000-7000-8000-000000000393', '01900000-0000-7000-8000-000000000393',
        'correction', 'account', 'nl', '2026-11-10T10:00:00Z', '2026-11-10', '2026-12-10', '2026-12-05', '2026-12-05', 'identified', 'known',
        'session', 1);
commit;

-- A request of somebody without an account, and another that an employee handles, before there were search tasks.
begin;
insert into audit_entry (id, at, actor, event, subject, object) values
    ('01900000-0000-7000-8000-000000000301', '2026-11-20T10:00:00Z', 'staff', 'rights.asked', '01900000-0000-7000-8000-000000000302', 'access');
insert into person (id, created_at) values ('01900000-0000-7000-8000-000000000303', '2026-11-20T10:00:00Z');
insert into rights_request (id, number, person_id, kind, channel, lang, noted_at, received_on, legal_last_day, target_day, due_on, state,
                            identity_need, version, closed_at) values
    ('01900000-0000-7000-8000-000000000302', '5170-0001', '01900000-0000-7000-8000-000000000303', 'access', 'letter', 'nl',
     '2026-11-20T10:00:00Z', '2026-11-18', '2026-12-18', '2026-12-13', '2026-12-13', 'received', 'known', 1, null),
    ('01900000-0000-7000-8000-000000000304', '5170-0002', '01900000-0000-7000-8000-000000000303', 'erasure', 'mail', 'nl',
     '2026-10-20T10:00:00Z', '2026-10-18', '2026-11-18', '2026-11-13', '2026-11-13', 'refused', 'known', 2, '2026-11-10T10:00:00Z');
insert into rights_file (id, request_id, person_id, use, media, size, content, added_at) values
    ('01900000-0000-7000-8000-000000000305', '01900000-0000-7000-8000-000000000302', '01900000-0000-7000-8000-000000000303', 'scan',
     'application/pdf', 40, decode(repeat('0e', 40), 'hex'), '2026-11-20T10:00:00Z');
commit;

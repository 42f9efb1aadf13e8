-- A correction of which two lines are open, and one that was closed with its line open.
begin;
insert into audit_entry (id, at, actor, event, subject, object) values
    ('01900000-0000-7000-8000-000000000431', '2026-11-20T10:00:00Z', 'operator demo', 'rights.asked',
     '01900000-0000-7000-8000-000000000432', 'correction');
insert into person (id, created_at) values ('01900000-0000-7000-8000-000000000433', '2026-11-20T10:00:00Z');
insert into rights_request (id, number, person_id, about_id, kind, channel, lang, noted_at, received_on, legal_last_day, target_day, due_on, state,
                            identity_need, identity_shown, version, closed_at)
values ('01900000-0000-7000-8000-000000000432', '4829-1354', '01900000-0000-7000-8000-000000000433', '01900000-0000-7000-8000-000000000433',
        'correction', 'account', 'nl', '2026-11-20T10:00:00Z', '2026-11-20', '2026-12-21', '2026-12-16', '2026-12-16', 'identified', 'known',
        'session', 1, null),
       ('01900000-0000-7000-8000-000000000434', '4829-1365', '01900000-0000-7000-8000-000000000433', '01900000-0000-7000-8000-000000000433',
        'correction', 'account', 'nl', '2026-11-20T10:00:00Z', '2026-11-20', '2026-12-21', '2026-12-16', '2026-12-16', 'withdrawn', 'known',
        'session', 2, '2026-11-21T10:00:00Z');
insert into rights_correction (id, request_id, person_id, record_id, number, field, old, new, state, added_at) values
    ('01900000-0000-7000-8000-000000000435', '01900000-0000-7000-8000-000000000432', '01900000-0000-7000-8000-000000000433',
     '01900000-0000-7000-8000-000000000433', 1, 'email', decode(repeat('0f', 40), 'hex'), null, 'open', '2026-11-20T10:00:00Z'),
    ('01900000-0000-7000-8000-000000000436', '01900000-0000-7000-8000-000000000432', '01900000-0000-7000-8000-000000000433',
     '01900000-0000-7000-8000-000000000433', 2, 'other', decode(repeat('0f', 40), 'hex'), decode(repeat('0f', 40), 'hex'), 'open',
     '2026-11-20T10:00:00Z'),
    ('01900000-0000-7000-8000-000000000437', '01900000-0000-7000-8000-000000000434', '01900000-0000-7000-8000-000000000433',
     '01900000-0000-7000-8000-000000000433', 1, 'phone', decode(repeat('0f', 40), 'hex'), null, 'open', '2026-11-20T10:00:00Z');
commit;

-- A request that was answered in part, and one that waits, about somebody with a note, before notes were reviewed.
begin;
insert into audit_entry (id, at, actor, event, subject, object) values
    ('01900000-0000-7000-8000-000000000271', '2026-11-10T10:00:00Z', 'operator demo', 'rights.asked',
     '01900000-0000-7000-8000-000000000272', 'access');
insert into person (id, created_at) values ('01900000-0000-7000-8000-000000000273', '2026-11-10T10:00:00Z');
insert into rights_request (id, number, person_id, about_id, kind, channel, lang, noted_at, received_on, legal_last_day, target_day, due_on, state,
                            outcome, identity_need, identity_shown, version, closed_at)
values ('01900000-0000-7000-8000-000000000272', '4829-1323', '01900000-0000-7000-8000-000000000273', '01900000-0000-7000-8000-000000000273',
        'access', 'account', 'nl', '2026-11-10T10:00:00Z', '2026-11-10', '2026-12-10', '2026-12-05', '2026-12-05', 'done', 'partly', 'known',
        'session', 2, '2026-11-11T10:00:00Z'),
       ('01900000-0000-7000-8000-000000000274', '4829-1324', '01900000-0000-7000-8000-000000000273', '01900000-0000-7000-8000-000000000273',
        'access', 'account', 'nl', '2026-11-10T10:00:00Z', '2026-11-10', '2026-12-10', '2026-12-05', '2026-12-05', 'identified', null, 'known',
        'session', 1, null);
commit;

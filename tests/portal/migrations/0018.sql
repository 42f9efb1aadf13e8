-- A request, before anybody was warned about one.
begin;
insert into audit_entry (id, at, actor, event, subject, object) values
    ('01900000-0000-7000-8000-000000000211', '2026-11-09T10:00:00Z', 'operator demo', 'rights.asked',
     '01900000-0000-7000-8000-000000000212', 'access');
insert into person (id, created_at) values ('01900000-0000-7000-8000-000000000213', '2026-11-09T10:00:00Z');
insert into rights_request (id, number, person_id, kind, channel, lang, noted_at, received_on, legal_last_day, target_day, due_on, state,
                            identity_need, version)
values ('01900000-0000-7000-8000-000000000212', '4829-1378', '01900000-0000-7000-8000-000000000213', 'access', 'letter', 'nl',
        '2026-11-09T10:00:00Z', '2026-11-09', '2026-12-09', '2026-12-04', '2026-12-04', 'received', 'known', 1);
commit;

-- A request that runs, whose day of receipt stands as it was noted.
begin;
insert into audit_entry (id, at, actor, event, subject, object) values
    ('01900000-0000-7000-8000-000000000281', '2026-11-12T10:00:00Z', 'operator demo', 'rights.asked',
     '01900000-0000-7000-8000-000000000282', 'access');
insert into person (id, created_at) values ('01900000-0000-7000-8000-000000000283', '2026-11-12T10:00:00Z');
insert into rights_request (id, number, person_id, kind, channel, lang, noted_at, received_on, legal_last_day, target_day, due_on, state,
                            identity_need, version)
values ('01900000-0000-7000-8000-000000000282', '4829-1325', '01900000-0000-7000-8000-000000000283',
        'access', 'letter', 'nl', '2026-11-12T10:00:00Z', '2026-11-10', '2026-12-10', '2026-12-05', '2026-12-05', 'received', 'known', 1);
commit;

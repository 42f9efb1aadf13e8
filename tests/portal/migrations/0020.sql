-- A request that was refused, before letters were kept with requests.
begin;
insert into audit_entry (id, at, actor, event, subject, object) values
    ('01900000-0000-7000-8000-000000000241', '2026-11-10T10:00:00Z', 'operator demo', 'rights.asked',
     '01900000-0000-7000-8000-000000000242', 'erasure');
insert into person (id, created_at) values ('01900000-0000-7000-8000-000000000243', '2026-11-10T10:00:00Z');
insert into rights_request (id, number, person_id, kind, channel, lang, noted_at, received_on, legal_last_day, target_day, due_on, state,
                            identity_need, version, closed_at)
values ('01900000-0000-7000-8000-000000000242', '4829-1376', '01900000-0000-7000-8000-000000000243', 'erasure', 'letter', 'nl',
        '2026-11-10T10:00:00Z', '2026-11-10', '2026-12-10', '2026-12-05', '2026-12-05', 'refused', 'known', 2, '2026-11-11T10:00:00Z');
commit;

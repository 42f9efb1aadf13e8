-- A request that was asked on the website, before it could be followed there.
begin;
insert into audit_entry (id, at, actor, event, subject, object) values
    ('01900000-0000-7000-8000-000000000601', '2026-11-22T10:00:00Z', 'visitor', 'rights.asked',
     '01900000-0000-7000-8000-000000000603', 'access');
insert into person (id, created_at) values ('01900000-0000-7000-8000-000000000602', '2026-11-22T10:00:00Z');
insert into rights_request (id, number, person_id, kind, channel, lang, noted_at, received_on, legal_last_day, target_day, due_on, state,
    identity_need, version) values
    ('01900000-0000-7000-8000-000000000603', '4829-1374', '01900000-0000-7000-8000-000000000602', 'access', 'website', 'nl',
     '2026-11-22T10:00:00Z', '2026-11-22', '2026-12-22', '2026-12-17', '2026-12-17', 'received', 'known', 1);
insert into keys.follow_code (request_id, hash, made_at) values
    ('01900000-0000-7000-8000-000000000603', decode(repeat('0f', 32), 'hex'), '2026-11-22T10:00:00Z');
commit;

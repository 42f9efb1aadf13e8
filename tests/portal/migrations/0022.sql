-- An access request that was answered, before it was counted how often its dossier is opened.
begin;
insert into audit_entry (id, at, actor, event, subject, object) values
    ('01900000-0000-7000-8000-000000000261', '2026-11-10T10:00:00Z', 'operator demo', 'rights.asked',
     '01900000-0000-7000-8000-000000000262', 'access');
insert into person (id, created_at) values ('01900000-0000-7000-8000-000000000263', '2026-11-10T10:00:00Z');
insert into rights_request (id, number, person_id, about_id, kind, channel, lang, noted_at, received_on, legal_last_day, target_day, due_on, state,
                            outcome, identity_need, identity_shown, version, closed_at)
values ('01900000-0000-7000-8000-000000000262', '4829-1322', '01900000-0000-7000-8000-000000000263', '01900000-0000-7000-8000-000000000263',
        'access', 'account', 'nl', '2026-11-10T10:00:00Z', '2026-11-10', '2026-12-10', '2026-12-05', '2026-12-05', 'done', 'whole', 'known',
        'session', 2, '2026-11-11T10:00:00Z');
commit;

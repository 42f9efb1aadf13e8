-- A warning that was given before.
begin;
insert into audit_entry (id, at, actor, event, subject, object) values
    ('01900000-0000-7000-8000-000000000401', '2026-11-20T10:00:00Z', 'operator demo', 'rights.warned',
     '01900000-0000-7000-8000-000000000392', 'two_weeks');
insert into rights_alert (request_id, kind, about_day, sent_at) values
    ('01900000-0000-7000-8000-000000000392', 'two_weeks', '2026-12-05', '2026-11-20T10:00:00Z');
commit;

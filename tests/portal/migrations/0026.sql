-- A message that was said to be seen.
begin;
insert into audit_entry (id, at, actor, event, subject, object) values
    ('01900000-0000-7000-8000-000000000291', '2026-11-12T11:00:00Z', 'operator demo', 'rights.message_sent',
     '01900000-0000-7000-8000-000000000282', null);
insert into rights_message (id, request_id, person_id, direction, body, sent_at, seen_at) values
    ('01900000-0000-7000-8000-000000000292', '01900000-0000-7000-8000-000000000282', '01900000-0000-7000-8000-000000000283',
     'to_us', decode(repeat('00', 60), 'hex'), '2026-11-12T11:00:00Z', '2026-11-12T12:00:00Z');
commit;

-- A mail that waits, and one that left, from before it was kept which language they are in.
begin;
insert into mail (id, person_id, recipient, subject, body, created_at, state, next_at, sent_at) values
    ('01900000-0000-7000-8000-000000000421', '01900000-0000-7000-8000-000000000273', decode(repeat('01', 40), 'hex'),
     decode(repeat('02', 40), 'hex'), decode(repeat('03', 40), 'hex'), '2026-11-22T10:00:00Z', 'queued', '2026-11-22T10:00:00Z', null),
    ('01900000-0000-7000-8000-000000000422', '01900000-0000-7000-8000-000000000273', null, null, null, '2026-11-22T09:00:00Z', 'sent',
     '2026-11-22T09:00:00Z', '2026-11-22T09:00:05Z');
commit;

-- A mail that waits for a mail server that does not answer.
begin;
insert into mail (id, person_id, lang, recipient, subject, body, created_at, state, next_at, attempts, last_error) values
    ('01900000-0000-7000-8000-000000000423', '01900000-0000-7000-8000-000000000273', 'nl', decode(repeat('01', 40), 'hex'),
     decode(repeat('02', 40), 'hex'), decode(repeat('03', 40), 'hex'), '2026-11-22T10:00:00Z', 'queued', '2026-11-22T10:05:00Z', 2, 'timeout');
commit;

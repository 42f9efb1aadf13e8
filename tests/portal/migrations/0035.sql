-- A mail that waits, one that left and one that could not; and somebody who left the newsletter.
begin;
insert into mail (id, person_id, lang, recipient, subject, body, created_at, state, next_at, sent_at, last_error) values
    ('01900000-0000-7000-8000-000000000441', '01900000-0000-7000-8000-000000000273', 'nl', decode(repeat('01', 40), 'hex'),
     decode(repeat('02', 40), 'hex'), decode(repeat('03', 40), 'hex'), '2026-11-22T10:00:00Z', 'queued', '2026-11-22T10:00:00Z', null, null),
    ('01900000-0000-7000-8000-000000000442', '01900000-0000-7000-8000-000000000273', 'en', null, null, null, '2026-11-22T09:00:00Z', 'sent',
     '2026-11-22T09:00:00Z', '2026-11-22T09:00:05Z', null),
    ('01900000-0000-7000-8000-000000000443', '01900000-0000-7000-8000-000000000273', 'nl', null, null, null, '2026-11-22T09:00:00Z', 'failed',
     '2026-11-22T09:00:00Z', null, 'refused');
insert into audit_entry (id, at, actor, event, subject) values
    ('01900000-0000-7000-8000-000000000444', '2026-11-22T10:00:00Z', 'visitor', 'newsletter.left', '01900000-0000-7000-8000-000000000273');
insert into keys.suppression (kind, hash, purpose, since) values ('contact', decode(repeat('44', 32), 'hex'), 'newsletter', '2026-11-22T10:00:00Z');
commit;

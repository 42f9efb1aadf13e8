-- Somebody who said yes on paper, before one could be brought in from elsewhere.
begin;
insert into audit_entry (id, at, actor, event, subject, object) values
    ('01900000-0000-7000-8000-000000000461', '2026-11-21T10:00:00Z', 'operator demo', 'consents.given',
     '01900000-0000-7000-8000-000000000462', 'newsletter');
insert into person (id, created_at) values ('01900000-0000-7000-8000-000000000462', '2026-11-21T09:00:00Z');
insert into consent_event (id, person_id, purpose, number, kind, text_id, text_hash, statement, lang, channel, actor, effective_at,
    recorded_at) values
    ('01900000-0000-7000-8000-000000000463', '01900000-0000-7000-8000-000000000462', 'newsletter', 1, 'given',
     '01900000-0000-7000-8000-000000000063', decode(repeat('0c', 32), 'hex'), 'register-3fa9c1d2e4b5', 'nl', 'paper', 'operator demo',
     '2026-11-20T10:00:00Z', '2026-11-21T10:00:00Z');
commit;

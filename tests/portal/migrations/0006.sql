-- Evidence of a consent from before versions of the statement: it names the fingerprint of the register, and stays as it is.
begin;
insert into audit_entry (id, at, actor, event, subject, object) values
    ('01900000-0000-7000-8000-000000000061', '2026-11-20T10:00:00Z', 'person 01900000-0000-7000-8000-000000000062', 'consents.given',
     '01900000-0000-7000-8000-000000000062', 'newsletter');
insert into consent_text (id, purpose, version, change, nl, en, hash, published_at) values
    ('01900000-0000-7000-8000-000000000063', 'newsletter', 9, 'material', 'Mag de nieuwsbrief?', 'May we send the newsletter?',
     decode(repeat('0c', 32), 'hex'), '2026-11-19T10:00:00Z');
insert into person (id, created_at) values ('01900000-0000-7000-8000-000000000062', '2026-11-20T09:00:00Z');
insert into consent_event (id, person_id, purpose, number, kind, text_id, text_hash, statement, lang, channel, actor, effective_at,
    recorded_at) values
    ('01900000-0000-7000-8000-000000000064', '01900000-0000-7000-8000-000000000062', 'newsletter', 1, 'given',
     '01900000-0000-7000-8000-000000000063', decode(repeat('0c', 32), 'hex'), 'register-3fa9c1d2e4b5', 'nl', 'web',
     'person 01900000-0000-7000-8000-000000000062', '2026-11-20T10:00:00Z', '2026-11-20T10:00:00Z');
commit;

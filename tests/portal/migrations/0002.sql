-- A person who gave a consent and can have a receipt of it, before public keys were kept.
begin;
insert into audit_entry (id, at, actor, event, subject, object) values
    ('01900000-0000-7000-8000-000000000001', '2026-11-01T10:00:00Z', 'operator start', 'consents.text_published',
     '01900000-0000-7000-8000-000000000002', 'newsletter'),
    ('01900000-0000-7000-8000-000000000003', '2026-11-02T10:00:00Z', 'person 01900000-0000-7000-8000-000000000004', 'consents.given',
     '01900000-0000-7000-8000-000000000004', 'newsletter');
insert into consent_text (id, purpose, version, change, nl, en, hash, published_at) values
    ('01900000-0000-7000-8000-000000000002', 'newsletter', 1, 'first', 'Mag het?', 'May we?', decode(repeat('0a', 32), 'hex'),
     '2026-11-01T10:00:00Z');
insert into person (id, created_at) values ('01900000-0000-7000-8000-000000000004', '2026-11-02T09:00:00Z');
insert into consent_event (id, person_id, purpose, kind, text_id, text_hash, statement, lang, channel, actor, effective_at, recorded_at) values
    ('01900000-0000-7000-8000-000000000005', '01900000-0000-7000-8000-000000000004', 'newsletter', 'given',
     '01900000-0000-7000-8000-000000000002', decode(repeat('0a', 32), 'hex'), '1', 'nl', 'web',
     'person 01900000-0000-7000-8000-000000000004', '2026-11-02T10:00:00Z', '2026-11-02T10:00:00Z');
insert into consent_state (person_id, purpose, state, text_id, event_id, since) values
    ('01900000-0000-7000-8000-000000000004', 'newsletter', 'given', '01900000-0000-7000-8000-000000000002',
     '01900000-0000-7000-8000-000000000005', '2026-11-02T10:00:00Z');
commit;

-- A person who gave, withdrew and gave again, and who gave for another purpose: evidence and state as they stood before evidence was
-- numbered. Ids are in another order than the acts.
begin;
insert into audit_entry (id, at, actor, event, subject, object) values
    ('01900000-0000-7000-8000-000000000031', '2026-11-02T10:00:00Z', 'person 01900000-0000-7000-8000-000000000032', 'consents.given',
     '01900000-0000-7000-8000-000000000032', 'account');
insert into consent_text (id, purpose, version, change, nl, en, hash, published_at) values
    ('01900000-0000-7000-8000-000000000033', 'account', 1, 'first', 'Mag een account?', 'May we have an account?',
     decode(repeat('0b', 32), 'hex'), '2026-11-01T10:00:00Z');
insert into person (id, created_at) values ('01900000-0000-7000-8000-000000000032', '2026-11-02T09:00:00Z');
insert into consent_event (id, person_id, purpose, kind, text_id, text_hash, statement, lang, channel, actor, effective_at, recorded_at)
    select act.id::uuid, '01900000-0000-7000-8000-000000000032', 'account', act.kind, '01900000-0000-7000-8000-000000000033',
        decode(repeat('0b', 32), 'hex'), 'register-1', 'nl', 'web', 'person 01900000-0000-7000-8000-000000000032', act.at::timestamptz,
        act.at::timestamptz
    from (values
        ('01900000-0000-7000-8000-000000000039', 'given', '2026-11-02T10:00:00Z'),
        ('01900000-0000-7000-8000-000000000034', 'withdrawn', '2026-11-03T10:00:00Z'),
        ('01900000-0000-7000-8000-000000000037', 'given', '2026-11-04T10:00:00Z')
    ) as act (id, kind, at);
insert into consent_state (person_id, purpose, state, text_id, event_id, since) values
    ('01900000-0000-7000-8000-000000000032', 'account', 'given', '01900000-0000-7000-8000-000000000033',
     '01900000-0000-7000-8000-000000000037', '2026-11-04T10:00:00Z');
commit;

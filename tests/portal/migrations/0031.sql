-- Links of before the newsletter had any of its own.
begin;
insert into mail_link (token_hash, kind, person_id, created_at, expires_at) values
    (decode(repeat('1d', 32), 'hex'), 'invitation', '01900000-0000-7000-8000-000000000283', '2026-11-12T12:00:00Z', '2026-11-13T12:00:00Z'),
    (decode(repeat('1e', 32), 'hex'), 'sign_up', '01900000-0000-7000-8000-000000000284', '2026-11-12T12:00:00Z', '2026-11-13T12:00:00Z');
commit;
